"""The mirror: two halves about an axis, lanes that do not jump, lines that lean."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from herline.layout.bars import DAY
from herline.layout.chart import Chart
from herline.layout.metrics import USUAL
from herline.layout.mirror import height_for_all, lay_out_mirror
from herline.layout.mirror_scene import Link, MirrorScene
from herline.layout.paper import Paper
from herline.layout.scale import fitted
from herline.layout.scene import Rect, Size, TextRole
from herline.model.days import to_day
from herline.model.edtf import parse
from herline.model.lens import Lens
from herline.model.story import Event
from herline.model.view import Fold, View, Viewport
from tests.builders import claim, event, story

SIZE = Size(1000.0, 600.0)
FILM = story(
    event("start", "2010", claim("diary", when="2010-01-01")),
    event("same", "2012", claim("diary", when="2012-06-01"), claim("paper", when="2012-06-01")),
    event("apart", "2013", claim("diary", when="2013-01-01"), claim("paper", when="2013-09-01")),
    event("untold", "2014", claim("diary", "words"), claim("paper", when="2014-01-01")),
)


def measure(text: str, role: TextRole) -> float:
    return 7.0 * len(text)


def scene_of(chart: Chart, view: View, size: Size = SIZE) -> MirrorScene:
    return lay_out_mirror(chart, view, (0, 1, 2, 3), Paper(size, measure))


@pytest.fixture
def chart() -> Chart:
    return Chart(FILM)


@pytest.fixture
def view(chart: Chart) -> View:
    return View(fitted(chart), lens=Lens("diary", "paper"))


def test_one_source_stands_above_the_axis_and_the_other_below(chart: Chart, view: View) -> None:
    scene = scene_of(chart, view)
    axis = scene.frame.axis
    above = {side.event for side in scene.sides if side.box.bottom <= axis.y}
    below = {side.event for side in scene.sides if side.box.y >= axis.bottom}
    assert (above, below) == ({0, 1, 2}, {1, 2, 3})


def test_the_title_of_a_milestone_is_bold_and_has_room_for_that() -> None:
    def measured(text: str, role: TextRole) -> float:
        return (9.0 if role is TextRole.MILESTONE else 7.0) * len(text)

    told = story(
        event("one", "2010", claim("diary", when="2010-01-01")),
        event("two", "2010", claim("paper", when="2010-01-01"), milestone=True),
        event("end", "2014", claim("paper", when="2014-01-01")),
    )
    chart = Chart(told)
    view = View(fitted(chart), lens=Lens("diary", "paper"))
    scene = lay_out_mirror(chart, view, (0, 1, 2), Paper(SIZE, measured))
    one, two = (next(side for side in scene.sides if side.event == n) for n in (0, 1))
    assert (one.role, two.role) == (TextRole.TITLE, TextRole.MILESTONE)
    assert two.box.width - one.box.width == 2.0 * len("Two")


def test_a_line_is_upright_where_the_dates_are_the_same_and_leans_where_not(
    chart: Chart, view: View
) -> None:
    same, apart = sorted(scene_of(chart, view).links, key=lambda link: link.event)
    assert same.x0 == same.x1
    assert not same.differs
    assert apart.x1 - apart.x0 > 10
    assert apart.differs
    assert apart.y0 < scene_of(chart, view).frame.axis.y < apart.y1


def test_a_line_is_hit_from_its_one_end_to_the_other_and_not_beyond() -> None:
    line = Link(0, x0=10.0, y0=100.0, x1=30.0, y1=200.0, differs=True)
    assert line.reaches(20.0, 150.0)
    assert not line.reaches(26.0, 150.0)
    assert not line.reaches(0.0, 50.0)
    assert not line.reaches(40.0, 250.0)


def test_what_differs_stands_next_to_the_axis(chart: Chart, view: View) -> None:
    scene = scene_of(chart, view)
    upper = {side.event: side.box.bottom for side in scene.sides if side.upper}
    assert upper[2] == max(upper.values())


def test_an_event_keeps_its_lane_while_one_pans(chart: Chart, view: View) -> None:
    before = {(s.event, s.upper): s.middle for s in scene_of(chart, view).sides}
    for days in range(-600, 600, 37):
        moved = replace(view, viewport=view.viewport.moved(days + 0.5))
        for side in scene_of(chart, moved).sides:
            assert before[side.event, side.upper] == side.middle


@pytest.mark.parametrize("width", [600.0, 1000.0, 2500.0])
def test_no_two_events_of_a_half_overlap_and_none_passes_the_end_of_the_story(width: float) -> None:
    forms = ("{0}-{1:02d}-{2:02d}", "{0}-{1:02d}~", "{0}", "{0}-{1:02d}-{2:02d}/{0}-12-28")
    told: list[Event] = []
    for i in range(60):
        one = forms[i % 4].format(2010 + i % 5, i % 11 + 1, i % 28 + 1)
        other = forms[i % 3].format(2010 + i % 5, i % 9 + 1, i % 13 + 1)
        title = "A title of eleven words, which are more than a lane has"[: 4 + 5 * (i % 11)]
        claims = claim("diary", when=one), claim("paper", when=other)
        told.append(event(f"e{i}", one, *claims, title=title))
    chart = Chart(story(*told))
    view = View(fitted(chart), lens=Lens("diary", "paper"))
    sides = lay_out_mirror(chart, view, range(60), Paper(Size(width, 3000.0), measure)).sides
    assert len(sides) == 120
    for one, other in combinations(sides, 2):
        assert not one.box.overlaps(other.box)
    for side in sides:
        assert side.box.x <= side.start <= side.end <= side.box.right <= width


def test_in_the_height_for_all_every_event_has_room_and_in_less_not(
    chart: Chart, view: View
) -> None:
    for stretch, number in ((view.viewport, 6), (view.viewport.zoomed(0.1, 14_610.0), 1)):
        here, everyone = replace(view, viewport=stretch), range(4)
        height = height_for_all(chart, here, everyone, Paper(SIZE, measure))
        sides = scene_of(chart, here, Size(1000.0, height)).sides
        assert len(sides) == number
        assert len(scene_of(chart, here, Size(1000.0, height - 1.0)).sides) < number


def test_a_long_title_is_whole_where_its_lane_has_room_and_ends_before_the_next_event() -> None:
    title = "A title of eleven words, which are more than a lane has"
    days = "2012-01-01", "2012-12-01"
    told = (event(day, day, claim("diary", when=day), title=title) for day in days)
    chart = Chart(story(*told, event("end", "2016", claim("paper", when="2016"))))
    view = View(fitted(chart), lens=Lens("diary", "paper"))
    wide, narrow = (
        lay_out_mirror(chart, view, (0, 1, 2), Paper(Size(width, 400.0), measure)).sides
        for width in (4000.0, 1600.0)
    )
    assert [side.title for side in wide[:2]] == [title, title]
    one, other = narrow[:2]
    assert one.middle == other.middle
    assert one.title.endswith("…")
    assert len(one.title) > 30
    assert not one.box.overlaps(other.box)
    assert other.title == title


def test_a_title_without_room_to_the_right_is_whole_to_the_left_where_there_is_room() -> None:
    title = "A title of eleven words, which are more than a lane has"
    told = event("late", "2015-01-01", claim("diary", when="2015-01-01"), title=title)
    others = (event(year, year, claim("paper", when=year)) for year in ("2010", "2016"))
    chart = Chart(story(told, *others))
    view = View(fitted(chart), lens=Lens("diary", "paper"))
    (side, *_) = lay_out_mirror(chart, view, (0, 1, 2), Paper(Size(1000.0, 400.0), measure)).sides
    assert side.title == title
    assert side.title_x + measure(title, side.role) < side.start


def test_what_has_no_room_is_counted(chart: Chart, view: View) -> None:
    low = scene_of(chart, view, Size(1000.0, 120.0))
    assert low.sides == ()
    assert [half.in_words for half in scene_of(chart, view).halves] == [
        "4 events, 3 dated",
        "3 events, 3 dated",
    ]
    assert [half.in_words for half in low.halves] == [
        "4 events, 3 dated, 3 without room here",
        "3 events, 3 dated, 3 without room here",
    ]


def test_only_what_is_in_sight_is_counted_and_stands_beside_the_name(
    chart: Chart, view: View
) -> None:
    low = Size(1000.0, 120.0)
    autumn = float(parse("2013-10").earliest or 0)
    late = replace(view, viewport=replace(view.viewport, start=autumn))
    assert [half.counted for half in scene_of(chart, late, low).halves] == [0, 2]
    upper, lower = scene_of(chart, view, low).halves
    assert upper.cluster is not None
    assert list(upper.cluster.events) == [0, 1, 2]
    assert upper.cluster.disputed == 1
    assert upper.cluster.box.x > upper.words.x + upper.words.width
    assert lower.plate.bottom <= 120.0
    middle = upper.cluster.label.middle
    assert scene_of(chart, view, low).cluster_at(upper.cluster.box.x + 2, middle) == upper.cluster


def test_the_count_in_which_the_chosen_event_is_says_so(chart: Chart, view: View) -> None:
    chosen = replace(view, selected="start")
    upper, lower = scene_of(chart, chosen, Size(1000.0, 120.0)).halves
    assert upper.cluster is not None
    assert lower.cluster is not None
    assert (upper.cluster.chosen, lower.cluster.chosen) == (True, False)


@pytest.mark.parametrize(("height", "written"), [(400.0, "2 years folded"), (120.0, "")])
def test_how_much_is_folded_is_written_where_there_is_room(
    chart: Chart, view: View, height: float, written: str
) -> None:
    folded = replace(view, folds=(Fold(to_day(2010, 2), to_day(2012, 2), 30.0),))
    (fold,) = scene_of(chart, folded, Size(1000.0, height)).frame.folds
    assert fold.written == written


def test_how_much_is_folded_is_written_over_no_event(chart: Chart, view: View) -> None:
    folded = replace(view, folds=(Fold(to_day(2012, 7), to_day(2012, 12), 60.0),))
    scene = scene_of(chart, folded, Size(1000.0, 480.0))
    (fold,) = scene.frame.folds
    length = measure(fold.written, TextRole.DATE)
    written = Rect(fold.x0, fold.middle - length / 2, fold.x1 - fold.x0, length)
    assert fold.written == "5 months folded"
    assert not any(side.box.overlaps(written) for side in scene.sides)


def test_letters_of_another_width_need_other_lanes(chart: Chart, view: View) -> None:
    scene_of(chart, view)
    wide = lay_out_mirror(chart, view, (0, 1, 2, 3), Paper(SIZE, lambda text, role: 60.0))
    assert wide.sides != scene_of(chart, view).sides


def test_a_click_finds_marks_and_lines(chart: Chart, view: View) -> None:
    scene = scene_of(chart, view)
    side = scene.sides[0]
    assert scene.at(side.anchor, side.middle) == side.event
    link = next(link for link in scene.links if link.event == 2)
    axis = scene.frame.axis
    y = axis.y + axis.height / 2
    x = link.x0 + (link.x1 - link.x0) * (y - link.y0) / (link.y1 - link.y0)
    assert scene.at(x, y) == 2
    assert scene.at(2.0, y) is None


@pytest.mark.parametrize(("pixels", "is_point"), [(20.0, True), (37.0, False)])
def test_a_day_is_a_point_until_it_is_seen_from_as_close_by_as_in_the_timeline(
    chart: Chart, view: View, pixels: float, is_point: bool
) -> None:
    assert DAY * USUAL.point == 36.0
    begin = float(parse("2012-06-01").start.earliest or 0) - 5
    close = replace(view, viewport=Viewport(begin, begin + SIZE.width / pixels))
    seen = [side for side in scene_of(chart, close).sides if side.event == 1]
    assert seen
    assert {side.point for side in seen} == {is_point}
