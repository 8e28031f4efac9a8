"""The list of all quotes of one document, in reading order: the keyboard's way through it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from herline.documents.check import QuoteState
from herline.paint.plain import plain
from herline.paint.style import Style
from herline.ui.desk.rows import Line, Rows, Told
from herline.ui.desk.sheet import Sheet
from herline.ui.parts.quote_states import in_words

_LONGEST = 160


class QuoteList(Rows):
    """`chosen` carries the position of a passage among the sheet's, which is the key of its quote.

    A quote that was not found has no passage; it stands at the end and leads to its event.
    """

    chosen = Signal(int)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__("Quotes of this document", 3, style, parent)
        self._events: dict[object, str] = {}
        self.came.connect(self._choose)

    def fill(self, sheet: Sheet, states: tuple[QuoteState, ...]) -> None:
        """List what is quoted of the sheet."""
        self.empty()
        self._events = {}
        by_quote = {(state.event, state.index): state for state in states}
        met: set[tuple[str, int]] = set()
        for position, place in enumerate(sheet.places.all):
            met.add((place.event, place.index))
            words = sheet.text[place.start : min(place.end, place.start + _LONGEST)]
            self._add(sheet, by_quote[place.event, place.index], words, position)
        missing = (state for state in states if (state.event, state.index) not in met)
        for number, state in enumerate(missing, 1):
            event = sheet.story.event(state.event)
            words = event.quotes[state.index].exact[:_LONGEST] if event else ""
            self._add(sheet, state, words, -number)

    def _add(self, sheet: Sheet, state: QuoteState, words: str, position: int) -> None:
        event = sheet.story.event(state.event)
        title = plain(event.title) if event else state.event
        told, colour, sentence = in_words(state)
        lines = (
            Line(title, "ink", strong=True),
            Line(f"“{plain(words)}”"),
            Line(plain(told), colour),
        )
        self._events[position] = state.event
        self.add(position, Told(lines), f"{title}: “{plain(words)}”. {sentence}", sentence)

    @property
    def current_event(self) -> str:
        """The id of the event that the chosen quote is quoted for."""
        return self._events[self.current_key]

    def _choose(self, key: int) -> None:
        if key >= 0:
            self.chosen.emit(key)
