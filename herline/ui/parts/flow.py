"""Where things lie in a row that goes on in the next line when it is full."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize


def flowed(wishes: Sequence[QSize], width: int, gap: int) -> tuple[list[QRect], int]:
    """A place for each thing, and the height of all lines together, in pixels.

    Things are as large as they wish, but no wider than `width`, and `gap` apart both ways; in
    a line their middles are level.
    """
    placed: list[QRect] = []
    line: list[QRect] = []
    x = y = high = 0
    for wish in wishes:
        wide = min(wish.width(), max(width, 1))
        if line and x + wide > width:
            placed += _levelled(line, high)
            line, x, y, high = [], 0, y + high + gap, 0
        line.append(QRect(x, y, wide, wish.height()))
        x += wide + gap
        high = max(high, wish.height())
    return placed + _levelled(line, high), y + high


def _levelled(line: list[QRect], high: int) -> list[QRect]:
    """The same line with its things centred on the middle of its height."""
    return [place.translated(0, (high - place.height()) // 2) for place in line]
