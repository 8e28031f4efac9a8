"""Dates as EDTF (ISO 8601-2) writes them: read, bounded, and said in words."""

from herline.model.edtf.date import Bound, Date, EDTFError, Precision, Qualifier, Shape
from herline.model.edtf.reader import COMPLIANCE, parse
from herline.model.edtf.tolerance import Extent, Tolerance, fade, widened
from herline.model.edtf.words import in_words, short

__all__ = [
    "COMPLIANCE",
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
