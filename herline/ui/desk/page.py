"""The page: a document to be read and scrolled, however long, with its quotes marked.

What is set in type is only what is seen. Places count code points of the document; what is copied
is cut from its text, never taken from what is shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from herline.documents.placed import Placed
from herline.paint.style import Style
from herline.ui.desk.column import LETTERS, Column
from herline.ui.desk.painting import Lit, Measures, Seen, measures, notes_of, paint_page, seen
from herline.ui.desk.scroll import Scroll, Top
from herline.ui.desk.sheet import Sheet
from herline.ui.parts.plain import set_tip
from herline.ui.synopsis.quote import carried

_ROWS_A_NOTCH = 3
_FROM_TOP = 0.28
"""Share of the window above a passage that is shown."""
_BAR_MOST = 2_000_000_000


class Page(QAbstractScrollArea):
    """Shows a sheet. `lit` carries the passage that is lit, or None; `opened` an event's id."""

    lit = Signal(object)
    opened = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Document")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.sheet: Sheet | None = None
        self.shown = Lit()
        self.top = Top()
        self._style = style
        self._column: Column | None = None
        self._scroll: Scroll | None = None
        self._moving = False
        self._pressed: int | None = None

    # What is shown

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Lay another document on the page, from its beginning."""
        self.sheet = sheet
        self.shown = Lit()
        self.top = Top()
        self._set_anew()

    def renew(self, sheet: Sheet) -> None:
        """The same text, of which other quotes are known; the eye stays where it is."""
        place = self.lit_place
        self.sheet = sheet
        position = sheet.places.of(place.event, place.index) if place else None
        self.shown = self.shown.but(position=position)
        self.viewport().update()

    def wear(self, style: Style) -> None:
        """Set the text in another style; the first letter in sight stays in sight."""
        if style != self._style:
            place = self.first_in_sight
            self._style = style
            self._set_anew()
            self._go(place, 0.0)

    @property
    def measures(self) -> Measures:
        pages = self.sheet is not None and bool(self.sheet.document.pages)
        return measures(self.viewport().width(), self._style, pages=pages)

    @property
    def first_in_sight(self) -> int:
        """The code point at the top of the window."""
        if self._column is None:
            return 0
        return self._column[self.top.block].place_at(0.0, self.top.above)

    def light(self, position: int | None, *, go: bool = True) -> None:
        """Light the passage at `position` of the sheet's places, and show it."""
        assert self.sheet is not None
        place = None if position is None else self.sheet.places.all[position]
        self.shown = self.shown.but(position=position)
        if place is not None and go:
            self.show_span(place.start, place.end)
        self.viewport().update()
        self.lit.emit(place)

    def step(self, by: int) -> bool:
        """Light the next passage that is quoted, or the one before (-1); False at the ends."""
        if self.sheet is None or not self.sheet.places.all:
            return False
        places, position = self.sheet.places, self.shown.position
        if position is not None:
            after: int | None = position + by
        else:
            after = places.beside(self.first_in_sight - (1 if by > 0 else 0), by)
        if after is None or not 0 <= after < len(places.all):
            return False
        self.light(after)
        return True

    def mark(
        self, hits: Sequence[tuple[int, int]] = (), hit: tuple[int, int] | None = None
    ) -> None:
        """Mark what was searched for; `hit` is the one that is looked at, and comes into sight."""
        self.shown = self.shown.but(hits=tuple(hits), hit=hit)
        if hit is not None:
            self.show_span(*hit)
        self.viewport().update()

    def mark_date(self, span: tuple[int, int]) -> None:
        """Mark the letters of a date, and show them."""
        self.shown = self.shown.but(span=span)
        self.show_span(*span)
        self.viewport().update()

    def follow_event(self, event: str) -> None:
        """Tell the quotes of this event from the others."""
        if event != self.shown.event:
            self.shown = self.shown.but(event=event)
            self.viewport().update()

    def show_span(self, start: int, end: int) -> None:
        """Bring text[start:end] into sight, unless it is."""
        for each in self.seen:
            block = each.block
            if start >= block.start and end <= block.start + each.length:
                boxes = block.boxes(start, end)
                top, bottom = each.top + boxes[0].top(), each.top + boxes[-1].bottom()
                if boxes and top >= 0 and bottom <= self.viewport().height():
                    return
        self._go(start, self.viewport().height() * _FROM_TOP)

    # Where one looks

    @property
    def seen(self) -> tuple[Seen, ...]:
        """The blocks in sight, from the top."""
        if self._column is None:
            return ()
        return seen(self._column, self.top, self.viewport().height())

    def _set_anew(self) -> None:
        self._column = self._scroll = None
        if self.sheet is not None:
            width = self.measures.text_width
            self._column = Column(self.sheet.blocks, width, self._style)
            letter = LETTERS * self._style.zoom
            rows = self.sheet.blocks.guessed_rows(width / (letter * 0.47))
            guesses = rows * letter * 1.5 + self._column.air
            self._scroll = Scroll(guesses, self._column.height)
            self._move_to(self.top)
        self.viewport().update()

    def _go(self, place: int, from_top: float) -> None:
        """Let the line of a code point stand so many pixels below the top."""
        if self._column is None or self._scroll is None or self.sheet is None:
            return
        block = self.sheet.blocks.at(place)
        above = self._column[block].top_of(place)
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
        bar.setSingleStep(round(LETTERS * self._style.zoom * 1.5))
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
        if self._column is not None and self._column.width != self.measures.text_width:
            place = self.first_in_sight
            self._set_anew()
            self._go(place, 0.0)
        else:
            self._move_to(self.top)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        pixels = event.pixelDelta().y()
        if not pixels:
            row = LETTERS * self._style.zoom * 1.5
            pixels = event.angleDelta().y() / 120 * _ROWS_A_NOTCH * row
        self.scroll_by(-pixels)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._style.colour("paper"))
        if self.sheet is not None:
            size = self.viewport().size()
            paint_page(painter, size, self.sheet, self.seen, self.shown, self._style)
        if self.hasFocus():
            painter.fillRect(0, 0, 2, self.viewport().height(), self._style.colour("accent"))

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, window = LETTERS * self._style.zoom * 1.5, self.viewport().height()
        moves = {
            Qt.Key.Key_Down: row,
            Qt.Key.Key_Up: -row,
            Qt.Key.Key_PageDown: window * 0.9,
            Qt.Key.Key_PageUp: -window * 0.9,
            Qt.Key.Key_Space: window * 0.9,
        }
        key, plain_key = event.key(), not event.modifiers()
        if event.matches(QKeySequence.StandardKey.Copy) or (plain_key and key == Qt.Key.Key_C):
            self.copy()
        elif plain_key and key in moves:
            self.scroll_by(moves[Qt.Key(key)])
        elif key == Qt.Key.Key_Home:
            self._move_to(Top())
        elif key == Qt.Key.Key_End and self._scroll is not None:
            self._move_to(self._scroll.lowest(window))
        elif plain_key and key == Qt.Key.Key_N:
            self.step(1)
        elif plain_key and key == Qt.Key.Key_P:
            self.step(-1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.lit_place is not None:
            self.opened.emit(self.lit_place.event)
        else:
            super().keyPressEvent(event)

    @property
    def lit_place(self) -> Placed | None:
        """The passage that is lit."""
        if self.sheet is None or self.shown.position is None:
            return None
        return self.sheet.places.all[self.shown.position]

    def copied(self) -> str:
        """What a copy holds: the letters that are marked, else those of the lit passage."""
        if self.sheet is None:
            return ""
        place = self.lit_place
        span = self.shown.span or ((place.start, place.end) if place else (0, 0))
        return self.sheet.text[slice(*span)]

    def copy(self) -> None:
        if text := self.copied():
            QGuiApplication.clipboard().setText(carried(text))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Mouse

    def place_at(self, point: QPointF) -> int | None:
        """The code point under the mouse; None beside and below the text."""
        left = self.measures.text_left
        for each in self.seen:
            if each.top <= point.y() < each.top + each.height:
                return each.block.place_at(point.x() - left, point.y() - each.top)
        return None

    def _note_at(self, point: QPointF) -> Placed | None:
        if self.sheet is None or point.x() < self.measures.bars_left:
            return None
        found = notes_of(self.sheet, self.seen, self._style)
        row = self.measures.note_row
        for note in found:
            if note.top <= point.y() < note.top + row:
                return note.beside.place
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.place_at(event.position())
            self.shown = self.shown.but(span=None)
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._pressed is not None:
            place = self.place_at(event.position())
            if place is not None and place != self._pressed:
                start, end = sorted((self._pressed, place))
                self.shown = self.shown.but(span=(start, end))
                self.viewport().update()
            return
        note = self._note_at(event.position())
        inside = event.position().x() >= self.measures.bars_left
        shape = Qt.CursorShape.PointingHandCursor if note else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape if inside else Qt.CursorShape.IBeamCursor)
        tip = f"{self.sheet.title(note)}: {note.state.value}" if note and self.sheet else ""
        set_tip(self.viewport(), tip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self.sheet is None:
            return
        note = self._note_at(event.position())
        if note is not None:
            self.light(self.sheet.places.all.index(note), go=False)
            self.opened.emit(note.event)
        elif self.shown.span is None and self._pressed is not None:
            found = self.sheet.places.at(self._pressed)
            self.light(self.sheet.places.all.index(found[0]) if found else None, go=False)
        self._pressed = None
