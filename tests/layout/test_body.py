"""The body: where the chosen event has its lane, and what stands beside the lanes of a group."""

from collections import Counter

import pytest

from herline.layout.chart import Chart
from herline.layout.metrics import USUAL
from herline.layout.scale import fitted
from herline.layout.scene import Size, TextRole
from herline.model.view import Grouping
from tests.builders import claim, event, story
from tests.layout.scenes import mark_of, measure, seen, told

BY_KIND = Grouping.KIND
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


def of_kinds(**numbers: int) -> Chart:
    """So many events of each kind, all on one day."""
    each = [(kind, i) for kind, number in numbers.items() for i in range(number)]
    return Chart(story(*(event(f"{kind}{i}", "2012-05-03", kind=kind) for kind, i in each)))


def in_lanes(chart: Chart, height: float) -> tuple[int, ...]:
    """How many events of each group in sight have a lane, all at the same place."""
    marks = seen(chart, size=Size(1000, height), grouping=BY_KIND).marks
    return tuple(Counter(mark.key.partition(" ")[2] for mark in marks).values())


def test_groups_share_the_room_to_spare_and_one_leaves_what_it_does_not_need_to_the_others() -> (
    None
):
    crowds = of_kinds(shoot=40, sound=40, music=2)
    assert in_lanes(crowds, 700) == (10, 10, 2)
    assert in_lanes(crowds, 1000) == (14, 14, 2)
    assert in_lanes(of_kinds(shoot=40, sound=12), 1000) == (19, 12)
    assert in_lanes(of_kinds(shoot=12, sound=12), 1000) == (12, 12)


def test_no_event_of_groups_that_share_the_room_changes_its_lane_while_one_zooms() -> None:
    days = [f"2012-{1 + i % 12:02}-{1 + i % 28:02}" for i in range(90)]
    title = "A scene is cut once more"
    kinds = ("shoot", "sound") * 45
    told = zip(days, kinds, strict=True)
    each = (event(f"e{i}", day, title=title, kind=kind) for i, (day, kind) in enumerate(told))
    chart, lanes, most = Chart(story(*each)), dict[str, int](), 0
    whole = fitted(chart)
    for share in (2.0, 1.0, 0.7, 0.4, 0.2, 0.1):
        for at in (0.2, 0.5, 0.8):
            view = whole.zoomed(share, whole.start + at * whole.span)
            for mark in seen(chart, view, size=Size(1000, 1100), grouping=BY_KIND).marks:
                assert lanes.setdefault(mark.key, mark.lane) == mark.lane
                most = max(most, mark.lane)
    assert most > USUAL.group_lanes


def test_groups_that_share_the_room_need_not_be_scrolled() -> None:
    for height in range(700, 1500, 50):
        scene = seen(of_kinds(shoot=40, sound=60), size=Size(1000, height), grouping=BY_KIND)
        assert scene.content_height <= scene.body.height
