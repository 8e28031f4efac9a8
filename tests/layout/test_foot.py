"""The foot: lanes stay in a lower scene, and the chosen event is always seen."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.layout.chart import Chart
from herline.layout.hit import at
from herline.layout.lay_out import lay_out
from herline.layout.marks import Marks, loose
from herline.layout.metrics import USUAL
from herline.layout.paper import Paper
from herline.layout.scale import fitted
from herline.layout.scene import Scene, Size
from herline.layout.wording import Form
from herline.model.days import to_day
from herline.model.story import Story
from herline.model.view import Grouping, View, Viewport
from tests.builders import event, story
from tests.layout.scenes import SIZE, everyone, measure, seen, stories, told, viewports
from tests.layout.test_lanes import FEW, assert_nothing_overlaps

LOW = Size(SIZE.width, 220)


def low(
    chart: Chart, viewport: Viewport | None = None, height: float = LOW.height, **view: object
) -> Scene:
    """The scene in less than half of the height that its lanes are made for, or in another."""
    looked, size = View(viewport or fitted(chart), **view), Size(SIZE.width, height)  # type: ignore[arg-type]
    return lay_out(chart, looked, everyone(chart), Paper(size, measure, tallest=SIZE.height))


CROWD = told(*["2012-05-03"] * 40, "1999")


@FEW
@given(stories(), st.data())
def test_a_lower_scene_has_the_same_lanes(story: Story, data: st.DataObject) -> None:
    chart = Chart(story)
    viewport = data.draw(viewports(chart))
    tall, lower = seen(chart, viewport), low(chart, viewport)
    assert {m.key: m.lane for m in lower.marks} == {m.key: m.lane for m in tall.marks}
    assert [c.events for c in lower.clusters] == [c.events for c in tall.clusters]


def test_lanes_scroll_in_a_lower_scene_and_counts_do_not() -> None:
    top, scrolled = low(CROWD), low(CROWD, scroll=50.0)
    assert top.content_height > top.body.height
    assert top.marks[0].box.y - scrolled.marks[0].box.y == 50.0
    assert top.clusters == scrolled.clusters
    (cluster,) = top.clusters
    assert top.lanes.bottom <= cluster.box.y
    assert cluster.box.bottom <= top.body.bottom


def test_the_last_lane_can_be_scrolled_to() -> None:
    scene = low(CROWD, scroll=9e9)
    last = max(mark.box.bottom for mark in scene.marks)
    assert scene.lanes.bottom - USUAL.lane_height < last <= scene.lanes.bottom


@pytest.mark.parametrize("height", [*range(130, 160, 5), 300, 411])
def test_no_lane_is_cut_where_whole_ones_are_scrolled(height: int) -> None:
    for lane in (0, 1, 7):
        scene = low(CROWD, height=height, scroll=lane * USUAL.lane_height)
        lanes = scene.lanes
        assert lanes.height >= USUAL.lane_height
        for mark in scene.marks:
            box = mark.box
            assert box.bottom <= lanes.y or box.y >= lanes.y, "cut above"
            assert box.bottom <= lanes.bottom or box.y >= lanes.bottom, "cut below"


@pytest.mark.parametrize("height", range(130, 180, 7))
def test_no_lane_is_cut_by_a_chosen_event_that_has_none(height: int) -> None:
    (cluster,) = seen(CROWD).clusters
    lanes = low(CROWD, height=height, selected=f"e{cluster.events[0]}").lanes
    assert lanes.height % USUAL.lane_height == 0


def test_what_is_scrolled_out_of_sight_is_not_hit() -> None:
    scene = low(CROWD)
    hidden = [mark for mark in scene.marks if mark.box.y > scene.lanes.bottom]
    assert hidden
    for mark in hidden:
        hit = at(scene, mark.start, mark.middle)
        assert hit is None or hit.mark is None


@FEW
@given(stories(), st.data())
def test_the_chosen_event_is_seen_and_moves_no_other(story: Story, data: st.DataObject) -> None:
    chart = Chart(story)
    viewport = data.draw(viewports(chart))
    plain = seen(chart, viewport)
    inside = [mark.event for mark in plain.marks]
    inside += [event for cluster in plain.clusters for event in cluster.events]
    if not inside:
        return
    chosen = data.draw(st.sampled_from(inside))
    scene = seen(chart, viewport, selected=f"e{chosen}")
    lanes = {mark.event: mark.lane for mark in scene.marks}
    assert len(lanes) == len(scene.marks)
    assert chosen in lanes
    assert lanes | {chosen: -1} == {m.event: m.lane for m in plain.marks} | {chosen: -1}
    counted = {event for cluster in scene.clusters for event in cluster.events}
    assert not counted & set(lanes)
    visible = [m for m in scene.marks if m.box.bottom <= scene.lanes.bottom or m.lane < 0]
    assert_nothing_overlaps(replace(scene, marks=tuple(visible)))


@pytest.mark.parametrize(("letters", "milestone", "gone"), [(12, False, 2.0), (40, True, 30.0)])
def test_the_lane_is_known_of_a_chosen_event_of_which_only_the_words_are_in_sight(
    letters: int, milestone: bool, gone: float
) -> None:
    title, day = "a" * letters, to_day(2012, 5, 3)
    told_of = event("e0", "2012-05-03", title=title, milestone=milestone)
    chart = Chart(story(told_of, event("e1", "2030"), event("e2", "1999")))
    here = Viewport(day + gone, day + gone + 98.0)
    (words,) = (mark for mark in seen(chart, here).marks if mark.event == 0)
    assert words.end < 0 < words.box.right
    (lane,) = seen(chart, here, selected="e0").chosen
    assert lane.y <= words.middle <= lane.bottom


def test_a_chosen_event_without_a_lane_stands_above_the_counts_and_can_be_hit() -> None:
    (cluster,) = seen(CROWD).clusters
    chosen = cluster.events[0]
    for scene in (seen(CROWD, selected=f"e{chosen}"), low(CROWD, selected=f"e{chosen}")):
        (mark,) = (mark for mark in scene.marks if mark.event == chosen)
        assert mark.lane == -1
        (others,) = scene.clusters
        assert scene.lanes.bottom <= mark.box.y < mark.box.bottom <= others.box.y
        assert len(others.events) == len(cluster.events) - 1
        hit = at(scene, mark.start, mark.middle)
        assert hit
        assert hit.mark == mark


def test_beside_a_chosen_event_without_a_lane_stands_no_date_that_runs_out_of_the_view() -> None:
    day = to_day(2012, 5, 3)
    for days_left, form in ((14, Form.TITLE), (50, Form.DATED)):
        here = Viewport(day - 100.0 + days_left, day + float(days_left))
        hidden = seen(CROWD, here).clusters[0].events[0]
        scene = seen(CROWD, here, selected=f"e{hidden}")
        (place,) = [n for n, mark in enumerate(scene.marks) if mark.lane < 0]
        assert isinstance(scene.marks, Marks)
        assert scene.marks.forms[place] == form
        assert scene.marks[place].box.right <= SIZE.width


def test_the_title_of_a_chosen_event_is_shortened_where_it_has_room_on_neither_side() -> None:
    title = "Forty days of one title that is long"
    crowd = Chart(story(*(event(f"e{i}", "2012-05", title=title) for i in range(40))))
    here, paper = Viewport(to_day(2012, 4, 15), to_day(2012, 6, 15)), Paper(Size(300, 500), measure)
    hidden = lay_out(crowd, View(here), everyone(crowd), paper).clusters[0].events[0]
    scene = lay_out(crowd, View(here, selected=f"e{hidden}"), everyone(crowd), paper)
    (mark,) = loose(scene.marks)
    assert mark.caption.title.endswith("…")
    assert 0 <= mark.box.x < mark.box.right <= 300


def test_a_chosen_event_at_the_foot_is_missing_in_the_count_of_its_own_group_alone() -> None:
    crowds = (
        event(f"{person}{i}", "2012-05-03", people=(person,))
        for person in ("anna", "boris")
        for i in range(40)
    )
    chart = Chart(story(*crowds))

    def counts(selected: str = "") -> list[int]:
        scene = seen(chart, grouping=Grouping.PERSON, selected=selected)
        return [len(count.events) for count in scene.clusters]

    plain = counts()
    (hidden, *_) = seen(chart, grouping=Grouping.PERSON).clusters[1].events
    id = chart.story.events[hidden].id
    assert counts(id) == [plain[0], plain[1] - 1]
