"""In the status line: how many disagreements the story has, and how many the reader resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton, QWidget

from herline.ledger.held import ledger_of
from herline.model.agreement import APART, Agreement
from herline.model.units import counted
from herline.session.session import Session
from herline.session.state import State
from herline.ui.parts.plain import set_tip

if TYPE_CHECKING:
    from herline.model.differences import Difference

_ABOUT = "Show everything on which the sources differ (Ctrl+D)"


class Disputed(QToolButton):
    """Follows the session once the first frame is painted; a click asks for the list."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("disputedButton")
        self.setProperty("class", "link calm")
        set_tip(self, _ABOUT)
        self.hide()
        self._session = session
        self._begun = False
        self._parts: tuple[str, ...] = ()
        """What there is to say of the whole story, filtered or not."""
        session.followed.connect(self._follow)

    def begin(self) -> None:
        """From now on."""
        self._begun = True
        self._parts = disputed_parts(self._session.state)
        self._tell(self._session.state)

    def _follow(self, before: State, after: State) -> None:
        if not self._begun:
            return
        another = before.story is not after.story or before.notes is not after.notes
        if another:
            self._parts = disputed_parts(after)
        if another or _narrowed(before) is not _narrowed(after):
            self._tell(after)

    def _tell(self, state: State) -> None:
        words = in_words(self._parts, state)
        self.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))


def _narrowed(state: State) -> bool:
    return len(state.matching) < len(state.story.events)


def in_words(parts: tuple[str, ...], state: State) -> str:
    """ "5 disagreements, 1 resolved"; under a filter "5 disagreements in all, 1 resolved".

    They are those of the whole story, which a filter makes worth a word.
    """
    if not parts:
        return ""
    told, *rest = parts
    return ", ".join([f"{told} in all" if _narrowed(state) else told, *rest])


def disputed_parts(state: State) -> tuple[str, ...]:
    """ "5 disagreements", "2 near", "1 resolved", "1 stale", as far as there are any.

    Where an “about” can bridge what lies between two claims, nothing is disputed: that is near. A
    stale resolution resolves nothing, and is told apart. Of a large story the events are counted
    on which the sources disagree, since they are not made.
    """
    from herline.model.differences import differences

    story, ledger = state.story, ledger_of(state.story)
    decided_on = {story.index.get(each.event, -1) for each in state.notes.resolutions} - {-1}
    if ledger is None:
        if not any(agreement in APART for agreement in story.agreements):
            return ()
        found = differences(story, APART)
        near = sum(each.agreement is Agreement.NEAR for each in found)
        told = counted(len(found) - near, "disagreements")
    else:
        near, disputed = ledger.count_of(Agreement.NEAR), ledger.count_of(Agreement.CONFLICT)
        if not near and not disputed:
            return ()
        found = differences(story, APART, sorted(decided_on)) if decided_on else ()
        told = counted(disputed, "disputed events")
    resolved, stale = _decided(state, found)
    rest = ((near, "near"), (resolved, "resolved"), (stale, "stale"))
    return (told, *(f"{number:,} {word}" for number, word in rest if number))


def _decided(state: State, found: tuple[Difference, ...]) -> tuple[int, int]:
    """How many of these the reader resolved, and how many of the resolutions are stale."""
    if not state.notes.resolutions:
        return 0, 0
    from herline.notes.standing import standing

    decided = [standing(state.notes, each.event, each.comparison) for each in found]
    stale = sum(each is not None and each.stale for each in decided)
    return sum(each is not None for each in decided) - stale, stale
