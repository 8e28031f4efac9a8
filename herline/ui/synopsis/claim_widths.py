"""How wide the columns of the synopsis by claim are, and when all of it stands in one."""

from __future__ import annotations

from herline.frozen import frozen

ASKED = 196
"""Pixels at zoom 1 of the column that tells what is asked."""
ASKED_LEAST = 156
"""The same where room is scarce."""
LEAST = 148
"""Pixels at zoom 1 of the column of a source, however many there are."""
MOST = 380
"""The same however few."""
SILENT = 122
"""Pixels at zoom 1 of the column of those who are silent."""
STACKED = 720
"""Pixels of the whole below which all stands in one column, unless it fits beside each other."""


@frozen
class ClaimWidths:
    """`asked`, `source` and `silent` in pixels; `stacked`: one column, as wide as `asked` says."""

    asked: int
    source: int
    silent: int
    stacked: bool


def claim_widths(room: int, sources: int, silent: bool, zoom: float = 1.0) -> ClaimWidths:
    """For so many `sources` in `room` pixels, and one column more if some are `silent`."""
    last = round(SILENT * zoom) if silent else 0
    least = round(LEAST * zoom)
    needed = round(ASKED_LEAST * zoom) + max(sources, 1) * least + last
    if needed > room and room < STACKED * zoom:
        return ClaimWidths(room, room, room, True)
    asked = round((ASKED if needed + (ASKED - ASKED_LEAST) * zoom <= room else ASKED_LEAST) * zoom)
    source = (room - asked - last) // max(sources, 1)
    return ClaimWidths(asked, min(max(source, least), round(MOST * zoom)), last, False)
