"""Reads EDTF dates: the door through which every date in Herline enters."""

from __future__ import annotations

from functools import lru_cache

from herline.model.edtf_date import Bound, Date, EDTFError, Precision, Qualifier, Shape
from herline.model.edtf_tolerance import Extent, Tolerance, fade, widened
from herline.model.edtf_words import in_words, short

__all__ = [
    "Bound",
    "Date",
    "EDTFError",
    "Extent",
    "Precision",
    "Qualifier",
    "Shape",
    "Tolerance",
    "fade",
    "in_words",
    "parse",
    "short",
    "widened",
]


@lru_cache(maxsize=8192)
def parse(text: str) -> Date:
    """The date that `text` writes; raises EDTFError, which says where and why."""
    raise EDTFError(text, 0, "Dates cannot be read yet.")
