"""In the status line: how many disagreements the story has, and how many the reader resolved."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from herline.ledger.held import ledger_of
from herline.model.agreement import APART
from herline.model.units import counted
from herline.session.session import Session
from herline.session.state import State
from herline.ui.parts.plain import set_tip

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
    """ "5 disagreements", "1 resolved", "1 stale", as far as there are any.

    A stale resolution resolves nothing, and is told apart. Of a large story the events are counted
    on which the sources disagree, since they are not made.
    """
    from herline.model.differences import differences

    story, ledger = state.story, ledger_of(state.story)
    if ledger is None:
        if not any(agreement in APART for agreement in state.story.agreements):
            return ()
        found = differences(story, APART)
        told = counted(len(found), "disagreements")
    else:
        count = ledger.count_of(*APART)
        if not count:
            return ()
        told = f"{counted(count, 'events')} disputed"
        decided_on = {story.index.get(each.event, -1) for each in state.notes.resolutions}
        found = differences(story, APART, sorted(decided_on - {-1}))
    if not state.notes.resolutions:
        return (told,)
    from herline.notes.standing import standing

    decided = [standing(state.notes, each.event, each.comparison) for each in found]
    resolved = sum(each is not None and not each.stale for each in decided)
    stale = sum(each is not None and each.stale for each in decided)
    rest = ((resolved, "resolved"), (stale, "stale"))
    return (told, *(f"{number:,} {word}" for number, word in rest if number))
