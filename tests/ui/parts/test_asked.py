"""A menu that a key has opened is at its first entry, so that one hears where one is."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from herline.ui.parts.asked import answer


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_keyboard_is_at_the_first_entry_that_can_be_chosen(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("About one event").setEnabled(False)
    menu.addSeparator()
    read, _ = menu.addAction("Read"), menu.addAction("Copy")
    chosen: list[QAction] = []
    menu.hovered.connect(chosen.append)
    qtbot.mouseRelease(menu, Qt.MouseButton.LeftButton)  # a double-click in a test leaves it down
    answer(menu, QPoint(10, 10))
    assert menu.activeAction() is read
    assert chosen == [read]
    menu.close()
