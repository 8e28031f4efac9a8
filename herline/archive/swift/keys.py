"""Counts the keys in a JSON text by its colons, to find out whether it has duplicate keys.

Readers of JSON keep the last of two equal keys and say nothing. So a text that has more keys than
came out of it has duplicates.
"""

from __future__ import annotations

import re

import numpy as np

_QUOTE, _COLON, _SLASH = b'":\\'
_IS_WHITE = np.isin(np.arange(256), list(b" \t\r\n"))


def keys_in(text: bytes) -> int:
    """How many keys the sound JSON `text` has, or more; -1 if that cannot be told so simply.

    A colon ends a key if a quotation mark comes before it that no backslash makes part of a text.
    A text that begins with a colon counts as one key too many.
    """
    letters = np.frombuffer(text, np.uint8)
    colons = np.flatnonzero(letters == _COLON)
    colons = colons[colons >= 2]
    before = letters[colons - 1]
    if _IS_WHITE[before].any() and _has_white_before_colon(text):
        return -1
    closing = colons[before == _QUOTE]
    return len(closing) - int(np.count_nonzero(letters[closing - 2] == _SLASH))


def _has_white_before_colon(text: bytes) -> bool:
    """Whether there may be white space between a key and its colon, not only within texts."""
    return re.search(rb'"[ \t\r\n]+:', text) is not None
