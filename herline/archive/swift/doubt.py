"""The doubt that ends swift reading; the careful reader then says what is wrong."""

from __future__ import annotations


class Doubt(Exception):  # noqa: N818 - nothing has gone wrong; reading only cannot be swift
    """Something may be wrong with the file, or the way it is written needs a closer look."""
