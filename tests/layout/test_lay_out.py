"""A scene: words, dots, groups, the tray, and what lies under the pointer."""

import pytest

from herline.layout.chart import Chart
from herline.layout.hit import at
from herline.layout.lay_out import lay_out
from herline.layout.metrics import USUAL, Metrics
from herline.layout.overview import overview
from herline.layout.paper import Paper
from herline.layout.scale import Scale, fitted
from herline.layout.scene import Rect, Scene, Size, TextRole
from herline.layout.tray import STRONGER
from herline.model.days import to_day
from herline.model.story import Story
from herline.model.view import Fold, Grouping, View, Viewport
from tests.builders import claim, event, story
from tests.layout.scenes import LETTER, SIZE, days, everyone, mark_of, measure, seen, told

SHOOT = Chart(
    story(
        event("shoot", "2012-05/2012-07", claim("atlas", "x"), people=("anna",), kind="set"),
        event(
            "recast", "2012-09", claim("atlas", "x"), claim("bulletin", "y"),
            people=("anna", "boris"), kind="cast",
        ),
        event("premiere", "2013-10-12", claim("bulletin", "x"), kind="release"),
        event("dream", "", claim("bulletin", "x"), people=("boris",)),
    )
)  # fmt: skip


def test_words_stand_beside_a_point_with_a_dot_for_each_source_and_a_flag_for_dispute() -> None:
    mark = mark_of(seen(SHOOT), "recast")
    assert mark.label
    assert mark.label.x > mark.end
    assert mark.caption.dots == (0, 1)
    assert mark.caption.dots_x > mark.caption.width
    assert mark.caption.flag_x is not None
    assert mark.x + mark.caption.flag_x < mark.box.right
    assert mark_of(seen(SHOOT), "shoot").caption.flag_x is None


def test_words_stand_under_a_bar_that_is_longer_than_they_are() -> None:
    scene = seen(SHOOT, days("2012-04-15", "2012-08-15"))
    bar = mark_of(scene, "shoot")
    assert bar.label
    assert bar.label.middle > bar.middle
    assert bar.label.x == bar.start


def test_words_under_a_bar_that_began_before_the_view_stay_in_view() -> None:
    bar = mark_of(seen(SHOOT, days("2012-06-01", "2012-08-15")), "shoot")
    assert bar.start < 0
    assert bar.label
    assert 0 < bar.label.x < 20


def test_the_date_is_said_where_there_is_room() -> None:
    mark = mark_of(seen(SHOOT), "recast")
    assert mark.date
    assert mark.label
    assert mark.date.x > mark.label.x + mark.label.width


REHEARSAL = "The whole ensemble of the film gathers for a long rehearsal"


def test_a_long_title_is_cut_at_the_end_of_a_word_unless_there_is_room_for_it_and_its_date() -> (
    None
):
    chart, whole = told("2012", title=REHEARSAL), len(REHEARSAL) * LETTER
    written: list[tuple[str, str]] = []
    for pixels in (whole - 10, whole + 10, whole + 100):
        span = 366 * SIZE.width / pixels
        caption = mark_of(
            seen(chart, Viewport(15340 - span / 8, 15340 + span * 7 / 8)), "e0"
        ).caption
        written.append((caption.title, caption.date))
    cut = ("The whole ensemble of the film…", "")
    assert written == [cut, cut, (REHEARSAL, "2012")]


def test_a_title_that_the_view_would_cut_on_either_side_is_shortened() -> None:
    """Also that of the most important event, which has its lane first."""
    title = "A title of some few words and more"
    chart = told("2012-01", "2012-05/2012-07", "2012-12", title=title)
    wide = seen(chart, size=Size(4 * LETTER * len(title), 300))
    assert {mark.caption.title for mark in wide.marks} == {title}
    narrow = seen(chart, size=Size(LETTER * (len(title) + 16), 300))
    assert len(narrow.marks) == 3
    for mark in narrow.marks:
        assert mark.box.x >= 0
        assert mark.box.right <= narrow.size.width + USUAL.clearance
    assert mark_of(narrow, "e1").caption.title.endswith("…")


def test_a_title_without_end_is_cut_wherever_it_stands_and_has_no_date() -> None:
    chart = told("2012", title=REHEARSAL * 9)
    caption = mark_of(seen(chart, days("2012-01-01", "2012-11-01")), "e0").caption
    assert caption.title.endswith("…")
    assert caption.date == ""
    assert USUAL.longest_label < caption.width <= USUAL.whole_label


def test_words_under_a_bar_that_leaves_the_view_are_shortened_before_they_leave() -> None:
    chart = told("2012", title="The ensemble gathers again")
    written: list[str] = []
    for gone in range(4, 366, 6):
        view = Viewport(15340 + gone, 15340 + gone + 400)
        mark = mark_of(seen(chart, view), "e0")
        caption = mark.caption
        if round(mark.x, 6) == USUAL.label_gap:
            written.append(f"{caption.title} {caption.date}")
        else:
            assert caption.width <= USUAL.short_label
        assert mark.x + caption.length <= mark.end
    title = "The ensemble gathers again"
    assert list(dict.fromkeys(written)) == [f"{title} 2012", f"{title} ", "The ensemble… "]


def test_a_day_is_a_point_at_its_noon() -> None:
    scene = seen(SHOOT, Viewport(to_day(2013, 10, 2), to_day(2013, 11, 11)))
    mark = mark_of(scene, "premiere")
    assert mark.point
    assert mark.start == mark.end == 262.5


def test_from_close_by_a_day_is_a_bar_as_wide_as_the_day() -> None:
    scene = seen(SHOOT, Viewport(to_day(2013, 10, 10), to_day(2013, 10, 20)))
    mark = mark_of(scene, "premiere")
    assert not mark.point
    assert (mark.start, mark.end) == (200.0, 300.0)
    for pixels, point in ((35.9, True), (36.1, False)):
        first = to_day(2013, 10, 10)
        near = seen(SHOOT, Viewport(first, first + SIZE.width / pixels))
        assert mark_of(near, "premiere").point is point


def test_undated_events_have_a_place_of_their_own() -> None:
    scene = seen(SHOOT)
    assert scene.tray
    assert [mark.key for mark in scene.tray.marks] == ["dream"]
    assert scene.tray.label.text == "undated, in their order"
    assert scene.tray.box.y == scene.body.bottom
    assert seen(SHOOT, matching=(0, 1)).tray is None


def test_undated_events_beyond_the_tray_are_counted() -> None:
    scene = seen(told("2012", *[""] * 60))
    assert scene.tray
    assert scene.tray.cluster
    assert len(scene.tray.marks) + len(scene.tray.cluster.events) == 60
    assert scene.tray.cluster.box.right <= SIZE.width


def test_what_is_chosen_beyond_the_tray_has_room_for_strong_letters_before_the_count() -> None:
    tray = seen(told("2012", *[""] * 60), selected="e50").tray
    assert tray
    assert tray.cluster
    chosen = tray.marks[-1]
    assert chosen.key == "e50"
    room = tray.cluster.box.x - chosen.box.right
    assert room > STRONGER * chosen.caption.width + USUAL.clearance / 2


def test_where_nothing_is_dated_no_year_is_named_and_the_undated_have_all_the_room() -> None:
    chart = told(*[""] * 40)
    scene = seen(chart)
    assert scene.bands == scene.grid == ()
    assert scene.tray
    assert scene.tray.cluster is None
    assert len(scene.tray.marks) == 40
    assert scene.tray.box.bottom <= SIZE.height
    assert scene.content_height <= scene.body.height
    few = seen(told("", "")).tray
    assert few
    assert few.box.height == USUAL.tray_height


@pytest.mark.parametrize("grouping", Grouping)
def test_where_nothing_is_dated_no_heading_stands_beside_lanes_that_are_not_there(
    grouping: Grouping,
) -> None:
    scene = seen(told(*[""] * 40), grouping=grouping)
    assert scene.headers == ()
    assert scene.tray
    assert len(scene.tray.marks) == 40
    assert scene.content_height <= scene.body.height


def test_a_picture_of_everything_has_rows_for_all_undated_events() -> None:
    for count in range(1, 30, 3):
        scene = seen(told("2012", *[""] * count), size=Size(700, 0), unbounded=True)
        assert scene.tray
        assert len(scene.tray.marks) == count
        assert scene.tray.cluster is None
        assert all(mark.box.right <= 700 for mark in scene.tray.marks)


def test_a_picture_of_a_stretch_is_the_same_after_one_of_the_whole_story() -> None:
    dates = [f"20{i % 90 + 10}-0{i % 9 + 1}" for i in range(100)]
    chart, fresh = told(*dates), told(*dates)
    stretch = fitted(chart).zoomed(0.2, fitted(chart).start)
    seen(chart, unbounded=True)
    assert seen(chart, stretch, unbounded=True) == seen(fresh, stretch, unbounded=True)


def test_an_event_of_two_people_stands_with_both() -> None:
    scene = seen(SHOOT, grouping=Grouping.PERSON)
    assert [(header.label, header.count) for header in scene.headers] == [
        ("Anna", 2), ("Boris", 2), ("no person", 1),
    ]  # fmt: skip
    assert {mark.key for mark in scene.marks if mark.event == 1} == {"recast anna", "recast boris"}
    bodies = {header.key: header.body for header in scene.headers}
    for mark in scene.marks:
        body = bodies[mark.key.partition(" ")[2]]
        assert body.y <= mark.box.y
        assert mark.box.bottom <= body.bottom


def test_the_name_of_a_group_stands_in_line_with_its_first_event() -> None:
    scene = seen(SHOOT, grouping=Grouping.KIND)
    *middles, _undated = [header.middle for header in scene.headers]
    assert [mark.middle for mark in scene.marks] == pytest.approx(middles)


def test_in_a_picture_a_group_without_any_date_has_room_for_its_name() -> None:
    scene = seen(SHOOT, grouping=Grouping.PERSON, unbounded=True)
    assert all(header.box.height > USUAL.lane_height for header in scene.headers)
    undated = seen(SHOOT, grouping=Grouping.KIND, unbounded=True).headers[-1]
    assert undated.label == "no kind"
    assert undated.box.height > USUAL.lane_height


def test_people_with_more_events_come_first_and_kinds_stand_as_in_the_file() -> None:
    headers = seen(SHOOT, grouping=Grouping.KIND).headers
    assert [header.label for header in headers] == ["Set", "Cast", "Release", "no kind"]


def test_lanes_scroll_when_the_groups_do_not_fit_and_headers_stay_in_view() -> None:
    low = Size(1000, 160)
    scene = seen(SHOOT, size=low, grouping=Grouping.KIND)
    assert scene.content_height > scene.body.height
    scrolled = seen(SHOOT, size=low, grouping=Grouping.KIND, scroll=20.0)
    first, same = scene.headers[0], scrolled.headers[0]
    assert same.box.y == scrolled.body.y
    assert same.box.bottom == first.box.bottom - 20.0 or same.box.bottom == scrolled.body.bottom
    furthest = seen(SHOOT, size=low, grouping=Grouping.KIND, scroll=9e9)
    assert furthest.headers[-1].label == "no kind"


def test_a_picture_is_as_high_as_its_lanes_need() -> None:
    scene = seen(SHOOT, size=Size(400, 0), unbounded=True)
    assert scene.size.width == 400
    assert scene.content_height == scene.body.height


def test_larger_text_makes_everything_larger() -> None:
    metrics = USUAL.scaled(2)
    scene = lay_out(SHOOT, View(fitted(SHOOT)), (0, 1), Paper(SIZE, measure, metrics))
    assert scene.marks[0].box.height == 2 * USUAL.lane_height - 2
    assert scene.axis.height == 88


def test_a_window_without_room_still_has_a_scene() -> None:
    for size in (Size(0, 0), Size(1, 1), Size(5000, 10)):
        for grouping in Grouping:
            assert seen(SHOOT, size=size, grouping=grouping).size == size


def test_an_empty_story_has_a_scene() -> None:
    chart = Chart(Story("Nothing yet"))
    scene = seen(chart)
    assert scene.marks == ()
    assert scene.bands == ()
    assert overview(chart, View(fitted(chart)), (), SIZE, 10).highest == 0


def test_what_is_painted_is_what_is_hit() -> None:
    scene = seen(SHOOT, grouping=Grouping.KIND)
    for mark in scene.marks:
        hit = at(scene, mark.box.x + 1, mark.middle)
        assert hit
        assert hit.mark == mark
    header = at(scene, 10, scene.headers[0].box.y + 5)
    assert header
    assert header.header == scene.headers[0]
    assert at(scene, 500, 10) is None


def test_a_point_is_hit_a_little_beside_it_too() -> None:
    scene = seen(SHOOT)
    box = mark_of(scene, "premiere").box
    assert at(scene, box.x - 3, box.y + 5)
    assert at(scene, box.x - 30, box.y + 5) is None


def test_counts_folds_and_the_tray_are_hit() -> None:
    fold = Fold(float(to_day(2004)), float(to_day(2011)), 100.0)
    chart = told("2003", "", *["2012-05-03"] * 40)
    scene = seen(chart, folds=(fold,))
    (cluster,) = scene.clusters
    counted = at(scene, cluster.label.x, cluster.label.middle)
    assert counted
    assert counted.cluster == cluster
    (drawn,) = scene.folds
    folded = at(scene, (drawn.x0 + drawn.x1) / 2, scene.body.bottom - 5)
    assert folded
    assert folded.fold == drawn
    assert scene.tray
    chip = scene.tray.marks[0]
    undated = at(scene, chip.box.x + 5, chip.middle)
    assert undated
    assert undated.mark == chip
    assert at(scene, -5, 5) is None


def test_the_overview_counts_events_in_columns() -> None:
    chart = told("2010", "2012", "2012-06", "2014")
    view = View(days("2012-01-01", "2013-01-01"))
    strip = overview(chart, view, everyone(chart), Size(500, 40), 50)
    assert strip.highest == 2
    assert strip.disputed == ()
    scale = Scale(strip.viewport, 0.0, 500.0)
    half = int(scale.to_x(to_day(2012, 6, 15)) / 10)
    assert [count for first, end, count in strip.density if first <= half < end] == [2]
    assert strip.to_axis(scale.to_x(1234.5)) == 1234.5
    assert strip.handle.x == scale.to_x(view.viewport.start)
    assert any(cell.label == "2012" for cell in strip.years)


def test_the_handle_of_the_overview_can_be_taken_at_its_ends_and_middle() -> None:
    chart = told("2010", "2020")
    view = View(days("2012-01-01", "2015-01-01"))
    strip = overview(chart, view, everyone(chart), Size(500, 40), 50)
    box = strip.handle
    found = [strip.grip(x) for x in (box.x + 1, box.x + box.width / 2, box.right - 1, 5.0)]
    assert found == ["start", "middle", "end", ""]
    tiny = overview(chart, View(days("2012-01-01", "2012-01-02")), (), Size(500, 40), 50)
    assert tiny.handle.width >= 8
    assert Rect(0, 0, 500, 40).contains(tiny.handle.x, 0)
    narrow = tiny.handle
    taken = [tiny.grip(x) for x in (narrow.x - 2, narrow.x + narrow.width / 2, narrow.right + 2)]
    assert taken == ["start", "middle", "end"]


@pytest.mark.parametrize("metrics", [USUAL, USUAL.scaled(2)], ids=["wider", "larger"])
def test_other_text_is_laid_out_as_if_it_had_been_so_from_the_start(metrics: Metrics) -> None:
    dates = [f"2012-{month:02d}" for month in range(1, 13)] * 4

    def larger(text: str, role: TextRole) -> float:
        return 2 * measure(text, role)

    def laid_out(chart: Chart) -> Scene:
        view = View(fitted(chart))
        return lay_out(chart, view, everyone(chart), Paper(SIZE, larger, metrics))

    looked_at = told(*dates)
    seen(looked_at)
    assert laid_out(looked_at).marks == laid_out(told(*dates)).marks


def test_the_axis_is_the_same_value_for_any_events_while_the_same_days_are_in_view() -> None:
    chart = told("2012-03-04", "2013-05-06")
    all_of_them, one, closer = (
        seen(chart),
        seen(chart, matching=(0,)),
        seen(chart, days("2012-01-01", "2012-12-31")),
    )
    assert one.bands is all_of_them.bands
    assert closer.bands != one.bands
    assert seen(chart).bands == one.bands


def test_words_are_not_measured_again_after_a_long_way_through_the_story(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = 12
    monkeypatch.setattr("herline.layout.chart.KEPT_OF_FEW", kept)
    monkeypatch.setattr("herline.layout.body.KEPT_CASTS", kept)
    asked: list[str] = []

    def asking(text: str, role: TextRole) -> float:
        asked.append(text)
        return measure(text, role)

    chart = told(*(f"{year}-{month:02d}" for year in range(2004, 2014) for month in range(1, 13)))
    whole, everybody = fitted(chart), everyone(chart)
    paper = Paper(SIZE, asking)
    lay_out(chart, View(whole), everybody, paper)
    year = Viewport(whole.start, whole.start + 365)
    steps = 3 * kept
    for step in range(steps):
        looked = View(year.moved(step * (whole.span - 365) / (steps - 1)))
        lay_out(chart, looked, everybody, paper)
    asked.clear()
    lay_out(chart, View(whole), everybody[::2], paper)
    assert not {text for text in asked if text.startswith("Event")}
