"""Flows what is told below a timeline into columns, and columns into pages."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from herline.frozen import frozen
from herline.paint.picture.pieces import Piece, moved

GUTTER = 36.0
"""Pixels between two columns."""
COLUMN = 470.0
"""About how wide a column is, in pixels."""
_HAIR = 0.01
"""Pixels by which sums of heights may differ for no reason but rounding."""


@frozen
class Strip:
    """What stands side by side at one height; its pieces are placed from its top left corner.

    `keep` forbids a column to end after it. `gap` is empty space that falls away at the top of a
    column. `head` names the columns of the table whose row this is: there it stands above it again.
    """

    pieces: tuple[Piece, ...]
    height: float
    keep: bool = False
    gap: float = 0.0
    head: Strip | None = None


def columns_in(width: float) -> tuple[int, float]:
    """How many columns stand in `width` pixels, and how wide each one is."""
    count = max(1, round(width / COLUMN))
    return count, (width - (count - 1) * GUTTER) / count


def poured(strips: Sequence[Strip], height: float) -> list[list[Strip]]:
    """The strips in columns of at most `height`; one that is higher has a column to itself."""
    columns: list[list[Strip]] = [[]]
    used = 0.0
    for group in _kept_together(strips):
        need = sum(strip.height + strip.gap for strip in group)
        if columns[-1] and used + need > height + _HAIR:
            columns.append([])
            used = 0.0
        for strip in group:
            room = strip.height + (strip.gap if columns[-1] else 0.0)
            if columns[-1] and used + room > height + _HAIR:  # a group that no column can hold
                columns.append([])
                used, room = 0.0, strip.height
            head = strip.head
            if head and not columns[-1] and head.height + strip.height <= height:
                columns[-1].append(head)
                used += head.height
            columns[-1].append(strip)
            used += room
    return [column for column in columns if column]


def balanced(strips: Sequence[Strip], count: int, most: float = inf) -> list[list[Strip]]:
    """The strips in at most `count` columns, as short as they can be.

    What is kept together is parted only where it is higher than `most`.
    """
    if not strips:
        return []
    high = sum(strip.height + strip.gap for strip in strips)
    together = [height_of(group) for group in _kept_together(strips)]
    alone = [strip.height for strip in strips]
    low = max([high / count, *alone, *(each for each in together if each <= most)])
    for _ in range(12):
        middle = (low + high) / 2
        if len(poured(strips, middle)) <= count:
            high = middle
        else:
            low = middle
    return poured(strips, high)


def height_of(column: Sequence[Strip]) -> float:
    """How high a column is."""
    return sum(strip.height for strip in column) + sum(strip.gap for strip in column[1:])


def placed(columns: Sequence[Sequence[Strip]], x: float, y: float, width: float) -> list[Piece]:
    """The pieces of columns `width` wide that begin at (x, y) side by side."""
    pieces: list[Piece] = []
    for column in columns:
        top = y
        for place, strip in enumerate(column):
            top += strip.gap if place else 0.0
            pieces += [moved(piece, x, top) for piece in strip.pieces]
            top += strip.height
        x += width + GUTTER
    return pieces


def _kept_together(strips: Sequence[Strip]) -> list[list[Strip]]:
    groups: list[list[Strip]] = [[]]
    for strip in strips:
        groups[-1].append(strip)
        if not strip.keep:
            groups.append([])
    return [group for group in groups if group]
