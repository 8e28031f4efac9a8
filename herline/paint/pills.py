"""Pills: round plates with a number of events in words, "+7 more", "‹ 12 earlier"."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from herline.layout.scene import Label, Rect
from herline.paint.lettering import Lettering
from herline.paint.stamps import Stamps

AIR = 1.0
"""Pixels around a pill for its smooth edge."""


def draw_pill(
    painter: QPainter,
    box: Rect,
    label: Label,
    face: QColor,
    lettering: Lettering,
    stamps: Stamps,
) -> tuple[float, float]:
    """A plate as large as `box` with the words of `label`.

    Gives the left edge and the middle of the words as they were drawn: always as far from the edge
    of the plate, wherever that is.
    """
    left, top = stamps.whole(box.x - AIR), stamps.whole(box.y - AIR)
    stamps.stamp(
        painter,
        ("pill", round(box.width), round(box.height), face.rgba()),
        left,
        top,
        box.width + 2 * AIR,
        box.height + 2 * AIR,
        lambda drawing: _draw_plate(drawing, QRectF(AIR, AIR, box.width, box.height), face),
    )
    x, middle = left + AIR + label.x - box.x, top + AIR + label.middle - box.y
    stamps.draw_text(painter, label.text, x, middle, lettering)
    return x, middle


def _draw_plate(painter: QPainter, plate: QRectF, face: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(face)
    painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
