"""Columns: numbers for every event, and the orders they stand in."""

import numpy as np

from herline.layout.chart import Chart
from herline.model.edtf import parse
from herline.model.story import Event, EventDate, Story
from tests.builders import claim, event, story
from tests.layout.scenes import told
from tests.ledger.stories import in_columns, shipped


def test_a_year_is_a_bar_a_year_wide() -> None:
    columns = told("2012").columns
    assert columns.outer_end[0] - columns.outer_start[0] == 366
    assert not columns.point[0]


def test_a_day_is_a_point() -> None:
    assert told("2012-05-03", "2012-05-03/2012-05-03").columns.point.tolist() == [True, False]


PLAIN = ("2012-05-03", "2012-05-03/2012-05-04", "2011-12-30/2012-05-03", "2012-02-28/2012-02-28")
NOT_PLAIN = (
    *(
        "2012-05-03~",
        "2012-05?-03",
        "2012-05",
        "",
        "2012-05-03/2012-05-04~",
        "2012-05-03?/2012-06-01",
    ),
    "2012-05-03T20:00:00",
    *("2012-05-03/2012-06", "2012-05/2012-06-30", "2012-05-03/..", "/2012-05-03", "2012/2013"),
    *("[2012-05-03,2012-05-09]", "{2012-05-03,2012-05-09}", "{2012-05-03..2012-05-09}", "201X"),
)


def test_days_say_all_of_a_date_unless_it_is_in_doubt() -> None:
    chart = told(*PLAIN, *NOT_PLAIN)
    expected = [*(True for _ in PLAIN), *(False for _ in NOT_PLAIN)]
    assert chart.columns.plain.tolist() == expected


def test_days_say_all_of_the_same_dates_in_a_large_story() -> None:
    for known in (told(*PLAIN, *NOT_PLAIN).story, shipped()):
        small, large = Chart(known).columns, Chart(in_columns(known)).columns
        assert large.plain.tolist() == small.plain.tolist()
        assert 0 < small.plain.sum() < len(small)


def test_dated_events_are_in_time_however_few_of_a_story_they_are() -> None:
    columns = told(*["2012", "", "2011"] * 6).columns
    for some, dated in (([0, 2], [2, 0]), ([0, 1], [0]), ([*range(9)], [2, 5, 8, 0, 3, 6])):
        assert columns.in_time(np.array(some)).events.tolist() == dated


def test_events_of_a_day_stand_in_the_order_of_the_clock() -> None:
    evening, day = "1932-11-18T18:30:00", "1932-11-18"
    columns = told("1932-11-19", evening, "1932-11-18T09:00:00", day, "1932-11-17").columns
    assert columns.dated.tolist() == [4, 3, 2, 1, 0]


def test_events_of_a_day_stand_in_the_order_they_are_told() -> None:
    def on(day: str, id: str, *after: str) -> Event:
        return Event(id, id.capitalize(), when=EventDate(parse(day)), after=after)

    shot, dinner, bell = on("1932-11-18", "shot", "bell"), on("1932-11-18", "dinner"), "1932-11-18"
    known = Story("A night", events=(shot, dinner, on(bell, "bell", "dinner")))
    assert Chart(known).columns.dated.tolist() == [1, 2, 0]
    late = Story("A night", events=(shot, on("1932-11-19", "bell")))
    assert Chart(late).columns.dated.tolist() == [0, 1]  # its day comes first all the same


def test_undated_events_stand_in_the_order_they_are_told() -> None:
    late = Event("late", "Late", after=("early",))
    early = Event("early", "Early")
    first = Event("first", "First", before=("early",))
    known = Story("A story", events=(late, early, first))
    for small_or_large in (known, in_columns(known)):
        assert Chart(small_or_large).columns.undated == (2, 1, 0)


def test_undated_events_that_wait_for_each_other_stand_as_in_the_file() -> None:
    one, other = Event("one", "One", after=("other",)), Event("other", "Other", after=("one",))
    assert Chart(Story("A story", events=(one, other))).columns.undated == (0, 1)


def test_what_many_sources_tell_is_most_important_then_what_they_dispute() -> None:
    plain = event("plain", "2012", claim("atlas", "x"), claim("bulletin", "x"))
    disputed = event("disputed", "2012", claim("atlas", "x"), claim("bulletin", "y"))
    many = event("many", "2012", *(claim(s, "x") for s in ("atlas", "bulletin", "courier")))
    alone = event("alone", "2012", claim("atlas", "x"))
    columns = Chart(story(alone, plain, disputed, many)).columns
    assert columns.rank.tolist() == [3, 2, 1, 0]
    assert columns.disputed.tolist() == [False, False, True, False]


def test_what_the_author_calls_a_milestone_comes_before_what_many_tell() -> None:
    many = event("many", "2012", *(claim(s, "x") for s in ("atlas", "bulletin", "courier")))
    turn = event("turn", "2013-10-12", claim("atlas", "x"), milestone=True)
    told = event("told", "2014", claim("atlas", "x"), claim("courier", "x"), milestone=True)
    assert Chart(story(many, turn, told)).columns.rank.tolist() == [2, 1, 0]


def test_kinds_take_turns_and_of_a_kind_the_best_known_day_comes_first() -> None:
    columns = Chart(
        story(
            event("s1", "2010", kind="shoot"),
            event("s2", "2010-05-03", kind="shoot"),
            event("r1", "2012", kind="release"),
        )
    ).columns
    assert columns.rank.tolist() == [2, 0, 1]


def test_a_story_without_events_has_empty_columns() -> None:
    chart = Chart(Story("Nothing yet"))
    assert len(chart.columns) == 0
    assert chart.extent[0] < chart.extent[1]
