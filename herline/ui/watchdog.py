"""The watchdog: notes in the log when the window could not answer for a while, and for how long.

Twenty times a second the event loop is asked for a sign of life, which costs less than a blinking
cursor. A sign that comes late tells that something else was done meanwhile, whatever it was. While
the reader is in another program nobody waits for an answer, and the computer is left in peace.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

BEAT = 50
"""Milliseconds between two signs of life."""
TOO_LATE = 100
"""Milliseconds; what blocks the loop for less is not worth a line."""


class Watchdog(QObject):
    """Tells `write` of every time that the event loop was blocked for too long."""

    def __init__(
        self,
        write: Callable[[str], object],
        parent: QObject | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._write = write
        self._clock = clock
        self._last = clock()
        self._beat = QTimer(self, interval=BEAT)
        self._beat.timeout.connect(self._listen)
        self._beat.start()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._heed)

    def _heed(self, state: Qt.ApplicationState) -> None:
        """Watch while the reader is here."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._last = self._clock()
            self._beat.start()
        else:
            self._beat.stop()

    def _listen(self) -> None:
        now = self._clock()
        late = round(1000 * (now - self._last)) - BEAT
        self._last = now
        if late > TOO_LATE:
            self._write(f"The window did not answer for {late:,} ms.")
