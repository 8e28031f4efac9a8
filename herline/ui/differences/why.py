"""Tells of one event why its bar is where it is, with the words in the quotes that carry it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget

from herline.model.edtf import fade
from herline.model.grounds import grounds
from herline.model.story import Dating, Event
from herline.ui.differences import why_words
from herline.ui.differences.why_bar import WhyBar
from herline.ui.parts.linked import LinkedProse
from herline.ui.parts.message import closing_buttons
from herline.ui.parts.prose import Prose
from herline.ui.parts.scrolled import Scrolled
from herline.ui.synopsis.claim_words import READ
from herline.ui.synopsis.words import Telling

SIZE = (640, 620)


class WhyDialog(QDialog):
    """`read` carries the number of the quote that the reader wants to see in its column."""

    read = Signal(int)

    def __init__(self, event: Event, telling: Telling, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Why is the bar here?")
        language = telling.state.settings.reader_language
        found = grounds(telling.story, event, language, telling.state.view.lens)
        self.head = Prose(telling.style, self)
        self.head.tell(why_words.head(found, telling), telling.style)
        self.body = LinkedProse(telling.style, self)
        self.body.tell(why_words.body(found, telling), telling.style)
        self.body.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.followed.connect(self._follow_link)
        self.bar = self._bar(event, telling)
        self._lay_out()
        self.setAccessibleDescription(self.head.text)
        self.resize(min(SIZE[0], parent.width() - 40), min(SIZE[1], parent.height() - 40))

    def _bar(self, event: Event, telling: Telling) -> WhyBar | None:
        extent = fade(event.date) if event.date is not None else None
        if extent is None or event.when is None:
            return None
        style = telling.style
        colour = style.colour_of_kind(event.kind, telling.story)
        language = telling.state.settings.reader_language
        hollow = event.when.dating is Dating.INFERRED
        return WhyBar(extent, colour, style, language, self, hollow=hollow)

    def _lay_out(self) -> None:
        inner = QWidget(self)
        told = QVBoxLayout(inner)
        told.setContentsMargins(20, 16, 20, 12)
        told.setSpacing(8)
        told.addWidget(self.head)
        if self.bar is not None:
            told.addWidget(self.bar)
        told.addWidget(self.body)
        told.addStretch(1)
        self.area = Scrolled(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidgetResizable(True)
        self.area.setWidget(inner)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 12, 12)
        rows.addWidget(self.area, 1)
        rows.addWidget(closing_buttons(self))
        self.body.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is told is scrolled from the button below it, too."""
        self.area.keyPressEvent(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def _follow_link(self, link: str) -> None:
        if link.startswith(READ):
            self.read.emit(int(link.removeprefix(READ)))
            self.accept()
