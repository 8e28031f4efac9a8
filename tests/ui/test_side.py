"""The docks at the sides: as wide as their text asks for, unless the reader gave them more."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from herline.ui.side import Side
from herline.ui.window import Window
from tests.ui.conftest import Shown


def filters(window: Window) -> Side:
    return next(side for side in window.sides if side.panel.name == "facets")


def test_a_dock_that_grew_with_the_text_becomes_smaller_with_it(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    window.resize(1280, 800)
    QApplication.processEvents()
    dock = filters(window)
    usual = dock.sizeHint().width()
    window.session.prefer(text_zoom=1.4)
    qtbot.waitUntil(lambda: dock.width() > usual)
    window.session.prefer(text_zoom=1.0)
    qtbot.waitUntil(lambda: dock.width() == usual)


def test_what_the_reader_gave_a_dock_it_keeps_in_smaller_text(
    shown_whole: Shown, small: Path
) -> None:
    window = shown_whole(small)
    window.resize(1280, 800)
    dock = filters(window)
    window.resizeDocks([dock], [400], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    window.session.prefer(text_zoom=0.8)
    QApplication.processEvents()
    assert dock.width() == 400
