"""A message shows its text letter by letter, and hands it over as it was given."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from herline.ui.parts.message import Message, copy_button, text_view
from tests.ui.parts.test_plain import HOSTILE


@pytest.mark.parametrize("text", HOSTILE)
def test_a_message_shows_its_words_and_details_as_letters(qtbot: QtBot, text: str) -> None:
    message = Message(text, text, text)
    qtbot.addWidget(message)
    assert text in [made.text() for made in message.findChildren(QLabel)]
    assert all(
        made.textFormat() is Qt.TextFormat.PlainText for made in message.findChildren(QLabel)
    )
    assert message.findChildren(QPlainTextEdit)[0].toPlainText() == text


@pytest.mark.parametrize("text", HOSTILE)
def test_long_text_is_shown_as_letters(qtbot: QtBot, text: str) -> None:
    view = text_view(text, "Text")
    qtbot.addWidget(view)
    assert view.toPlainText() == text
    assert view.isReadOnly()
    assert view.accessibleName() == "Text"


def test_what_is_copied_is_what_was_given_and_that_is_heard(qtbot: QtBot, heard: list[str]) -> None:
    text = "no\u00a0break\u2028line\r\nend \U0001f600"
    window = QWidget()
    qtbot.addWidget(window)
    copy_button(text, "Copy", window).click()
    assert QGuiApplication.clipboard().text() == text
    assert heard == ["Copied."]
