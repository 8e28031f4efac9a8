"""The doubt that ends swift reading: the careful reader then says what is wrong."""

from __future__ import annotations


class Doubt(Exception):  # noqa: N818 - nothing has gone wrong; it only cannot be swift
    """Something may be wrong with the file, or it is written in a way that needs a closer look."""
