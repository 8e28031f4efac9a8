"""How a value of a facet is drawn: check box, sign, label, and how many events it would show.

A row is put together of pictures that are kept: all counts change whenever a filter does.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from herline.frozen import frozen
from herline.layout.scene import TextRole
from herline.paint.measure import make_measure
from herline.paint.plain import plain
from herline.paint.stamps import KeptStamps
from herline.paint.style import Style
from herline.ui.badges import draw_badge

Index = QModelIndex | QPersistentModelIndex
ROW = 22
"""Pixels of a row's height at zoom 1."""
KEPT_CUTS = 1000
_POINTED = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus


@frozen
class Value:
    """A value of a facet: what it is called, what finds it, and the sign it bears.

    `letter` and `colour` ("#RRGGBB") make a badge, a colour alone a square, nothing no sign.
    """

    id: str
    label: str
    found_by: str = ""
    letter: str = ""
    colour: str = ""
    about: str = ""


Held = tuple[Value, int, bool]
"""A value, how many events it would show, and whether it is chosen."""


class FacetRow(QStyledItemDelegate):
    """Draws the value that `at` tells for a row."""

    def __init__(self, at: Callable[[int], Held], parent: QWidget) -> None:
        super().__init__(parent)
        self._at = at
        self._stamps: KeptStamps | None = None
        self._cut: dict[tuple[str, int, bool], str] = {}

    @property
    def zoom(self) -> float:
        return self._stamps.style.zoom if self._stamps else 1.0

    def dress(self, style: Style, pixel_ratio: float) -> None:
        """Wear another style; what was kept of the one before is dropped."""
        worn = self._stamps
        if worn is None or (style, pixel_ratio) != (worn.style, worn.pixel_ratio):
            self._stamps = KeptStamps(style, pixel_ratio)
            self._cut.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, round(ROW * self.zoom))

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The list itself turns values on and off."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._stamps is None:
            return
        self.dress(self._stamps.style, painter.device().devicePixelRatioF())
        stamps = self._stamps
        style = stamps.style
        value, count, chosen = self._at(index.row())
        place: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        if state & _POINTED:
            _paint_ground(painter, QRectF(place), state, style)
        middle = place.y() + place.height() / 2
        x = place.x() + 6.0
        x += _paint_box(painter, stamps, x, middle, chosen) + 8
        if value.colour:
            x += _paint_sign(painter, stamps, x, middle, value) + 7
        quiet = style.colour("quiet")
        number = f"{count:,}"
        right = place.right() - 8 - make_measure(style)(number, TextRole.COUNT)
        stamps.text(painter, number, right, middle, TextRole.COUNT, quiet)
        words = self._shortened(value.label, int(right - 8 - x), chosen, style)
        colour = style.colour("ink") if count or chosen else quiet
        stamps.text(painter, words, x, middle, TextRole.TITLE, colour, chosen)

    def _shortened(self, text: str, room: int, strong: bool, style: Style) -> str:
        """`text` as far as there is room for it; remembered, for it is asked at every painting."""
        key = (text, room, strong)
        if key not in self._cut:
            if len(self._cut) >= KEPT_CUTS:
                self._cut.clear()
            metrics = QFontMetrics(style.font(TextRole.TITLE, strong))
            self._cut[key] = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
        return self._cut[key]


def _paint_ground(painter: QPainter, place: QRectF, state: QStyle.StateFlag, style: Style) -> None:
    flag = QStyle.StateFlag
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    inside = place.adjusted(1, 1, -1, -1)
    if state & flag.State_MouseOver:
        painter.setBrush(style.between(style.colour("panel"), "selected", 0.7))
        painter.drawRoundedRect(inside, 5, 5)
    if state & flag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(style.colour("accent"), 1.2))
        painter.drawRoundedRect(inside, 5, 5)
    painter.restore()


def _paint_box(
    painter: QPainter, stamps: KeptStamps, x: float, middle: float, chosen: bool
) -> float:
    """The check box with its left edge at x; gives its width."""
    style = stamps.style
    side = 13 * style.zoom

    def draw(painter: QPainter) -> None:
        painter.translate(1, 1)
        painter.setPen(QPen(style.colour("link" if chosen else "quiet"), 1.1))
        painter.setBrush(style.colour("link" if chosen else "raised"))
        painter.drawRoundedRect(QRectF(0, 0, side, side), 3.5, 3.5)
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
) -> float:
    """The badge or the square of a value with its left edge at x; gives its width."""
    style = stamps.style
    side = (16 if value.letter else 11) * style.zoom

    def draw(painter: QPainter) -> None:
        place, colour = QRectF(0, 0, side, side), QColor(value.colour)
        if value.letter:
            draw_badge(painter, place, plain(value.letter), colour, style)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(place, 3, 3)

    key = ("sign", value.colour, value.letter)
    stamps.stamp(painter, key, x, middle - side / 2, side, side, draw)
    return side
