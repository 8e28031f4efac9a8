"""Closes the window when the system, or Ctrl+C in the terminal, asks the program to end.

Without it the program would be gone at once, and with it where the reader was. And Ctrl+C would be
an error of Python wherever that is just then; amid painting, Qt does not live through it.
"""

from __future__ import annotations

import os
import signal

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

ASKED = (signal.SIGTERM, signal.SIGINT)


class Ending(QObject):
    """Listens for signals while Qt waits: Python alone would notice them with the next event."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
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
            self._application.closeAllWindows()


def _note(number: int, frame: object) -> None:
    """Nothing: what the signal asks for is read from the pipe."""


def end_when_asked(application: QApplication) -> None:
    """Close all windows on SIGTERM and SIGINT, where the system has such signals and pipes."""
    if os.name == "posix":
        Ending(application)
