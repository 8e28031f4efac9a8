"""How a cell of the coverage matrix looks: a letter where a source speaks, else a hole.

| says              | the source's letter on its colour |
| silent            | an empty frame: a hole to be seen |
| outside its scope | a dash                            |
| not checked       | a question mark                   |
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from herline.model.coverage import OUTSIDE, SAYS, SILENT
from herline.paint.badges import draw_badge
from herline.paint.fonts import Face
from herline.paint.style import Style

SIDE = 16.0
"""Pixels of a cell's sign at zoom 1."""


def draw_sign(
    painter: QPainter, place: QRectF, cell: int, source: int, letter: str, style: Style
) -> None:
    """The sign of a `cell` of the source at position `source`, in the middle of `place`."""
    side = SIDE * style.zoom
    middle = place.center()
    box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
    if cell == SAYS:
        draw_badge(painter, box, letter, style.source_colour(source), style)
        return
    quiet = style.between(style.colour("quiet"), "paper", 0.35)
    if cell == SILENT:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(quiet, 1, Qt.PenStyle.DotLine))
        inner = box.adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(inner, 3, 3)
    elif cell == OUTSIDE:
        painter.setPen(QPen(quiet, 1.5))
        half = side * 0.25
        painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))
    else:
        painter.setFont(style.face(Face.STRONG, 12))
        painter.setPen(style.colour("quiet"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
