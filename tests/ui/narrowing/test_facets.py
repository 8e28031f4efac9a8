"""The panel for narrowing, used with mouse and keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from herline.model.filter import Facet, Filter
from herline.model.lens import NO_LENS, Lens
from herline.model.story import Person
from herline.session.session import Session
from herline.settings import Settings, Theme
from herline.ui.narrowing.box import FacetBox
from herline.ui.narrowing.facets import FacetPanel
from herline.ui.narrowing.menu import value_menu
from tests.builders import claim, event, story
from tests.ui.conftest import Shown
from tests.ui.narrowing.panels import click, rows, shown
from tests.ui.scenes import right_click, small_session


def test_every_facet_lists_its_values_with_counts(qtbot: QtBot) -> None:
    panel = shown(qtbot, small_session())
    boxes = panel.boxes
    assert rows(boxes[Facet.PEOPLE]) == {"Spike Jonze": 3, "Samantha Morton": 1}
    assert rows(boxes[Facet.SOURCES]) == {
        "Encyclopedia": 2,
        "AFI Catalog": 3,
        "Trivia": 1,
        "Radio": 0,
    }
    assert rows(boxes[Facet.KINDS]) == {"Casting": 2, "Release": 1}
    assert rows(boxes[Facet.ACCORD]) == {
        "Sources conflict": 1,
        "Sources agree": 1,
        "One source only": 1,
    }


def test_events_without_a_source_are_counted_where_there_are_any(qtbot: QtBot) -> None:
    session = Session()
    session.open(story(event("untold", "2011"), event("told", "2012", claim("film", "alone"))))
    assert rows(shown(qtbot, session).boxes[Facet.ACCORD]) == {
        "Sources conflict": 0,
        "Sources agree": 0,
        "One source only": 1,
        "No source": 1,
    }


def test_sources_that_nearly_agree_are_counted_apart_where_there_are_any(qtbot: QtBot) -> None:
    session = Session()
    dates = claim("film", when="2011-12~"), claim("book", when="2012-01")
    session.open(story(event("sale", "2012", *dates)))
    assert rows(shown(qtbot, session).boxes[Facet.ACCORD]) == {
        "Sources conflict": 0,
        "Sources nearly agree": 1,
        "Sources agree": 0,
        "One source only": 0,
    }


def test_a_click_narrows_and_the_other_counts_follow(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    boxes = panel.boxes
    with qtbot.waitSignal(session.followed):
        click(qtbot, boxes[Facet.PEOPLE], 1)
    assert session.state.view.filter == Filter(people=frozenset(("morton",)))
    assert rows(boxes[Facet.KINDS]) == {"Casting": 1, "Release": 0}
    assert rows(boxes[Facet.PEOPLE]) == {"Spike Jonze": 3, "Samantha Morton": 1}
    click(qtbot, boxes[Facet.PEOPLE], 1)
    assert not session.state.view.filter


def test_a_hidden_panel_counts_only_when_it_is_seen_again(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    panel.hide()
    session.narrow(Filter(people=frozenset(("morton",))))
    assert "facets" not in vars(session.state)
    panel.show()
    assert rows(panel.boxes[Facet.KINDS]) == {"Casting": 1, "Release": 0}


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_arrows_walk_and_a_key_turns_a_value_on_and_off(qtbot: QtBot, key: Qt.Key) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    box = panel.boxes[Facet.KINDS]
    box.list.setFocus()
    box.list.setCurrentIndex(box.model.index(0))
    qtbot.keyClick(box.list, Qt.Key.Key_Down)
    qtbot.keyClick(box.list, key)
    assert session.state.view.filter.kinds == {"release"}
    qtbot.keyClick(box.list, key)
    assert session.state.view.filter.kinds == frozenset()


def test_any_or_all_is_offered_when_two_are_chosen(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    box = panel.boxes[Facet.PEOPLE]
    click(qtbot, box, 0)
    assert not box.how.isVisible()
    with qtbot.waitSignal(session.followed):
        click(qtbot, box, 1)
    assert box.how.text() == "any of"
    assert len(session.state.matching) == 3
    with qtbot.waitSignal(session.followed):
        qtbot.mouseClick(box.how, Qt.MouseButton.LeftButton)
    assert box.how.text() == "all of"
    assert len(session.state.matching) == 1


def test_each_facet_can_be_cleared_alone(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    box = panel.boxes[Facet.PEOPLE]
    assert not box.clear.isVisible()
    with qtbot.waitSignal(session.followed):
        session.narrow(Filter(people=frozenset(("morton",)), text="voice"))
    qtbot.mouseClick(box.clear, Qt.MouseButton.LeftButton)
    assert session.state.view.filter == Filter(text="voice")


def test_the_name_of_a_facet_has_all_the_room_that_its_links_leave(qtbot: QtBot) -> None:
    session = small_session()
    caption = shown(qtbot, session).boxes[Facet.SOURCES].caption
    assert caption.title.geometry().right() >= caption.width() - 3
    with qtbot.waitSignal(session.followed):
        session.narrow(Filter(sources=frozenset((session.state.story.sources[0].id,))))
    assert caption.title.geometry().right() < caption.clear.geometry().left()


def test_no_list_moves_when_another_telling_or_theme_is_chosen(
    shown_whole: Shown, qtbot: QtBot
) -> None:
    window = shown_whole(None)
    panel = window.findChild(FacetPanel)
    assert panel is not None
    tops = [box.y() for box in panel.boxes.values()]
    session = window.session
    for change in (
        lambda: session.look_through(Lens("encyclopedia")),
        lambda: session.prefer(theme=Theme.DARK),
        lambda: session.look_through(NO_LENS),
    ):
        change()
        QApplication.processEvents()
        assert [box.y() for box in panel.boxes.values()] == tops


def test_the_panel_scrolls_to_the_row_at_which_the_keyboard_is(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    panel.resize(240, 120)
    box = panel.boxes[Facet.ACCORD]
    box.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(box.list, Qt.Key.Key_End)
    row = box.list.visualRect(box.model.index(2))
    seen = panel.area.viewport().rect()
    assert seen.contains(box.list.viewport().mapTo(panel.area.viewport(), row.center()))


def test_the_names_for_a_screen_reader_tell_counts_and_what_is_chosen(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    with qtbot.waitSignal(session.followed):
        session.narrow(Filter(people=frozenset(("morton",))))
    model = panel.boxes[Facet.PEOPLE].model
    told = [
        model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())
    ]
    assert told == ["Spike Jonze, 3 events", "Samantha Morton, 1 event, chosen"]
    assert panel.boxes[Facet.PEOPLE].list.accessibleName() == "People"


def test_many_events_and_values_are_counted_with_a_comma(qtbot: QtBot) -> None:
    session = Session(Settings())
    people = tuple(f"person-{i}" for i in range(1200))
    session.open(story(event("crowd", people=people)))
    panel = shown(qtbot, session)
    crowd = panel.boxes[Facet.PEOPLE]
    assert crowd.more.text().startswith("1,1")
    qtbot.keyClicks(panel.search, "person")
    assert panel.search.accessibleName() == "Find in filters, 1,200 found"
    box = shown(qtbot, small_session()).boxes[Facet.PEOPLE]
    box.model.count_and_choose({"jonze": 1200}, frozenset())
    told = box.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Spike Jonze, 1,200 events"


def test_a_tooltip_says_only_what_the_row_does_not(qtbot: QtBot) -> None:
    made = story(event("recast", "2012", people=("morton", "jonze")))
    morton = Person("morton", "Samantha Morton", role="voice of Samantha")
    jonze = Person("jonze", "Spike Jonze")
    session = Session()
    session.open(replace(made, people=(morton, jonze)))
    box = shown(qtbot, session).boxes[Facet.PEOPLE]
    row, model = box.list.row, box.model

    def untold(width: int) -> list[str]:
        return [row.untold(each, width) for each in model.rows(0, 1)]

    assert untold(220) == ["voice of Samantha", ""]
    assert untold(90) == ["Samantha Morton, voice of Samantha", "Spike Jonze"]


def test_a_tooltip_lies_beside_the_list(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[QPoint, str]] = []
    monkeypatch.setattr(QToolTip, "showText", lambda place, text, *_: told.append((place, text)))
    box = shown(qtbot, small_session()).boxes[Facet.SOURCES]
    box.list.setFixedWidth(90)  # so that names are cut
    ground, spot = box.list.viewport(), box.list.visualRect(box.model.index(0)).center()
    asks = QHelpEvent(QEvent.Type.ToolTip, spot, ground.mapToGlobal(spot))
    QGuiApplication.sendEvent(ground, asks)
    [(place, text)] = told
    assert "Encyclopedia" in text
    assert ground.mapFromGlobal(place).x() == ground.width() - 1


def offered(session: Session, box: FacetBox, row: int) -> dict[str, QAction]:
    """What a right click on a row offers, by its words."""
    menu = value_menu(session, box.facet, box.model.value(row), box)
    return {action.text().replace("&", ""): action for action in menu.actions()}


def test_a_value_can_take_the_place_of_all_that_are_chosen(qtbot: QtBot) -> None:
    session = small_session()
    people = shown(qtbot, session).boxes[Facet.PEOPLE]
    click(qtbot, people, 0)
    offered(session, people, 1)["Show only Samantha Morton"].trigger()
    assert session.state.view.filter.people == {"morton"}
    assert not offered(session, people, 1)["Show only Samantha Morton"].isEnabled()
    offered(session, people, 1)["Clear people"].trigger()
    assert not session.state.view.filter


def test_a_source_can_be_asked_for_its_own_telling(qtbot: QtBot) -> None:
    session = small_session()
    sources = shown(qtbot, session).boxes[Facet.SOURCES]
    offered(session, sources, 1)["Tell the story as this source does"].trigger()
    assert session.state.view.lens.source == "catalogue"


def test_a_right_click_asks_about_the_value_of_its_row(qtbot: QtBot) -> None:
    box = shown(qtbot, small_session()).boxes[Facet.KINDS]
    box.list.asked_about.disconnect()  # else a menu would open
    asked: list[str] = []
    box.list.asked_about.connect(lambda value, where: asked.append(value.id))
    right_click(box.list.viewport(), box.list.visualRect(box.model.index(1)).center())
    box.list.setCurrentIndex(box.model.index(0))
    right_click(box.list.viewport(), QPoint(3, 3), by_key=True)
    assert asked == ["release", "casting"]


def test_a_screen_reader_is_told_that_the_row_was_turned_on(qtbot: QtBot, heard: list[str]) -> None:
    session = small_session()
    people = shown(qtbot, session).boxes[Facet.PEOPLE].list
    people.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(session.followed):
        qtbot.keyClick(people, Qt.Key.Key_Space)
    assert heard == ["StateChanged: Spike Jonze, 3 events, chosen"]
    with qtbot.waitSignal(session.followed):
        session.search("Morton")
    assert len(heard) == 1


def test_nothing_is_told_anew_when_only_the_selection_changes(qtbot: QtBot) -> None:
    session = small_session()
    panel = shown(qtbot, session)
    model = panel.boxes[Facet.PEOPLE].model
    with qtbot.assertNotEmitted(model.dataChanged):
        session.select("idea")


def test_at_the_smallest_text_the_square_of_a_kind_is_no_circle(qtbot: QtBot) -> None:
    panel = shown(qtbot, small_session(text_zoom=0.6))
    box = panel.boxes[Facet.KINDS]
    place = box.list.visualRect(box.model.index(0))
    image = box.list.viewport().grab(place).toImage()
    side, left = 11 * 0.6, round(6 + 13 * 0.6 + 8)
    ground = image.pixelColor(left - 3, image.height() // 2).green()
    inked = image.pixelColor(left + 3, image.height() // 2).green()
    across = range(left - 2, left + 10)
    greens = [image.pixelColor(x, y).green() for x in across for y in range(image.height())]
    filled = sum((ground - green) / (ground - inked) for green in greens)
    assert 0.9 * side**2 < filled < side**2  # a circle has 0.79


def test_who_comes_back_from_another_window_finds_the_panel_as_they_scrolled_it(
    qtbot: QtBot,
) -> None:
    panel = shown(qtbot, small_session())
    panel.resize(240, 120)
    box = panel.boxes[Facet.ACCORD]
    box.list.setFocus(Qt.FocusReason.TabFocusReason)
    bar = panel.area.verticalScrollBar()
    assert bar.value() > 0
    bar.setValue(0)
    box.list.clearFocus()
    box.list.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert bar.value() == 0
