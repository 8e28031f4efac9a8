"""The sheet of shortcuts, in a window that is narrow and one that is wide."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from herline.ui.shortcuts import GESTURES, ShortcutSheet
from tests.ui.conftest import Shown


@pytest.mark.parametrize("width", [700, 1280])
def test_nothing_is_cut_off_at_the_side_and_the_keys_scroll(
    shown: Shown, small: Path, qtbot: QtBot, width: int
) -> None:
    window = shown(small)
    window.resize(width, 600)
    sheet = ShortcutSheet(window)
    with qtbot.waitExposed(sheet):
        sheet.show()
    area = sheet.findChild(QScrollArea)
    assert area is not None
    assert area.horizontalScrollBar().maximum() == 0
    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
    qtbot.keyClick(area, Qt.Key.Key_End)
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum()
    qtbot.keyClick(area, Qt.Key.Key_Home)
    assert area.verticalScrollBar().value() == 0
    assert sheet.focusWidget() is area
    sheet.close()


def test_down_goes_from_line_to_line_and_each_is_heard_with_its_keys(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    sheet = ShortcutSheet(shown(small))
    with qtbot.waitActive(sheet):
        sheet.open()
    heard: list[str] = []
    while True:
        qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Down)
        held = sheet.focusWidget()
        told = QAccessible.queryAccessibleInterface(held)
        said = told.text(QAccessible.Text.Name)
        assert told.role() is QAccessible.Role.ListItem
        assert held.visibleRegion().boundingRect() == held.rect()  # scrolled into sight
        if heard[-1:] == [said]:
            break
        heard.append(said)
    assert heard[:2] == ["File", "Ctrl+N: New story"]
    assert {f"{keys}: {what}" for _, rows in GESTURES for keys, what in rows} <= set(heard)
    qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Up)
    assert sheet.focusWidget().accessibleName() == heard[-2]
    sheet.close()
