"""Does work in a thread beside the window; of all that is asked for meanwhile, only the latest."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal

from herline.frozen import frozen
from herline.ui.parts.hearing import Hearing

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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._next: Callable[[], object] | None = None
        self._wanted = False
        self._thread: Thread | None = None
        self._hearing = Hearing(self)
        self._hearing.heard.connect(self._finish)

    @property
    def busy(self) -> bool:
        return self._hearing.listening

    def ask(self, work: Callable[[], object]) -> None:
        """Do `work` as soon as what is being done is over; it must not know any widget."""
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
        self._wanted = False

    def wait(self) -> None:
        """Wait until what is being done is over, since the program ends."""
        if self._thread is not None:
            self._thread.join()

    def _begin(self, work: Callable[[], object]) -> None:
        self._wanted = True
        sys.setswitchinterval(BRISK)
        done = partial(_do, work, self._hearing.listen())
        self._thread = Thread(target=done, name="beside", daemon=True)
        self._thread.start()

    def _finish(self, result: object) -> None:
        self._hearing.rest()
        following, self._next = self._next, None
        if following is not None:
            self._begin(following)
        elif self._wanted:
            self.ended.emit(result)


def _do(work: Callable[[], object], say: Callable[[object], None]) -> None:
    """In a thread: say what became of the work."""
    try:
        result = work()
    except Exception as error:  # it is told where the result is waited for
        result = Failed(error)
    say(result)
