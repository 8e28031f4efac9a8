"""A list longer than its room shows the rest on request."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from herline.model.filter import Facet, Filter
from herline.session.session import Session
from herline.settings import Settings
from herline.ui.narrowing.facets import FacetPanel
from tests.builders import event, story
from tests.ui.conftest import Shown
from tests.ui.narrowing.panels import click, rows, shown


def test_a_long_list_shows_what_there_is_room_for_and_the_rest_on_request(qtbot: QtBot) -> None:
    session = Session(Settings())
    session.open(story(*(event(f"e{i}", people=(f"person-{i}",)) for i in range(50))))
    panel = shown(qtbot, session)
    box = panel.boxes[Facet.PEOPLE]
    seen = len(rows(box))
    assert 5 < seen < 50
    assert box.more.text() == f"{50 - seen} more"
    assert panel.area.verticalScrollBar().maximum() == 0
    qtbot.mouseClick(box.more, Qt.MouseButton.LeftButton)
    assert len(rows(box)) == 50
    qtbot.waitUntil(lambda: panel.area.verticalScrollBar().maximum() > 0)
    assert box.more.text() == "fewer"
    panel.resize(240, 200)
    qtbot.mouseClick(box.more, Qt.MouseButton.LeftButton)
    assert len(rows(box)) == 5


@pytest.mark.parametrize("height", range(600, 624, 6))
def test_a_story_that_is_opened_later_shows_no_more_than_there_is_room_for(
    qtbot: QtBot, height: int
) -> None:
    session = Session(Settings())
    panel = shown(qtbot, session)
    panel.resize(240, height)
    with qtbot.waitSignal(session.followed):
        session.open(story(*(event(f"e{i}", people=(f"person-{i}",)) for i in range(50))))
    QApplication.processEvents()
    assert panel.area.verticalScrollBar().maximum() == 0


def test_who_asks_for_the_rest_of_a_list_goes_on_where_it_begins(qtbot: QtBot) -> None:
    session = Session(Settings())
    session.open(story(*(event(f"e{i}", people=(f"person-{i}",)) for i in range(50))))
    panel = shown(qtbot, session)
    box, seen = panel.boxes[Facet.PEOPLE], panel.area.viewport()
    first = len(rows(box))
    box.more.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(box.more, Qt.Key.Key_Space)
    qtbot.waitUntil(box.list.hasFocus)
    assert box.list.currentIndex().row() == first
    row = box.list.visualRect(box.list.currentIndex())
    assert seen.rect().contains(box.list.viewport().mapTo(seen, row.center()))


def test_the_way_to_the_rest_of_a_list_begins_below_its_check_boxes(shown_whole: Shown) -> None:
    panel = shown_whole(None).widgets["facets"]
    assert isinstance(panel, FacetPanel)
    box = panel.boxes[Facet.PEOPLE]
    image = box.grab().toImage()

    def begins(top: int, bottom: int) -> int:
        ground = image.pixelColor(0, top)
        rows = range(top, bottom)
        return next(x for x in range(99) if any(image.pixelColor(x, y) != ground for y in rows))

    row = box.list.y() + 2, box.list.y() + 20
    assert abs(begins(*row) - begins(box.more.y() + 2, box.geometry().height() - 2)) <= 2


def test_what_is_chosen_is_listed_even_below_the_rows_for_which_there_is_room(
    qtbot: QtBot,
) -> None:
    session = Session(Settings())
    session.open(story(*(event(f"e{i}", people=(f"person-{i}",)) for i in range(50))))
    panel = shown(qtbot, session)
    last = panel.boxes[Facet.PEOPLE].model
    rows_before = last.rowCount()
    with qtbot.waitSignal(session.followed):
        session.narrow(Filter(people=frozenset(("person-49",))))
    assert last.value(last.rowCount() - 1).id == "person-49"
    assert last.rowCount() == rows_before  # or what is below would move


def test_who_clicks_twice_for_the_rest_of_a_list_chooses_nothing_of_it(qtbot: QtBot) -> None:
    session = Session(Settings())
    session.open(story(*(event(f"e{i}", people=(f"person-{i}",)) for i in range(50))))
    panel = shown(qtbot, session)
    box = panel.boxes[Facet.PEOPLE]
    row = len(rows(box))
    qtbot.mouseClick(box.more, Qt.MouseButton.LeftButton)
    viewport = box.list.viewport()
    place = QPointF(box.list.visualRect(box.model.index(row)).center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        at = place, viewport.mapToGlobal(place)
        QApplication.sendEvent(viewport, QMouseEvent(kind, *at, left, left, none))
    assert session.state.view.filter == Filter()
    click(qtbot, box, row)
    assert len(session.state.view.filter.people) == 1
