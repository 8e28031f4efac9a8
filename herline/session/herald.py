"""Tells in order what changes: at once to the timeline, and to what may follow it a turn later.

Whoever narrows a story looks at the timeline. Lists, counts and the overview follow when it is
painted, in the next turn of the event loop. A mere move in time concerns few, and comes sixty times
a second; so it is told to these alone.
"""

from __future__ import annotations

from operator import attrgetter, is_

from PySide6.QtCore import QObject, QTimer, Signal

from herline.model.view import View
from herline.session.state import State

_STORY = attrgetter(*(part for part in State.__match_args__ if part != "view"))
_MOVES = ("viewport", "scroll", "filter")
_STAYS = attrgetter(*(part for part in View.__match_args__ if part not in _MOVES))


class Herald(QObject):
    """All carry the states before and after.

    `moved` is emitted at once where nothing changed but the stretch of time in view and the lanes
    in sight, and `changed` at once for all else. `followed` comes with `changed`, or a turn later
    where only the filter changed; it takes together what changed since it was emitted last.
    """

    changed = Signal(object, object)
    moved = Signal(object, object)
    followed = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._untold: list[tuple[bool, State, State]] = []
        """Whether it is for those who follow, and what."""
        self._telling = False
        self._owed: tuple[State, State] | None = None
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._pay)

    def tell(self, before: State, after: State) -> None:
        """Say that the state changed; if an earlier change is still being emitted, after that."""
        self._tell(False, before, after)

    def _tell(self, following: bool, before: State, after: State) -> None:
        self._untold.append((following, before, after))
        if self._telling:
            return
        self._telling = True
        try:
            while self._untold:
                following, *states = self._untold.pop(0)
                if following:
                    self.followed.emit(*states)
                elif _only_moved(*states):
                    if self._owed:
                        self._owe(*states)
                    self.moved.emit(*states)
                else:
                    self._owe(*states)
                    self.changed.emit(*states)
        finally:
            self._telling = False

    def _owe(self, before: State, after: State) -> None:
        """Let those who follow know as well."""
        self._owed = self._owed[0] if self._owed else before, after
        if _shows_the_same(before, after) and before.view.viewport == after.view.viewport:
            self._later.start()
        else:
            self._pay()

    def _pay(self) -> None:
        self._later.stop()
        owed, self._owed = self._owed, None
        if owed:
            self._tell(True, *owed)


def _only_moved(before: State, after: State) -> bool:
    """Whether nothing changed but the stretch of time in view and the lanes in sight."""
    return before.view.filter == after.view.filter and _shows_the_same(before, after)


def _shows_the_same(before: State, after: State) -> bool:
    """Whether nothing changed but the filter and what is in sight."""
    return _STAYS(before.view) == _STAYS(after.view) and all(
        map(is_, _STORY(before), _STORY(after))
    )
