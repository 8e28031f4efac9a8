"""Dates as a person says them, in English and German."""

from __future__ import annotations

from herline.model.edtf_date import Date


def in_words(date: Date, language: str = "en") -> str:
    """The date as a phrase: "about 2011", "etwa 2011"."""
    return date.text


def short(date: Date, language: str = "en") -> str:
    """The date for tight places: "Oct 2013"."""
    return date.text
