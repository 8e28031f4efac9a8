"""The body: where the chosen event has its lane, and what stands beside the lanes of a group."""

import pytest

from herline.layout.chart import Chart
from herline.layout.metrics import USUAL
from herline.layout.scene import Size, TextRole
from herline.model.view import Grouping
from tests.builders import claim, event, story
from tests.layout.scenes import mark_of, measure, seen, told

CROWD = told(*["2012-05-03"] * 40, "2013")


@pytest.mark.parametrize("grouping", [Grouping.NONE, Grouping.SOURCE])
def test_the_lane_of_the_chosen_event_is_that_of_its_mark(grouping: Grouping) -> None:
    lanes = {mark.event: mark.lane for mark in seen(CROWD, grouping=grouping).marks}
    assert len(set(lanes.values())) > 5
    for chosen in lanes:
        scene = seen(CROWD, selected=f"e{chosen}", grouping=grouping)
        (lane,) = scene.chosen
        (mark,) = (each for each in scene.marks if each.event == chosen)
        assert lane.height == USUAL.lane_height
        assert lane.y + lane.height / 2 == pytest.approx(mark.middle, abs=5)


def test_also_the_first_event_is_shown_when_it_is_chosen_and_has_no_lane() -> None:
    others = (event(f"e{i}", "2012-05-03", claim("atlas", "x")) for i in range(40))
    chart = Chart(story(event("first", "2012-05-03"), *others))
    assert 0 not in {mark.event for mark in seen(chart, size=Size(1000, 150)).marks}
    scene = seen(chart, size=Size(1000, 150), selected="first")
    assert mark_of(scene, "first").lane == -1


def test_a_heading_has_room_for_its_name_and_count_and_its_lanes_have_all_the_rest() -> None:
    kinds = "interviews-with-everybody-who-was-there", "x"
    chart = Chart(story(*(event(kind, "2012", kind=kind) for kind in kinds)))
    for header in seen(chart, grouping=Grouping.KIND).headers:
        words = measure(header.label, TextRole.HEADER) + measure("1", TextRole.COUNT)
        assert words + USUAL.label_gap + 2 * USUAL.header_padding <= header.box.width
        assert header.body.x == header.box.right
        assert header.body.right == 1000
        assert header.box.height == USUAL.lane_height + USUAL.group_gap  # and none for counts
