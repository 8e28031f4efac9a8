"""The line at the foot of the window: what is shown, disputed, resolved, and checked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QStatusBar,
    QStyle,
    QStyleOption,
    QStylePainter,
    QToolButton,
    QWidget,
)

from herline.frozen import replace
from herline.model.asking import in_words
from herline.model.units import counted
from herline.session.session import Session
from herline.session.state import State
from herline.ui.differences.disputed import Disputed
from herline.ui.parts.access import announce
from herline.ui.parts.plain import ShorteningLabel, set_tip
from herline.ui.parts.still import Still

_CHOOSE = "Click to choose the folder of the sources' documents."
_CHOOSE_FILES = "The story names no files: click to choose one for each source."
_SEE = "Click to see what became of each."
HINT = "Click an event to read what its sources say"
MESSAGE_STAYS = 8_000
"""Milliseconds for which something said is shown."""
LEFT, RIGHT = 14, 10
"""Pixels on both sides of it, as of what is shown otherwise."""
QT_INDENTS = 2
"""Pixels of them at the left that Qt adds by itself."""


class _Said(Still):
    """What is shown, and beside it what can be done, as two is to three."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("panel", parent)
        self.shown = ShorteningLabel("", self)
        self.hint = ShorteningLabel(HINT, self)
        self.hint.setProperty("class", "quiet")

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.hint.sizeHint().height())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def parts(self) -> tuple[QWidget, ...]:
        return (self.hint,)

    def place(self) -> None:
        self.setMinimumHeight(self.sizeHint().height())
        wide = self.width() * 2 // 5 if self.hint.text() else self.width()
        self.shown.setGeometry(0, 0, wide, self.height())
        self.hint.setGeometry(wide, 0, self.width() - wide, self.height())


class StatusLine(QStatusBar):
    """Follows the session; signals when the reader clicks on what leads further."""

    asked_for_problems = Signal()
    asked_for_documents = Signal()
    asked_for_sources = Signal()
    asked_for_states = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName("Status")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(LEFT - QT_INDENTS, 0, RIGHT, 0)
        self._said = said = _Said(self)
        self.shown, self.hint = said.shown, said.hint
        self.checked = self._button("checkedButton", self._ask_about_quotes)
        self.problems = self._button("problemsButton", self.asked_for_problems)
        set_tip(self.problems, "Show what could not be read")
        self.addWidget(said, 1)
        self.disputed = Disputed(session, self)
        self.addPermanentWidget(self.disputed)
        self.addPermanentWidget(self.checked)
        self.addPermanentWidget(self.problems)
        self.messageChanged.connect(self._make_room)
        session.followed.connect(self._follow)
        self._follow(None, session.state)

    def _button(self, name: str, asks: SignalInstance | Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("class", "link")
        button.clicked.connect(asks)
        return button

    def _ask_about_quotes(self) -> None:
        """Once some were sought, what became of them is asked; before, where to seek them."""
        state = self._session.state
        if state.check is not None and state.check.sought:
            self.asked_for_states.emit()
        else:
            (self.asked_for_documents if _names_files(state) else self.asked_for_sources).emit()

    def _make_room(self, message: str) -> None:
        """Qt does so for a message only where the line is seen already."""
        self._said.setVisible(not message)
        if not message:
            self.setToolTip("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """A message begins where what it takes the place of does; Qt would begin it before."""
        if not self.currentMessage():
            super().paintEvent(event)
            return
        option = QStyleOption()
        option.initFrom(self)
        painter = QStylePainter(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, option)
        painter.setPen(self.palette().windowText().color())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(self.rect().adjusted(LEFT, 0, -RIGHT, 0), middle, self.told)
        painter.end()

    def tell(self, text: str) -> None:
        """Say something for a while; a tooltip has all of it where it is cut."""
        if not text:
            return
        self.showMessage(text, MESSAGE_STAYS)
        announce(self, text)
        self._tell_whole()

    @property
    def told(self) -> str:
        """What is said now, as far as there is room for it."""
        beside = (self.disputed, self.checked, self.problems)
        end = min((part.x() for part in beside if part.isVisible()), default=self.width())
        cut = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.currentMessage(), cut, end - LEFT - RIGHT)

    def _tell_whole(self) -> None:
        message = self.currentMessage()
        set_tip(self, message if self.told != message else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentMessage():
            self._tell_whole()

    def _follow(self, before: State | None, after: State) -> None:
        read = before is not None and before.reading != after.reading
        if (
            read
            or before is None
            or before.story is not after.story
            or before.matching is not after.matching
        ):
            self.shown.say(events_in_words(after))
            if before is not None:
                announce(self, _heard(before, after))
        self.hint.say(HINT if after.matching and after.selected is None else "")
        if before is None or before.check is not after.check or before.story is not after.story:
            self._say_checked(after)
        if before is None or before.problems is not after.problems:
            count = len(after.problems)
            self.problems.setVisible(count > 0)
            self.problems.setText(counted(count, "problems"))

    def _say_checked(self, state: State) -> None:
        words, sentence = quotes_in_words(state)
        if state.check is not None and words != self.checked.text():
            announce(self, words)
        self.checked.setText(words)
        self.checked.setVisible(bool(words))
        self.checked.setAccessibleName(words)
        set_tip(self.checked, sentence)
        # What is as it should be is said quietly.
        found = state.check is not None and state.check.fine
        looks = "link calm" if found else "link"
        if looks != self.checked.property("class"):  # a start is spared the making of QStyle, 9 ms
            self.checked.setProperty("class", looks)
            self.checked.style().polish(self.checked)


def events_in_words(state: State) -> str:
    """How many events are shown of how many."""
    total = len(state.story.events)
    if not total:
        return f"Reading {state.reading} …" if state.reading else "No events"
    shown = len(state.matching)
    events = counted(total, "events")
    return events if shown == total else f"{shown:,} of {events}"


def _heard(before: State, after: State) -> str:
    """How many events are shown, and what was chosen of the filters, if that is news.

    Words that are searched for are no news: whoever types them hears them.
    """
    asked, was = (replace(state.view.filter, text="") for state in (after, before))
    chosen = in_words(asked, after.story) if asked != was else ""
    return "; ".join(filter(None, (events_in_words(after), chosen)))


def _names_files(state: State) -> bool:
    """Whether documents can be found in a folder: a table, for instance, names only sources."""
    return any(source.file or source.sha256 for source in state.whole.sources)


def quotes_in_words(state: State) -> tuple[str, str]:
    """What became of the quotes in their documents: in a few words, and in whole sentences."""
    if not state.index.is_quoted:
        return "", ""
    check, choose = state.check, _CHOOSE if _names_files(state) else _CHOOSE_FILES
    if check is None:
        return "Check quotes in documents…", f"No quote was checked yet. {choose}"
    where = check.folder or "the files that were chosen for single sources"
    told = f"{check.in_words} Checked in {where}. {_SEE if check.sought else choose}"
    states = [state for state, count in check.counts.items() if count]
    if len(states) == 1:
        return f"{counted(len(check.states), 'quotes')}: {states[0]}", told
    return check.in_words.removesuffix("."), told
