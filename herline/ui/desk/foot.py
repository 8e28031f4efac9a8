"""The strip below the page: what became of the lit passage, and the events that quote it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from herline.documents.check import QuoteState
from herline.documents.finding import State
from herline.documents.placed import Placed
from herline.ui.desk.sheet import Sheet
from herline.ui.parts.plain import ShorteningLabel, shortened, unmarked
from herline.ui.parts.quote_states import named
from herline.ui.parts.tool import tool

_BUTTONS = 3
_TITLE = 26
"""Letters of an event's title on its button."""
HINT = "Click a marked passage, or press N and P, to see which events quote it."


def _more(state: QuoteState | None) -> str:
    """What its sign does not say."""
    return state.sentence if state and state.state is not State.EXACT else ""


class Foot(QFrame):
    """`opened` carries the id of an event that the reader goes to."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "panel")
        self.setAccessibleName("The lit passage")
        self.said = ShorteningLabel("", self)
        self.buttons: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 10, 6)
        self._row.setSpacing(4)
        self._row.addWidget(self.said, 1)
        self.setMinimumHeight(40)

    def tell(
        self, sheet: Sheet | None, place: Placed | None, states: tuple[QuoteState, ...]
    ) -> None:
        """Speak of a passage, and offer the events of all passages that it overlaps."""
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        if sheet is None or place is None:
            self.said.say("" if sheet is None else HINT)
            return
        state = next((s for s in states if (s.event, s.index) == (place.event, place.index)), None)
        words = named(state)[0] if state else ""
        around = (place, *sheet.places.within(place.start, place.end))
        events = {each.event: sheet.title(each) for each in around}
        for event, title in list(events.items())[:_BUTTONS]:
            self._offer(event, title)
        unoffered = len(events) - _BUTTONS
        more = f"+{unoffered:,} more" if unoffered > 0 else ""
        self.said.say(" · ".join(filter(None, (words, _more(state), more))))

    def _offer(self, event: str, title: str) -> None:
        words, about = f"{shortened(title, _TITLE)} ›", f"Show this event on the timeline: {title}"
        button = tool(unmarked(words), about, self, f"Show the event: {title}", "link")
        button.clicked.connect(lambda: self.opened.emit(event))
        self.buttons.append(button)
        self._row.addWidget(button)
