"""A text in blocks that can be set in type one by one, however long the whole is.

A block is a paragraph; a paragraph of more than a page is cut at a space, since a line must be
broken from the beginning of its block.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

LONGEST = 3_000
"""Code points of a block; setting them in type takes a millisecond or two."""


class Blocks:
    """`starts` and `ends` of the blocks in code points; the newline between two belongs to none."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        newline = "\n" if "\n" in text or "\r" not in text else "\r"
        start = 0
        while start <= len(text):
            end = text.find(newline, start)
            end = len(text) if end < 0 else end
            self._add(start, end)
            start = end + 1

    def _add(self, start: int, end: int) -> None:
        while end - start > LONGEST:
            space = self.text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            cut = start + LONGEST if space < 0 else space + 1
            self.starts.append(start)
            self.ends.append(cut)
            start = cut
        self.starts.append(start)
        self.ends.append(end)

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, place: int) -> int:
        """The block that holds the code point at `place`, or the nearest before it."""
        return max(0, bisect_right(self.starts, place) - 1)

    def letters(self, block: int) -> str:
        """The text of a block."""
        return self.text[self.starts[block] : self.ends[block]]

    @cached_property
    def has_empty_lines(self) -> bool:
        """Whether empty lines set paragraphs apart, as in texts with hard lines."""
        return any(s == e for s, e in zip(self.starts[:-1], self.ends[:-1], strict=True))

    def guessed_rows(self, letters_in_a_row: float) -> NDArray[np.float64]:
        """How many rows each block is likely to take, without setting it."""
        lengths = np.array(self.ends, np.float64) - np.array(self.starts, np.float64)
        return np.maximum(np.ceil(lengths / max(letters_in_a_row, 1.0)), 1.0)
