"""Does work in a thread beside the window; of all that is asked for meanwhile, only the latest."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal

from herline.collector import collector_paused
from herline.frozen import frozen

BRISK = 0.001
"""Seconds after which Python lets the window have its turn; 0.005 makes its motion stutter."""


@frozen
class Failed:
    """What the work raised instead of giving a result."""

    error: BaseException


def given(result: object) -> Any:
    """What the work gave; raises what it raised instead."""
    if isinstance(result, Failed):
        raise result.error
    return result


class Beside(QObject):
    """`ended` carries what the latest work gave, or `Failed`; what came before it is dropped."""

    ended = Signal(object)
    _over = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._next: Callable[[], object] | None = None
        self._running = 0
        self._wanted = 0
        """The number of the work that is waited for."""
        self._over.connect(self._finish)

    @property
    def busy(self) -> bool:
        return self._running > 0

    def ask(self, work: Callable[[], object]) -> None:
        """Do `work` as soon as what is being done is over; it must not touch any widget."""
        if self.busy:
            self._next = work
        else:
            self._begin(work)

    def overtake(self, work: Callable[[], object]) -> None:
        """Do `work` at once; nobody waits any more for what is being done."""
        self._next = None
        self._begin(work)

    def drop(self) -> None:
        """Want nothing any more of what was asked for."""
        self._next = None
        self._wanted += 1

    def _begin(self, work: Callable[[], object]) -> None:
        self._running += 1
        self._wanted += 1
        sys.setswitchinterval(BRISK)
        Thread(target=self._run, args=(self._wanted, work), name="beside", daemon=True).start()

    def _run(self, number: int, work: Callable[[], object]) -> None:
        try:
            with collector_paused():
                result = work()
        except Exception as error:  # it is told where the result is waited for
            result = Failed(error)
        with suppress(RuntimeError):  # the dialog was closed, and this went with it
            self._over.emit(number, result)

    def _finish(self, number: int, result: object) -> None:
        self._running -= 1
        following, self._next = self._next, None
        if following is not None:
            self._begin(following)
        elif number == self._wanted:
            self.ended.emit(result)
