"""How wide the columns of a synopsis are, and whether they stand beside or below each other."""

from __future__ import annotations

from herline.frozen import frozen

LEAST = 190
"""Pixels below which a column cannot be read with pleasure."""
MOST = 520
"""Pixels above which a line of a quote is too long for the eye."""
GAP = 10
SILENT = 128
"""Pixels of the last column, of those who say nothing."""
ASIDE = 208
"""Pixels of the last column when it also holds the summary."""
AT_EASE = 236
"""Pixels that every column must have before the summary takes room beside them."""
NARROW = 500
"""Pixels of the whole below which columns that do not fit stand below each other."""


@frozen
class Widths:
    """`column` and `last` in pixels, `last` 0 if there is no such column; `whole`: all of them.

    `aside` says that the summary stands in the last column, not above them all.
    """

    column: int
    last: int
    whole: int
    stacked: bool
    aside: bool = False


def widths(room: int, columns: int, silent: bool, zoom: float = 1.0) -> Widths:
    """For `columns` sources in `room` pixels, with the silent ones last if there are any."""
    count = max(columns, 1)
    gaps = (count - 1) * GAP
    last = round(ASIDE * zoom) + GAP
    column = (room - last - gaps) // count
    if column >= round(AT_EASE * zoom):
        column = min(column, round(MOST * zoom))
        return Widths(column, last - GAP, count * column + gaps + last, False, True)
    last = round(SILENT * zoom) + GAP if silent else 0
    needed = count * round(LEAST * zoom) + gaps + last
    if needed > room and room < NARROW * zoom:
        return Widths(room, room if silent else 0, room, True)
    column = min((max(room, needed) - last - gaps) // count, round(MOST * zoom))
    return Widths(column, max(last - GAP, 0), count * column + gaps + last, False)
