"""Reads, checks, upgrades and writes stories, and says in sentences what is wrong with them."""
