"""The menu bar: whoever looks into menus gets the keyboard back where it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from herline.ui.parts.menu_bar import MenuBar

ALT = Qt.KeyboardModifier.AltModifier


def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key goes to the menu that is open, else to who has the keyboard."""
    whose = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert whose is not None
    QTest.keyClick(whose, key, modifier)


@pytest.mark.qt_log_ignore("This plugin does not support")  # as a menu has it on a real screen
def test_after_two_menus_were_looked_into_the_keyboard_is_where_it_was(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = MenuBar(window)
    window.setMenuBar(bar)
    for title in ("&File", "&View"):
        bar.addMenu(title).addAction("Do")
    field = QLineEdit()
    window.setCentralWidget(field)
    with qtbot.waitExposed(window):
        window.show()
    field.setFocus()

    for letter in (Qt.Key.Key_F, Qt.Key.Key_V):
        _press(letter, ALT)
        assert QApplication.activePopupWidget() is not None, "no menu opened"
        _press(Qt.Key.Key_Escape)
        assert bar.hasFocus()
    _press(Qt.Key.Key_Escape)
    assert field.hasFocus()
