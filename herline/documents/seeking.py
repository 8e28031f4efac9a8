"""Searches a document for what a reader types; neither capitals nor kinds of space matter."""

from __future__ import annotations

import re
from functools import cached_property

MOST = 10_000
"""Places beyond this number are left out."""


class Seeker:
    """Searches one text again and again; its letters are lowered only once."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _lowered(self) -> str:
        # The only letter that becomes two in lower case, which would shift all places after it.
        return self._text.replace("\u0130", "i").lower()

    def places(self, asked: str) -> tuple[tuple[int, int], ...]:
        """Every (start, end) in code points, in order, without overlaps; at most MOST."""
        words = asked.replace("\u0130", "i").lower().split()
        if not words:
            return ()
        pattern = re.compile(r"\s+".join(re.escape(word) for word in words))
        found: list[tuple[int, int]] = []
        for match in pattern.finditer(self._lowered):
            found.append(match.span())
            if len(found) == MOST:
                break
        return tuple(found)
