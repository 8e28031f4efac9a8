"""Says above the timeline what is asked, as chips that can be dropped, and how much matches."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from herline.frozen import replace
from herline.model.asking import Asked, Part, asked
from herline.model.filter import Facet, Filter
from herline.model.view import Unmatched
from herline.session.session import Session
from herline.session.state import State
from herline.ui.flow import Flow
from herline.ui.plain import label, set_tip, unmarked

LONGEST = 40
"""Characters of a chip's words; more are cut, and told by the tooltip."""
LEAST_HEIGHT = 30
"""Pixels, whatever stands in the bar."""


class Chip(QPushButton):
    """One thing that is asked; a click, Enter, Space, Delete or Backspace drops it."""

    dropped = Signal(object)

    def __init__(self, part: Part, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("class", "chip")
        self.setAutoDefault(False)
        self.clicked.connect(self._drop)
        self.say(part)

    def say(self, part: Part) -> None:
        """Stand for another part of what is asked."""
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
        self.dropped.emit(self.part.without)


class FilterBar(QFrame):
    """Follows the filter of the session."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "paper")
        self.setAccessibleName("Active filters")
        self._session = session
        self.chips: list[Chip] = []
        self._made: list[QWidget] = []
        self._spare: list[Chip] = []
        self.count = label("", self)
        self.count.setProperty("class", "quiet")
        self.everything = label("All events", self)
        self.everything.setProperty("class", "quiet")
        self.clear = self._button("clear all", "Drop every filter (Ctrl+Shift+F)")
        self.clear.clicked.connect(session.widen)
        self.others = self._button("", "Whether events that do not match are hidden or dimmed")
        self.others.clicked.connect(self._turn_others)
        # Its room stays when it is hidden, so that the bar is as high without chips as with them.
        policy = self.others.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.others.setSizePolicy(policy)
        self._flow = Flow(gap=6)
        self._flow.addWidget(self.everything)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 12, 3)
        row.setSpacing(10)
        row.addLayout(self._flow, 1)
        row.addWidget(self.others)
        row.addWidget(self.count)
        self.setMinimumHeight(LEAST_HEIGHT)
        session.changed.connect(self._follow)
        self._follow(None, session.state)

    def _button(self, words: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setProperty("class", "link small")
        set_tip(button, tip)
        return button

    def _follow(self, before: State | None, after: State) -> None:
        if before is not None and before.story is not after.story:
            before = None
        if before is None or before.view.filter != after.view.filter:
            self._show_parts(after)
        if before is None or before.matching is not after.matching:
            self.count.setText(count_in_words(after))
        if before is None or before.view != after.view:
            self.others.setText(f"others: {after.view.unmatched.value}")
            self.others.setVisible(bool(after.view.filter))

    def _show_parts(self, state: State) -> None:
        focused = next((i for i, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for widget in self._made:
            self._flow.removeWidget(widget)
            widget.hide()
            if isinstance(widget, Chip):
                self._spare.append(widget)
            else:
                widget.deleteLater()
        self._flow.removeWidget(self.clear)
        self.chips, self._made = [], []
        found = asked(state.view.filter, state.story)
        for each in found:
            self._add(each, state.view.filter)
        self.everything.setVisible(not found and bool(state.story.events))
        self._flow.addWidget(self.clear)
        self.clear.setVisible(bool(found))
        if focused is not None and self.chips:
            self.chips[min(focused, len(self.chips) - 1)].setFocus()

    def _add(self, each: Asked, filter: Filter) -> None:
        if each.how and each.facet is not None:
            self._made.append(self._how(each.facet, each.how, filter))
        for part in each.parts:
            chip = self._chip(part)
            self.chips.append(chip)
            self._made.append(chip)
        for widget in self._made:
            if self._flow.indexOf(widget) < 0:
                self._flow.addWidget(widget)
                widget.show()

    def _chip(self, part: Part) -> Chip:
        """A chip for `part`; one that was dropped is used again, which spares dressing another."""
        if self._spare:
            chip = self._spare.pop()
            chip.say(part)
            return chip
        chip = Chip(part, self)
        chip.dropped.connect(self._session.narrow)
        return chip

    def _how(self, facet: Facet, how: str, filter: Filter) -> QToolButton:
        """The words "any of", which a click turns into "all of"."""
        button = self._button(how, "Events that have any of these, or only those that have all")
        button.setAccessibleName(f"{facet.value}: {how}")
        button.clicked.connect(lambda: self._session.narrow(turned(filter, facet)))
        return button

    def _turn_others(self) -> None:
        dimmed = self._session.state.view.unmatched is Unmatched.DIMMED
        self._session.dim(Unmatched.HIDDEN if dimmed else Unmatched.DIMMED)


def turned(filter: Filter, facet: Facet) -> Filter:
    """The same filter, asking for all of what is chosen of a facet instead of any, or back."""
    return replace(filter, every=filter.every ^ {facet})


def count_in_words(state: State) -> str:
    """ "41 of 87 events"; without a filter "87 events"."""
    total = len(state.story.events)
    noun = "event" if total == 1 else "events"
    if not total:
        return ""
    if not state.view.filter:
        return f"{total:,} {noun}"
    return f"{len(state.matching):,} of {total:,} {noun}"
