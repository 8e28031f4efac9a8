"""The synopsis: what each source says of the selected event, in its own words, side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from herline.model import synopsis as model
from herline.model.story import Event
from herline.paint.style import style_for
from herline.session.session import Session
from herline.session.state import State
from herline.ui import synopsis_head
from herline.ui.plain import label, set_tip
from herline.ui.prose import Prose
from herline.ui.quote_view import QuoteView
from herline.ui.synopsis_columns import ColumnArea, Columns
from herline.ui.synopsis_words import Telling

NOTHING = "Click an event to read what its sources say."
NARROW = 560
"""Pixels of width below which buttons and head say less."""
COPIED_SHOWN = 2500
"""Milliseconds for which it is said that a quote was copied."""


class Synopsis(QFrame):
    """Follows the selection of the session; keys: C copies, V shows the verbatim form.

    Escape leads away: `left`.
    """

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "paper")
        self.setAccessibleName("Synopsis")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # with Tab one comes to what is in it
        self._session = session
        self._synopsis: model.Synopsis | None = None
        self.verbatim = False
        telling = self._telling()
        self.head = Prose(telling.style, self)
        self.columns = Columns(telling, self)
        self.area = ColumnArea(self.columns, self)
        self.empty = label("", self, wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("class", "quiet")
        self.said = label("", self)
        self.said.setProperty("class", "small ok")
        self.previous = self._button("‹ previous", "Previous event in time (Alt+Up)")
        self.previous.setAccessibleName("Previous event")
        self.next = self._button("next ›", "Next event in time (Alt+Down)")
        self.next.setAccessibleName("Next event")
        self.letters = self._button(
            "verbatim", "Letter by letter, as it stands in the document (V)"
        )
        self.letters.setCheckable(True)
        self._lay_out()
        self._connect()
        self._show(None, session.state)

    def _button(self, words: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setProperty("class", "link")
        button.setAccessibleName(words)
        set_tip(button, tip)
        return button

    def _lay_out(self) -> None:
        self.top = QWidget(self)
        row = QHBoxLayout(self.top)
        row.setContentsMargins(14, 8, 12, 6)
        row.setSpacing(4)
        row.addWidget(self.head, 1)
        self.said.setMinimumHeight(self.next.sizeHint().height())
        for widget in (self.said, self.letters, self.previous, self.next):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top)
        rows.addWidget(self.area, 1)
        rows.addWidget(self.empty, 1)

    def _connect(self) -> None:
        self._session.changed.connect(self._follow)
        self.previous.clicked.connect(lambda: self._session.step(-1))
        self.next.clicked.connect(lambda: self._session.step(1))
        self.letters.clicked.connect(self.show_verbatim)
        self.columns.ordered.connect(self._order)
        self.columns.pinned.connect(self._pin)
        self.columns.copied.connect(self._say_copied)

    # What follows the session

    def _telling(self) -> Telling:
        state = self._session.state
        return Telling(state, style_for(state.settings), self.verbatim)

    def _follow(self, before: State, after: State) -> None:
        same = (
            before.story is after.story
            and before.view.selected == after.view.selected
            and before.view.filter.text == after.view.filter.text
            and before.check is after.check
            and before.settings == after.settings
        )
        if not same:
            self._show(before, after)

    def _show(self, before: State | None, after: State) -> None:
        event = after.selected
        self._say_nothing(after, event)
        if event is None:
            self._synopsis = None
            return
        another = (
            before is None
            or self._synopsis is None
            or before.selected is not event
            or _columns_of(before) != _columns_of(after)
        )
        telling = self._telling()
        if another:
            held = QApplication.focusWidget()
            focused = self.columns.column_of(held)
            self._synopsis = model.synopsis(after.story, event)
            self.columns.show_synopsis(self._synopsis, telling)
            if before is None or before.selected is not event:
                self.area.verticalScrollBar().setValue(0)
                self.area.horizontalScrollBar().setValue(0)
            if focused is not None:
                self._focus_again(focused.source.id, at_a_quote=held in focused.quotes)
        else:
            assert self._synopsis is not None
            self.columns.tell_anew(self._synopsis, telling)
        self._tell_head(telling)

    def _tell_head(self, telling: Telling) -> None:
        assert self._synopsis is not None
        told, _ = synopsis_head.head(self._synopsis, telling, narrow=self.columns.narrow)
        self.head.tell(told, telling.style)

    def _say_nothing(self, state: State, event: Event | None) -> None:
        """What to do when no event is selected."""
        self.top.setVisible(event is not None)
        self.area.setVisible(event is not None)
        self.empty.setVisible(event is None)
        some = bool(state.story.events)
        self.empty.setText(NOTHING if some else "Open a story to read what its sources say.")

    def _focus_again(self, source: str, *, at_a_quote: bool) -> None:
        """Keep the keyboard at a source whose column was made anew, or at the first one."""
        columns = self.columns.columns
        same = [column for column in columns if column.source.id == source] or columns[:1]
        for column in same:
            stops = column.quotes[:1] if at_a_quote else []
            (*stops, column.header)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the buttons and the head leave their room to the quotes."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW * self.head.type_style.zoom
        if narrow is self.columns.narrow:
            return
        self.columns.narrow = narrow
        if self._synopsis is not None:
            self._tell_head(self._telling())
            self.columns.tell_summary(self._synopsis, self._telling())
        self.previous.setText("‹" if narrow else "‹ previous")
        self.next.setText("›" if narrow else "next ›")

    def changeEvent(self, event: QEvent) -> None:
        """Dress anew when the desktop turns dark or light."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._synopsis is not None:
            telling = self._telling()
            if telling.style != self.head.type_style:
                self._synopsis = None
                self._show(None, self._session.state)

    # What the reader does

    def show_verbatim(self, on: bool) -> None:
        """Show the quotes letter by letter, or tidied for reading."""
        self.verbatim = on
        self.letters.setChecked(on)
        if self._synopsis is not None:
            self.columns.tell_anew(self._synopsis, self._telling())

    def quotes(self) -> list[QuoteView]:
        """All quotes that are shown, column by column."""
        return [quote for column in self.columns.columns for quote in column.quotes]

    def lead_to(self, source: str, *, focus: bool) -> None:
        """Bring the column of a source into sight; with `focus` the keyboard to its first quote."""
        columns = self.columns.columns
        found = [column for column in columns if column.source.id == source]
        for column in found or (columns[:1] if focus else []):
            self.area.show_column(column)
            if focus:
                (*column.quotes[:1], column.header)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, quotes = event.key(), self.quotes()
        bare = not event.modifiers()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_V and bare:
            self.show_verbatim(not self.verbatim)
        elif quotes and (
            (key == Qt.Key.Key_C and bare) or event.matches(QKeySequence.StandardKey.Copy)
        ):
            quotes[0].copy()
        elif bare and key in _SCROLLS:
            bar = self.area.verticalScrollBar()
            bar.setValue(bar.value() + round(_SCROLLS[Qt.Key(key)] * bar.pageStep()))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes to the first quote."""
        quotes = self.quotes()
        if quotes and event.reason() is not Qt.FocusReason.MouseFocusReason:
            quotes[0].setFocus(event.reason())
        super().focusInEvent(event)

    def _order(self, sources: tuple[str, ...]) -> None:
        self._session.prefer(columns=sources)

    def _pin(self, source: str) -> None:
        pinned = self._session.state.settings.pinned
        others = tuple(id for id in pinned if id != source)
        self._session.prefer(pinned=others if source in pinned else (*pinned, source))

    def _say_copied(self, source: str) -> None:
        self.said.setText("Copied with its citation")
        QTimer.singleShot(COPIED_SHOWN, self.said, lambda: self.said.setText(""))


_SCROLLS = {
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_Down: 0.15,
    Qt.Key.Key_Up: -0.15,
}
"""Which part of a page each key scrolls."""


def _columns_of(state: State) -> tuple[object, ...]:
    """What decides which columns there are, and how they are dressed."""
    settings = state.settings
    return settings.columns, settings.pinned, settings.theme, settings.text_zoom
