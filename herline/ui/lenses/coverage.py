"""The coverage of a story: which source speaks of which event, with every hole to be seen."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from herline.model.coverage import Order
from herline.paint.style import style_for
from herline.session.session import Session
from herline.session.state import State
from herline.ui.lenses.coverage_header import CoverageHeader
from herline.ui.lenses.coverage_paint import RowPainter
from herline.ui.lenses.coverage_rows import DATE, FIRST_SOURCE, TITLE, CoverageRows
from herline.ui.parts.plain import ShorteningLabel, label
from herline.ui.parts.titled_table import TitledTable
from herline.ui.parts.tool import tool

ROW = 25
"""Pixels at zoom 1, as are the widths."""
DATE_WIDTH, COUNT_WIDTH, AGREEMENT_WIDTH = 134, 62, 90
AMPLE = 1250
"""Where the table is so wide, even an uncertain date is written whole."""
DATE_WIDTH_WHOLE = 172
"""The width of the dates there."""
SOURCE_LEAST, SOURCE_MOST = 40, 146
TITLE_LEAST = 240


class CoverageTable(TitledTable):
    """Follows filter and selection; Enter and a click lead to the source: `asked_for`.

    `asked_for` carries the id of a source, and whether the keyboard is to go there.
    """

    asked_for = Signal(str, bool)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._style = style_for(session.state.settings)
        self.rows = CoverageRows(session.state, self)
        self._painter = self._new_painter()
        self.head = CoverageHeader(self.rows, self._style, self)
        self.setAccessibleName("Coverage of events by sources")
        self.setHorizontalHeader(self.head)
        self.setModel(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.head.sectionClicked.connect(self.sort_by_column)
        self.selectionModel().currentChanged.connect(self._choose)
        self.clicked.connect(partial(self._ask, focus=False))
        self.doubleClicked.connect(partial(self._ask, focus=True))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear)
        self._dress()

    def follow(self, before: State, after: State) -> None:
        """Show what the session shows now."""
        self._wear()
        if before.matching is not after.matching or before.story is not after.story:
            self.following = True
            self.rows.follow(after)
            if before.story is not after.story:
                self._painter = self._new_painter()
            self.following = False
            self._share_room()
        self.show_selected()

    def sort_by_column(self, column: int) -> None:
        """Sort by a column; the second time the other way about."""
        by = self.rows.order_of(column)
        self.sort_by(by, backwards=by == self.rows.by and not self.rows.backwards)

    def sort_by(self, by: Order | int, *, backwards: bool = False) -> None:
        self.following = True
        self.rows.arrange(by, backwards=backwards)
        self.following = False
        self.viewport().update()
        self.head.viewport().update()
        self.show_selected()

    def show_selected(self) -> None:
        """Let the current row be the selected event, without asking for it again."""
        self.make_current(self.rows.row_of(self._session.state.view.selected), TITLE)

    def _wear(self) -> None:
        """Look as preferred, or as the system says now."""
        style = style_for(self._session.state.settings)
        if style != self._style:
            self._style = style
            self._dress()

    def _dress(self) -> None:
        self._painter = self._new_painter()
        self.head.dress(self._style)
        self.verticalHeader().setDefaultSectionSize(round(ROW * self._style.zoom))
        self._share_room()

    def _new_painter(self) -> RowPainter:
        return RowPainter(self.rows, self._style, self.devicePixelRatioF())

    def paintEvent(self, event: QPaintEvent) -> None:
        """All rows in sight, without asking for each of their cells."""
        if self._painter.ratio != self.devicePixelRatioF():
            self._painter = self._new_painter()
        painter = QPainter(self.viewport())
        height = max(self.verticalHeader().defaultSectionSize(), 1)
        columns = [
            (self.columnViewportPosition(column), self.columnWidth(column))
            for column in range(self.rows.columnCount())
        ]
        current = self.currentIndex()
        chosen = self.rows.row_of(self._session.state.view.selected)
        top, bottom = event.rect().top(), event.rect().bottom()
        first = self.verticalHeader().offset() + top
        last = min(self.verticalHeader().offset() + bottom, height * len(self.rows.order) - 1)
        for row in range(first // height, last // height + 1):
            y = row * height - self.verticalHeader().offset()
            self._painter.draw(painter, row, y, height, columns, row == chosen)
        if self.hasFocus() and current.isValid():
            self._painter.draw_focus(painter, QRectF(self.visualRect(current)))
        painter.end()

    def _share_room(self) -> None:
        """The sources have what the title leaves them, and the title what they do not need."""
        zoom, count = self._style.zoom, max(self.rows.sources, 1)
        ample = self.viewport().width() >= AMPLE * zoom
        date = DATE_WIDTH_WHOLE if ample else DATE_WIDTH
        beside = round((date + COUNT_WIDTH + AGREEMENT_WIDTH) * zoom)
        room = self.viewport().width() - beside
        each = (room - round(TITLE_LEAST * zoom)) // count
        each = min(max(each, round(SOURCE_LEAST * zoom)), round(SOURCE_MOST * zoom))
        self.setColumnWidth(DATE, round(date * zoom))
        self.setColumnWidth(TITLE, max(room - each * self.rows.sources, round(TITLE_LEAST * zoom)))
        for source in range(self.rows.sources):
            self.setColumnWidth(FIRST_SOURCE + source, each)
        last = self.rows.columnCount() - 1
        self.setColumnWidth(last - 1, round(COUNT_WIDTH * zoom))
        self.setColumnWidth(last, round(AGREEMENT_WIDTH * zoom))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentIndex(), focus=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._session.leave_face()
        else:
            super().keyPressEvent(event)

    def _choose(self, current: QModelIndex, _: QModelIndex) -> None:
        if not self.following:
            self._ask(current, focus=False)

    def _ask(self, index: QModelIndex, *, focus: bool) -> None:
        """Select the event of a cell, and ask for the source of its column, if it has one."""
        if not index.isValid():
            return
        self._session.select(self.rows.event_at(index.row()).id)
        source = self.rows.source_of(index.column())
        id = self.rows.matrix.story.sources[source].id if source >= 0 else ""
        if id or focus:
            self.asked_for.emit(id, focus)


class Coverage(QFrame):
    """The matrix with its figures in words, its order, and what can be taken home of it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "paper")
        self.setAccessibleName("Coverage")
        self._session = session
        self.table = CoverageTable(session, self)
        self.opened_at = self.table.asked_for
        self.asked_about = self.table.asked_about
        self.told = ShorteningLabel("", self)
        self.told.setProperty("class", "quiet")
        self.order = QComboBox(self)
        self.order.setAccessibleName("Sorted by")
        named = label("sorted by", self)
        named.setBuddy(self.order)
        for order in Order:
            self.order.addItem(str(order), order)
        self.order.activated.connect(self._sort)
        self.save = tool("Save…", "The matrix as a picture (SVG, PNG, PDF) or as CSV", self)
        self.save.clicked.connect(self.ask_to_save)
        away = "Back to the timeline"
        self.close_button = tool("timeline  ×", f"{away} (Esc)", self, away)
        self.close_button.clicked.connect(session.leave_face)
        top = QHBoxLayout()
        top.setContentsMargins(14, 5, 12, 5)
        top.setSpacing(10)
        top.addWidget(self.told, 1)
        top.addWidget(named)
        for widget in (self.order, self.save, self.close_button):
            top.addWidget(widget)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.table.head.sectionClicked.connect(self._say)
        session.changed.connect(self._follow)
        self.table.show_selected()
        self._say()

    def _follow(self, before: State, after: State) -> None:
        self.table.follow(before, after)
        if before.matching is not after.matching or before.story is not after.story:
            self._say()

    def _say(self) -> None:
        self.told.say(self.table.rows.in_words())
        by = self.table.rows.by
        self.order.setCurrentIndex(self.order.findData(by) if isinstance(by, Order) else -1)
        if not isinstance(by, Order):
            self.order.setPlaceholderText(self.table.rows.matrix.story.sources[by].label)

    def _sort(self) -> None:
        self.table.sort_by(Order(str(self.order.currentData())))
        self._say()

    # Taking it home

    def ask_to_save(self) -> Path | None:
        """Write the matrix where the reader says; what was written."""
        from herline.ui.lenses.coverage_file import save_coverage

        return save_coverage(self, self._session.state, self.table.rows)
