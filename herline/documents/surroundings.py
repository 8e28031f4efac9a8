"""What stands around a passage: whether its prefix and suffix agree, and whether it cuts a word."""

from __future__ import annotations

import re

from herline.documents.folding import folded
from herline.frozen import frozen
from herline.model.story import Quote

_TELLING = 8
"""A prefix or suffix of fewer folded characters than this says too little to decide by."""


@frozen
class Surroundings:
    """How the words before and after a passage compare with the prefix and suffix of a quote.

    Each is True (the same after folding), False (different) or None (not given or too short).
    """

    before: bool | None
    after: bool | None

    @property
    def agree(self) -> bool:
        """Everything that is given agrees, and something is given."""
        return False not in (self.before, self.after) and True in (self.before, self.after)

    @property
    def differ(self) -> bool:
        """Something that is given differs."""
        return False in (self.before, self.after)

    @property
    def partly_agree(self) -> bool:
        return True in (self.before, self.after)


def surroundings(text: str, start: int, end: int, quote: Quote) -> Surroundings:
    """Compare what stands around text[start:end] with the quote's prefix and suffix."""
    before: bool | None = None
    if quote.prefix:
        if len(quote.prefix) >= 2 * _TELLING and text.endswith(quote.prefix, 0, start):
            before = True
        elif len(wanted := folded(quote.prefix)) >= _TELLING:
            near = folded(text[max(0, start - 2 * len(quote.prefix) - 8) : start])
            before = near.endswith(wanted)
    after: bool | None = None
    if quote.suffix:
        if len(quote.suffix) >= 2 * _TELLING and text.startswith(quote.suffix, end):
            after = True
        elif len(wanted := folded(quote.suffix)) >= _TELLING:
            near = folded(text[end : end + 2 * len(quote.suffix) + 8])
            after = near.startswith(wanted)
    return Surroundings(before, after)


def alike(text: str, start: int, end: int, quote: Quote) -> float:
    """How much the surroundings resemble those of the quote, 0 to 1; 0 when none are given."""
    from rapidfuzz.distance import Indel

    before = text[max(0, start - len(quote.prefix)) : start]
    after = text[end : end + len(quote.suffix)]
    given = len(quote.prefix) + len(quote.suffix)
    if not given:
        return 0.0
    return (
        Indel.normalized_similarity(quote.prefix, before) * len(quote.prefix)
        + Indel.normalized_similarity(quote.suffix, after) * len(quote.suffix)
    ) / given


_FIGURE_GOES_ON = re.compile(r"(?:[.,:–-]|\s@[-.,–]@\s)\d")
_FIGURE_CAME_BEFORE = re.compile(r"\d(?:[.,:–-]|\s@[-.,–]@\s)$")


def whole(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] cuts no word and no figure at its ends.

    "he left" is not a whole passage of "she left", nor "258" of "258,000" or "1.258".
    """
    if start >= end:
        return False
    first, last = text[start], text[end - 1]
    if start and _joined(text[start - 1], first):
        return False
    if end < len(text) and _joined(last, text[end]):
        return False
    if first.isdigit() and _FIGURE_CAME_BEFORE.search(text, max(0, start - 8), start):
        return False
    return not (last.isdigit() and _FIGURE_GOES_ON.match(text, end))


def _joined(left: str, right: str) -> bool:
    return (left.isalnum() or left == "_") and (right.isalnum() or right == "_")
