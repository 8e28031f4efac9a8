"""Scrolls the columns of a synopsis together, and brings what is wanted of them into sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from herline.ui.synopsis.column import SynopsisColumn
from herline.ui.synopsis.columns import Columns


class ColumnArea(QScrollArea):
    """Their headers stay in sight."""

    def __init__(self, columns: Columns, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = columns
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(columns)
        columns.reached.connect(self.show_quote)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(columns.scrolled)
        self.verticalScrollBar().setSingleStep(24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit(self.viewport().width(), self.viewport().height())

    def focusNextPrevChild(self, next: bool) -> bool:
        """With Tab, too, a long quote is seen from its beginning; Qt would scroll to its end."""
        moved = super().focusNextPrevChild(next)
        reached = QApplication.focusWidget()
        column = self.columns.column_of(reached)
        if reached is not None and column is not None and reached in column.quotes:
            self.show_quote(reached)
        return moved

    def show_quote(self, quote: QWidget) -> None:
        """Scroll so that a quote is seen below its header; of a long one the beginning.

        A column's first quote is seen with what its source says of the time, if there is room.
        """
        self.columns.finish()
        place, column = quote.geometry(), self.columns.column_of(quote)
        assert column is not None, "only quotes of the columns are reached"
        top = place.top() - column.header.height() - 14
        if quote is column.quotes[0] and place.top() - column.bounds.top() < self.height() // 2:
            top = column.bounds.top()
        self.ensureVisible(place.right(), place.bottom(), 20, 8)
        self.ensureVisible(place.left(), top, 20, 0)

    def show_column(self, column: SynopsisColumn) -> None:
        """Scroll so that a column is seen from its head on, as much of it as there is room for."""
        self.columns.finish()
        place = column.bounds
        self.ensureVisible(place.right(), place.top(), 20, 8)
        self.ensureVisible(place.left(), place.top(), 20, 8)
