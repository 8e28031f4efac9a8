"""How wide the columns of the event table are: as what stands in them; the title has the rest."""

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
SHORT_TITLE = 200
"""Pixels at zoom 1 that the title must have beside all other columns, or these are scrolled."""
TITLE = 280
"""Pixels at zoom 1 of the title where they are."""
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


def title_wide(room: int, others: Mapping[Column, int], zoom: float) -> int:
    """Pixels of the title in a table of `room` pixels, beside `others`.

    Where not all columns have room, those after the title are scrolled to.
    """
    rest = room - sum(others.values())
    if rest >= SHORT_TITLE * zoom:
        return rest
    return max(min(round(TITLE * zoom), room - others[Column.DATE]), round(LEAST_TITLE * zoom))
