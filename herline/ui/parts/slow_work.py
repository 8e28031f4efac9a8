"""Does one long piece of work in a thread, which says how far it is and can be given up."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from herline.progress import Progress
from herline.ui.parts.beside import BRISK, Failed
from herline.ui.parts.hearing import Hearing

T = TypeVar("T")

OFTEN = 120
"""Milliseconds from one look at how far it is to the next."""
LAST_WAIT = 1.0
"""Seconds that a program which ends waits for a thread to notice."""


class GivenUpError(Exception):
    """Nobody waits for this work any more."""


class _Course:
    """How far the work is, and whether anybody waits for it: known to the thread and the window."""

    def __init__(self) -> None:
        self.share = 0.0
        self.given_up = False

    def told(self, share: float) -> None:
        self.share = share
        if self.given_up:
            raise GivenUpError


class SlowWork(QObject, Generic[T]):
    """Does `work` in a thread; `ended` says when it is over, and `result` is what it gave.

    Until then `told` carries, every now and then, how much is done, from 0 to 1. An error of the
    work goes where all errors go, and leaves `result` None.
    """

    ended = Signal()
    told = Signal(float)

    def __init__(self, work: Callable[[Progress], T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.result: T | None = None
        self._work = work
        self._course = _Course()
        self._thread: Thread | None = None
        self._hearing = Hearing(self)
        self._hearing.heard.connect(self._end)
        self._look = QTimer(self, interval=OFTEN)
        self._look.timeout.connect(self._tell)

    @property
    def share(self) -> float:
        """How much is done, from 0 to 1."""
        return self._course.share

    def begin(self) -> None:
        sys.setswitchinterval(BRISK)
        done = partial(_do, self._work, self._course, self._hearing.listen())
        self._thread = Thread(target=done, name="slow work", daemon=True)
        self._thread.start()
        self._look.start()

    def give_up(self) -> None:
        """Let the work end at its next step; `ended` is not for those who gave up."""
        self._course.given_up = True
        self._rest()

    def wait(self) -> None:
        """Give up, and wait a moment for the thread to be gone."""
        self.give_up()
        if self._thread is not None:
            self._thread.join(LAST_WAIT)

    def _tell(self) -> None:
        self.told.emit(self.share)

    def _rest(self) -> None:
        self._hearing.rest()
        self._look.stop()

    def _end(self, result: T | Failed | None) -> None:
        self._rest()
        if isinstance(result, Failed):
            error = result.error
            sys.excepthook(type(error), error, error.__traceback__)
        else:
            self.result = result
        self.ended.emit()


def _do(work: Callable[[Progress], T], course: _Course, say: Callable[[object], None]) -> None:
    """In a thread: say what the work gave, or None, or what it raised."""
    result: T | Failed | None = None
    try:
        result = work(course.told)
        gc.freeze()  # it stays, and nobody need look through it again
    except GivenUpError:
        pass
    except Exception as error:  # it is told where the result is waited for
        result = Failed(error)
    say(result)
