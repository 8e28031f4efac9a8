"""Lanes: nothing overlaps, nothing jumps, nothing is lost, whatever way the view took."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.layout import settlement
from herline.layout.bars import Bars
from herline.layout.census import Census
from herline.layout.chart import Chart
from herline.layout.columns import Ints
from herline.layout.home import Home, whole_story
from herline.layout.lanes import Lanes
from herline.layout.lay_out import lay_out
from herline.layout.metrics import USUAL
from herline.layout.patience import FORESEEN, hasty
from herline.layout.places import Placed, Places
from herline.layout.scale import fitted
from herline.layout.scene import Scene, Size
from herline.layout.wording import Wording
from herline.model.story import Story
from herline.model.view import Grouping, Unmatched, View, Viewport
from tests.builders import claim, event
from tests.builders import story as a_story
from tests.examples import examples
from tests.layout.scenes import (
    PAPER,
    SIZE,
    days,
    everyone,
    foreseen,
    mark_of,
    measure,
    seen,
    stories,
    told,
    viewports,
    weeks,
)  # fmt: skip

FEW = examples(40)


def assert_nothing_overlaps(scene: Scene) -> None:
    boxes = [(mark.key, mark.box) for mark in scene.marks]
    boxes += [(cluster.label.text, cluster.box) for cluster in scene.clusters]
    for (one, first), (other, second) in combinations(boxes, 2):
        assert not first.overlaps(second), f"{one} {first} and {other} {second}"


def in_view(chart: Chart, viewport: Viewport) -> set[int]:
    columns = chart.columns
    return {
        i
        for i in columns.dated.tolist()
        if columns.outer_start[i] < viewport.end and columns.outer_end[i] > viewport.start
    }


@FEW
@given(stories(), st.sampled_from(Grouping), st.data())
def test_no_two_boxes_overlap_in_one_scene(
    story: Story, grouping: Grouping, data: st.DataObject
) -> None:
    chart = Chart(story)
    scene = seen(chart, data.draw(viewports(chart)), grouping=grouping)
    assert_nothing_overlaps(scene)


@FEW
@given(stories(), st.data())
def test_no_event_changes_lane_between_two_scenes_that_both_show_it(
    story: Story, data: st.DataObject
) -> None:
    chart = Chart(story)
    one = seen(chart, data.draw(viewports(chart)))
    other = seen(chart, data.draw(viewports(chart)))
    lanes = {mark.key: mark.lane for mark in one.marks}
    for mark in other.marks:
        assert lanes.get(mark.key, mark.lane) == mark.lane


@FEW
@given(weeks(), st.data())
def test_days_that_become_bars_neither_overlap_nor_change_their_lane(
    story: Story, data: st.DataObject
) -> None:
    chart = Chart(story)
    lanes: dict[str, int] = {}
    for _ in range(6):
        scene = seen(chart, data.draw(viewports(chart, shortest=4.0)))
        assert_nothing_overlaps(scene)
        for mark in scene.marks:
            assert lanes.setdefault(mark.key, mark.lane) == mark.lane


def test_about_a_day_fades_from_close_by_and_covers_nobody() -> None:
    dates = "2013-03", "2013-03", "2013-03-04/2013-03-09", "2013-03-04/2013-03-13", "2013-03-07~"
    titles = "Idea", "A scene is cut", "A scene is cut", "The voice is recorded", "X"
    each = enumerate(zip(dates, titles, strict=True))
    chart = Chart(a_story(*(event(f"e{i}", when, title=title) for i, (when, title) in each)))
    scene = seen(chart, Viewport(15_772.75, 15_778.0), size=Size(1000, 200))
    assert_nothing_overlaps(scene)
    about = mark_of(seen(chart), "e4")
    assert about.start < about.core_start < about.core_end < about.end


@FEW
@given(stories(), st.data())
def test_a_scene_does_not_depend_on_the_way_the_view_took(
    story: Story, data: st.DataObject
) -> None:
    travelled, fresh = Chart(story), Chart(story)
    for _ in range(3):
        seen(travelled, data.draw(viewports(travelled)))
    here = data.draw(viewports(travelled))
    assert seen(travelled, here) == seen(fresh, here)


@FEW
@given(stories(), st.data())
def test_what_is_worked_out_ahead_is_what_would_be_found_later(
    story: Story, data: st.DataObject
) -> None:
    ahead, fresh = foreseen(Chart(story)), Chart(story)
    for _ in range(4):
        here = data.draw(viewports(ahead))
        assert in_order(seen(ahead, here)) == in_order(seen(fresh, here))


@FEW
@given(stories(), st.data())
def test_lanes_that_were_found_ahead_of_a_view_are_all_there_at_once(
    story: Story, data: st.DataObject
) -> None:
    chart = Chart(story)
    viewport = data.draw(viewports(chart))
    where = (SIZE.width / viewport.span, viewport.start, viewport.end)
    ahead, fresh = lanes_of(chart, 6), lanes_of(Chart(story), 6)
    for _ in ahead.find(*where):
        pass
    placed, all_of_them = ahead.at(*where, patience=hasty)
    assert all_of_them
    assert lanes_in(placed) == lanes_in(fresh.at(*where)[0])


def lanes_in(placed: Placed) -> dict[int, int]:
    """The lane of each event."""
    return dict(zip(placed.events.tolist(), placed.lanes.tolist(), strict=True))


def in_order(scene: Scene) -> Scene:
    """The scene with its marks in the order of their keys; none covers another one."""
    return replace(scene, marks=tuple(sorted(scene.marks, key=lambda mark: mark.key)))


def test_what_is_worked_out_ahead_leaves_no_view_anything_to_find() -> None:
    chart = foreseen(told(*(f"2012-{i % 12 + 1:02d}-{i % 28 + 1:02d}" for i in range(90)), "2012"))
    view, whole = View(fitted(chart)), fitted(chart)
    for share in (1.0, 0.5, 0.1, 0.01, 0.001):
        view = replace(view, viewport=whole.zoomed(share, whole.start + whole.span * 0.6))
        scene = lay_out(chart, view, everyone(chart), PAPER, lambda: False)
        assert scene.settled
        assert in_order(scene) == in_order(seen(Chart(chart.story), view.viewport))


def test_a_crowd_is_not_worked_out_ahead() -> None:
    crowd = lanes_of(told(*(f"20{i % 90 + 10}-0{i % 9 + 1}" for i in range(FORESEEN + 1))), 10)
    assert list(crowd.foresee()) == []
    assert not looked_for(crowd)


@FEW
@given(stories(), st.data())
def test_every_dated_event_is_a_mark_or_counted_exactly_once_in_view_or_beside_it(
    story: Story, data: st.DataObject
) -> None:
    chart = Chart(story)
    viewport = data.draw(viewports(chart))
    scene = seen(chart, viewport)
    shown = Counter(mark.event for mark in scene.marks)
    shown.update(event for cluster in scene.clusters for event in cluster.events)
    assert set(shown.values()) <= {1}
    inside = in_view(chart, viewport)
    assert inside <= set(shown)
    assert len(inside) + scene.before + scene.after == len(chart.columns.dated)


@FEW
@given(stories())
def test_a_picture_of_everything_counts_nothing_away(story: Story) -> None:
    chart = Chart(story)
    scene = seen(chart, size=Size(700, 0), unbounded=True)
    assert scene.clusters == ()
    assert {mark.event for mark in scene.marks} == set(chart.columns.dated.tolist())
    assert_nothing_overlaps(scene)
    undated = scene.tray.marks if scene.tray else ()
    assert tuple(mark.event for mark in undated) == chart.columns.undated
    assert all(mark.box.bottom <= scene.body.bottom for mark in scene.marks)


@FEW
@given(stories(), st.data())
def test_dimmed_events_are_laid_out_as_well(story: Story, data: st.DataObject) -> None:
    chart = Chart(story)
    matching = data.draw(st.lists(st.sampled_from(everyone(chart)), unique=True))
    scene = seen(chart, matching=matching, unmatched=Unmatched.DIMMED)
    laid_out = {mark.event for mark in scene.marks}
    laid_out |= {event for cluster in scene.clusters for event in cluster.events}
    assert laid_out == set(chart.columns.dated.tolist())
    assert all(mark.dimmed == (mark.event not in matching) for mark in scene.marks)


def test_the_dimmed_take_no_room_for_which_others_must_shorten_their_titles() -> None:
    """Seven milestones leave others little room before them: for short titles, and for cut ones."""
    long = "A title that reaches from one to the other"
    short = [replace(event(f"short {at}", "2012-06-11"), title="S") for at in range(7)]
    asked = [replace(event(f"asked {at}", "2012-06-11"), title=f"{long} {at}") for at in range(7)]
    later = [
        replace(event(f"later {at}", "2012-06-20"), title=f"{long} {at}", milestone=True)
        for at in range(7)
    ]
    chart = Chart(
        a_story(*short, *asked, *later, event("x", "2012-06-01"), event("y", "2012-07-31"))
    )
    matching = [at for at, each in enumerate(chart.story.events) if each in asked + later]

    def with_a_lane(unmatched: Unmatched) -> set[str]:
        scene = seen(chart, matching=matching, unmatched=unmatched, size=Size(1200, 300))
        return {mark.key for mark in scene.marks if mark.lane >= 0 and not mark.dimmed}

    assert any(key.startswith("asked") for key in with_a_lane(Unmatched.HIDDEN))
    assert with_a_lane(Unmatched.DIMMED) == with_a_lane(Unmatched.HIDDEN)


def test_hidden_events_take_no_room() -> None:
    chart = told("2010", "2011", "2012")
    scene = seen(chart, matching=(1,))
    assert [mark.key for mark in scene.marks] == ["e1"]
    assert (scene.before, scene.after) == (0, 0)


def test_events_that_do_not_fit_are_counted_where_they_are() -> None:
    chart = told(*["2012-05-03"] * 30, "1999")
    (cluster,) = seen(chart).clusters
    lanes = len(seen(chart).marks) - 1
    assert len(cluster.events) == 30 - lanes
    assert cluster.label.text == f"+{30 - lanes} more"
    assert cluster.box.x > 700


def test_zooming_in_fills_the_gaps_and_shows_in_the_end_every_event() -> None:
    chart = told(*(f"2012-05-{day:02d}" for day in range(1, 31)), "1999")
    closer = seen(chart, days("2012-04-20", "2012-06-10"))
    closest = seen(chart, days("2012-05-01", "2012-05-12"))
    assert len(seen(chart).marks) < len(closer.marks)
    assert closest.clusters == ()


def test_important_events_come_first_where_there_is_little_room() -> None:
    crowd = [event(f"e{i}", "2012-05-03", claim("atlas", "x")) for i in range(40)]
    known = event("known", "2012-05-03", claim("atlas", "x"), claim("bulletin", "x"))
    scene = seen(Chart(a_story(*crowd, known)))
    assert "known" in {mark.key for mark in scene.marks}


def test_long_bars_leave_half_of_the_lanes_to_the_others() -> None:
    chart = told(*["1999/2016"] * 30, "2012-05-03", "2013-05-03")
    scene = seen(chart)
    assert mark_of(scene, "e30")
    assert mark_of(scene, "e31")
    assert 5 < len(scene.marks) < 12


def test_words_stand_left_of_a_mark_where_the_story_ends() -> None:
    chart = told("1999", "2016-01-01", title="A rather long title for the very last event")
    last = mark_of(seen(chart), "e1")
    assert last.label
    assert last.label.x + last.label.width < last.start
    assert last.box.right <= 1000


def test_words_stand_left_of_a_mark_before_a_crowd() -> None:
    title = "A rather long title of an event"
    crowd = (event(f"c{month}", f"2012-0{month}-15", title="X") for month in range(2, 7))
    chart = Chart(
        a_story(
            event("first", "2005-01-01", title="X"),
            event("before", "2012-01-15", title=title),
            *crowd,
            event("last", "2019-01-01", title="X"),
        )
    )
    mark = mark_of(seen(chart), "before")
    assert mark.caption.title == title
    assert mark.x + mark.caption.length < mark.start


def test_a_shortened_title_on_the_left_gets_its_length_there() -> None:
    twice = claim("atlas", "x"), claim("bulletin", "x")
    chart = Chart(
        a_story(
            event("first", "2000-01-01", *twice, title="A"),
            event("before", "2000-09-07", *twice, title="B"),
            event("squeezed", "2001-06-04", title="The voice is recorded once more for all"),
            event("after", "2001-07-14", *twice, title="C"),
            event("last", "2002-05-27", *twice, title="D"),
        )
    )
    written: list[str] = []
    for share in (1.0, 0.9, 0.7, 0.5, 0.35, 0.2):
        near = fitted(chart).zoomed(share, chart.columns.outer_start[2])
        scene = seen(chart, near, size=Size(1000, 112))
        assert_nothing_overlaps(scene)
        mark = mark_of(scene, "squeezed")
        assert mark.x < mark.start
        written.append(mark.caption.title)
    assert written[0] == "The voice is…"
    assert written[-1].startswith("The voice is recorded once")


def test_the_whole_story_runs_over_no_edge() -> None:
    chart = told(*(f"20{year}-06-15" for year in range(10, 17)), title="Thirty letters of a title")
    scene = seen(chart)
    assert len(scene.marks) == 7
    assert all(mark.box.x >= 0 and mark.box.right <= 1000 for mark in scene.marks)


@pytest.mark.parametrize("many", [1_000, pytest.param(10_000, marks=pytest.mark.heavy)])
def test_thousands_of_events_are_all_shown_or_counted(many: int) -> None:
    chart = told(*(f"20{i % 16:02d}-{i % 12 + 1:02d}-{i % 28 + 1:02d}" for i in range(many)))
    scene = seen(chart, fitted(chart))
    counted = sum(len(cluster.events) for cluster in scene.clusters)
    assert counted + len(scene.marks) == many
    assert len(scene.marks) > 50


def looked_for(lanes: Lanes) -> bool:
    """Whether anybody has looked for lanes at home, which in a crowd takes long."""
    return "whole" in vars(lanes._settlement)


def lanes_of(chart: Chart, most: int) -> Lanes:
    columns = chart.columns
    words = Wording(chart.story, columns, measure, USUAL)
    bars = Bars.of(columns, (), words)
    whole = fitted(chart)
    home = Home(whole.start, 1000 / whole.span, 1000)
    return Lanes(Census(bars, columns, columns.all_dated), columns.rank, most, home)


def test_of_a_crowd_it_is_known_without_looking_that_it_needs_all_lanes() -> None:
    crowd = lanes_of(told(*(f"20{i % 90 + 10}-0{i % 9 + 1}" for i in range(400))), 10)
    assert (crowd.used, crowd.complete) == (10, False)
    assert not looked_for(crowd)
    few = lanes_of(told("2010", "2010", "2012"), 10)
    assert (few.used, few.complete) == (2, True)
    assert looked_for(few)


@FEW
@given(stories(most=80), st.integers(1, 3))
def test_what_is_known_without_looking_is_what_one_would_find(story: Story, most: int) -> None:
    chart = Chart(story)
    its, whole = lanes_of(chart, most), fitted(chart)
    used, complete = its.used, its.complete
    placed, _ = its.at(1000 / whole.span, whole.start, whole.end)
    at_home = len(placed.events) == len(chart.columns.dated)
    assert used == (1 + placed.lanes.max(initial=0) if at_home else most)
    assert at_home or not complete
    for further in (1.4, 2.0, 3.9):
        placed, _ = its.at(1000 / whole.span / further, whole.start, whole.end)
        assert len(placed.events) == len(chart.columns.dated) or not complete


def test_further_away_than_the_whole_story_some_of_a_crowd_keep_the_lanes_they_have() -> None:
    chart = told(*(f"20{i % 90 + 10}-0{i % 9 + 1}" for i in range(400)))
    near = seen(chart)
    far = seen(chart, fitted(chart).zoomed(2.0, fitted(chart).start))
    lanes = {mark.key: mark.lane for mark in near.marks}
    assert 0 < len(far.marks) < len(near.marks)
    assert all(lanes[mark.key] == mark.lane for mark in far.marks)
    assert_nothing_overlaps(far)


def test_lanes_of_groups_that_are_out_of_sight_are_not_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found: list[Iterable[Ints]] = []

    def find_and_note(bars: Bars, parts: Iterable[Ints], *others: Any) -> Places:
        found.append(parts)
        return whole_story(bars, parts, *others)

    monkeypatch.setattr(settlement, "whole_story", find_and_note)
    dates = [f"20{i % 90 + 10}-0{i % 9 + 1}" for i in range(400)]
    crowds = product(("shoot", "sound", "music"), enumerate(dates))
    chart = Chart(a_story(*(event(f"{kind}{i}", when, kind=kind) for kind, (i, when) in crowds)))
    first = seen(chart, size=Size(1000, 200), grouping=Grouping.KIND)
    assert [header.key for header in first.headers] == ["shoot"]
    assert len(found) == 1
    last = seen(chart, size=Size(1000, 200), grouping=Grouping.KIND, scroll=9999.0)
    assert [header.key for header in last.headers] == ["music"]
    assert len(found) == 2
    assert first.content_height == last.content_height
