"""The panels of the window: each can be reached, asked for and left by the keyboard."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from herline.ui.timeline.canvas import Canvas
from tests.ui.conftest import Shown


def test_every_panel_is_there_and_has_a_name(shown_whole: Shown, small: Path) -> None:
    window = shown_whole(small)
    there = {"facets", "filter-bar", "timeline", "overview", "synopsis"}
    assert there <= window.widgets.keys()
    assert all(widget.accessibleName() for widget in window.widgets.values())
    assert window.focusWidget() is window.widgets["timeline"]


def test_enter_on_an_event_leads_to_what_its_sources_say(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    timeline = window.widgets["timeline"]
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    qtbot.keyClick(timeline, Qt.Key.Key_Return)
    assert window.session.state.view.selected == "event-0"
    assert window.widgets["synopsis"].isAncestorOf(window.focusWidget()) or (
        window.focusWidget() is window.widgets["synopsis"]
    )


def test_escape_shows_at_the_event_that_the_keyboard_is_in_time_again(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    timeline = window.widgets["timeline"]
    assert isinstance(timeline, Canvas)
    assert not timeline.overlay.focused  # nobody has pressed a key yet
    window.session.select("event-0")
    window.header.buttons["fit"].setFocus()
    qtbot.keyClick(window.header.buttons["fit"], Qt.Key.Key_Escape)
    assert timeline.overlay.focused


def test_who_asks_for_a_panel_is_in_it_and_escape_leads_back(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    window.focus_timeline()
    qtbot.keySequence(window, "Ctrl+T")
    qtbot.waitUntil(window.widgets["table"].hasFocus)
    qtbot.keyClick(window.widgets["table"], Qt.Key.Key_Escape)
    assert window.widgets["timeline"].hasFocus()
    window.header.buttons["fit"].setFocus()
    qtbot.keyClick(window.header.buttons["fit"], Qt.Key.Key_Escape)
    assert window.widgets["timeline"].hasFocus()


def test_who_hides_the_table_from_within_is_at_the_timeline_again(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    window.turn_panel("table")
    table = window.widgets["table"]
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    window.turn_panel("table")
    assert not table.isVisible()
    assert window.widgets["timeline"].hasFocus()
    header = window.header.search
    window.turn_panel("table")
    header.setFocus()
    window.turn_panel("table")
    assert header.hasFocus()


def test_that_a_panel_was_hidden_by_its_key_is_heard(
    shown_whole: Shown, small: Path, qtbot: QtBot, heard: list[str]
) -> None:
    window = shown_whole(small)
    window.turn_panel("table")
    window.focus_timeline()
    qtbot.keySequence(window, "Ctrl+T")
    assert heard[-1] == "Event table hidden"


def test_the_event_table_is_made_when_it_is_first_shown(
    shown_whole: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown_whole(small)
    assert "table" not in window.widgets
    qtbot.keySequence(window, "Ctrl+T")
    table = window.widgets["table"]
    assert table.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert window.session.state.view.selected
    assert window.focusWidget() is not table
    qtbot.keySequence(window, "Ctrl+T")
    assert not table.isVisible()
