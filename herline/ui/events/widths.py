"""How wide the columns of the event table are: as what stands in them; the title has the rest.

Those that leave the title no room are left out, so that nobody scrolls to see when something was.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QFontMetrics

from herline.paint.fonts import Face
from herline.paint.style import BODY, Style
from herline.ui.events.cell import PADDING, beside_kind, sources_wide
from herline.ui.events.rows import Column, EventRows

SAMPLE = 500
"""Rows that are asked how much room they need; of more, every second one, or third."""
AT_MOST = {
    Column.DATE: 240,
    Column.KIND: 180,
    Column.PEOPLE: 180,
    Column.SOURCES: 180,
    Column.AGREEMENT: 160,
}
"""Pixels that a column takes at zoom 1, whatever stands in it."""
GIVING_WAY = (Column.PEOPLE, Column.KIND, Column.AGREEMENT, Column.SOURCES)
"""Columns that are left out where there is no room for all, the first one first."""
SHORT_TITLE = 200
"""Pixels at zoom 1 that the title must have beside the others, or these give way."""
LEAST_TITLE = 100
"""Pixels at zoom 1 of the title in any case."""


def needed(rows: EventRows, style: Style) -> dict[Column, int]:
    """Pixels that each column but that of the title needs for what stands in it."""
    metrics = QFontMetrics(style.face(Face.SANS, BODY))
    count = rows.rowCount()
    sampled = range(0, count, count // SAMPLE + 1)
    widths: dict[Column, int] = {}
    for column, most in AT_MOST.items():
        words = {rows.written(row, column) for row in sampled}
        if column is Column.SOURCES:
            widest = max((sources_wide(len(w.split()), style) for w in words), default=0.0)
        else:
            widest = max((float(metrics.horizontalAdvance(w)) for w in words), default=0.0)
            widest += beside_kind(style) if column is Column.KIND else 0.0
        widths[column] = min(round(widest) + 2 * PADDING + 1, round(most * style.zoom))
    return widths


def with_room(room: int, others: Mapping[Column, int], zoom: float) -> dict[Column, int]:
    """Those of the `others` for which a table of `room` pixels has room beside the title."""
    left = dict(others)
    for column in GIVING_WAY:
        if room - sum(left.values()) >= SHORT_TITLE * zoom:
            break
        left.pop(column, None)
    return left


def title_wide(room: int, others: Mapping[Column, int], zoom: float) -> int:
    """Pixels of the title in a table of `room` pixels, beside `others`."""
    return max(room - sum(others.values()), round(LEAST_TITLE * zoom))
