"""Lanes that are scrolled never hide that something stands in others."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from herline.layout.marks import overlapping
from herline.model.view import Unmatched, Viewport
from herline.session.session import Session
from herline.settings import Settings
from herline.ui.timeline.canvas import Canvas
from tests.builders import event, story
from tests.layout.scenes import days

ALONE, CROWDED = days("2000", "2001"), days("2010", "2011")
CROWD = tuple(event(f"crowd-{i}", "2010-06-15", title="One of a crowd") for i in range(12))


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    """Twelve lanes in a low canvas: what stands alone is in the first of them."""
    session = Session(Settings(motion=False))
    session.open(story(event("alone", "2000-06-15"), *CROWD))
    session.look(CROWDED)
    made = Canvas(session)
    qtbot.addWidget(made)
    made.resize(900, 240)
    with qtbot.waitExposed(made):
        made.show()
    made.sight.resize(900.0, 240.0, 600.0)
    assert made.bar.room > 0
    return made


def scroll(canvas: Canvas) -> float:
    return canvas.session.state.view.scroll


def rest(qtbot: QtBot, canvas: Canvas) -> None:
    with qtbot.waitSignal(canvas.sight.rested):
        canvas.update()


def is_empty(canvas: Canvas) -> bool:
    return not overlapping(canvas.scene.marks, canvas.scene.lanes)


def test_where_all_lanes_in_sight_are_empty_they_scroll_to_what_is_there(
    qtbot: QtBot, canvas: Canvas
) -> None:
    rest(qtbot, canvas)
    canvas.session.scroll(canvas.bar.room)
    canvas.session.look(ALONE)
    assert is_empty(canvas)
    qtbot.waitUntil(lambda: not is_empty(canvas))
    assert scroll(canvas) < canvas.bar.room


def test_the_reader_may_scroll_to_empty_lanes_nevertheless(qtbot: QtBot, canvas: Canvas) -> None:
    canvas.session.look(ALONE)
    rest(qtbot, canvas)
    canvas.session.scroll(canvas.bar.room)
    rest(qtbot, canvas)
    assert scroll(canvas) == canvas.bar.room


def test_lanes_stay_where_something_is_in_sight(qtbot: QtBot, canvas: Canvas) -> None:
    canvas.session.scroll(56.0)
    canvas.session.look(Viewport(CROWDED.start + 30, CROWDED.end + 30))
    rest(qtbot, canvas)
    assert scroll(canvas) == 56.0


def test_nothing_scrolls_under_a_hand_that_holds_the_timeline(qtbot: QtBot, canvas: Canvas) -> None:
    canvas.session.scroll(canvas.bar.room)
    lowest = scroll(canvas)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    canvas.session.look(ALONE)
    rest(qtbot, canvas)
    assert scroll(canvas) == lowest
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    assert not is_empty(canvas)


def test_where_all_in_sight_is_dimmed_lanes_scroll_to_what_was_asked_for(
    qtbot: QtBot, canvas: Canvas
) -> None:
    session = canvas.session
    session.prefer(unmatched=Unmatched.DIMMED)
    session.fit()
    rest(qtbot, canvas)
    session.scroll(canvas.bar.room)
    rest(qtbot, canvas)
    session.search("alone")

    def is_seen() -> bool:
        return any(not m.dimmed for m in overlapping(canvas.scene.marks, canvas.scene.lanes))

    assert not is_seen()
    qtbot.waitUntil(is_seen)
    session.scroll(canvas.bar.room)
    rest(qtbot, canvas)
    assert scroll(canvas) == canvas.bar.room  # the reader may look at the others nevertheless
