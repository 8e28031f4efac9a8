"""Gathers the differences of a large story beside the window, and says how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from herline.session.state import State

if TYPE_CHECKING:
    from herline.ledger.positions import Positions
    from herline.session.gathered import Found
    from herline.ui.parts.slow_work import SlowWork


class Gathering(QObject):
    """`told` carries the share that is gathered; `known` says that all of it is."""

    told = Signal(float)
    known = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._slow: SlowWork[Found] | None = None
        self._sought: Positions | None = None

    def begin(self, state: State) -> None:
        """Gather what is sought in `state`, unless that is being done."""
        from herline.session import gathered  # late, as few stories are large
        from herline.ui.parts.slow_work import SlowWork

        sought = gathered.sought(state)
        if self._slow is not None and self._sought is sought:
            return
        self.give_up()
        slow = SlowWork(lambda told: gathered.gather(state.story, sought, told), self)
        slow.told.connect(self.told)
        slow.ended.connect(lambda: self._take(slow, state))
        self._slow, self._sought = slow, sought
        slow.begin()

    def give_up(self) -> None:
        """Nobody waits for it any more."""
        if self._slow is not None:
            self._slow.give_up()
            self._slow.deleteLater()
        self._slow = None

    def _take(self, slow: SlowWork[Found], state: State) -> None:
        from herline.session import gathered

        if slow is self._slow:
            self.give_up()
            if slow.result is not None:
                gathered.remember(state, slow.result)
                self.known.emit()
