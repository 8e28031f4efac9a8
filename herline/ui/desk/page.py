"""The page: a document to be read, with its quotes marked.

Places count code points of the document; what is copied is cut from its text, never taken from what
is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from herline.documents.placed import Placed
from herline.frozen import replace
from herline.paint.style import Style
from herline.ui.desk import ways
from herline.ui.desk.caret import Caret
from herline.ui.desk.page_access import PageAccess, say_caret
from herline.ui.desk.page_keys import obey
from herline.ui.desk.painting import Lit, notes_of, paint_page
from herline.ui.desk.scrolled import ScrolledSheet
from herline.ui.desk.sheet import Sheet
from herline.ui.desk.transcript import Transcript
from herline.ui.parts.access import after_qt, let_tell
from herline.ui.parts.asked import answer
from herline.ui.parts.clipboard import copy_text
from herline.ui.parts.plain import set_tip


class Page(ScrolledSheet):
    """Shows a sheet. `lit` carries the passage that is lit, or None; `opened` an event's id."""

    lit = Signal(object)
    opened = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        let_tell(Page, PageAccess)  # before anything is told of it
        self.setAccessibleName("Document")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.shown = Lit()
        self.caret = Caret(self)
        self.access: object = None
        self.transcript = Transcript(self)
        self._pressed: int | None = None

    # What is shown

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Lay another document on the page, from its beginning."""
        self.shown = Lit()
        self.caret.reset()
        self.lay(sheet)

    def renew(self, sheet: Sheet) -> None:
        """The same text, of which other quotes are known; the eye stays where it is."""
        place = self.lit_place
        self.sheet = sheet
        self.highlight(position=sheet.places.of(place.event, place.index) if place else None)

    def highlight(self, **changes: Any) -> None:
        """Let other things stand out, by their names in `Lit`."""
        self.shown = replace(self.shown, **changes)
        self.viewport().update()

    def light(self, position: int | None) -> None:
        """Light the passage at `position` of the sheet's places, and show it."""
        self.highlight(position=position)
        if place := self.lit_place:
            self.show_span(place.start, place.end)
            self.caret.go_to(place.start)
        self.light_only(position)

    def light_only(self, position: int | None) -> None:
        """Light a passage, or none, wherever it is."""
        self.highlight(position=position)
        self.lit.emit(self.lit_place)

    def light_at(self, place: int) -> None:
        """Light the shortest passage that holds the letter at `place`, or none."""
        assert self.sheet is not None
        found = self.sheet.places.at(place)
        self.light_only(self.sheet.places.all.index(found[0]) if found else None)

    def step(self, by: int) -> bool:
        """Light the next passage that is quoted, or the one before (-1); False at the ends."""
        if self.sheet is None or not self.sheet.places.all:
            return False
        places, position = self.sheet.places, self.shown.position
        if position is not None:
            after: int | None = position + by
        else:
            here = self.first_in_sight if self.caret.box is None else self.caret.place
            after = places.beside(here - (1 if by > 0 else 0), by)
        if after is None or not 0 <= after < len(places.all):
            return False
        self.light(after)
        return True

    def mark(self, hits: Sequence[tuple[int, int]], hit: tuple[int, int] | None) -> None:
        """Mark what was searched for; `hit` is the one that is looked at, and comes into sight."""
        self.highlight(hits=tuple(hits), hit=hit)
        if hit is not None:
            self.show_span(*hit)

    def mark_date(self, span: tuple[int, int]) -> None:
        """Mark the letters of a date, and show them."""
        self.show_span(*span)
        self.caret.go_to(span[0])
        self.highlight(span=span)

    def follow_event(self, event: str) -> None:
        """Tell the quotes of this event from the others."""
        if event != self.shown.event:
            self.highlight(event=event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.type_style.colour("paper"))
        if self.sheet is not None:
            caret = self.caret.place if self.hasFocus() else None
            across, style = self.measures, self.type_style
            paint_page(painter, across, self.sheet, self.seen, self.shown, style, caret)
        if self.hasFocus():
            painter.fillRect(0, 0, 2, self.viewport().height(), self.type_style.colour("accent"))

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not obey(self, event):
            super().keyPressEvent(event)

    def open_lit(self) -> None:
        """Show the event of the passage that is lit."""
        if self.lit_place is not None:
            self.opened.emit(self.lit_place.event)

    @property
    def lit_place(self) -> Placed | None:
        """The passage that is lit."""
        return None if self.sheet is None else self.shown.place(self.sheet)

    @property
    def span_to_copy(self) -> tuple[int, int]:
        """Where the letters stand that are marked, else those of the lit passage."""
        start, end = self.shown.span or (0, 0)
        place = self.lit_place
        return (place.start, place.end) if start == end and place else (start, end)

    def copied(self) -> str:
        """What a copy holds."""
        return "" if self.sheet is None else self.sheet.text[slice(*self.span_to_copy)]

    def copy(self) -> None:
        if text := self.copied():
            copy_text(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
        after_qt(self, partial(say_caret, self, other_paragraph=True))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Mouse

    def _note_at(self, point: QPointF) -> Placed | None:
        if self.sheet is None or point.x() < self.measures.bars_left:
            return None
        found = notes_of(self.sheet, self.seen, self.type_style)
        row = self.measures.note_row
        for note in found:
            if note.top <= point.y() < note.top + row:
                return note.beside.place
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.place_at(event.position())
            self.highlight(span=None)
            self.caret.reset(self.caret.place if self._pressed is None else self._pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Mark the word there."""
        place = self.place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None and self.sheet:
            start, end = ways.word_around(self.sheet.text, place)
            if start < end:
                self.caret.mark(start, end)
                self.caret.place = end

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the letters that are marked, else with the passage there."""
        from herline.ui.desk.page_menu import page_menu  # late: few readers ask for it

        place = self.place_at(QPointF(event.pos()))
        by_mouse = event.reason() is not QContextMenuEvent.Reason.Keyboard
        if by_mouse and place is not None and self.sheet is not None and not self.shown.span:
            self.light_at(place)
        answer(page_menu(self), event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._pressed is not None:
            place = self.place_at(event.position())
            if place is not None and place != self._pressed:
                self.caret.mark(self._pressed, place)
                self.caret.place = place
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
            self.light_only(self.sheet.places.all.index(note))
            self.opened.emit(note.event)
        elif self.shown.span is None and self._pressed is not None:
            self.light_at(self._pressed)
        self._pressed = None
