"""The second click of a double-click, which means what the first one hit.

The first click may scroll the lanes and open the synopsis; what lies below the pointer then is
something else, or no part of the timeline at all. So for as long as a second click may follow, it
is looked for where the whole window hears it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWindow


class SecondClick(QObject):
    """Waits for the second click in a window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWindow | None = None
        self._meant: Callable[[], None] | None = None
        self._at = QPointF()
        self._over = QTimer(self, singleShot=True)
        self._over.timeout.connect(self.forget)

    def expect(self, window: QWindow, at: QPointF, meant: Callable[[], None]) -> None:
        """Do what is `meant` when a second click follows `at` this point of the screen."""
        self.forget()
        self._window, self._at, self._meant = window, at, meant
        window.installEventFilter(self)
        self._over.start(QGuiApplication.styleHints().mouseDoubleClickInterval())

    def forget(self) -> None:
        """Wait no more."""
        self._over.stop()
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = self._meant = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.MouseButtonDblClick or not self._is_near(event):
            return False
        meant = self._meant
        self.forget()
        if meant is not None:
            meant()
        return True

    def _is_near(self, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or event.button() is not Qt.MouseButton.LeftButton:
            return False
        apart = event.globalPosition() - self._at
        distance = QGuiApplication.styleHints().mouseDoubleClickDistance()
        return max(abs(apart.x()), abs(apart.y())) <= distance
