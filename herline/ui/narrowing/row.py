"""How a value of a facet is drawn: check box, sign, label, and how many events it would show.

All counts change whenever a filter does. So a row is two pictures that are kept: what stands at
the left is the same for every count but zero, and a number is the same in every row.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from herline.layout.scene import TextRole
from herline.paint.album import Album, blank
from herline.paint.badges import draw_badge
from herline.paint.kept_stamps import KeptStamps
from herline.paint.lettering import Lettering
from herline.paint.measure import make_measure
from herline.paint.plain import plain
from herline.paint.style import Style
from herline.ui.narrowing.model import Held, Index
from herline.ui.narrowing.values import Value

ROW = 22
"""Pixels of a row's height at zoom 1."""
BOX = 13
"""Pixels of the side of a check box at zoom 1."""
ROUND = 0.27
"""How round a corner is, as a share of the side: a small box must not look like a circle."""
BESIDE_COUNT = 8
"""Pixels at the right of a count."""
ROOM = 16_000_000
"""Bytes for the pictures of each sort, some 20 kB each, or 80 where pixels are small."""


class FacetRow(QStyledItemDelegate):
    """Draws rows; how high they are is all that it tells the list itself."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.style = style
        self.height = ROW
        """Pixels of a row."""
        self._room = 0
        self._draw_anew(1.0)

    def dress(self, style: Style, most: int) -> None:
        """Wear another style; no count is ever more than `most`."""
        self.style = style
        self.height = round(ROW * style.zoom)
        widest = make_measure(style)(f"{most:,}", TextRole.COUNT)
        self._room = ceil(widest) + BESIDE_COUNT + 2
        self._draw_anew(self._stamps.pixel_ratio)

    @property
    def ground(self) -> QColor:
        return self.style.colour("panel")

    def _draw_anew(self, pixel_ratio: float) -> None:
        self._stamps = KeptStamps(self.style, pixel_ratio)
        self._left = Album[tuple[str, bool, bool, int]](ROOM)
        self._numbers = Album[int](ROOM)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self.height)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The list itself turns values on and off."""
        return False

    def draw(self, painter: QPainter, y: int, width: int, held: Sequence[Held]) -> None:
        """Rows below one another from `y` on, on ground of their own."""
        ratio = painter.device().devicePixelRatioF()
        if ratio != self._stamps.pixel_ratio:
            self._draw_anew(ratio)
        wide, left, numbers = width - self._room, self._left, self._numbers
        for value, count, chosen in held:
            key = value.id, chosen, count > 0, wide
            painter.drawPixmap(0, y, left.get(key) or self._keep_left(key, value))
            painter.drawPixmap(wide, y, numbers.get(count) or self._keep_number(count))
            y += self.height

    def draw_marked(
        self, painter: QPainter, place: QRect, held: Held, pointed: bool, focused: bool
    ) -> None:
        """A row at which the pointer or the keyboard is."""
        value, count, chosen = held
        painter.fillRect(place, self.ground)
        _paint_ground(painter, QRectF(place), self.style, pointed, focused)
        painter.save()
        painter.translate(place.topLeft())
        self._draw_left(painter, value, chosen, count > 0, place.width() - self._room)
        painter.translate(place.width() - self._room, 0)
        self._draw_number(painter, count)
        painter.restore()

    def _keep_left(self, key: tuple[str, bool, bool, int], value: Value) -> QPixmap:
        _, chosen, met, wide = key
        picture = self._blank(wide)
        painter = QPainter(picture)
        self._draw_left(painter, value, chosen, met, wide)
        painter.end()
        return self._left.keep(key, picture)

    def _keep_number(self, count: int) -> QPixmap:
        picture = self._blank(self._room)
        painter = QPainter(picture)
        self._draw_number(painter, count)
        painter.end()
        return self._numbers.keep(count, picture)

    def _blank(self, width: int) -> QPixmap:
        return blank(width, self.height, self._stamps.pixel_ratio, self.ground)

    def _draw_left(
        self, painter: QPainter, value: Value, chosen: bool, met: bool, width: int
    ) -> None:
        stamps, style, middle = self._stamps, self.style, self.height / 2
        left = 6 + _paint_box(painter, stamps, 6, middle, chosen) + 8
        if value.colour:
            _paint_sign(painter, stamps, left, middle, value)
        x, words = self._label(value, chosen, width)
        colour = style.colour("ink" if met or chosen else "quiet")
        stamps.text(painter, words, x, middle, Lettering(TextRole.TITLE, colour, chosen))

    def _label(self, value: Value, chosen: bool, width: int) -> tuple[float, str]:
        """Where the label begins, and as much of it as has room at the left of a count."""
        x = 6 + BOX * self.style.zoom + 8
        if value.colour:
            x += _sign_side(value) * self.style.zoom + 7
        metrics = QFontMetrics(self.style.font(TextRole.TITLE, chosen))
        room = max(int(width - 6 - x), 0)
        return x, metrics.elidedText(value.label, Qt.TextElideMode.ElideRight, room)

    def untold(self, held: Held, width: int) -> str:
        """What a row of this width does not say of its value; empty if it says all."""
        value, _, chosen = held
        _, shown = self._label(value, chosen, width - self._room)
        return ", ".join(filter(None, (value.label if shown != value.label else "", value.about)))

    def _draw_number(self, painter: QPainter, count: int) -> None:
        number = f"{count:,}"
        x = self._room - 1 - BESIDE_COUNT - make_measure(self.style)(number, TextRole.COUNT)
        quiet = self.style.colour("quiet")
        lettering = Lettering(TextRole.COUNT, quiet)
        self._stamps.text(painter, number, x, self.height / 2, lettering)


def _paint_ground(
    painter: QPainter, place: QRectF, style: Style, pointed: bool, focused: bool
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    inside = place.adjusted(1, 1, -1, -1)
    if pointed:
        painter.setBrush(style.between(style.colour("panel"), "selected", 0.7))
        painter.drawRoundedRect(inside, 5, 5)
    if focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(style.colour("accent"), 1.2))
        painter.drawRoundedRect(inside, 5, 5)
    painter.restore()


def _paint_box(
    painter: QPainter, stamps: KeptStamps, x: float, middle: float, chosen: bool
) -> float:
    """The check box with its left edge at x; gives its width."""
    style = stamps.style
    side = BOX * style.zoom

    def draw(painter: QPainter) -> None:
        painter.translate(1, 1)
        painter.setPen(QPen(style.colour("link" if chosen else "quiet"), 1.1))
        painter.setBrush(style.colour("link" if chosen else "raised"))
        painter.drawRoundedRect(QRectF(0, 0, side, side), ROUND * side, ROUND * side)
        if chosen:
            painter.setPen(QPen(style.colour("letter"), 1.8))
            unit = side / 13
            points = ((3, 6.8), (5.5, 9.3), (10, 3.8))
            painter.drawPolyline([QPointF(x * unit, y * unit) for x, y in points])

    top = middle - side / 2
    stamps.stamp(painter, ("box", chosen), x - 1, top - 1, side + 2, side + 2, draw)
    return side


def _paint_sign(
    painter: QPainter, stamps: KeptStamps, x: float, middle: float, value: Value
) -> None:
    """The badge or the square of a value with its left edge at x."""
    style = stamps.style
    side = _sign_side(value) * style.zoom

    def draw(painter: QPainter) -> None:
        place, colour = QRectF(0, 0, side, side), QColor(value.colour)
        if value.letter:
            draw_badge(painter, place, plain(value.letter), colour, style)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(place, ROUND * side, ROUND * side)

    key = ("sign", value.colour, value.letter)
    stamps.stamp(painter, key, x, middle - side / 2, side, side, draw)


def _sign_side(value: Value) -> int:
    """Pixels at zoom 1 of the badge of `value`, or of its square."""
    return 16 if value.letter else 11
