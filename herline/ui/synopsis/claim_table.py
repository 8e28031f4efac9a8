"""The synopsis by claim: a table of what is asked, source by source, that leads to the quotes."""

from __future__ import annotations

from math import inf

from PySide6.QtCore import QModelIndex, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from herline.model.collation import Collation
from herline.ui.differences.follow_words import FOLLOW
from herline.ui.parts.access import after_qt
from herline.ui.synopsis.claim_cell import ClaimCell
from herline.ui.synopsis.claim_grid import ClaimGrid, Index, Spot
from herline.ui.synopsis.claim_header import ClaimHeader
from herline.ui.synopsis.claim_widths import ClaimWidths, claim_widths
from herline.ui.synopsis.claim_words import READ
from herline.ui.synopsis.laid_columns import AT_REST
from herline.ui.synopsis.words import Telling, source_colour

LINE = 1
"""Pixels between two cells, for which the words in them have no room."""


class ClaimTable(QTableView):
    """Arrows go from cell to cell; Enter, or a click on its words, leads to the quote; F decides.

    `read` carries the number of a quote in the event, `decided` the key of what is asked.
    """

    read = Signal(int)
    decided = Signal(str)

    def __init__(self, telling: Telling, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Synopsis by claim")
        self.grid = ClaimGrid(self)
        self.cell = ClaimCell(self.grid, telling.style, self)
        self._collation: Collation | None = None
        self._telling = telling
        self._widths = ClaimWidths(0, 0, 0, False)
        self._rough = False
        self._rest = QTimer(self, singleShot=True, interval=AT_REST)
        self._rest.timeout.connect(self.finish)
        self.setModel(self.grid)
        self.setItemDelegate(self.cell)
        self.head = ClaimHeader(self.grid, telling.style, self)
        self.setHorizontalHeader(self.head)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(24)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.cell.followed.connect(self._follow_link)
        self.verticalScrollBar().valueChanged.connect(self.finish)

    def show_collation(self, collation: Collation, telling: Telling) -> None:
        """Show another event, or the same one told anew."""
        same = self._collation is not None and self._collation.event is collation.event
        here = self.currentIndex()
        stays = same and here.isValid()
        self._collation, self._telling = collation, telling
        self._widths = self._wanted()
        self._rough = False  # the rows that are still there are not those of these widths
        if not stays:
            self.scrollToTop()
        self._hold()
        if stays and self.grid.hasIndex(here.row(), here.column()):
            self.setCurrentIndex(self.grid.index(here.row(), here.column()))

    def point_at(self, key: str, source: str = "") -> None:
        """Make the cell of a source current, or that in which `key` is asked."""
        place = self.grid.place_of(key, source)
        if place.isValid():
            self.setCurrentIndex(place)
            self.scrollTo(place)

    # Where everything lies

    def _wanted(self) -> ClaimWidths:
        assert self._collation is not None
        silent = bool(self._collation.absent)
        room, zoom = self.viewport().width(), self._telling.style.zoom
        return claim_widths(room, len(self._collation.sources), silent, zoom)

    def _hold(self) -> None:
        """Fill the grid for the present widths, and lay it out."""
        assert self._collation is not None
        telling = self._telling
        self.clearSpans()  # Qt would keep those of the last event
        self.grid.hold(self._collation, telling, stacked=self._widths.stacked)
        self.cell.dress(telling.style)
        colours = [source_colour(source, telling) for source in self.grid.sources]
        self.head.dress(telling.style, colours)
        self.head.setVisible(not self._widths.stacked)
        self._arrange()

    def finish(self) -> None:
        """Give the rows below what is seen their true height too."""
        if self._rough:
            self._arrange(whole=True)
            self.updateGeometries()  # or Qt would scroll in the heights that were

    def _arrange(self, *, whole: bool = False) -> None:
        """Give every column its width and every row the height of its highest cell.

        Unless the `whole` is wanted, rows below what is seen are set when the hand rests.
        """
        w, columns = self._widths, self.grid.columnCount()
        silent = self.grid.some_silent and not w.stacked
        wide = [w.asked, *([w.source] * (columns - 1))]
        if silent:
            wide[-1] = w.silent
        for column, width in enumerate(wide):
            self.setColumnWidth(column, width)
        seen_to = inf if whole else self.verticalOffset() + self.viewport().height()
        heights: list[int] = []
        for row in range(self.grid.rowCount()):
            height = self.cell.rough_height if sum(heights) > seen_to else self.cell.height
            spots = enumerate(self._own(row))
            heights.append(max(height(spot, wide[column] - LINE) for column, spot in spots))
        self._rough = sum(heights) > seen_to
        if silent and heights:  # one cell beside all rows; the last row grows where it needs more
            needed = self.cell.height(self.grid.spots[0][-1], w.silent - LINE)
            heights[-1] += max(0, needed - sum(heights))
            if len(heights) > 1:
                self.setSpan(0, columns - 1, len(heights), 1)
        for row, height in enumerate(heights):
            self.setRowHeight(row, height)

    def _own(self, row: int) -> list[Spot]:
        """The cells of a row without the one that all rows share."""
        spots = self.grid.spots[row]
        return spots[:-1] if self.grid.some_silent and not self._widths.stacked else spots

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._collation is None or (self._wanted() == self._widths and not self._rough):
            return
        self._widths = self._wanted()
        if self._widths.stacked != self.grid.stacked:
            self._rough = False
            QTimer.singleShot(0, self, self._hold)
        else:
            self._arrange()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Where a cell is wanted, all above it has its true height."""
        self.finish()
        super().scrollTo(index, hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._rough:
            self._rest.start()

    # What the reader does

    @property
    def quote_chosen(self) -> int | None:
        """The number of the first quote of the current cell."""
        spot = self.grid.spot(self.currentIndex())
        return int(spot.quote.removeprefix(READ)) if spot is not None and spot.quote else None

    def _follow_link(self, _: QModelIndex, link: str) -> None:
        if link.startswith(READ):
            self.read.emit(int(link.removeprefix(READ)))
        elif link.startswith(FOLLOW):
            self.decided.emit(link.removeprefix(FOLLOW).strip())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        after_qt(self, self._say_present)

    def _say_present(self) -> None:
        """Tell a screen reader the present cell: without a selection it would look for none."""
        self.currentChanged(self.currentIndex(), self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        spot = self.grid.spot(self.currentIndex())
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and spot is not None and spot.quote:
            self._follow_link(self.currentIndex(), spot.quote)
        elif event.key() == Qt.Key.Key_F and not event.modifiers() and spot and spot.row:
            self.decided.emit(spot.row.key)
        elif event.key() in _LEFT_TO_OTHERS and not event.modifiers():
            event.ignore()  # letters are keys of the synopsis, and not for a search in the table
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        place = self.visualRect(index)
        inside = event.position() - QPointF(place.topLeft())
        link = self.cell.link_at(index, inside, place.width())
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)


_LEFT_TO_OTHERS = frozenset(
    (Qt.Key.Key_Escape, *(Qt.Key(key) for key in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)))
)
