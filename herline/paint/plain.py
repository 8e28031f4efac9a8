"""Makes any text safe to show on one line: what cannot be seen, or turns the line round, goes.

Only for display: what is copied, saved or exported as evidence comes from the story itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# Marks that reorder what stands around them; the letters' own direction still holds.
TURNING = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]"
# White space of every kind, and the controls that the eye expects to separate words.
_SPACE = "[\\s\x00-\x1f\x7f-\x9f\u2028\u2029]+"
# What no file and no font should be given: lone surrogates and code points that are no characters.
BROKEN = "[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"

# Letters of Hebrew, Arabic, Syriac, Thaana, NKo and their neighbours.
_LEFTWARD = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"


def turns(text: str) -> bool:
    """Whether any of it is read from right to left."""
    return not text.isascii() and re.search(_LEFTWARD, text) is not None


def listed(texts: Iterable[str]) -> str:
    """`texts` with commas between them, in their order also where some are written leftward."""
    return ", ".join(f"\u2068{each}\u2069" if turns(each) else each for each in texts)


def plain(text: str) -> str:
    """`text` on one line, without controls, overrides of direction, or broken characters."""
    if text.isprintable() and "  " not in text:
        return text
    text = re.sub(TURNING, "", text)  # compiled only here: few texts need it
    return re.sub(_SPACE, " ", re.sub(BROKEN, "\ufffd", text)).strip()
