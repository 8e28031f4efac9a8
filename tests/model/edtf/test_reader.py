"""EDTF dates: the examples of the published specification, and what each of them means.

The tables hold facts: the text of an example, its first and last possible day (None where the
date is open or nobody knows), its precision and its qualifier.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.model.days import is_leap, iso, to_day
from herline.model.edtf import EDTFError, Qualifier, Shape, parse
from herline.model.edtf.date import Bound, Precision
from herline.model.edtf.reader import is_date
from tests.examples import examples
from tests.model.edtf.dates import level_1_dates

LEVEL_0 = [
    ("1985-04-12", "1985-04-12", "1985-04-12", "day", "none"),
    ("1985-04", "1985-04-01", "1985-04-30", "month", "none"),
    ("1985", "1985-01-01", "1985-12-31", "year", "none"),
    ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", "day", "none"),
    ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", "day", "none"),
    ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", "day", "none"),
    ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", "day", "none"),
    ("1964/2008", "1964-01-01", "2008-12-31", "year", "none"),
    ("2004-06/2006-08", "2004-06-01", "2006-08-31", "month", "none"),
    ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", "day", "none"),
    ("2004-02-01/2005-02", "2004-02-01", "2005-02-28", "mixed", "none"),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31", "mixed", "none"),
    ("2005/2006-02", "2005-01-01", "2006-02-28", "mixed", "none"),
]
LEVEL_1 = [
    ("Y170000002", "Y170000002-01-01", "Y170000002-12-31", "year", "none"),
    ("Y-170000002", "Y-170000002-01-01", "Y-170000002-12-31", "year", "none"),
    ("2001-21", "2001-03-01", "2001-05-31", "season", "none"),
    ("1984?", "1984-01-01", "1984-12-31", "year", "uncertain"),
    ("2004-06~", "2004-06-01", "2004-06-30", "month", "approximate"),
    ("2004-06-11%", "2004-06-11", "2004-06-11", "day", "both"),
    ("201X", "2010-01-01", "2019-12-31", "decade", "none"),
    ("20XX", "2000-01-01", "2099-12-31", "century", "none"),
    ("2004-XX", "2004-01-01", "2004-12-31", "year", "none"),
    ("1985-04-XX", "1985-04-01", "1985-04-30", "month", "none"),
    ("1985-XX-XX", "1985-01-01", "1985-12-31", "year", "none"),
    ("1985-04-12/..", "1985-04-12", None, "day", "none"),
    ("1985-04/..", "1985-04-01", None, "month", "none"),
    ("1985/..", "1985-01-01", None, "year", "none"),
    ("../1985-04-12", None, "1985-04-12", "day", "none"),
    ("../1985-04", None, "1985-04-30", "month", "none"),
    ("../1985", None, "1985-12-31", "year", "none"),
    ("1985-04-12/", "1985-04-12", None, "day", "none"),
    ("1985-04/", "1985-04-01", None, "month", "none"),
    ("1985/", "1985-01-01", None, "year", "none"),
    ("/1985-04-12", None, "1985-04-12", "day", "none"),
    ("/1985-04", None, "1985-04-30", "month", "none"),
    ("/1985", None, "1985-12-31", "year", "none"),
    ("-1985", "-1985-01-01", "-1985-12-31", "year", "none"),
]
LEVEL_2 = [
    ("Y-17E7", "Y-170000000-01-01", "Y-170000000-12-31", "year", "none"),
    ("1950S2", "1900-01-01", "1999-12-31", "century", "none"),
    ("Y171010000S3", "Y171000000-01-01", "Y171999999-12-31", "mixed", "none"),
    ("Y3388E2S3", "Y338000-01-01", "Y338999-12-31", "millennium", "none"),
    ("2001-34", "2001-04-01", "2001-06-30", "quarter", "none"),
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", "year", "none"),
    ("[..1760-12-03]", None, "1760-12-03", "day", "none"),
    ("[1760-12..]", "1760-12-01", None, "month", "none"),
    ("[1760-01,1760-02,1760-12..]", "1760-01-01", None, "month", "none"),
    ("[1667,1760-12]", "1667-01-01", "1760-12-31", "mixed", "none"),
    ("[..1984]", None, "1984-12-31", "year", "none"),
    ("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31", "year", "none"),
    ("{1960,1961-12}", "1960-01-01", "1961-12-31", "mixed", "none"),
    ("{..1984}", None, "1984-12-31", "year", "none"),
    ("2004-06~-11", "2004-06-11", "2004-06-11", "day", "approximate"),
    ("2004?-06", "2004-06-01", "2004-06-30", "month", "uncertain"),
    ("2004?-06-11", "2004-06-11", "2004-06-11", "day", "uncertain"),
    ("?2004-06-~11", "2004-06-11", "2004-06-11", "day", "both"),
    ("2004-%06-11", "2004-06-11", "2004-06-11", "day", "both"),
    ("156X-12-25", "1560-12-25", "1569-12-25", "mixed", "none"),
    ("15XX-12-25", "1500-12-25", "1599-12-25", "mixed", "none"),
    ("XXXX-12-XX", None, None, "mixed", "none"),
    ("1XXX-XX", "1000-01-01", "1999-12-31", "millennium", "none"),
    ("1XXX-12", "1000-12-01", "1999-12-31", "mixed", "none"),
    ("1984-1X", "1984-10-01", "1984-12-31", "mixed", "none"),
    ("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20", "day", "approximate"),
    ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", "mixed", "none"),
]
OF_OUR_OWN = [
    ("2001-22", "2001-06-01", "2001-08-31", "season", "none"),
    ("2001-23", "2001-09-01", "2001-11-30", "season", "none"),
    ("2001-24", "2001-12-01", "2002-02-28", "season", "none"),
    ("2003-24", "2003-12-01", "2004-02-29", "season", "none"),
    ("2001-29", "2001-09-01", "2001-11-30", "season", "none"),
    ("2001-30", "2001-12-01", "2002-02-28", "season", "none"),
    ("2001-31", "2001-03-01", "2001-05-31", "season", "none"),
    ("2001-32", "2001-06-01", "2001-08-31", "season", "none"),
    ("2001-39", "2001-09-01", "2001-12-31", "third", "none"),
    ("2001-41", "2001-07-01", "2001-12-31", "half", "none"),
    ("0000", "0000-01-01", "0000-12-31", "year", "none"),
    ("-0043-03-15", "-0043-03-15", "-0043-03-15", "day", "none"),
    ("-004X", "-0049-01-01", "-0040-12-31", "decade", "none"),
    ("Y-16999-12-31", "Y-16999-12-31", "Y-16999-12-31", "day", "none"),
    ("Y-2E10", "Y-20000000000-01-01", "Y-20000000000-12-31", "year", "none"),
    ("Y1E9", "Y1000000000-01-01", "Y1000000000-12-31", "year", "none"),
    ("-1950S2", "-1999-01-01", "-1900-12-31", "century", "none"),
    ("2X01", "2001-01-01", "2901-12-31", "mixed", "none"),
    ("19XX-02-29", "1904-02-29", "1996-02-29", "mixed", "none"),
    ("XX00-02-29", "0000-02-29", "9600-02-29", "mixed", "none"),
    ("-19XX-02-29", "-1996-02-29", "-1904-02-29", "mixed", "none"),
    ("2004-XX-31", "2004-01-31", "2004-12-31", "mixed", "none"),
    ("2004-X2-3X", "2004-12-30", "2004-12-31", "mixed", "none"),
    ("XXXX", None, None, "unknown", "none"),
    ("201X?", "2010-01-01", "2019-12-31", "decade", "uncertain"),
    ("2012-06~/2012-08?", "2012-06-01", "2012-08-31", "month", "both"),
    ("2013-21/2013-22", "2013-03-01", "2013-08-31", "season", "none"),
    ("2004-06/2004", "2004-06-01", "2004-12-31", "mixed", "none"),
    ("2012-12/2012", "2012-12-01", "2012-12-31", "mixed", "none"),
    ("[1667, 1668]", "1667-01-01", "1668-12-31", "year", "none"),
    ("[2012-08..2013-06]", "2012-08-01", "2013-06-30", "month", "none"),
    ("[1672,1667?]", "1667-01-01", "1672-12-31", "year", "uncertain"),
    ("../..", None, None, "unknown", "none"),
]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "qualifier"),
    LEVEL_0 + LEVEL_1 + LEVEL_2 + OF_OUR_OWN,
)
def test_an_example_means_what_the_specification_says(
    text: str, earliest: str | None, latest: str | None, precision: str, qualifier: str
):
    date = parse(text)
    assert date.text == text
    assert (written(date.earliest), written(date.latest)) == (earliest, latest)
    assert (date.precision, date.qualifier) == (precision, qualifier)


def written(day: int | None) -> str | None:
    return None if day is None else iso(day)


def days_of(bound: Bound) -> tuple[str | None, str | None]:
    return written(bound.earliest), written(bound.latest)


LEAP_YEAR = [iso(day).removeprefix("2000-") for day in range(to_day(2000), to_day(2001))]


@given(
    st.sampled_from(("201X", "20X1", "2X00", "19X6", "0X01")),
    st.from_regex("(0[1-9X]|1[0-2X]|X[0-9X])-([0-2][1-9X]|3[01X]|X[0-9X])", fullmatch=True),
)
def test_unspecified_digits_may_be_any_that_make_a_day(year: str, month_and_day: str):
    mask = f"{year}-{month_and_day}"
    digits = re.compile(month_and_day.replace("X", "[0-9]"))
    in_a_year = list(filter(digits.fullmatch, LEAP_YEAR))
    years = [int(year.replace("X", digit)) for digit in "0123456789"]
    days = [f"{y:04d}-{day}" for y in years for day in in_a_year if day != "02-29" or is_leap(y)]
    if days:
        assert days_of(parse(mask).start) == (days[0], days[-1])
    else:
        assert not is_date(mask)


def test_a_single_date_is_one_thing_somewhere_within_it():
    date = parse("2012")
    assert date.shape is Shape.SINGLE
    assert days_of(date.start) == days_of(date.end) == ("2012-01-01", "2012-12-31")


def test_an_interval_has_two_bounds_each_as_wide_as_it_was_told():
    date = parse("2012-08/2013-06~")
    assert date.shape is Shape.INTERVAL
    assert days_of(date.start) == ("2012-08-01", "2012-08-31")
    assert days_of(date.end) == ("2013-06-01", "2013-06-30")
    assert date.start.qualifier is Qualifier.NONE
    assert date.end.qualifier is Qualifier.APPROXIMATE
    assert date.end.precision is date.end.doubt is Precision.MONTH


def test_an_open_end_is_not_an_unknown_end():
    going_on, nobody_knows = parse("2012/..").end, parse("2012/").end
    assert (going_on.open, nobody_knows.open) == (True, False)
    assert days_of(going_on) == days_of(nobody_knows) == (None, None)


def test_one_of_a_set_is_one_date_within_and_keeps_its_choices():
    date = parse("[1667,1668-12,1670..1672]")
    assert date.shape is Shape.ONE_OF
    assert days_of(date.start) == days_of(date.end) == ("1667-01-01", "1672-12-31")
    assert [choice.text for choice in date.choices] == ["1667", "1668-12", "1670..1672"]
    assert [choice.shape for choice in date.choices] == [Shape.SINGLE, Shape.SINGLE, Shape.ONE_OF]
    assert days_of(date.choices[2].start) == ("1670-01-01", "1672-12-31")


def test_all_of_a_set_reaches_from_its_first_to_its_last():
    date = parse("{1961-12,1960}")
    assert date.shape is Shape.ALL_OF
    assert days_of(date.start) == ("1960-01-01", "1960-12-31")
    assert days_of(date.end) == ("1961-12-01", "1961-12-31")
    assert parse("{1960..1962}").choices[0].shape is Shape.INTERVAL


def test_a_set_open_at_one_side_says_so():
    assert parse("[..1984]").start.open
    assert parse("{..1984}").start.open
    assert not parse("{..1984}").end.open


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("2004-06-11~", Precision.DAY),
        ("2004-06-~11", Precision.DAY),
        ("2004-06~-11", Precision.MONTH),
        ("2004?-06-11", Precision.YEAR),
        ("?2004-06-~11", Precision.YEAR),
        ("201X~", Precision.DECADE),
        ("2013-21~", Precision.SEASON),
        ("2004-XX~", Precision.YEAR),
        ("2004-06-XX~", Precision.MONTH),
        ("2004", Precision.UNKNOWN),
    ],
)
def test_the_doubt_is_the_unit_that_the_mark_stands_beside(text: str, doubt: Precision):
    assert parse(text).start.doubt is doubt


@pytest.mark.parametrize(
    "time", ["23:59:60", "23:59:60Z", "00:59:60+01", "19:59:60-04:00", "05:29:60+05:30"]
)
def test_a_leap_second_is_the_last_of_a_day_in_utc(time: str):
    assert parse(f"1985-06-30T{time}").earliest == parse("1985-06-30").earliest


@given(st.text())
def test_any_text_is_read_or_refused_at_a_place_within_it(text: str):
    read_or_refused(text)


@examples(100)
@given(st.text(alphabet="0123459X-/.,[]{}?~%TYSEZ:+ ", max_size=24))
def test_anything_that_looks_like_a_date_is_read_or_refused(text: str):
    read_or_refused(text)


@given(level_1_dates(), st.integers(0, 30), st.sampled_from("0129X-/.?~%TYSEZ [{(x\u2013\ud800"))
def test_a_date_with_one_wrong_character_is_read_or_refused(text: str, at: int, character: str):
    read_or_refused(text[:at] + character + text[at + 1 :])


def read_or_refused(text: str) -> None:
    date = error = None
    try:
        date = parse(text)
    except EDTFError as refusal:
        error = refusal
    if error is not None:
        assert 0 <= error.position <= len(text)
        assert error.reason
        assert error.hint
    if date is not None:
        assert date.text == text
        if date.earliest is not None and date.latest is not None:
            assert date.earliest <= date.latest


@given(level_1_dates())
def test_every_level_1_date_is_read_and_its_first_day_is_not_after_its_last(text: str):
    date = parse(text)
    assert date.earliest is not None or date.latest is not None
    for bound in (date.start, date.end):
        if bound.earliest is not None and bound.latest is not None:
            assert bound.earliest <= bound.latest


@given(level_1_dates())
def test_the_first_and_last_day_are_themselves_dates_that_say_the_same_day(text: str):
    date = parse(text)
    for day in (date.earliest, date.latest):
        if day is not None:
            assert parse(iso(day)).earliest == day
