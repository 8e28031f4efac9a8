"""What leaves its lane is seen where its days are in the next scene."""

import pytest

from herline.layout.chart import Chart
from herline.layout.leaving import leaving
from herline.layout.marks import have_one_cast
from herline.layout.scale import fitted
from tests.layout.scenes import days, mark_of, seen, told

CROWD = told(*(f"2012-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 29, 2)))


def test_what_has_a_lane_in_both_scenes_stays() -> None:
    scene = seen(CROWD)
    assert leaving(scene.marks, scene, scene) == []


def test_where_the_same_events_have_lanes_nobody_leaves() -> None:
    chart = Chart(CROWD.story)
    before, after = seen(chart), seen(chart, fitted(chart).zoomed(0.99, fitted(chart).start))
    thorough = leaving(tuple(before.marks), before, after)
    assert have_one_cast(before.marks, after.marks)
    assert leaving(before.marks, before, after) == thorough == []


def test_what_leaves_on_zooming_out_is_what_is_counted_then() -> None:
    chart = Chart(CROWD.story)
    before, after = seen(chart, days("2012-05-01", "2012-06-20")), seen(chart)
    left = leaving(before.marks, before, after)
    counted = {event for cluster in after.clusters for event in cluster.events}
    assert left
    assert {mark.event for mark in left} <= counted


def test_what_leaves_stands_where_its_days_are_and_in_its_lane() -> None:
    chart = Chart(CROWD.story)
    before, after = seen(chart, days("2012-05-01", "2012-06-20")), seen(chart)
    there = {mark.key: mark for mark in before.marks}
    whole = fitted(chart)
    for mark in leaving(before.marks, before, after):
        day = chart.columns.outer_start[mark.event] + 0.5
        assert mark.start == pytest.approx(1000 * (day - whole.start) / whole.span)
        assert mark.middle == there[mark.key].middle
        assert mark.x - mark.end == pytest.approx(there[mark.key].x - there[mark.key].end)
        assert mark.box.x <= mark.start
        assert mark.box.right >= mark.x + mark.caption.length


def test_what_is_panned_out_of_sight_does_not_fade() -> None:
    chart = told("2010-05-01", "2012-05-01", "2014-05-01")
    before, after = (
        seen(chart, days("2010-01-01", "2011-01-01")),
        seen(chart, days("2013-06-01", "2015-01-01")),
    )
    assert mark_of(before, "e0")
    assert leaving(before.marks, before, after) == []
