"""How one event looks: a bar that fades, a diamond, a dot for each source, a flag.

What a source states is solid; what was inferred is hollow.
"""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from herline.layout.scene import Mark

_FAR = 1e5  # pixels; further out a fade's slope cannot be seen
_OUTSIDE = 50.0  # pixels beside the picture, where bars that go on are cut off
LEAST_WIDTH = 4.0
"""A bar is never drawn narrower, in pixels: a day must be seen in a decade."""
SHAPES = 5
"""How many shapes tell sources apart without their colours."""


def draw_bar(painter: QPainter, mark: Mark, colour: QColor, faint: QColor, width: float) -> None:
    """The bar of `mark` on a picture `width` pixels wide; `faint` fills it where it is inferred."""
    thick = mark.thickness
    top = mark.middle - thick / 2
    start, end = mark.start, mark.end
    if end - start < LEAST_WIDTH:
        start = (start + end - LEAST_WIDTH) / 2
        end = start + LEAST_WIDTH
    fades_in = mark.core_start - mark.start > 1 and mark.core_start > -_OUTSIDE
    fades_out = mark.end - mark.core_end > 1 and mark.core_end < width + _OUTSIDE
    left, right = max(start, -_OUTSIDE), min(end, width + _OUTSIDE)
    if right <= left:
        return
    if not fades_in and not fades_out:
        _even(painter, QRectF(left, top, right - left, thick), colour, faint, mark.inferred)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    _faded(painter, mark, QRectF(left, top, right - left, thick), colour, fades_in, fades_out)
    if mark.inferred:
        edge = _edge(thick)
        inner = QRectF(left, top + edge, right - left, thick - 2 * edge)
        inner.adjust(0 if fades_in else edge, 0, 0 if fades_out else -edge, 0)
        _faded(painter, mark, inner, faint, fades_in, fades_out)


def _edge(thick: float) -> float:
    """How thick the outline of a hollow bar is."""
    return max(1.0, round(thick / 6))


def _even(painter: QPainter, bar: QRectF, colour: QColor, faint: QColor, hollow: bool) -> None:
    """A bar whose ends are known."""
    if hollow:
        edge = _edge(bar.height())
        painter.setPen(QPen(colour, edge))
        painter.setBrush(faint)
        bar.adjust(edge / 2, edge / 2, -edge / 2, -edge / 2)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    by = bar.height() / 2
    painter.drawRoundedRect(bar, by, by)


def _faded(
    painter: QPainter, mark: Mark, bar: QRectF, colour: QColor, fades_in: bool, fades_out: bool
) -> None:
    """A bar that is full in the mark's core and fades where its ends are not known.

    Two halves meet on a whole pixel inside the core: each has one gradient of two stops, whose
    colours Qt keeps from frame to frame.
    """
    left, right = bar.left(), bar.right()
    seam = min(max(float(round((mark.core_start + mark.core_end) / 2)), left), right)
    half = QRectF(left, bar.top(), seam - left, bar.height())
    if fades_in:
        painter.fillRect(half, _fade(mark.start, mark.core_start, colour))
    elif seam > left:
        _rounded_end(painter, half, colour, at_left=True)
    half = QRectF(seam, bar.top(), right - seam, bar.height())
    if fades_out:
        painter.fillRect(half, _fade(mark.end, mark.core_end, colour))
    elif right > seam:
        _rounded_end(painter, half, colour, at_left=False)


def _fade(outer: float, core: float, colour: QColor) -> QBrush:
    """Nothing at `outer`, full at `core` and beyond it."""
    gradient = QLinearGradient(min(max(outer, -_FAR), _FAR), 0, min(max(core, -_FAR), _FAR), 0)
    nothing = QColor(colour)
    nothing.setAlpha(0)
    gradient.setColorAt(0, nothing)
    gradient.setColorAt(1, colour)
    return QBrush(gradient)


def _rounded_end(painter: QPainter, rect: QRectF, colour: QColor, at_left: bool) -> None:
    by = min(rect.height() / 2, rect.width())
    square = rect.adjusted(by, 0, 0, 0) if at_left else rect.adjusted(0, 0, -by, 0)
    painter.fillRect(square, colour)
    painter.setBrush(colour)
    x = rect.left() if at_left else rect.right() - 2 * by
    painter.drawRoundedRect(QRectF(x, rect.top(), 2 * by, rect.height()), by, by)


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
