"""No window is larger than the screen that it comes on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from herline.ui.parts.plain import label
from herline.ui.parts.sized import lie_over_parent, resize_within


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


def test_a_window_lies_over_the_middle_of_its_parent_and_stays_on_the_screen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    screen = parent.screen().availableGeometry()
    parent.setGeometry(100, 100, 400, 300)
    child = QWidget(parent, Qt.WindowType.Window)
    child.resize(200, 100)
    lie_over_parent(child)
    apart = child.geometry().center() - parent.frameGeometry().center()
    assert apart.manhattanLength() <= 2
    parent.move(screen.right() - 50, screen.bottom() - 50)
    lie_over_parent(child)
    assert screen.contains(child.geometry())
