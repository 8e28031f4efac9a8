"""A card that lies over the upper middle of its window, wherever that is resized to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

WIDTH = 420
"""Pixels, where what stands in it needs no more."""


class Over(QFrame):
    """Called `name`; `rows` holds what stands in it, and `appear` shows it."""

    def __init__(self, name: str, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("class", "over")
        self.setAccessibleName(name)
        self._window = window
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(20, 16, 20, 16)
        self.rows.setSpacing(10)

    def appear(self) -> None:
        """Show it above all else in the window."""
        self._window.installEventFilter(self)
        self._settle()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._settle()
        return False

    def _settle(self) -> None:
        window, height = self._window, self.sizeHint().height()
        needed = self.minimumSizeHint().width()
        width = min(max(WIDTH, needed), window.width() - 32)
        left, top = (window.width() - width) // 2, (window.height() - height) // 3
        self.setGeometry(left, top, width, height)
