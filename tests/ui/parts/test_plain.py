"""Text is shown letter by letter, whatever it looks like."""

from html import unescape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from herline.ui.parts.plain import ShorteningLabel, label, selectable, set_tip, tip, unmarked

HOSTILE = [
    "<b>bold</b>",
    "<img src='file:///etc/passwd'>",
    "a < b & b > c",
    "&lt;already&gt; escaped",
    "<qt>rich</qt>",
    "</qt><h1>out of the cage</h1>",
    "<!DOCTYPE html><p>page</p>",
    "R&D",
    "\u202etxt.exe",
    "👩‍🚀 שלום",
    "one\ntwo",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_labels_show_markup_as_letters(qtbot: QtBot, text: str) -> None:
    for made in (label(text), selectable(text)):
        qtbot.addWidget(made)
        assert made.textFormat() is Qt.TextFormat.PlainText
        assert made.text() == text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_tooltip_reads_as_the_text_itself(qapp: QGuiApplication, text: str) -> None:
    shown = QTextDocument()
    shown.setHtml(tip(text))  # what Qt makes of it, since it begins as markup
    assert shown.toPlainText() == text
    assert "<img" not in tip(text)


def test_a_tooltip_is_heard_without_its_markup(qtbot: QtBot) -> None:
    button, action = QToolButton(), QAction()
    qtbot.addWidget(button)
    for made in (button, action):
        set_tip(made, "a < b")
    told = QAccessible.queryAccessibleInterface(button)
    assert told.text(QAccessible.Text.Description) == action.whatsThis() == "a < b"


def test_no_text_makes_no_tooltip() -> None:
    assert tip("") == ""


def test_an_ampersand_on_a_button_is_a_letter() -> None:
    assert unmarked("R&D") == "R&&D"


def test_a_label_that_shortens_keeps_all_of_it_for_the_tooltip(qtbot: QtBot) -> None:
    made = ShorteningLabel("A very long title of a story that nobody finished <b>yet</b>")
    qtbot.addWidget(made)
    made.resize(60, 20)
    made.grab()  # paints it
    assert made.text().endswith("<b>yet</b>")
    assert "A very long title" in unescape(made.toolTip())
    assert made.minimumSizeHint().width() < 100
