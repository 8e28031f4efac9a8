"""Closes the window when the system, or Ctrl+C in the terminal, asks the program to end.

Without it the program would be gone at once, and with it where the reader was.
"""

from __future__ import annotations

import os
import signal

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QWidget

ASKED = (signal.SIGTERM, signal.SIGINT)


class Ending(QObject):
    """Listens for signals while Qt waits: Python alone would notice them with the next event."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._out, into = os.pipe()
        os.set_blocking(self._out, False)
        os.set_blocking(into, False)
        signal.set_wakeup_fd(into, warn_on_full_buffer=False)
        for each in ASKED:
            signal.signal(each, _note)
        self._notifier = QSocketNotifier(self._out, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._asked)

    def _asked(self) -> None:
        if set(os.read(self._out, 64)) & set(ASKED):
            self._window.close()


def _note(number: int, frame: object) -> None:
    """Nothing: what the signal asks for is read from the pipe."""


def end_when_asked(window: QWidget) -> None:
    """Close `window` on SIGTERM and SIGINT, where the system has such signals and pipes."""
    if os.name == "posix":
        Ending(window)
