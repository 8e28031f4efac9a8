"""How the head of a column looks: painted once, as the same sources tell of many events."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from herline.frozen import frozen
from herline.model.story import Source
from herline.paint.fonts import Face
from herline.paint.plain import plain
from herline.paint.style import Style
from herline.ui.parts.badges import SIDE, draw_badge
from herline.ui.synopsis.words import kind_and_language

MARGIN = 12
EDGE = 3
KEPT = 60
"""Pictures that are kept, some 50 kB each."""


@frozen
class HeaderLooks:
    """All that one sees of a head; `colour` as "#RRGGBB", lengths in logical pixels."""

    source: Source
    colour: str
    width: int
    height: int
    ratio: float
    """Pixels of the screen to a logical one."""
    pinned: bool
    stuck: bool
    focused: bool


@lru_cache(maxsize=KEPT)
def picture(looks: HeaderLooks, style: Style) -> QPixmap:
    """A head in this style."""
    made = QPixmap(ceil(looks.width * looks.ratio), ceil(looks.height * looks.ratio))
    made.setDevicePixelRatio(looks.ratio)
    made.fill(style.colour("panel"))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint(painter, looks, style)
    painter.end()
    return made


def _paint(painter: QPainter, looks: HeaderLooks, style: Style) -> None:
    zoom, width, source = style.zoom, looks.width, looks.source
    colour = QColor(looks.colour)
    painter.fillRect(QRectF(0, 0, width, EDGE), colour)
    side = SIDE * zoom
    badge = QRectF(MARGIN, EDGE + 7 * zoom, side, side)
    draw_badge(painter, badge, source.letter, colour, style)
    left = badge.right() + 7
    room = width - left - MARGIN - (14 * zoom if looks.pinned else 0)
    painter.setFont(style.face(Face.STRONG, 13))
    painter.setPen(style.colour("ink"))
    _write(painter, plain(source.label), QRectF(left, badge.top(), room, side))
    painter.setFont(style.face(Face.SANS, 11))
    painter.setPen(style.colour("quiet"))
    below = QRectF(left, badge.bottom() + 1, room, 16 * zoom)
    _write(painter, kind_and_language(source), below)
    if looks.pinned:
        _paint_pin(painter, QPointF(width - MARGIN - 5, badge.center().y()), style)
    if looks.stuck:
        painter.fillRect(QRectF(0, looks.height - 1, width, 1), style.colour("line"))
    if looks.focused:
        around = QRectF(0, 0, width, looks.height).adjusted(1, 4, -1, -1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(style.colour("accent"), 1.5))
        painter.drawRoundedRect(around, 6, 6)


def _paint_pin(painter: QPainter, centre: QPointF, style: Style) -> None:
    painter.setPen(QPen(style.colour("quiet"), 1.4))
    painter.setBrush(style.colour("quiet"))
    painter.drawEllipse(centre + QPointF(0, -3), 3, 3)
    painter.drawLine(centre, centre + QPointF(0, 6))


def _write(painter: QPainter, text: str, place: QRectF) -> None:
    """One line that ends in "…" where its place ends."""
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, max(int(place.width()), 0)
    )
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(place, flags, shown)
