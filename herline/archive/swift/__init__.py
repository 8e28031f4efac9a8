"""Reads a large, faultless story swiftly: piece by piece, into columns."""
