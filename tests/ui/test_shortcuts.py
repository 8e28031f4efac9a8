"""The sheet of shortcuts, in a window that is narrow and one that is wide."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea
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


def test_keys_and_what_they_do_belong_together_for_a_screen_reader(
    shown: Shown, small: Path
) -> None:
    sheet = ShortcutSheet(shown(small))
    pairs = {key.text(): key.buddy() for key in sheet.findChildren(QLabel) if key.buddy()}
    does = pairs["Ctrl+O"]
    assert isinstance(does, QLabel)
    assert does.text() == "Open"
    assert pairs.keys() >= {keys for _, rows in GESTURES for keys, _ in rows}
