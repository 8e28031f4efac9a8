"""How wide the columns of a synopsis are, and whether they stand beside or below each other."""

from __future__ import annotations

from dataclasses import dataclass

LEAST = 200
"""Pixels below which a column cannot be read with pleasure."""
MOST = 520
"""Pixels above which a line of a quote is too long for the eye."""
GAP = 12
SILENT = 128
"""Pixels of the last column, of those who say nothing."""
NARROW = 720
"""Pixels of the whole below which columns that do not fit stand below each other."""


@dataclass(frozen=True, slots=True)
class Widths:
    """`column` and `silent` in pixels; `silent` is 0 when nobody is; `whole` is what they take."""

    column: int
    silent: int
    whole: int
    stacked: bool


def widths(room: int, columns: int, silent: bool, zoom: float = 1.0) -> Widths:
    """For `columns` sources in `room` pixels, with the silent ones last if there are any."""
    least, beside = round(LEAST * zoom), round(SILENT * zoom)
    count = max(columns, 1)
    taken = (beside + GAP) if silent else 0
    needed = count * least + (count - 1) * GAP + taken
    if needed > room and room < NARROW * zoom:
        return Widths(room, room if silent else 0, room, True)
    free = max(room, needed) - taken - (count - 1) * GAP
    column = min(free // count, round(MOST * zoom))
    whole = count * column + (count - 1) * GAP + taken
    return Widths(column, beside if silent else 0, whole, False)
