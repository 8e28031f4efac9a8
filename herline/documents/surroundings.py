"""What is around a passage: whether prefix and suffix agree, and whether it cuts a word."""

from __future__ import annotations

import re
from collections.abc import Callable

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
    """Compare what is around text[start:end] with the quote's prefix and suffix."""
    before = text[max(0, start - _reach(quote.prefix)) : start]
    after = text[end : end + _reach(quote.suffix)]
    return Surroundings(
        _agree(before, quote.prefix, str.endswith), _agree(after, quote.suffix, str.startswith)
    )


def _reach(given: str) -> int:
    """Characters in which to look for what folds to `given`."""
    return 2 * len(given) + 8


def _agree(near: str, given: str, touches: Callable[[str, str], bool]) -> bool | None:
    """Whether `given`, after folding, is in `near` on the side of the passage."""
    if len(given) >= 2 * _TELLING and touches(near, given):
        return True
    wanted = folded(given)
    return touches(folded(near), wanted) if len(wanted) >= _TELLING else None


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
    """Whether neither end of text[start:end] cuts a word or a figure.

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
