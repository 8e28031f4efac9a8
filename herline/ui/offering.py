"""The menu of what the keyboard is at, where the desktop opens none with Shift+F10."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from herline.ui.act import Act

if TYPE_CHECKING:
    from herline.ui.window import Window


def offer(window: Window) -> None:
    """Ask what can be done there, as the key for menus does, which many keyboards lack."""
    from PySide6.QtCore import QRect, Qt  # late: a start offers nothing
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication

    widget = QApplication.focusWidget() or window
    caret: QRect = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    place = caret.center()
    by_key = QContextMenuEvent.Reason.Keyboard
    asks = QContextMenuEvent(by_key, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, asks)


OFFER = Act(
    "offer",
    "&Menu of what is here",
    offer,
    () if sys.platform == "win32" else ("Shift+F10",),  # Windows itself does so, and would twice
    "Show everything you can do where the keyboard is",
)
