"""One quote to be read: large, with its claims below; C copies it with its citation."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QWidget

from herline.model.citation import cite
from herline.model.story import Source
from herline.model.synopsis import Passage
from herline.paint.style import Style
from herline.ui.parts.access import announce
from herline.ui.parts.asked import answer, menu_about
from herline.ui.parts.clipboard import copy_text
from herline.ui.parts.coming_back import comes_back
from herline.ui.parts.setting import roughly
from herline.ui.synopsis import words as synopsis_words
from herline.ui.synopsis.stop import Stop
from herline.ui.synopsis.words import Telling

_NOTATIONS = {Qt.Key.Key_M: "Markdown", Qt.Key.Key_H: "HTML"}
"""Keys that copy a quote in a notation."""

KEYS = (
    "C copies the quote with its citation, M as Markdown, H as HTML, D reads it in its document, "
    "X tells what stands around it"
)
"""What a screen reader says once of all quotes of an event."""
NOTHING_AROUND = "The story does not record the text around it."


class QuoteView(Stop):
    """What is copied is the quote of the story, letter by letter, never what is shown.

    It is put in words when its height is asked for, which nobody does where it is not seen.
    """

    copied = Signal(str)
    read = Signal(str, int)
    """In its document: carries the event's id and the quote's number in it."""
    reached = Signal(QWidget)
    """By the keyboard; carries this quote."""

    passage: Passage
    is_told = True
    place: int
    _source: Source
    _telling: Telling

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(style, parent)
        self._context = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.followed.connect(self._follow_link)

    def hold(self, passage: Passage, source: Source, place: int, telling: Telling) -> None:
        """Show a quote; `place` is its number in the event."""
        self.passage = passage
        self.place = place
        self._source = source
        self._context = False
        self._telling = telling
        self.is_told = False
        self.tell((), telling.style)

    def tell_anew(self, telling: Telling) -> None:
        """Show the same quote as the reader now wants it told."""
        self._telling = telling
        self.is_told = True
        paragraphs = synopsis_words.passage(
            self.passage, self.place, telling, context=self._context
        )
        said = "; ".join(filter(None, (paragraph.spoken for paragraph in paragraphs[1:])))
        self.tell(paragraphs, telling.style, f"{self._source.label}: {self._heard} {said}")

    @property
    def _heard(self) -> str:
        """The quote to be heard, apart from what stands around it where that is shown."""
        quote = self.passage.quote
        words = f"“{synopsis_words.shown_quote(quote, self._telling)}”"
        around = (quote.prefix, words, quote.suffix) if self._context else (words,)
        return " ".join(filter(None, around))

    def heightForWidth(self, width: int) -> int:
        if not self.is_told:
            self.tell_anew(self._telling)
        return super().heightForWidth(width)

    def rough_height(self, width: int) -> int:
        if self.is_told:
            return super().rough_height(width)
        return round(roughly(synopsis_words.in_brief(self.passage), width, self.type_style))

    @property
    def citation(self) -> str:
        """The quote with its source and place, as it is copied."""
        return cite(self._telling.story, self.passage.quote)

    def copy(self, notation: str = "") -> None:
        """Put the quote with its citation on the clipboard; in a `notation` with its claims."""
        if notation:
            self._copy_as(notation)
        else:
            copy_text(self.citation)
        self.copied.emit(self._source.label)

    def _copy_as(self, notation: str) -> None:
        from herline.telling.notation import Notation  # late: a start copies nothing
        from herline.telling.passages import of_quote
        from herline.ui.taking_home.copying import mime_of

        story = self._telling.story
        event = story.event(self._telling.state.view.selected)
        assert event is not None
        passages = of_quote(story, event, self.passage.quote)
        QGuiApplication.clipboard().setMimeData(mime_of(passages, Notation(notation)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain_c = event.key() == Qt.Key.Key_C and not event.modifiers()
        if plain_c or event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _NOTATIONS and not event.modifiers():
            self.copy(_NOTATIONS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_X and not event.modifiers():
            self._follow_link("context")
        elif event.key() == Qt.Key.Key_D and not event.modifiers():
            self._follow_link("document")
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = menu_about(f"Quote of {self._source.label}", self)
        menu.addAction("Copy with citation").triggered.connect(lambda: self.copy())
        for notation in _NOTATIONS.values():
            copy = menu.addAction(f"Copy as {notation}")
            copy.triggered.connect(lambda _=False, notation=notation: self.copy(notation))
        read = menu.addAction("Read it in its document")
        read.triggered.connect(lambda: self._follow_link("document"))
        around = menu.addAction("Show what stands around it")
        around.setCheckable(True)
        around.setChecked(self._context)
        around.triggered.connect(lambda: self._follow_link("context"))
        answer(menu, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and not comes_back(event.reason()):
            self.reached.emit(self)

    def _follow_link(self, link: str) -> None:
        if link == "copy":
            self.copy()
        elif link == "document":
            self.read.emit(self._telling.state.view.selected, self.place)
        elif link == "context":
            self._context = not self._context
            self.tell_anew(self._telling)
            if not (self.passage.quote.prefix or self.passage.quote.suffix):
                announce(self, NOTHING_AROUND)
