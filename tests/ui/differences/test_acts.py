"""What the menus say of differences is done where the reader is."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from herline.settings import By
from tests.ui.conftest import Shown


def test_from_quotes_to_claims_and_back_the_keyboard_stays_in_the_synopsis(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    window.session.step()
    synopsis = window.widgets["synopsis"]
    synopsis.setFocus(Qt.FocusReason.ShortcutFocusReason)
    for by in (By.CLAIMS, By.QUOTES):
        held = QApplication.focusWidget()
        qtbot.keyClick(held, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        assert window.session.state.settings.synopsis_by is by
        assert synopsis.isAncestorOf(QApplication.focusWidget())


def test_from_the_timeline_the_keyboard_stays_at_the_timeline(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    window.session.step()
    window.focus_timeline()
    held = QApplication.focusWidget()
    qtbot.keyClick(held, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.session.state.settings.synopsis_by is By.CLAIMS
    assert QApplication.focusWidget() is held
