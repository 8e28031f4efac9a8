"""Says above the timeline what is asked, as chips that can be dropped, and how much matches."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from herline.frozen import replace
from herline.model.asking import Part, asked
from herline.model.filter import Facet, Filter
from herline.model.units import counted
from herline.session.session import Session
from herline.session.state import State
from herline.ui.parts.flow import flowed
from herline.ui.parts.pictured import PicturedPush, PicturedTool, link
from herline.ui.parts.plain import ShorteningLabel, set_tip, unmarked
from herline.ui.parts.spare import Spare
from herline.ui.parts.still import Still

LONGEST = 40
"""Characters of a chip's words; more are cut, and told by the tooltip."""
LEAST_WIDTH = 120
"""Pixels of the bar, whatever stands in it."""
LEAST_HEIGHT = 30
"""Pixels of the bar, also where nothing stands in it."""
MARGINS = (14, 3, 12, 3)
"""Pixels at the left, above, at the right and below."""
GAP = 10
"""Pixels beside what stands at the right."""
CHIP_GAP = 6
"""Pixels from one chip to the next, and from one line of them to the next."""


class Chip(PicturedPush):
    """One thing that is asked; a click, Enter, Space, Delete or Backspace drops it."""

    dropped = Signal(object)

    part: Part

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("class", "chip")
        self.setAutoDefault(False)
        self.clicked.connect(self._drop)

    def say(self, part: Part) -> None:
        """Stand for a part of what is asked."""
        self.part = part
        words = part.words if len(part.words) <= LONGEST else f"{part.words[: LONGEST - 1]}…"
        self.setText(f"{unmarked(words)}  ×")
        self.setAccessibleName(f"Drop {part.words}")
        set_tip(self, f"Drop {part.words}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        drops = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in drops:
            self._drop()
        else:
            super().keyPressEvent(event)

    def _drop(self) -> None:
        self.dropped.emit(self.part)


class FilterBar(Still):
    """Follows the filter of the session."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("paper", parent)
        self.setAccessibleName("Active filters")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._session = session
        self.chips: list[Chip] = []
        self._spare = Spare(self._make_chip)
        self._hows: dict[Facet, PicturedTool] = {}
        self._row: list[QWidget] = []
        self.count = ShorteningLabel("", self)
        self.count.setProperty("class", "quiet")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._longest_count = ""
        self.everything = ShorteningLabel("", self)
        self.everything.setProperty("class", "quiet")
        self.clear = link("clear all", "Drop every filter (Ctrl+Shift+F)", self)
        self.clear.clicked.connect(session.widen)
        self.clear.installEventFilter(self)
        self.others = link("", "Whether events that do not match are hidden or dimmed", self)
        self.others.clicked.connect(session.turn_unmatched)
        session.followed.connect(self._follow)
        self._follow(None, session.state)

    # Where its parts lie

    def sizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        return self._places(width)[1]

    def parts(self) -> list[QWidget]:
        return [*self._row, self.others, self.count]

    def place(self) -> None:
        places, height = self._places(self.width())
        if height != self.height():
            self.updateGeometry()
        lower = max(self.height() - height, 0) // 2
        for part, place in places.items():
            part.setGeometry(place.translated(0, lower))

    def _places(self, width: int) -> tuple[dict[QWidget, QRect], int]:
        """Where each part lies in so many pixels, and the height of all."""
        left, above, right, below = MARGINS
        end = width - right
        # Room for the longest count, so that what stands beside it does not move.
        count_wide = self.count.fontMetrics().horizontalAdvance(self._longest_count)
        ends: dict[QWidget, QSize] = {
            self.count: QSize(count_wide + 2, self.count.sizeHint().height())
        }
        if self._session.state.view.filter:
            ends[self.others] = self.others.sizeHint()
        room = end - left - sum(size.width() + GAP for size in ends.values())
        # Chips that would be cut beside the others have lines of their own.
        under = any(chip.sizeHint().width() > room for chip in self.chips)
        wishes = [part.sizeHint() for part in self._row]
        flow, high = flowed(wishes, end - left if under else room, CHIP_GAP)
        # As high without chips as with them.
        highest = max(part.sizeHint().height() for part in (self.count, self.others))
        line = max(0 if under else high, highest, LEAST_HEIGHT - above - below)
        down = above + (line + CHIP_GAP if under else (line - high) // 2)
        places = {
            part: place.translated(left, down) for part, place in zip(self._row, flow, strict=True)
        }
        for part, size in ends.items():
            end -= size.width()
            places[part] = QRect(QPoint(end, above + (line - size.height()) // 2), size)
            end -= GAP
        return places, max(line, down - above + high) + above + below

    # What they say

    def _follow(self, before: State | None, after: State) -> None:
        if before is not None and before.story is not after.story:
            before = None
        reworded = before is None or (before.view.filter, before.reading) != (
            after.view.filter,
            after.reading,
        )
        rematched = before is None or before.matching is not after.matching
        turned = before is None or before.view.unmatched is not after.view.unmatched
        if reworded:
            self._show_parts(after)
            self.others.setVisible(bool(after.view.filter))
        if rematched:
            self.count.say(count_in_words(after))
            self._longest_count = longest_count(after)
        if turned:
            self.others.setText(f"others: {after.view.unmatched.value}")
        if reworded or rematched or turned:
            self.settle()

    def _show_parts(self, state: State) -> None:
        focused = next((i for i, chip in enumerate(self.chips) if chip.hasFocus()), None)
        found = asked(state.view.filter, state.story)
        self._spare.take_back(self.chips)
        self.chips = []
        row: list[QWidget] = []
        for each in found:
            if each.how and each.facet is not None:
                row.append(self._how(each.facet, each.how))
            self.chips += (chips := [self._chip(part) for part in each.parts])
            row += chips
        if found:
            row.append(self.clear)
        elif words := unfiltered(state):
            self.everything.say(words)
            row.append(self.everything)
        for part in (*self._row, self.everything):
            if part not in row:
                part.hide()
        for part in row:
            part.show()
        self._row = row
        if focused is not None and self.chips:
            self.chips[min(focused, len(self.chips) - 1)].setFocus()

    def _chip(self, part: Part) -> Chip:
        chip = self._spare.lend()
        chip.say(part)
        return chip

    def _make_chip(self) -> Chip:
        chip = Chip(self)
        chip.dropped.connect(self._drop)
        chip.installEventFilter(self)
        return chip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let no second click of a double-click through: the first one moved what it hits."""
        return event.type() is QEvent.Type.MouseButtonDblClick

    def _drop(self, part: Part) -> None:
        self._session.narrow(part.dropped(self._session.state.view.filter))

    def _how(self, facet: Facet, how: str) -> PicturedTool:
        """The words "any of", which a click turns into "all of"."""
        if facet not in self._hows:
            tip = "Events that have any of these, or only those that have all"
            self._hows[facet] = link(how, tip, self)
            self._hows[facet].clicked.connect(lambda: self._turn_how(facet))
            self._hows[facet].installEventFilter(self)
        button = self._hows[facet]
        button.setText(how)
        button.setAccessibleName(f"{facet.value}: {how}")
        return button

    def _turn_how(self, facet: Facet) -> None:
        self._session.narrow(turned(self._session.state.view.filter, facet))


def turned(filter: Filter, facet: Facet) -> Filter:
    """The same filter, asking for all of what is chosen of a facet instead of any, or back."""
    return replace(filter, every=filter.every ^ {facet})


def unfiltered(state: State) -> str:
    """What is said where nothing is asked: "All events", or that there are none yet."""
    if state.story.events:
        return "All events"
    return f"Reading {state.reading} …" if state.reading else ""


def count_in_words(state: State) -> str:
    """ "41 of 87 events"; without a filter "87 events"."""
    total = len(state.story.events)
    if not total:
        return ""
    if not state.view.filter:
        return counted(total, "events")
    return f"{len(state.matching):,} of {counted(total, 'events')}"


def longest_count(state: State) -> str:
    """No count of this story is said in longer words."""
    total = len(state.story.events)
    return f"{total:,} of {counted(total, 'events')}"
