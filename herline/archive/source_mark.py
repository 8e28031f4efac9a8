"""The mark of a source: the one letter that stands on its badge.

An accent may be a character of its own, so that a letter is up to two characters:

    A    Ω    É    E + U+0301    ☞
"""

from __future__ import annotations

from unicodedata import category

MARK_PATTERN = r"^([^\p{M}\p{Z}\p{C}]\p{M}?)?$"
"""The same for JSON Schema; Python's own expressions do not know these classes."""


def is_mark(text: str) -> bool:
    """Whether `text` is one letter that can be seen, or nothing."""
    classes = [category(each)[0] for each in text[:3]]
    return not classes or (classes[0] not in "MZC" and classes[1:] in ([], ["M"]))
