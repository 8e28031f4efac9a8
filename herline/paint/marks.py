"""How the signs of an event look: a diamond, a dot for each source, a flag."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

SHAPES = 5
"""How many shapes tell sources apart without their colours."""


def draw_point(
    painter: QPainter, x: float, middle: float, half: float, colour: QColor, faint: QColor | None
) -> None:
    """A diamond around (x, middle), `half` as high; hollow, filled with `faint`, if inferred."""
    painter.setBrush(colour if faint is None else faint)
    pen = QPen(colour, 1.0 if faint is None else max(1.4, half / 5))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    half -= pen.widthF() / 2
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(x, middle - half),
                QPointF(x + half, middle),
                QPointF(x, middle + half),
                QPointF(x - half, middle),
            ]
        )
    )


def draw_source(
    painter: QPainter, position: int, x: float, middle: float, radius: float, colour: QColor
) -> None:
    """The dot of the source at `position`, centred on (x, middle); its shape is its own too."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match position % SHAPES:
        case 0:
            painter.drawEllipse(QPointF(x, middle), radius, radius)
        case 1:
            side = radius * 0.88
            painter.drawRect(QRectF(x - side, middle - side, 2 * side, 2 * side))
        case 2:
            painter.drawPolygon(_regular(3, x, middle + radius * 0.18, radius * 1.22, -pi / 2))
        case 3:
            painter.drawPolygon(_regular(4, x, middle, radius * 1.2, -pi / 2))
        case _:
            thick = radius * 0.62
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, thick))
            painter.drawEllipse(QPointF(x, middle), radius - thick / 2, radius - thick / 2)


def _regular(corners: int, x: float, y: float, radius: float, turn: float) -> QPolygonF:
    angles = (turn + 2 * pi * corner / corners for corner in range(corners))
    return QPolygonF([QPointF(x + radius * cos(a), y + radius * sin(a)) for a in angles])


def draw_flag(painter: QPainter, x: float, middle: float, size: float, colour: QColor) -> None:
    """The sign that sources conflict: a pennant on a pole, its left edge at x."""
    top, bottom = middle - size * 0.5, middle + size * 0.5
    pole = max(1.0, size * 0.13)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(QRectF(x, top, pole, bottom - top))
    right, low = x + size * 0.82, top + size * 0.62
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(x + pole, top),
                QPointF(right, top),
                QPointF(right - size * 0.22, (top + low) / 2),
                QPointF(right, low),
                QPointF(x + pole, low),
            ]
        )
    )
