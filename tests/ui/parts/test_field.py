"""A field for a line of words leaves a key to the window."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from herline.ui.parts.field import Field

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("key", "with_", "kept"),
    [
        (Qt.Key.Key_E, CTRL, False),
        (Qt.Key.Key_E, CTRL | SHIFT, False),
        (Qt.Key.Key_E, SHIFT, True),
        (Qt.Key.Key_A, CTRL, True),
    ],
)
def test_only_what_the_window_wants_is_left_to_it(
    qtbot: QtBot, key: Qt.Key, with_: Qt.KeyboardModifier, kept: bool
) -> None:
    field = Field()
    qtbot.addWidget(field)
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, with_)
    asked.accept()  # as Qt does on X11 with the keys of a line
    field.event(asked)
    assert asked.isAccepted() is kept
