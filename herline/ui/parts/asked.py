"""What is asked about by a right click or by the key for menus, and the menu that answers."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from herline.paint.plain import plain


def row_asked(view: QAbstractItemView, event: QContextMenuEvent) -> tuple[QModelIndex, QPoint]:
    """The row, which need not be valid, and the place on the screen for a menu."""
    if event.reason() is not QContextMenuEvent.Reason.Keyboard:
        return view.indexAt(event.pos()), event.globalPos()
    row = view.currentIndex()
    return row, view.viewport().mapToGlobal(view.visualRect(row).center())


def menu_about(name: str, parent: QWidget) -> QMenu:
    """An empty menu on what is called `name`; it is gone when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(plain(name))
    return menu


def answer(menu: QMenu, where: QPoint) -> None:
    """Open the menu; whoever asked with a key is at its first entry then, which is heard.

    Windows tells of a right click when the button is up again, and lights that entry too.
    """
    menu.popup(where)
    entries = (entry for entry in menu.actions() if entry.isEnabled() and not entry.isSeparator())
    first = next(entries, None)
    if first is not None and not QGuiApplication.mouseButtons():
        menu.setActiveAction(first)
