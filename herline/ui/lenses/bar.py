"""Says above the timeline in whose telling it is seen, and leads on to the next one or back."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QWidget

from herline.frozen import replace
from herline.ledger.held import pairs_of
from herline.model.lens import NO_LENS
from herline.model.units import counted
from herline.paint.plain import plain
from herline.session.session import Session
from herline.session.state import State
from herline.ui.lenses.menu import next_telling
from herline.ui.parts.access import announce, call
from herline.ui.parts.plain import ShorteningLabel
from herline.ui.parts.tool import tool

LEAST_HEIGHT = 28
"""Pixels between its edges; larger text needs more."""
COMPARED_AT_MOST = 2_000
"""Events of two sources that are set side by side; more would stop the window for seconds."""


class LensBar(QFrame):
    """Follows the lens of the session; hidden while there is none."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("class", "panel")
        self.setAccessibleName("In whose telling")
        self._session = session
        self.above = self._choice("The source above the axis")
        self.below = self._choice("The source below the axis")
        self.swap = tool("⇅", "Put the one below above", self, "Swap the two sources")
        self.told = ShorteningLabel("", self)
        self.strict = tool("", "Where events stand that it does not date", self)
        before, after = "Previous source's telling", "Next source's telling"
        self.previous = tool("‹", "The source before (Shift+F6)", self, before)
        self.next = tool("›", "The next source (F6)", self, after)
        self.off = tool(
            "all sources  ×", "The story as all sources tell it", self, "Back to all sources"
        )
        self.swap.clicked.connect(self._swap)
        self.strict.clicked.connect(self._turn_strict)
        self.previous.clicked.connect(lambda: next_telling(session, -1))
        self.next.clicked.connect(lambda: next_telling(session, 1))
        self.off.clicked.connect(lambda: session.look_through(NO_LENS))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 12, 2)
        row.setSpacing(8)
        row.addStrut(LEAST_HEIGHT)
        for widget in (self.above, self.swap, self.below):
            row.addWidget(widget)
        row.addWidget(self.told, 1)
        for widget in (self.strict, self.previous, self.next, self.off):
            row.addWidget(widget)
        session.followed.connect(self._follow)
        self._follow(None, session.state)

    def _choice(self, name: str) -> QComboBox:
        choice = QComboBox(self)
        call(choice, name)
        choice.activated.connect(self._choose)
        return choice

    # What follows the session

    def _follow(self, before: State | None, after: State) -> None:
        if before is None or before.whole is not after.whole:
            self._list_sources(after)
        asked = before is None or before.view.lens != after.view.lens
        if asked or (after.view.lens and before and before.matching is not after.matching):
            self._say(after)
        if asked and before is not None:
            announce(self, self.told.text() or "All sources")

    def _list_sources(self, state: State) -> None:
        for choice in (self.above, self.below):
            choice.clear()
            for source in state.whole.sources:
                choice.addItem(plain(source.label), source.id)

    def _say(self, state: State) -> None:
        lens = state.view.lens
        self.setVisible(bool(lens))
        for choice, id in ((self.above, lens.source), (self.below, lens.against)):
            choice.setVisible(lens.compares)
            choice.setCurrentIndex(choice.findData(id))
        self.swap.setVisible(lens.compares)
        self.told.say(lens_in_words(state))
        follows = bool(lens.source) and not lens.compares
        self.strict.setVisible(follows and not lens.said)
        self.strict.setText("undated: in the tray" if lens.strict else "undated: drawn hollow")
        self.previous.setVisible(not lens.compares)
        self.next.setVisible(not lens.compares)

    # What the reader does

    def _choose(self) -> None:
        lens = self._session.state.view.lens
        above, below = str(self.above.currentData()), str(self.below.currentData())
        if above == below:  # the two change places
            above, below = lens.against, lens.source
        self._session.look_through(replace(lens, source=above, against=below))

    def _swap(self) -> None:
        lens = self._session.state.view.lens
        self._session.look_through(replace(lens, source=lens.against, against=lens.source))

    def _turn_strict(self) -> None:
        lens = self._session.state.view.lens
        self._session.look_through(replace(lens, strict=not lens.strict))


def lens_in_words(state: State) -> str:
    """What is seen through the lens, with the figures that tell how much of the story it is.

    Without a lens it is empty.
    """
    if not state.view.lens:
        return ""
    lens, story, whole = state.view.lens, state.story, state.whole
    if lens.compares:
        return _compared(state)
    dated = _stated(state)
    if lens.said:
        who = f" by {whole.source(lens.source).label}" if lens.source else ""
        seen = counted(len(story.events), "events")
        return f"By when it was said{who}: known of {dated:,} of {seen}"
    told = f"{len(story.events):,} of {counted(len(whole.events), 'events')}"
    return f"According to {whole.source(lens.source).label}: {told}, {dated:,} at dates of its own"


def _stated(state: State) -> int:
    """How many events have a date that some source states."""
    columns = state.chart.columns
    return len(columns.dated) - int(columns.inferred[columns.dated].sum())


def can_be_compared(state: State) -> bool:
    """Whether so few events are told by the two sources that they can be set side by side."""
    return len(state.matching) <= COMPARED_AT_MOST


def _compared(state: State) -> str:
    if not can_be_compared(state):
        told = f"{counted(len(state.matching), 'events')} told by one of the two"
        most = f"{COMPARED_AT_MOST:,}"
        return f"{told}, too many to set side by side: narrow them with the filters to {most}"
    found = pairs_of(state.story, state.view.lens, state.matching)
    both = sum(pair.told_by_both for pair in found)
    dated = [pair for pair in found if pair.verdict is not None]
    apart = sum(pair.differs for pair in dated)
    words = f"{apart:,} apart" if apart else "none apart"
    dates = f", {len(dated):,} of them dated by both: {words}" if dated else ", none dated by both"
    return f"{counted(len(found), 'events')}, {both:,} told by both{dates}"
