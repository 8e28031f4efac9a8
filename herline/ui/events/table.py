"""All events in a table: the keyboard's and the screen reader's way through a story."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from herline.paint.style import style_for
from herline.session.session import Session
from herline.session.state import State
from herline.ui.events.cell import EventCell
from herline.ui.events.rows import Column, EventRows
from herline.ui.events.widths import needed, title_wide, with_room
from herline.ui.parts.access import announce
from herline.ui.parts.titled_table import TitledTable

ROW = 26


class EventTable(TitledTable):
    """Follows filter and selection, and sets the selection; Enter asks to read: `opened`.

    Ctrl+Enter sorts by the column where the keyboard is.
    """

    opened = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Events")
        self._session = session
        self._fitting = False
        self._others: dict[Column, int] = {}
        """What the columns beside the title need; without those in which nothing stands."""
        self._own = False
        """Whether the reader gave columns a width."""
        self._style = style_for(session.state.settings)
        self.rows = EventRows(session.state, self)
        self.cell = EventCell(self._style, session.state, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.cell)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(Column.DATE, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setAccessibleName("Columns of the table")
        self.selectionModel().currentRowChanged.connect(self._choose)
        self.doubleClicked.connect(self._open)
        self.horizontalHeader().sectionResized.connect(self._note_own_width)
        session.followed.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear)
        self._take_room()
        self._show_selected()

    def _wear(self) -> None:
        """Look as preferred, or as the system says now."""
        style = style_for(self._session.state.settings)
        if style == self._style:
            return
        larger = style.zoom != self._style.zoom
        self._style = style
        self.cell.dress(style, self._session.state)
        if larger:
            self._take_room()

    def _take_room(self) -> None:
        """Make rows as high as the text asks for, and columns as wide; leave out empty ones."""
        self.verticalHeader().setDefaultSectionSize(round(ROW * self._style.zoom))
        story, header = self._session.state.story, self.horizontalHeader()
        empty = {Column.KIND: not story.kinds, Column.PEOPLE: not story.people}
        others = needed(self.rows, self._style)
        self._others = {
            column: max(width, header.sectionSizeHint(column))
            for column, width in others.items()
            if not empty.get(column)
        }
        self._own = False
        self._fit()

    def _fit(self) -> None:
        """Show the columns that have room, and give each its width, unless the reader did."""
        room, zoom = self.viewport().width(), self._style.zoom
        own = {c: self.columnWidth(c) for c in Column if self._own and not self.isColumnHidden(c)}
        widths = with_room(room, {c: own.get(c, width) for c, width in self._others.items()}, zoom)
        widths[Column.TITLE] = own.get(Column.TITLE, title_wide(room, widths, zoom))
        self.rows.without_room = [column for column in self._others if column not in widths]
        self._fitting = True
        for column in Column:
            self.setColumnHidden(column, column not in widths)
            if column in widths:
                self.setColumnWidth(column, widths[column])
        self._fitting = False

    def _note_own_width(self) -> None:
        if not self._fitting:
            self._own = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _follow(self, before: State, after: State) -> None:
        language = after.settings.reader_language
        self._wear()
        if (
            before.story is not after.story
            or before.matching is not after.matching
            or before.view.unmatched is not after.view.unmatched
            or before.settings.reader_language != language
        ):
            self.following = True
            self.cell.dress(self._style, after)
            self.rows.follow(after)
            self.following = False
            if before.story is not after.story or language != before.settings.reader_language:
                self._take_room()
            self._show_selected()
        elif before.view.selected != after.view.selected:
            self._show_selected()

    def _show_selected(self) -> None:
        """Let the current row be the selected event, without asking for it again."""
        self.make_current(self.rows.row_of(self._session.state.view.selected))

    def _choose(self, current: QModelIndex, _: QModelIndex) -> None:
        if not self.following and current.isValid():
            self._session.show_event(self.rows.event_at(current.row()).id, "table")

    def _open(self) -> None:
        if self.currentIndex().isValid():
            self._session.show_event(self.rows.event_at(self.currentIndex().row()).id, "table")
            self.opened.emit()

    def _sort_by_present(self) -> None:
        """Sort by the column where the keyboard is; the second time the other way round."""
        header, column = self.horizontalHeader(), max(self.currentIndex().column(), 0)
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        again = header.sortIndicatorSection() == column and header.sortIndicatorOrder() == up
        self.sortByColumn(column, down if again else up)
        self.scrollTo(self.currentIndex())
        told = self.rows.headerData(
            column, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
        )
        announce(self, str(told))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self.rows.rowCount() - 1
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._sort_by_present()
        elif enter:
            self._open()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and last >= 0:
            column = max(self.currentIndex().column(), 0)
            row = 0 if event.key() == Qt.Key.Key_Home else last
            self.setCurrentIndex(self.rows.index(row, column))
        else:
            super().keyPressEvent(event)
