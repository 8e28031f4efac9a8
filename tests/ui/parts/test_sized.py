"""No window is larger than the screen that it comes on."""

from PySide6.QtWidgets import QDialog, QVBoxLayout
from pytestqt.qtbot import QtBot

from herline.ui.parts.plain import label
from herline.ui.parts.sized import resize_within


def test_a_window_is_as_large_as_it_asks_for_where_there_is_room(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    resize_within(dialog, 300, 200)
    assert (dialog.width(), dialog.height()) == (300, 200)


def test_a_window_that_asks_for_too_much_gets_what_the_screen_has(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    screen = dialog.screen().availableSize()
    resize_within(dialog, 20_000, 20_000)
    assert dialog.width() <= screen.width()
    assert dialog.height() < screen.height()


def test_a_window_whose_words_take_more_lines_is_higher(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    rows = QVBoxLayout(dialog)
    rows.addWidget(label("many words " * 200, dialog, wrap=True))
    resize_within(dialog, 300, 100)
    assert dialog.width() == 300
    assert dialog.height() > 400
