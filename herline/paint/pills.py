"""Pills: round plates with a number of events in words, "+7 more", "‹ 12 earlier"."""

from __future__ import annotations

from collections.abc import Hashable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from herline.layout.scene import Label, Rect
from herline.paint.lettering import Lettering
from herline.paint.stamps import DrawLine, Stamps

_AIR = 1.0
"""Pixels around a pill for its smooth edge."""


class PillLook(NamedTuple):
    """How pills look; `key` tells them apart where their pictures are kept."""

    face: QColor
    lettering: Lettering
    key: Hashable

    @classmethod
    def of(cls, face: QColor, lettering: Lettering) -> PillLook:
        return cls(face, lettering, (face.rgba(), lettering.colour.rgba()))


def draw_pill(
    painter: QPainter,
    box: Rect,
    label: Label,
    look: PillLook,
    stamps: Stamps,
    beside: DrawLine | None = None,
) -> None:
    """A plate as large as `box` with the words of `label`.

    The words are always as far from the edge of the plate, wherever that is drawn; what stands
    `beside` them begins at their right edge.
    """
    width, height = box.width + 2 * _AIR, box.height + 2 * _AIR
    plate = ("pill", round(box.width), round(box.height), look.key)

    def draw_plate(drawing: QPainter) -> None:
        _draw_plate(drawing, QRectF(_AIR, _AIR, box.width, box.height), look.face)

    def draw(drawing: QPainter, left: float, top: float) -> None:
        stamps.stamp(drawing, plate, left, top, width, height, draw_plate)
        x, middle = left + _AIR + label.x - box.x, top + _AIR + label.middle - box.y
        stamps.text(drawing, label.text, x, middle, look.lettering)
        if beside:
            beside(drawing, x + label.width, middle)

    key = (*plate, label.text, beside is None)
    stamps.composed(painter, key, box.x - _AIR, box.y - _AIR, width, height, draw)


def _draw_plate(painter: QPainter, plate: QRectF, face: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(face)
    painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
