"""The dialogs with which a story is taken home, over a window with a small one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from herline.ui.taking_home.export_dialog import ExportDialog
from herline.ui.window import Window
from tests.ui.conftest import Shown

Opened = Callable[..., ExportDialog]


@pytest.fixture
def window(shown: Shown, small: Path) -> Window:
    return shown(small)


@pytest.fixture
def opened(window: Window, qtbot: QtBot) -> Opened:
    """Opens the dialog; `name` answers the question where to save."""

    def open(name: Path | None = None) -> ExportDialog:
        dialog = ExportDialog(window, lambda parent, path: name)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return open


def choose(combo: QComboBox, words: str) -> None:
    place = combo.findText(words)
    assert place >= 0, f"no {words} in {[combo.itemText(i) for i in range(combo.count())]}"
    combo.setCurrentIndex(place)
