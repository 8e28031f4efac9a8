"""Prepares a large story for a lens beside the window, and says so where it takes long."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from herline.ui.parts.beside import Beside, given

T = TypeVar("T")

PATIENCE = 300
"""Milliseconds after which it is said what the reader waits for."""
WAIT = "Looking through the story …"
READY = "The story has been looked through."


class Preparing(QObject):
    """Does slowly what a session asks for; `said` carries a sentence for the status bar."""

    said = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._then: Callable[[Any], None] | None = None
        self._beside = Beside(self)
        self._beside.ended.connect(self._hand_over)
        self._told = False
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._patience.timeout.connect(self._say)

    @property
    def busy(self) -> bool:
        return self._beside.busy

    def ask(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do `work` in a thread, then hand over what it gave."""
        self._then = then
        self._patience.start()
        self._beside.ask(work)

    def drop(self) -> None:
        """Want nothing any more of what was asked for."""
        self._then = None
        self._patience.stop()
        self._beside.drop()

    def _say(self) -> None:
        self._told = True
        self.said.emit(WAIT)

    def _hand_over(self, result: object) -> None:
        then, self._then = self._then, None
        self._patience.stop()
        made = given(result)
        if then is not None:
            then(made)
        if self._told:
            self._told = False
            self.said.emit(READY)
