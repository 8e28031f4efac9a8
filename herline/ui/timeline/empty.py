"""What stands over the timeline when it shows no event: a sentence, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from herline.model.asking import asked, in_words, last_dropped
from herline.model.filter import Filter
from herline.paint.plain import plain
from herline.session.session import Session
from herline.session.shorter import shorter
from herline.session.state import State
from herline.ui.parts.plain import entry, label, set_tip

LONGEST = 200
"""Letters of what is asked."""
NO_MATCH = "No event matches."
NO_EVENTS = "This story has no events yet."


class EmptyResult(QFrame):
    """Lies in the middle of its ground while no event matches, or the file of a story has none."""

    def __init__(self, session: Session, ground: QWidget, before: Filter | None = None) -> None:
        """`before` is what was asked when something matched."""
        super().__init__(ground)
        self.setProperty("class", "card")
        self._session = session
        self._ground = ground
        self._before = before
        self._shorter: Filter | None = None
        self.sentence = label(NO_MATCH, self, wrap=True)
        self.sentence.setProperty("class", "heading")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.asked = label("", self, wrap=True)
        self.asked.setProperty("class", "quiet")
        self.asked.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.shorten = QPushButton("", self)
        self.shorten.clicked.connect(self._search_shorter)
        self.drop_last = QPushButton("Drop the last", self)
        self.drop_last.clicked.connect(self._drop_last)
        self.clear = QPushButton("Show all events", self)
        self.clear.setProperty("class", "primary")
        self.clear.clicked.connect(session.widen)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.shorten, self.drop_last, self.clear):
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 20)
        rows.setSpacing(10)
        rows.addWidget(self.sentence)
        rows.addWidget(self.asked)
        rows.addLayout(buttons)
        ground.installEventFilter(self)
        session.changed.connect(self._follow)
        self._show(session.state)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._ground and event.type() == QEvent.Type.Resize:
            self._settle()
        return False

    def _follow(self, before: State, after: State) -> None:
        if before.view.filter != after.view.filter or before.story is not after.story:
            if before.view.filter != after.view.filter and before.matching:
                self._before = before.view.filter
            self._show(after)

    def _show(self, state: State) -> None:
        unmatched = bool(state.story.events) and not state.matching
        unwritten = not state.story.events and state.path is not None
        words = NO_EVENTS if unwritten else NO_MATCH
        self.sentence.setText(words)
        self.setAccessibleName(words.rstrip("."))
        self.clear.setVisible(unmatched)
        self.drop_last.setVisible(False)
        self._shorter = shorter(state) if unmatched else None
        self.shorten.setVisible(self._shorter is not None)
        if self._shorter is not None:
            self.shorten.setText(f"Search for “{entry(self._shorter.text)}”")
        if unwritten:
            again = "save it" if state.settings.reload else "read it again with F5"
            self.asked.setText(f"Write them into its file, and {again}.")
        if unmatched:
            filter = state.view.filter
            words = plain(in_words(filter, state.story))
            self.asked.setText(words if len(words) <= LONGEST else f"{words[:LONGEST]}…")
            parts = [part for each in asked(filter, state.story) for part in each.parts]
            self.drop_last.setVisible(len(parts) > 1)
            left = in_words(last_dropped(filter, self._before, state.story), state.story)
            set_tip(self.drop_last, f"Ask only for: {plain(left)}")
        self.setVisible(unmatched or unwritten)
        if unmatched or unwritten:
            self._settle()
            self.raise_()

    def _settle(self) -> None:
        ground = self._ground
        width = min(440, max(ground.width() - 32, 120))
        height = max(self.heightForWidth(width), self.sizeHint().height())
        left, top = (ground.width() - width) // 2, (ground.height() - height) // 2
        self.setGeometry(left, max(top, 8), width, height)

    def _search_shorter(self) -> None:
        if self._shorter is not None:
            self._session.narrow(self._shorter)

    def _drop_last(self) -> None:
        state = self._session.state
        self._session.narrow(last_dropped(state.view.filter, self._before, state.story))
