"""Reads a large story that is without fault swiftly: piece by piece, into columns."""
