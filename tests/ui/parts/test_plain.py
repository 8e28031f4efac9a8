"""Text is shown letter by letter, whatever it looks like."""

from html import unescape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from herline.ui.parts.plain import (
    LINE,
    ShorteningLabel,
    label,
    selectable,
    set_tip,
    tip,
    unmarked,
)

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


def test_a_long_tooltip_is_broken_into_lines_and_a_short_one_is_not(qapp: QGuiApplication) -> None:
    shown = QTextDocument()
    shown.setHtml(tip("voice of Samantha (first), associate producer"))
    assert "\n" not in shown.toPlainText()
    shown.setHtml(tip("word " * 40 + "\nand a line of its own"))
    lines = shown.toPlainText().splitlines()
    assert max(map(len, lines)) <= LINE
    assert lines[-1] == "and a line of its own"
    assert " ".join(lines[:-1]) == ("word " * 40).strip()


def test_a_tooltip_is_as_wide_as_its_lines(qtbot: QtBot) -> None:
    words = "voice of Samantha (first), associate producer"
    shown = QLabel(tip(words))
    qtbot.addWidget(shown)
    shown.setWordWrap(True)  # as a tooltip does with markup
    assert shown.sizeHint().height() < 2 * shown.fontMetrics().height()


def test_a_label_tells_all_of_it_only_where_it_is_cut(qtbot: QtBot) -> None:
    made = ShorteningLabel("A very long title of a story that nobody finished <b>yet</b>")
    qtbot.addWidget(made)
    made.resize(60, 20)
    made.grab()  # paints it
    assert made.text().endswith("<b>yet</b>")
    assert "A very long title" in unescape(made.toolTip())
    assert made.minimumSizeHint().width() < 100
    made.resize(made.sizeHint())
    made.grab()
    assert made.toolTip() == ""
