"""Which row of a list or table is asked about: by a right click, or by the key for menus."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView


def row_asked(view: QAbstractItemView, event: QContextMenuEvent) -> tuple[QModelIndex, QPoint]:
    """The row, which need not be valid, and the place on the screen for a menu."""
    if event.reason() is not QContextMenuEvent.Reason.Keyboard:
        return view.indexAt(event.pos()), event.globalPos()
    row = view.currentIndex()
    return row, view.viewport().mapToGlobal(view.visualRect(row).center())
