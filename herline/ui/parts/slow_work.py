"""Does one long piece of work in a thread, which says how far it is and can be given up."""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from herline.collector import collector_paused
from herline.progress import Told
from herline.ui.parts.beside import BRISK

T = TypeVar("T")

LAST_WAIT = 1.0
"""Seconds that a program which ends waits for a thread to notice."""


class GivenUpError(Exception):
    """Nobody waits for this work any more."""


class SlowWork(QObject, Generic[T]):
    """Does `work` in a thread; `ended` says when it is over, and `result` is what it gave.

    An error of the work goes where errors of threads go, and leaves `result` None.
    """

    ended = Signal()

    def __init__(self, work: Callable[[Told], T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.share = 0.0
        """How much is done, from 0 to 1."""
        self.result: T | None = None
        self._work = work
        self._given_up = False
        self._thread = Thread(target=self._run, name="slow work", daemon=True)

    def begin(self) -> None:
        sys.setswitchinterval(BRISK)
        self._thread.start()

    def give_up(self) -> None:
        """Let the work end at its next step; `ended` is not for those who gave up."""
        self._given_up = True

    def wait(self) -> None:
        """Give up, and wait a moment for the thread to be gone."""
        self.give_up()
        if self._thread.is_alive():
            self._thread.join(LAST_WAIT)

    def _told(self, share: float) -> None:
        self.share = share
        if self._given_up:
            raise GivenUpError

    def _run(self) -> None:
        try:
            with contextlib.suppress(GivenUpError), collector_paused():
                self.result = self._work(self._told)
                gc.freeze()  # it stays, and nobody need look through it again
        finally:
            with contextlib.suppress(RuntimeError):  # the window was closed, and this went with it
                if not self._given_up:
                    self.ended.emit()
