"""Draws a cell of the synopsis by claim: set paragraphs on a ground that tells how it agrees."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from herline.model.agreement import Agreement
from herline.paint.style import Style
from herline.ui.parts.setting import Setting, roughly
from herline.ui.synopsis.claim_grid import ClaimGrid, Index, Spot

ASIDE, ABOVE = 9, 7
"""Pixels between a cell's edge and its words."""
TINTS = {
    Agreement.CONFLICT: ("accent", 0.15),
    Agreement.NEAR: ("accent", 0.09),
    Agreement.COMPATIBLE: ("warn", 0.09),
    Agreement.REFINES: ("ok", 0.08),
}
"""Which base colour of the theme a cell that differs is mixed with, and how much of it."""


class ClaimCell(QStyledItemDelegate):
    """Needs no widget for any cell; `followed` carries the index of a cell and a link in it."""

    followed = Signal(QModelIndex, str)

    def __init__(self, grid: ClaimGrid, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = grid
        self._style = style
        self._set: dict[Spot, Setting] = {}

    def dress(self, style: Style) -> None:
        """Draw in this style, and what the grid now holds."""
        self._style = style
        self._set.clear()

    def height(self, spot: Spot, width: int) -> int:
        """Pixels that a cell needs in so many pixels of width."""
        return round(self.setting(spot, width).height + 0.5) + 2 * ABOVE

    def rough_height(self, spot: Spot, width: int) -> int:
        """About the pixels that a cell needs, for where nobody sees it yet."""
        if spot in self._set:
            return self.height(spot, width)
        return round(roughly(spot.paragraphs, width - 2 * ASIDE, self._style)) + 2 * ABOVE

    def setting(self, spot: Spot, width: int) -> Setting:
        """The words of a cell, set once for its width."""
        found = self._set.get(spot)
        room = max(width - 2 * ASIDE, 20.0)
        if found is None or found.width != room:
            found = self._set[spot] = Setting(spot.paragraphs, room, self._style)
        return found

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        spot = self._grid.spot(index)
        if spot is None:
            return
        place = QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(place, self._ground(spot))
        corner = place.topLeft() + QPointF(ASIDE, ABOVE)
        self.setting(spot, round(place.width())).paint(painter, corner, place)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._style.colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    def _ground(self, spot: Spot) -> QColor:
        style = self._style
        tint = TINTS.get(spot.agreement)
        if tint is not None:
            return style.between(style.colour("paper"), *tint)
        return style.colour("panel" if spot.cell is None and spot.row is not None else "paper")

    def link_at(self, index: QModelIndex, inside: QPointF, width: int) -> str:
        """The link at a point that is given from the cell's corner; empty if there is none."""
        spot = self._grid.spot(index)
        if spot is None:
            return ""
        return self.setting(spot, width).link_at(inside - QPointF(ASIDE, ABOVE))

    def editorEvent(
        self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            rect = option.rect  # type: ignore[attr-defined]
            inside = event.position() - QPointF(rect.topLeft())
            at = self._grid.index(index.row(), index.column())
            link = self.link_at(at, inside, rect.width())
            if link and event.button() == Qt.MouseButton.LeftButton:
                self.followed.emit(at, link)
                return True
        return False
