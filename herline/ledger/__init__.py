"""A large story as columns of numbers, kept between two starts; its events are made when seen."""
