"""A table with an event in each row: what every such table does alike."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from herline.ui.parts.asked import row_asked
from herline.ui.parts.typed import TitledRows


class TitledTable(QTableView):
    """Rows are chosen whole, one at a time, and only by who means it.

    `asked_about` carries the id of the event that a right click is on, and where. While it is
    `following`, the current row changes because something else did, and nobody has chosen it.
    """

    asked_about = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.following = False
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def make_current(self, row: int, first: int = 0) -> None:
        """Let `row` be the current one, at column `first` or later; -1: none. Nobody chose it."""
        self.following = True
        if row < 0:
            self.selectionModel().clear()
        elif self.currentIndex().row() != row or not self.selectionModel().hasSelection():
            flags = QItemSelectionModel.SelectionFlag
            at = self.model().index(row, max(self.currentIndex().column(), first))
            self.selectionModel().setCurrentIndex(at, flags.ClearAndSelect | flags.Rows)
        self.following = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A current row that was in sight stays there, as when the sources open below it."""
        super().resizeEvent(event)
        row = self.visualRect(self.currentIndex())
        if event.size().height() <= row.bottom() < event.oldSize().height() + row.height():
            self.scrollTo(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt makes the first cell the current one then, which nobody chose."""
        self.following = True
        super().focusInEvent(event)
        self.following = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A right click asks about an event, and does not choose it."""
        if event.button() is not Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, place = row_asked(self, event)
        rows = self.model()
        if index.isValid() and isinstance(rows, TitledRows):
            self.asked_about.emit(rows.event_at(index.row()).id, place)
