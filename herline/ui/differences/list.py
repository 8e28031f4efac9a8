"""The list of differences: walked with arrows, each row a verdict, where it is, and its sources."""

from __future__ import annotations

from PySide6.QtCore import (
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from herline.paint.style import Style
from herline.ui.differences.rows import DifferenceRows, Index
from herline.ui.parts.asked import row_asked
from herline.ui.parts.setting import Setting

ASIDE, ABOVE = 10, 7
"""Pixels between the edge of a row and its words."""


class DifferenceCell(QStyledItemDelegate):
    """Draws a row; its words are set once for their width."""

    def __init__(self, rows: DifferenceRows, style: Style, view: QListView) -> None:
        super().__init__(view)
        self._rows = rows
        self._view = view
        self._style = style
        self._set: dict[int, Setting] = {}

    def dress(self, style: Style) -> None:
        """Draw in this style, and what the rows now say."""
        self._style = style
        self._set.clear()

    def _setting(self, row: int) -> Setting:
        width = max(self._view.viewport().width() - 2 * ASIDE, 40)
        found = self._set.get(row)
        if found is None or found.width != width:
            found = self._set[row] = Setting(self._rows.paragraphs(row), width, self._style)
        return found

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = self._setting(index.row()).height
        return QSize(self._view.viewport().width(), round(height + 0.5) + 2 * ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style = self._style
        place = QRectF(option.rect)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, style.colour("selected"))
        corner = place.topLeft() + QPointF(ASIDE, ABOVE)
        self._setting(index.row()).paint(painter, corner, place)
        hairline = QRectF(place.left(), place.bottom() - 1, place.width(), 1)
        painter.fillRect(hairline, style.colour("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(style.colour("accent"), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -2), 4, 4)
        painter.restore()


class DifferenceList(QListView):
    """`walked` and `decided` carry the row that the reader came to, or wants to decide on.

    `asked_about` carries the row of a right click, and where a menu may open.
    """

    walked = Signal(int)
    decided = Signal(int)
    asked_about = Signal(int, QPoint)
    opened = Signal()

    def __init__(self, rows: DifferenceRows, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self.cell = DifferenceCell(rows, style, self)
        self._following = False
        self.setModel(rows)
        self.setItemDelegate(self.cell)
        self.setAccessibleName("Differences")
        self.setProperty("class", "rows")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.doubleClicked.connect(self.opened)

    def dress(self, style: Style) -> None:
        """Wear another style, or show other words."""
        self.cell.dress(style)
        self.scheduleDelayedItemsLayout()

    def show_current(self, row: int) -> None:
        """Mark the row that is pointed at, without asking for it again; -1: none."""
        self._following = True
        self._rows.list_up_to(row)
        if row < 0:
            self.selectionModel().clear()
        elif self.currentIndex().row() != row or not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.model().index(row, 0))
        self._following = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._following:
            self.walked.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here.isValid():
            self.walked.emit(here.row())
            self.opened.emit()
        elif event.key() == Qt.Key.Key_F and not event.modifiers() and here.isValid():
            self.decided.emit(here.row())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, place = row_asked(self, event)
        if index.isValid():
            self.asked_about.emit(index.row(), place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes to a row, so that one sees where it is; it asks for nothing yet."""
        self._following = True  # Qt makes the first row current by itself
        super().focusInEvent(event)
        self._following = False
        mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        if not mouse and self.model().rowCount():
            self.show_current(max(self.currentIndex().row(), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The row that is pointed at stays in sight, whatever the rows above it now take."""
        here = self.currentIndex()
        seen = QRect(QPoint(), event.oldSize()).intersects(self.visualRect(here))
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if seen:
            self.scrollTo(here)
