"""A double click comes closer to an event and sees all of it; keys zoom at the chosen one."""

import pytest

from herline.model.view import Viewport
from herline.session.session import Session
from herline.ui.timeline.keys import zoom
from herline.ui.timeline.walk import around
from tests.builders import event, story

STORY = story(
    event("decade", "2000/2009"),
    event("day", "2005-06-15"),
    event("epilogue", "2013"),
)


def session() -> Session:
    session = Session()
    session.open(STORY)
    session.fold(False)
    return session


def span_at(session: Session, position: int) -> float:
    viewport = around(session.state, position)
    assert viewport is not None
    return viewport.span


@pytest.mark.parametrize("position", range(3))
def test_from_the_whole_story_every_event_is_zoomed_to_and_not_away_from(position: int) -> None:
    one = session()
    assert span_at(one, position) <= one.state.view.viewport.span


def test_again_and_again_it_ends_where_all_of_the_event_is_seen() -> None:
    one = session()
    for _ in range(6):
        viewport = around(one.state, 2)
        assert viewport is not None
        one.look(viewport)
    columns, seen = one.state.chart.columns, one.state.view.viewport
    assert seen.start < columns.outer_start[2]
    assert columns.outer_end[2] < seen.end
    assert seen.span < 366 * 2


def test_of_a_long_event_that_is_seen_in_part_all_is_seen() -> None:
    one = session()
    day = one.state.chart.columns.outer_start[1]
    one.look(Viewport(day, day + 100))
    assert 3650 < span_at(one, 0) < 3660 * 1.3


def test_from_close_by_nothing_is_seen_from_further_away() -> None:
    one = session()
    day = one.state.chart.columns.outer_start[1]
    one.look(Viewport(day - 4, day + 6))
    assert span_at(one, 1) == pytest.approx(10)


def test_keys_zoom_at_the_chosen_event_which_stays_in_sight() -> None:
    one = session()
    one.select("epilogue")
    for _ in range(5):
        zoom(one, 1 / 1.5)
        seen, columns = one.state.view.viewport, one.state.chart.columns
        assert seen.start < columns.outer_end[2]
        assert columns.outer_start[2] < seen.end


@pytest.mark.parametrize("chosen", ["", "day"])
def test_where_no_chosen_event_is_in_sight_keys_zoom_at_the_middle(chosen: str) -> None:
    one = session()
    last = one.state.chart.columns.outer_start[2]
    one.look(Viewport(last, last + 300))
    one.select(chosen)
    before = one.state.view.viewport
    zoom(one, 0.5)
    after = one.state.view.viewport
    assert after.start + after.end == pytest.approx(before.start + before.end)
