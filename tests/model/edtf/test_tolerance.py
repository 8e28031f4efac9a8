"""Doubtful dates: how far off they may be, and where their bars fade."""

from itertools import pairwise

import pytest
from hypothesis import given

from herline.model.days import from_day, iso, to_day
from herline.model.edtf import Extent, fade, parse, widened
from tests.model.edtf.dates import level_1_dates


def days(text: str) -> tuple[str | None, str | None]:
    first, last = widened(parse(text))
    return (
        None if first is None else iso(first),
        None if last is None else iso(last),
    )


def points(text: str) -> list[str]:
    """The four points as days; those of the ends are the first day that is no longer in."""
    extent = fade(parse(text))
    assert extent is not None
    return [
        iso(int(point))
        for point in (extent.outer_start, extent.core_start, extent.core_end, extent.outer_end)
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2013-10-12", "2013-10-12", "2013-10-12"),
        ("2013-10-12~", "2013-10-09", "2013-10-15"),
        ("2012-07~", "2012-06-01", "2012-08-31"),
        ("2012-02?", "2012-01-01", "2012-03-31"),
        ("2013-21~", "2013-01-01", "2013-07-31"),
        ("2011~", "2010-01-01", "2012-12-31"),
        ("2011%", "2010-01-01", "2012-12-31"),
        ("200X~", "1995-01-01", "2014-12-31"),
        ("19XX?", "1875-01-01", "2024-12-31"),
        ("2004?-06-11", "2003-06-11", "2005-06-11"),
        ("2012~/2013-06", "2011-01-01", "2013-06-30"),
        ("2012/2013-06~", "2012-01-01", "2013-07-31"),
        ("2012~/..", "2011-01-01", None),
        ("[2012,2014~]", "2012-01-01", "2015-12-31"),
        ("[2012~,2014]", "2011-01-01", "2014-12-31"),
        ("[..1984~]", None, "1985-12-31"),
        ("[2013-10-12..2014-01~]", "2013-10-12", "2014-02-28"),
        ("[2013-10-12~..2014-01]", "2013-10-09", "2014-01-31"),
        ("[2011,2013-10-12..2014-01~]", "2011-01-01", "2014-02-28"),
        ("XXXX?", None, None),
    ],
)
def test_a_mark_widens_a_date_by_the_tolerance_of_its_unit(
    text: str, first: str | None, last: str | None
):
    assert days(text) == (first, last)


def test_a_certain_year_is_a_full_bar():
    assert points("2012") == ["2012-01-01", "2012-01-01", "2013-01-01", "2013-01-01"]


def test_a_certain_day_is_one_day_long():
    start = to_day(2013, 10, 12)
    assert fade(parse("2013-10-12")) == Extent(start, start, start + 1, start + 1)


def test_an_approximate_date_fades_from_outside_to_inside_its_bounds():
    assert points("2012-06-01~/2012-07-01~") == [
        "2012-05-29",
        "2012-06-04",
        "2012-06-29",
        "2012-07-05",
    ]


def test_a_third_of_an_approximate_year_stays_solid():
    extent = fade(parse("2011~"))
    assert extent is not None
    assert extent.core_end - extent.core_start == pytest.approx(365 / 3)
    assert from_day(int(extent.outer_start)) == (2010, 1, 1)
    assert from_day(int(extent.outer_end)) == (2013, 1, 1)


def test_of_one_date_among_several_only_the_end_in_doubt_fades():
    assert points("[2013-10-12..2014-01~]") == [
        "2013-10-12",
        "2013-10-12",
        "2014-01-04",
        "2014-03-01",
    ]


def test_an_interval_fades_over_the_months_it_starts_and_ends_in():
    assert points("2012-08/2013-06") == ["2012-08-01", "2012-08-31", "2013-06-02", "2013-07-01"]


def test_fades_that_would_cross_meet_half_way():
    extent = fade(parse("2012-06/2012-06"))
    assert extent is not None
    assert extent.core_start == extent.core_end == to_day(2012, 6, 16)


def test_an_open_end_is_solid_for_half_of_its_stretch_and_an_unknown_one_fades_at_once():
    known = to_day(2013)
    going_on, nobody_knows = fade(parse("2012/..")), fade(parse("2012/"))
    assert going_on is not None
    assert nobody_knows is not None
    assert (going_on.core_end, going_on.outer_end) == (known + 183, known + 366)
    assert (nobody_knows.core_end, nobody_knows.outer_end) == (known, known + 366)


def test_an_open_start_fades_the_same_way_before_the_known_end():
    known = to_day(2011)
    since_ever, nobody_knows = fade(parse("../2011")), fade(parse("/2011"))
    assert since_ever is not None
    assert nobody_knows is not None
    assert (since_ever.outer_start, since_ever.core_start) == (known - 365.25, known - 182.625)
    assert (nobody_knows.outer_start, nobody_knows.core_start) == (known - 365.25, known)
    assert since_ever.outer_end == to_day(2012)


@pytest.mark.parametrize("text", ["-0027/..", "../-0027"])
def test_an_open_year_is_a_bar_of_about_two_years(text: str):
    extent = fade(parse(text))
    assert extent is not None
    assert extent.outer_end - extent.outer_start == pytest.approx(2 * 365, abs=3)
    assert extent.outer_start <= to_day(-27) < to_day(-26) <= extent.outer_end


def test_one_date_before_another_fades_into_the_past():
    extent = fade(parse("[..1984]"))
    assert extent is not None
    assert extent.outer_start < extent.core_start < extent.core_end == to_day(1985)


@pytest.mark.parametrize("text", ["XXXX", "XXXX-12-XX", "../..", "/.."])
def test_a_date_of_which_no_day_is_known_has_no_bar(text: str):
    assert fade(parse(text)) is None


@given(level_1_dates())
def test_the_four_points_are_in_order_and_enclose_what_is_known(text: str):
    date = parse(text)
    extent = fade(date)
    assert extent is not None
    four = (extent.outer_start, extent.core_start, extent.core_end, extent.outer_end)
    assert all(first <= second for first, second in pairwise(four))
    assert date.earliest is None or extent.outer_start <= date.earliest
    assert date.latest is None or extent.outer_end >= date.latest + 1
