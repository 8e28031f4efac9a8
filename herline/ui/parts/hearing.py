"""Hears what a thread says, in a turn of the window; the thread itself touches nothing of Qt.

A thread that emits a signal may do so while Qt deletes the object, for example with the dialog that
is just being closed, and the program would end with it.
"""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue

from PySide6.QtCore import QObject, QTimer, Signal

OFTEN = 5
"""Milliseconds from one look at what was said to the next."""


class Hearing(QObject):
    """`heard` carries what is said to it, in order."""

    heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._said = SimpleQueue[object]()
        self._look = QTimer(self, interval=OFTEN)
        self._look.timeout.connect(self._hear)

    @property
    def listening(self) -> bool:
        return self._look.isActive()

    def listen(self) -> Callable[[object], None]:
        """What to say it with, for one thread; an earlier one is not heard any more."""
        self._said = SimpleQueue[object]()
        self._look.start()
        return self._said.put

    def rest(self) -> None:
        """Hear nobody any more."""
        self._look.stop()

    def _hear(self) -> None:
        while self.listening and not self._said.empty():
            self.heard.emit(self._said.get())
