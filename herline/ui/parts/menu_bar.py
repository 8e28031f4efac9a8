"""A menu bar that gives the keyboard back to who had it, however many menus were looked into.

Qt notes who has the keyboard whenever Alt and a letter open a menu. After Alt+V, Esc, Alt+F that is
the bar itself, and once it is left no key reaches the timeline any more (Qt 6.11).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenuBar


class MenuBar(QMenuBar):
    """The bar of a window; it is left before a letter opens its next menu."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Shortcut and self.hasFocus():
            escape = QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
            )
            self.keyPressEvent(escape)
        return super().event(event)
