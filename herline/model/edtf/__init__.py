"""Dates as EDTF (ISO 8601-2) writes them: read, bounded, and said in words."""

from importlib import import_module
from typing import TYPE_CHECKING

from herline.model.edtf.date import Date, EDTFError, Qualifier, Shape
from herline.model.edtf.tolerance import Extent, fade, widened

if TYPE_CHECKING:
    from herline.model.edtf.reader import parse
    from herline.model.edtf.words import in_words, short, short_days

__all__ = [
    "Date",
    "EDTFError",
    "Extent",
    "Qualifier",
    "Shape",
    "fade",
    "in_words",
    "parse",
    "short",
    "short_days",
    "widened",
]

_LATE = {
    "parse": "reader",
    "in_words": "words",
    "short": "words",
    "short_days": "words",
}
"""In which module is what a start does without, when it knows its story from the last time."""


def __getattr__(name: str) -> object:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATE[name]}"), name)
