"""Day numbers, checked against the calendar of the standard library and against themselves."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.model.days import (
    add_months,
    days_in_month,
    from_day,
    from_julian,
    is_day,
    is_leap,
    iso,
    to_day,
    weekday,
)

EPOCH = date(1970, 1, 1)
BILLION = 10**9
any_day = st.integers(min_value=to_day(-BILLION), max_value=to_day(BILLION, 12, 31))


def test_the_first_of_january_1970_is_day_zero():
    assert to_day(1970) == 0
    assert to_day(2013, 10, 12) == 15990
    assert from_day(-1) == (1969, 12, 31)


@given(st.dates())
def test_days_agree_with_the_standard_library(day: date):
    number = (day - EPOCH).days
    assert to_day(day.year, day.month, day.day) == number
    assert from_day(number) == (day.year, day.month, day.day)
    assert weekday(number) == day.weekday()
    assert iso(number) == day.isoformat()


@given(any_day)
def test_every_day_within_a_billion_years_comes_back(number: int):
    year, month, day = from_day(number)
    assert 1 <= month <= 12
    assert 1 <= day <= days_in_month(year, month)
    assert to_day(year, month, day) == number


@given(any_day)
def test_the_next_day_number_is_the_next_day(number: int):
    year, month, day = from_day(number)
    following = (year, month, day + 1)
    if day == days_in_month(year, month):
        following = (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)
    assert from_day(number + 1) == following


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ((1, 1, 3), "0001-01-01"),
        ((1582, 10, 4), "1582-10-14"),
        ((1700, 2, 29), "1700-03-11"),
        ((1732, 2, 11), "1732-02-22"),
        ((1799, 12, 31), "1800-01-11"),
        ((1900, 2, 29), "1900-03-13"),  # which the Gregorian calendar does not have
        ((1900, 3, 1), "1900-03-14"),
        ((1917, 10, 25), "1917-11-07"),
        ((-43, 3, 15), "-0043-03-13"),
    ],
)
def test_a_day_of_the_julian_calendar_is_known(julian: tuple[int, int, int], gregorian: str):
    assert iso(from_julian(*julian)) == gregorian


def test_only_days_of_the_calendar_are_days():
    assert is_day(2012, 2, 29)
    assert not is_day(2013, 2, 29)
    assert not is_day(2013, 2, 0)
    assert not is_day(2013, 13, 1)


def test_there_is_a_year_zero_and_it_is_a_leap_year():
    assert is_leap(0)
    assert to_day(1, 1, 1) - to_day(0, 1, 1) == 366
    assert to_day(0, 1, 1) - to_day(-1, 1, 1) == 365
    assert [year for year in (1900, 2000, 2012, 2013, -4, -100, -400) if is_leap(year)] == [
        2000,
        2012,
        -4,
        -400,
    ]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ((2013, 10, 12), "2013-10-12"),
        ((79, 8, 24), "0079-08-24"),
        ((0, 1, 1), "0000-01-01"),
        ((-43, 3, 15), "-0043-03-15"),
        ((-9999, 1, 1), "-9999-01-01"),
        ((10000, 1, 1), "Y10000-01-01"),
        ((-16999, 12, 31), "Y-16999-12-31"),
    ],
)
def test_a_day_is_written_as_edtf_writes_it(day: tuple[int, int, int], text: str):
    assert iso(to_day(*day)) == text


@pytest.mark.parametrize("day", [(2013, 0, 1), (2013, 13, 1), (2013, 2, 29), (2013, 4, 31)])
def test_a_day_that_does_not_exist_is_refused_in_a_sentence(day: tuple[int, int, int]):
    with pytest.raises(ValueError, match=r"There is no .*\.$"):
        to_day(*day)


def test_a_month_later_stays_within_the_month():
    assert from_day(add_months(to_day(2013, 1, 31), 1)) == (2013, 2, 28)
    assert from_day(add_months(to_day(2013, 11, 15), 3)) == (2014, 2, 15)
    assert from_day(add_months(to_day(2013, 1, 15), -13)) == (2011, 12, 15)
