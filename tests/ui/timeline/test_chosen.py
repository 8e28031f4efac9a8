"""The chosen event is always seen: in groups far below, in the tray, in another window."""

import pytest
from pytestqt.qtbot import QtBot

from herline.model.view import Grouping
from herline.session.session import Session
from herline.settings import Settings
from herline.ui.timeline.canvas import Canvas
from tests.builders import event, story

DATED = tuple(
    event(f"dated-{i}", str(2000 + i), kind=f"kind-{i % 7}", people=(f"person-{i % 9}",))
    for i in range(30)
)
UNDATED = tuple(event(f"undated-{i}", title=f"An undated event {i}") for i in range(12))


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    session = Session(Settings(motion=False))
    session.open(story(*DATED, *UNDATED))
    made = Canvas(session)
    qtbot.addWidget(made)
    made.resize(700, 240)
    with qtbot.waitExposed(made):
        made.show()
    return made


def is_seen(canvas: Canvas) -> bool:
    scene, state = canvas.scene, canvas.session.state
    chosen = state.story.index[state.view.selected]
    marks = [mark for mark in scene.marks if mark.event == chosen]
    if any(mark.box.y >= scene.body.y and mark.box.bottom <= scene.body.bottom for mark in marks):
        return True
    return scene.tray is not None and any(mark.event == chosen for mark in scene.tray.marks)


@pytest.mark.parametrize("grouping", Grouping)
def test_stepping_through_the_story_each_event_is_seen(canvas: Canvas, grouping: Grouping) -> None:
    canvas.session.group(grouping)
    for _ in range(len(canvas.session.state.story.events)):
        canvas.session.step()
        assert is_seen(canvas), canvas.session.state.view.selected


def test_an_undated_event_that_does_not_fit_is_seen_while_it_is_chosen(canvas: Canvas) -> None:
    tray = canvas.scene.tray
    assert tray is not None
    assert tray.cluster is not None
    last = tray.cluster.events[-1]
    canvas.session.select(canvas.session.state.story.events[last].id)
    after = canvas.scene.tray
    assert after is not None
    assert after.cluster is not None
    assert after.marks[-1].event == last
    assert after.cluster.box.right <= canvas.width()
    assert len(after.marks) + len(after.cluster.events) == len(UNDATED)


def test_it_stays_in_sight_when_the_window_is_made_lower_and_higher_again(canvas: Canvas) -> None:
    canvas.session.group(Grouping.KIND)
    canvas.session.show_event("dated-20")
    for height in (600, 200, 400, 240):
        canvas.resize(700, height)
        assert is_seen(canvas), height


def test_grouping_anew_leads_to_it(canvas: Canvas) -> None:
    canvas.session.show_event("dated-20")
    for grouping in (Grouping.KIND, Grouping.PERSON, Grouping.NONE):
        canvas.session.group(grouping)
        assert is_seen(canvas), grouping


def test_what_the_reader_scrolled_away_stays_away_when_the_window_gets_wider(
    canvas: Canvas,
) -> None:
    canvas.session.group(Grouping.KIND)
    canvas.session.show_event("dated-0")
    canvas.session.scroll(1000.0)
    canvas.resize(760, 240)
    assert canvas.session.state.view.scroll == 1000.0
