"""Cuts a sign: what a drawing draws, as shapes with their pen and brush."""

# The overloads of Qt's painter are more than a sign needs.
# pyright: reportIncompatibleMethodOverride=false

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF

from herline.frozen import frozen
from herline.paint.stamps import Draw


@frozen(eq=False)
class Shape:
    pen: QPen
    brush: QBrush
    path: QPainterPath


def cut(draw: Draw) -> list[Shape] | None:
    """The shapes that `draw` draws; None where it also writes, or turns what it draws."""
    cutter = _Cutter()
    try:
        draw(cutter)
    except _NoShapeError:
        return None
    return cutter.shapes


class _NoShapeError(Exception):
    """Something is drawn that is no shape."""


class _Cutter(QPainter):
    """Paints nothing, and notes every shape."""

    def __init__(self) -> None:
        super().__init__()
        self.shapes: list[Shape] = []
        self._pen, self._brush = QPen(), QBrush()

    def setPen(self, pen: Any) -> None:
        self._pen = QPen(pen)

    def setBrush(self, brush: Any) -> None:
        self._brush = QBrush(brush)

    def drawPath(self, path: QPainterPath) -> None:
        self.shapes.append(Shape(self._pen, self._brush, path))

    def drawRect(self, rect: QRectF) -> None:
        path = QPainterPath()
        path.addRect(rect)
        self.drawPath(path)

    def drawRoundedRect(self, rect: QRectF, x: float, y: float) -> None:
        path = QPainterPath()
        path.addRoundedRect(rect, x, y)
        self.drawPath(path)

    def drawEllipse(self, middle: QPointF, x: float, y: float) -> None:
        path = QPainterPath()
        path.addEllipse(middle, x, y)
        self.drawPath(path)

    def drawPolygon(self, corners: QPolygonF) -> None:
        path = QPainterPath()
        path.addPolygon(corners)
        path.closeSubpath()
        self.drawPath(path)

    def drawPolyline(self, corners: list[QPointF]) -> None:
        path = QPainterPath()
        path.addPolygon(QPolygonF(corners))
        self.shapes.append(Shape(self._pen, QBrush(), path))

    def _refuse(self, *_: Any, **__: Any) -> Any:
        raise _NoShapeError

    save = setFont = drawText = setClipRect = setOpacity = translate = scale = rotate = _refuse
