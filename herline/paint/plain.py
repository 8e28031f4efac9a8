"""Makes any text safe to show on one line: what cannot be seen, or turns the line round, goes.

Only for display: what is copied, saved or exported as evidence comes from the story itself.
"""

from __future__ import annotations

import re

# Marks that reorder what stands around them; the letters' own direction still holds.
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
# White space of every kind, and the controls that the eye expects to separate words.
_SPACE = re.compile("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
# What no file and no font should be given: lone surrogates and code points that are no characters.
_BROKEN = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_USUAL = re.compile("[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e]*")


def plain(text: str) -> str:
    """`text` on one line, without controls, overrides of direction, or broken characters."""
    if _USUAL.fullmatch(text) and "  " not in text:
        return text
    return _SPACE.sub(" ", _BROKEN.sub("\ufffd", _TURNING.sub("", text))).strip()
