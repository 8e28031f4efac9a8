"""The letter of a source on its colour: told apart by the letter where the colour is not seen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from herline.paint.fonts import Face
from herline.paint.plain import plain
from herline.paint.style import Style

SIDE = 17.0
"""Pixels of a badge's side at zoom 1."""


def draw_badge(painter: QPainter, place: QRectF, letter: str, colour: QColor, style: Style) -> None:
    """Draw a badge that fills `place`; the painter smooths edges."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(place, 4 * style.zoom, 4 * style.zoom)
    painter.setFont(style.face(Face.STRONG, 11))
    painter.setPen(style.colour("letter"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, plain(letter)[:2])
