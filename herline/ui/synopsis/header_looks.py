"""How the head of a column looks: its words are painted once, as sources tell of many events."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from herline.frozen import frozen
from herline.model.story import Source
from herline.paint.album import blank
from herline.paint.badges import SIDE, draw_badge
from herline.paint.fonts import Face
from herline.paint.plain import plain
from herline.paint.style import Style
from herline.ui.synopsis.words import kind_and_language

MARGIN = 12
EDGE = 3
BESIDE = 7
"""Pixels between the badge and the words."""
PIN = 14
"""Pixels that a pin takes from the words, at zoom 1."""
KEPT = 60
"""Pictures that are kept, some 20 kB each."""


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


def draw_head(painter: QPainter, looks: HeaderLooks, style: Style) -> None:
    """Draw a head with its top left corner at the painter's origin; the painter smooths edges."""
    zoom, width, height = style.zoom, looks.width, looks.height
    painter.fillRect(QRectF(0, 0, width, height), style.colour("panel"))
    left = MARGIN + SIDE * zoom + BESIDE
    room = width - left - MARGIN - (PIN * zoom if looks.pinned else 0)
    room = min(max(int(room), 0), _wanted(looks.source, style))
    words = _words(looks.source, looks.colour, room, height, looks.ratio, style)
    painter.drawPixmap(0, 0, words)
    painter.fillRect(QRectF(0, 0, width, EDGE), QColor(looks.colour))
    if looks.pinned:
        middle = EDGE + 7 * zoom + SIDE * zoom / 2
        _paint_pin(painter, QPointF(width - MARGIN - 5, middle), style)
    if looks.stuck:
        painter.fillRect(QRectF(0, height - 1, width, 1), style.colour("line"))
    if looks.focused:
        around = QRectF(0, 0, width, height).adjusted(1, 4, -1, -1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(style.colour("accent"), 1.5))
        painter.drawRoundedRect(around, 6, 6)


@lru_cache(maxsize=KEPT)
def _words(
    source: Source, colour: str, room: int, height: int, ratio: float, style: Style
) -> QPixmap:
    """The badge of a source and the words beside it, which have `room` pixels of width."""
    zoom, side = style.zoom, SIDE * style.zoom
    badge = QRectF(MARGIN, EDGE + 7 * zoom, side, side)
    left = badge.right() + BESIDE
    made = blank(left + room + 1, height, ratio, style.colour("panel"))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_badge(painter, badge, source.letter, QColor(colour), style)
    rows = QRectF(left, badge.top(), room, side), QRectF(left, badge.bottom() + 1, room, 16 * zoom)
    for (text, font, shade), row in zip(_lines(source, style), rows, strict=True):
        painter.setFont(font)
        painter.setPen(style.colour(shade))
        write_line(painter, text, row)
    painter.end()
    return made


def _lines(source: Source, style: Style) -> tuple[tuple[str, QFont, str], ...]:
    """What stands beside the badge, in which type and colour: the name, and below it the kind."""
    return (
        (plain(source.label), style.face(Face.STRONG, 13), "ink"),
        (kind_and_language(source), style.face(Face.SANS, 11), "quiet"),
    )


@lru_cache(maxsize=KEPT)
def _wanted(source: Source, style: Style) -> int:
    """Pixels of width that the words need."""
    lines = _lines(source, style)
    return max(QFontMetrics(font).horizontalAdvance(text) for text, font, _ in lines) + 2


def _paint_pin(painter: QPainter, centre: QPointF, style: Style) -> None:
    painter.setPen(QPen(style.colour("quiet"), 1.4))
    painter.setBrush(style.colour("quiet"))
    painter.drawEllipse(centre + QPointF(0, -3), 3, 3)
    painter.drawLine(centre, centre + QPointF(0, 6))


def write_line(painter: QPainter, text: str, place: QRectF) -> None:
    """One line, halfway up its place, that ends in "…" where its place ends."""
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, max(int(place.width()), 0)
    )
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(place, flags, shown)
