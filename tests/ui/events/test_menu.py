"""A right click on an event, or beside all of them, offers what can be done there."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from herline.model.filter import Facet
from herline.model.view import Face
from herline.ui.differences.navigator import Navigator
from herline.ui.events.menu import event_menu, view_menu
from herline.ui.parts.plain import ENTRY
from herline.ui.timeline.canvas import Canvas
from tests.builders import claim, event, story
from tests.ui.conftest import Shown, file_of
from tests.ui.scenes import right_click


def texts(menu: QMenu) -> list[str]:
    """What a menu offers, without the marks of keys."""
    return [action.text().replace("&", "") for action in menu.actions() if action.text()]


def choose(menu: QMenu, text: str) -> None:
    action = next(a for a in menu.actions() if a.text().replace("&", "") == text)
    assert action.isEnabled()
    action.trigger()


def test_an_event_can_be_read_looked_at_narrowed_to_and_copied(shown: Shown, small: Path) -> None:
    window = shown(small)
    session = window.session
    menu = event_menu(window, "event-1")
    assert texts(menu) == [
        "Read what its sources say",
        "Why is the bar here?",
        "Zoom to it",
        "Show only",
        "Copy event as text",
        "Copy event as Markdown",
        "Copy event as HTML",
        "Copy disagreements as text",
    ]
    assert not session.state.view.selected
    choose(menu, "Copy event as text")
    assert session.state.view.selected == "event-1"
    assert "The script" in QGuiApplication.clipboard().text()


def test_zooming_to_an_event_shows_less_time_around_it(shown: Shown, small: Path) -> None:
    window = shown(small)
    before = window.session.state.view.viewport
    choose(event_menu(window, "event-1"), "Zoom to it")
    assert window.session.state.view.viewport.span < before.span


def test_zooming_leads_from_the_coverage_back_to_time(shown: Shown, small: Path) -> None:
    session = (window := shown(small)).session
    session.face(Face.COVERAGE)
    choose(event_menu(window, "event-1"), "Zoom to it")
    assert session.state.view.shown is Face.TIME


def test_an_event_leads_to_others_of_its_source(shown: Shown, small: Path) -> None:
    window = shown(small)
    menu = event_menu(window, "event-1")
    only = next(a.menu() for a in menu.actions() if isinstance(a.menu(), QMenu))
    assert texts(only) == ["source: Book"]
    choose(only, "source: Book")
    assert window.session.state.view.filter.chosen(Facet.SOURCES) == {"book"}


def test_beside_all_events_the_view_itself_is_offered(shown: Shown, small: Path) -> None:
    offered = texts(view_menu(shown(small)))
    assert offered[0] == "Whole story"
    assert {"Group by", "Copy an image", "Export a picture…"} <= set(offered)


def test_the_window_shows_the_menu_of_what_was_clicked(
    shown_whole: Shown, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, where: offered.append(menu.accessibleName()))
    window = shown_whole(small)
    timeline = window.widgets["timeline"]
    right_click(timeline, timeline.rect().center(), by_key=True)
    window.session.select("event-2")
    right_click(timeline, timeline.rect().center(), by_key=True)
    assert offered == ["Timeline", "The shoot"]


def test_the_differences_offer_the_menu_of_the_event(
    shown_whole: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, where: offered.append(menu.accessibleName()))
    window = shown_whole(None)
    window.turn_panel("differences")
    panel = window.widgets["differences"]
    assert isinstance(panel, Navigator)
    first = panel.list.visualRect(panel.rows.index(0, 0)).center()
    right_click(panel.list.viewport(), first)
    assert offered == [panel.rows.shown[0].event.title]


def test_what_an_event_that_is_gone_was_asked_for_is_done_with_no_other(
    shown: Shown, small: Path
) -> None:
    session = (window := shown(small)).session
    menu = event_menu(window, "event-2")
    file_of(small, "The idea", "The script")
    window.opening.reload()
    session.select("event-0")
    QGuiApplication.clipboard().setText("before")
    choose(menu, "Copy event as text")
    choose(menu, "Zoom to it")
    assert QGuiApplication.clipboard().text() == "before"
    assert session.state.view.selected == "event-0"


def test_long_names_are_cut_so_that_a_menu_is_no_wider_than_its_reader_looks(
    shown: Shown, small: Path
) -> None:
    window = shown(small)
    window.session.open(story(event("e", "2012", claim("tom & " + "jerry " * 50, "it"))))
    menu = event_menu(window, "e")
    only = next(a.menu() for a in menu.actions() if isinstance(a.menu(), QMenu))
    said = next(action.text() for action in only.actions() if action.text())
    assert said.startswith("source: Tom && jerry jerry")
    assert said.endswith("…")
    assert len(said) <= ENTRY + 1


def test_zooming_from_the_coverage_brings_the_lane_of_the_event_into_sight(
    qtbot: QtBot, shown_whole: Shown
) -> None:
    session = (window := shown_whole(None)).session
    window.resize(1280, 800)
    timeline, coverage = window.widgets["timeline"], window.widgets["coverage"]
    assert isinstance(timeline, Canvas)
    session.face(Face.COVERAGE)
    session.select("shoot-ends")
    qtbot.waitUntil(lambda: coverage.width() > 600)  # it has its room
    choose(event_menu(window, "shoot-ends"), "Zoom to it")

    def is_in_sight() -> bool:
        lanes, chosen = timeline.scene.lanes, timeline.sight.settled.chosen
        settled = timeline.height() > 140
        return settled and any(lanes.y <= box.y and box.bottom <= lanes.bottom for box in chosen)

    qtbot.waitUntil(is_in_sight)
