"""Does a piece of work in a thread and hands over what came of it, if that is still wanted."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal


class Aside(QObject):
    """One kind of work at a time: who asks anew no longer waits for what was asked before.

    `done` carries what the latest work returned. An error of the work goes where errors of
    threads go, and nothing is handed over.
    """

    done = Signal(object)
    _ended = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._ended.connect(self._hand_over)

    def ask(self, work: Callable[[], Any]) -> None:
        """Begin `work`, a function that touches no widget."""
        self._asked += 1
        Thread(target=self._work, args=(self._asked, work), daemon=True).start()

    def forget(self) -> None:
        """Wait for nothing any more."""
        self._asked += 1

    def _work(self, number: int, work: Callable[[], Any]) -> None:
        with contextlib.suppress(RuntimeError):  # the window was closed, and this went with it
            self._ended.emit(number, work())

    def _hand_over(self, number: int, result: object) -> None:
        if number == self._asked:
            self.done.emit(result)
