"""Copying an event, a quotation and a disagreement as a person does it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from herline.model.story import Source, Story
from herline.telling.notation import Notation
from herline.telling.passages import of_event
from herline.ui.taking_home.copying import mime_of
from herline.ui.window import Window
from tests.hostile import HOSTILE, hostile_event
from tests.ui.conftest import Shown
from tests.ui.scenes import small_story


@pytest.fixture
def window(shown_whole: Shown) -> Window:
    window = shown_whole(None)
    window.session.open(small_story())
    window.session.select("recast")
    return window


def copied() -> QMimeData:
    found = QGuiApplication.clipboard().mimeData()
    assert found is not None
    return found


def test_a_key_copies_the_chosen_event(window: Window, qtbot: QtBot) -> None:
    qtbot.keySequence(window, "Ctrl+Shift+T")
    assert copied().text().startswith("Morton is replaced (from 2012 to 2013 (inferred: after")
    assert not copied().hasHtml()
    assert window.status.currentMessage() == "Copied the event as text."
    qtbot.keySequence(window, "Ctrl+Shift+M")
    assert copied().text().startswith("### Morton is replaced")
    qtbot.keySequence(window, "Ctrl+Shift+H")
    assert copied().html().startswith("<h3><bdi>Morton is replaced</bdi>")
    assert copied().text().startswith("Morton is replaced")


def test_a_key_copies_what_sources_differ_on(window: Window, qtbot: QtBot) -> None:
    qtbot.keySequence(window, "Ctrl+Shift+D")
    assert copied().text().startswith("Morton is replaced: when (conflict: at least")
    window.session.select("premiere")
    qtbot.keySequence(window, "Ctrl+Shift+D")
    assert "do not contradict each other. Copy the event" in window.status.currentMessage()


def test_the_quote_that_has_the_keyboard_is_copied(window: Window, qtbot: QtBot) -> None:
    quote = window.widgets["synopsis"].body.quotes()[1]
    quote.setFocus()
    qtbot.keyClick(quote, Qt.Key.Key_M)
    assert "recast in early 2013" in copied().text()
    assert "> — An entry" in copied().text()
    window.menus.actions["copy-quote-text"].trigger()
    assert copied().text().startswith("“recast in early 2013” — An entry")


def test_nothing_is_copied_where_nothing_is_chosen(window: Window) -> None:
    window.session.select("")
    assert not window.menus.actions["copy-event-text"].isEnabled()


def test_hostile_words_pass_the_clipboard_as_words(qapp: object) -> None:
    for number in range(0, 500, 7):
        text = HOSTILE[number]
        event = hostile_event(number, text)
        story = Story("S", sources=(Source("source", text),), events=(replace(event, summary=""),))
        QGuiApplication.clipboard().setMimeData(mime_of(of_event(story, event), Notation.HTML))
        found = copied()
        assert "<script" not in found.html()
        assert "<img" not in found.html()
        if not any("\ud800" <= letter <= "\udfff" for letter in text):
            assert f"“{text}”" in found.text()
