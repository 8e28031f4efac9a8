"""A sheet as it is scrolled, however long: what is set in type is only what is seen.

Places count code points of the document.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from herline.paint.style import Style
from herline.ui.desk.column import LETTERS, Column
from herline.ui.desk.painting import Measures, Seen, measures, seen
from herline.ui.desk.scroll import Scroll, Top
from herline.ui.desk.sheet import Sheet

FROM_TOP = 0.28
"""Share of the window above what comes into sight."""
_ROWS_A_NOTCH = 3
_BAR_MOST = 2_000_000_000


class ScrolledSheet(QAbstractScrollArea):
    """Keeps what is in sight where it is, unless it is told where to look."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet: Sheet | None = None
        self.top = Top()
        self.column: Column | None = None
        self.type_style = style
        self._scroll: Scroll | None = None
        self._moving = False

    def lay(self, sheet: Sheet | None) -> None:
        """Show another sheet from its beginning."""
        self.sheet = sheet
        self.top = Top()
        self._set_anew()

    def wear(self, style: Style) -> None:
        """Set the text in another style; the first letter in sight stays in sight."""
        if style != self.type_style:
            place = self.first_in_sight
            self.type_style = style
            self._set_anew()
            self.go(place, 0.0)

    @property
    def measures(self) -> Measures:
        pages = self.sheet is not None and bool(self.sheet.document.pages)
        return measures(self.viewport().width(), self.type_style, pages=pages)

    @property
    def first_in_sight(self) -> int:
        """The code point at the top of the window."""
        if self.column is None:
            return 0
        return self.column[self.top.block].place_at(0.0, self.top.above)

    @property
    def seen(self) -> tuple[Seen, ...]:
        """The blocks in sight, from the top."""
        if self.column is None:
            return ()
        return seen(self.column, self.top, self.viewport().height())

    def box_of(self, start: int, end: int) -> QRectF:
        """Where text[start:end] stands in the window, as far as its blocks are in sight."""
        found = QRectF()
        for each in self.seen:
            for box in each.block.boxes(start, end):
                found |= box.translated(self.measures.text_left, each.top)
        return found

    @property
    def _row(self) -> float:
        """Pixels of a line, about."""
        return LETTERS * self.type_style.zoom * 1.5

    def _set_anew(self) -> None:
        self.column = self._scroll = None
        if self.sheet is not None:
            width = self.measures.text_width
            self.column = Column(self.sheet.blocks, width, self.type_style)
            rows = self.sheet.blocks.guessed_rows(width / (LETTERS * self.type_style.zoom * 0.47))
            guesses = rows * self._row + self.column.air
            self._scroll = Scroll(guesses, self.column.height)
            self._move_to(self.top)
        self.viewport().update()

    def go(self, place: int, from_top: float) -> None:
        """Let the line of a code point stand so many pixels below the top."""
        if self.column is None or self._scroll is None:
            return
        block = self.column.blocks.at(place)
        above = self.column[block].top_of(place)
        self._move_to(self._scroll.moved(Top(block, above), -from_top))

    def _move_to(self, top: Top) -> None:
        if self._scroll is None:
            return
        height = self.viewport().height()
        self.top = self._scroll.held(top, height)
        bar = self.verticalScrollBar()
        self._moving = True
        bottom = self._scroll.value(self._scroll.lowest(height))
        bar.setRange(0, min(int(bottom), _BAR_MOST))
        bar.setPageStep(max(height, 1))
        bar.setSingleStep(round(self._row))
        bar.setValue(int(self._scroll.value(self.top)))
        self._moving = False
        self.viewport().update()

    def scroll_by(self, pixels: float) -> None:
        """Look further down, or up if `pixels` is below zero."""
        if self._scroll is not None:
            self._move_to(self._scroll.moved(self.top, pixels))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._moving and self._scroll is not None:
            self.top = self._scroll.held(
                self._scroll.top_at(self.verticalScrollBar().value()), self.viewport().height()
            )
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.column is not None and self.column.width != self.measures.text_width:
            place = self.first_in_sight
            self._set_anew()
            self.go(place, 0.0)
        else:
            self._move_to(self.top)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        pixels = event.pixelDelta().y()
        if not pixels:
            pixels = event.angleDelta().y() / 120 * _ROWS_A_NOTCH * self._row
        self.scroll_by(-pixels)

    def place_at(self, point: QPointF) -> int | None:
        """The code point under the mouse; None beside and below the text."""
        left = self.measures.text_left
        for each in self.seen:
            if each.top <= point.y() < each.top + each.height:
                return each.block.place_at(point.x() - left, point.y() - each.top)
        return None

    def show_span(self, start: int, end: int) -> None:
        """Bring text[start:end] into sight, unless it is."""
        box = self.box_of(start, end)
        if box.isNull() or box.top() < 0 or box.bottom() > self.viewport().height():
            self.go(start, self.viewport().height() * FROM_TOP)
