"""Pills: round plates with a number of events in words, "+7 more", "‹ 12 earlier"."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from herline.layout.scene import Label, Rect
from herline.paint.lettering import Lettering
from herline.paint.stamps import DrawLine, Stamps

_AIR = 1.0
"""Pixels around a pill for its smooth edge."""


def draw_pill(
    painter: QPainter,
    box: Rect,
    label: Label,
    face: QColor,
    lettering: Lettering,
    stamps: Stamps,
    beside: DrawLine | None = None,
) -> None:
    """A plate as large as `box` with the words of `label`.

    The words are always as far from the edge of the plate, wherever that is drawn; what stands
    `beside` them begins at their right edge.
    """
    left, top = stamps.whole(box.x - _AIR), stamps.whole(box.y - _AIR)
    stamps.stamp(
        painter,
        ("pill", round(box.width), round(box.height), face.rgba()),
        left,
        top,
        box.width + 2 * _AIR,
        box.height + 2 * _AIR,
        lambda drawing: _draw_plate(drawing, QRectF(_AIR, _AIR, box.width, box.height), face),
    )
    x, middle = left + _AIR + label.x - box.x, top + _AIR + label.middle - box.y
    stamps.text(painter, label.text, x, middle, lettering)
    if beside:
        beside(painter, x + label.width, middle)


def _draw_plate(painter: QPainter, plate: QRectF, face: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(face)
    painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
