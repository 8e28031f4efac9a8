"""EDTF dates: the examples of the published specification, and what each of them means.

The tables hold facts: the text of an example, its first and last possible day (None where the
date is open or nobody knows), its precision and its qualifier.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.model.days import is_leap, iso, to_day
from herline.model.edtf import Bound, EDTFError, Precision, Qualifier, Shape, parse
from herline.model.edtf.reader import is_date
from tests.examples import examples
from tests.model.edtf.dates import habits, level_1_dates

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
    assert (going_on.open, going_on.unknown) == (True, False)
    assert (nobody_knows.open, nobody_knows.unknown) == (False, True)
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


REFUSED = [
    ("", 0, "no date", "2013"),
    ("12/10/2013", 2, "four digits", "Write 2013-10-12 if the day comes first, 2013-12-10"),
    ("13/10/2013", 2, "four digits", "Write 2013-10-13."),
    ("12.10.2013", 2, "four digits", "Write 2013-10-12."),
    ("2013/10/12", 7, "one “/”", "Write 2013-10-12."),
    ("1994-2001", 7, "two digits", "Write 1994/2001"),
    ("1994–2001", 4, "no place", "Write 1994/2001"),
    ("early 2000s", 0, "four digits", "Write 2000/2003~"),
    ("early 2000s", 0, "four digits", "200X"),
    ("the 1990s", 0, "four digits", "Write 199X"),
    ("1990er Jahre", 4, "no place", "Write 199X"),
    ("19th century", 2, "four digits", "Write 18XX"),
    ("mid-2012", 0, "four digits", "Write 2012-05~/2012-08~"),
    ("circa 2011", 0, "four digits", "Write 2011~"),
    ("about 2012", 0, "four digits", "Write 2012~"),
    ("between 2011 and 2012", 0, "four digits", "Write [2011..2012]"),
    ("2012 or 2013-05", 4, "no place", "Write [2012,2013-05]."),
    ("from 2011 to 2012", 0, "four digits", "Write 2011/2012."),
    ("2012..2013", 4, "no place", "Write [2012..2013]"),
    ("..2012", 0, "four digits", "Write [..2012]"),
    ("5/2012", 1, "four digits", "Write 2012-05."),
    ("2012/5", 6, "four digits", "Write 2012-05."),
    ("2012-13", 5, "Month 13 does not exist", "2012/2013"),
    ("2011/12", 7, "four digits", "2011/2012 for the years 2011 to 2012, 2011-12 for the month"),
    ("1731/2", 6, "four digits", "1731/1732 for the years 1731 to 1732, 1731-02 for the month"),
    ("1731/2", 6, "four digits", "1732 for a year that was written double"),
    ("1739/0", 6, "four digits", "Write 1739/1740 for the years 1739 to 1740"),
    ("1739/00", 7, "four digits", "2013"),
    ("1999/00", 7, "four digits", "Write 1999/2000 for the years 1999 to 2000."),
    ("2013/10", 7, "four digits", "2013-10 for the month"),
    ("2012/13", 7, "four digits", "2012/2013"),
    ("2013-13", 5, "Month 13 does not exist", "Months are 01 to 12"),
    ("2013-00-01", 5, "Month 00 does not exist", "Months are 01 to 12"),
    ("2013-42", 5, "Month 42 does not exist", "2013/2042"),
    ("October 2013", 0, "four digits", "Write 2013-10."),
    ("October 12, 2013", 0, "four digits", "Write 2013-10-12."),
    ("12. Oktober 2013", 2, "four digits", "Write 2013-10-12."),
    ("3rd of March 2013", 1, "four digits", "Write 2013-03-03."),
    ("Frühjahr 2013", 0, "four digits", "Write 2013-21."),
    ("2013-02-30", 8, "February 2013 has 28 days, no day 30", "not certain: 2013-02."),
    ("2007-04-31", 8, "April 2007 has 30 days, no day 31", "not certain: 2007-04."),
    ("2013-10-32", 8, "Day 32 does not exist", ""),
    ("XXXX-02-30", 8, "have a day 30", ""),
    ("XXX1-02-29", 8, "have a day 29", ""),
    ("2012-6", 6, "two digits", "Write 2012-06."),
    ("2012-06-3", 9, "two digits", "Write 2012-06-03."),
    ("85", 2, "four digits", "2013"),
    ("12012", 4, "begins with Y", "Write Y12012"),
    ("Y2012", 0, "more than four digits", "Write 2012."),
    ("Y20000000001", 1, "20,000,000,000", ""),
    ("Y1E99", 1, "20,000,000,000", ""),
    ("-0000", 0, "-0000", "Write 0000"),
    ("44 BC", 2, "four digits", "Write -0043"),
    ("1 BC", 1, "four digits", "Write 0000"),
    (" 2012", 0, "four digits", "Write 2012, without the spaces."),
    ("2012/2011", 4, "ends before it begins", "Write 2011/2012"),
    ("2013-06/2013-05", 7, "ends before it begins", "Write 2013-05/2013-06"),
    ("[1670..1668]", 5, "ends before it begins", "1668..1670"),
    ("/", 1, "on one side at least", "2012/.."),
    ("2012/2013/2014", 9, "one “/”", "2012/2013"),
    ("2013-10-12T20:00:00/2014", 10, "time of day", "days alone"),
    ("2013-10-12T20:00", 16, "time of day", "T23:20:30"),
    ("2013-10-12T24:00:00", 11, "24", "T23:20:30"),
    ("2013-10T20:00:00", 7, "no place", ""),
    ("2001-21-04", 5, "no days", "seasons 21"),
    ("1950S", 5, "how many digits", ""),
    ("1950S2-03", 6, "year alone", ""),
    ("201XS2", 4, "no significant digits", ""),
    ("[]", 1, "missing", ""),
    ("[..]", 1, "stands before the first", "[..1984]"),
    ("[1667,..1668]", 6, "stands before the first", ""),
    ("[1667", 5, "ends with ]", "[1667,1668]"),
    ("[1667]x", 6, "ends with ]", ""),
    ("[1667,,1668]", 6, "missing", ""),
    ("[2012,2013-10-12T20:00:00]", 16, "no place in a set", "the days alone"),
    ("[2012..2013-10-12T20:00:00]", 17, "no place in a set", "the days alone"),
    ("[2012/2013]", 5, "no place in a set", "[2012..2013]"),
    ("2013-W41", 5, "two digits", "Weeks are not EDTF"),
    ("2013-285", 7, "two digits", "Days of the year are not EDTF"),
    ("20131012", 4, "begins with Y", "Write 2013-10-12."),
    ("٢٠١٢", 0, "four digits", "2013"),
    # the syntax of the draft of 2012, which the specification of 2019 replaced
    ("199u", 3, "four digits", "Write 199X"),
    ("199x", 3, "four digits", "Write 199X"),
    ("1999-uu", 5, "two digits", "Write 1999-XX"),
    ("2004?~", 5, "no place", "Write %"),
    ("2004-06-(01)~", 8, "two digits", "beside its part"),
    ("unknown/2006", 0, "four digits", "empty"),
    ("unknown", 0, "four digits", "Give no date where nothing is known of it"),
    ("2004-01-01/open", 11, "four digits", "Write .."),
    ("y170000002", 0, "four digits", "Write Y170000002"),
    ("y-17e7", 0, "four digits", ""),
    ("1985-04-12T10:30:60", 17, "only at 23:59:60 UTC", "Write 1985-04-12T10:30:59,"),
    ("1985-06-30T23:59:60+01:00", 17, "only at 23:59:60 UTC", "1985-06-30T23:59:59+01:00"),
    # what is written in another way, and would not be there if it were written as EDTF
    ("Y-0", 2, "does not begin with 0", "Write 0000 for 1 BC"),
    ("Y02012", 1, "does not begin with 0", "Write 2012."),
    ("-0000-05", 0, "-0000", "Write 0000 for 1 BC"),
    ("31 April 2013", 2, "four digits", "April 2013 has 30 days; write the month alone"),
    ("30.02.2013", 2, "four digits", "February 2013 has 28 days"),
    ("10.13.2013", 2, "four digits", "Write 2013-10-13."),
    ("13/13/2013", 2, "four digits", "Months are 01 to 12"),
    ("45 October 2013", 2, "four digits", "October 2013 has 31 days"),
    ("2013-1-45", 6, "two digits", "January 2013 has 31 days"),
    ("2013/13/45", 7, "one “/”", "Months are 01 to 12"),
    ("13/2013", 2, "four digits", "Months are 01 to 12"),
    ("c. 2013-13", 0, "four digits", "Months are 01 to 12"),
    ("c. 2012-13", 0, "four digits", "Write 2012/2013"),
    ("before 1900", 0, "four digits", "Write [..1899] for one date, ../1899 for a stretch."),
    ("before 1891-01", 0, "four digits", "Write [..1890-12] for one date"),
    ("vor 1900-03-01", 0, "four digits", "Write [..1900-02-28] for one date"),
    ("after 1891-12", 0, "four digits", "Write [1892-01..] for one date, 1892-01/.."),
    ("nach 1891-21", 0, "four digits", "Write [1891-21..] for one date"),
    ("until 1900", 0, "four digits", "Write [..1900] for one date, ../1900 for a stretch."),
    ("before 2013-13", 0, "four digits", "Months are 01 to 12"),
    ("19XX-02-30", 8, "have a day 30", "not certain: 19XX-02."),
    ("1930-1920", 7, "two digits", "Write 1920/1930 for a stretch, or [1920..1930]"),
    ("1930 to 1920", 4, "no place", "Write 1920/1930 for a stretch, or [1920..1930]"),
    ("1930..1920", 4, "no place", "Write [1920..1930] for one date, 1920/1930"),
    ("between 1930 and 1920", 0, "four digits", "Write [1920..1930] for one date, 1920/1930"),
    ("from 1930 to 1920", 0, "four digits", "Write 1920/1930."),
    ("[1670..1668,x]", 5, "ends before it begins", "the earlier one first"),
    ("0th century", 1, "four digits", "the 1st is 00XX"),
    ("0 BC", 1, "four digits", "There was no year 0 BC"),
    ("AD 0", 0, "four digits", "There was no year AD 0"),
    ("1920?–1925?", 5, "no place", "Write 1920?/1925? for a stretch, or [1920?..1925?]"),
    ("1985-04—1990-05", 7, "no place", "Write 1985-04/1990-05 for a stretch"),
    ("1985–04–12", 4, "no place", "Write 1985-04-12, with the plain hyphen"),
    # as registers, letters and programs for family trees write
    ("BEF 1799", 0, "four digits", "Write [..1798] for one date"),
    ("AFT 1850", 0, "four digits", "Write [1851..] for one date"),
    ("BET 1850 AND 1855", 0, "four digits", "Write [1850..1855] for one date"),
    ("ABT 1803", 0, "four digits", "Write 1803~ for about 1803."),
    ("not before 1803", 0, "four digits", "Write [1803..] for one date"),
    ("1803 or earlier", 4, "no place", "Write [..1803] for one date"),
    ("perhaps 1803", 0, "four digits", "Write 1803? for perhaps 1803."),
    ("the 4th of June 1849", 0, "four digits", "Write 1849-06-04."),
    ("1. 4. 1848", 1, "four digits", "Write 1848-04-01."),
    ("spring of 1848", 0, "four digits", "Write 1848-21."),
    ("end of 1848", 0, "four digits", "Write 1848-09~/1848-12~"),
    ("Anfang 1848", 0, "four digits", "Write 1848-01~/1848-04~"),
    ("in May 1803", 0, "four digits", "Write 1803-05."),
    ("before May 1799", 0, "four digits", "Write [..1799-04] for one date"),
    ("vor 1.5.1848", 0, "four digits", "Write [..1848-04-30] for one date"),
    ("Dec 1848 or Jan 1849", 0, "four digits", "Write [1848-12,1849-01]."),
    ("winter of 1862-63", 0, "four digits", "Write a year, a month or a day"),
    ("11 Feb 1731/2", 2, "four digits", "began in March, and is 1732 for us"),
    ("2 Apr 1731/2", 1, "four digits", "Write 1731-04-02."),
    ("3 February 1780 (Julian)", 1, "four digits", "of the Gregorian calendar"),
    ("14 Prairial XI", 2, "four digits", "of the Gregorian calendar"),
    ("10 XI 1802", 2, "four digits", "Write a year, a month or a day"),
    ("2012 - 05", 4, "no place", "Write 2012-05, without the spaces."),
]


@pytest.mark.parametrize(("text", "position", "reason", "hint"), REFUSED)
def test_what_is_not_edtf_is_refused_with_place_reason_and_advice_that_can_be_read(
    text: str, position: int, reason: str, hint: str
):
    with pytest.raises(EDTFError) as refusal:
        parse(text)
    error = refusal.value
    assert (error.text, error.position) == (text, position)
    assert reason in error.reason
    assert error.reason.endswith(".")
    assert hint in error.hint
    assert error.hint.endswith((".", ".."))
    assert str(error) == f"{error.reason} {error.hint}"
    for proposed in proposals(error.hint):
        assert parse(proposed).text == proposed != text


@pytest.mark.parametrize(
    "time", ["23:59:60", "23:59:60Z", "00:59:60+01", "19:59:60-04:00", "05:29:60+05:30"]
)
def test_a_leap_second_is_the_last_of_a_day_in_utc(time: str):
    assert parse(f"1985-06-30T{time}").earliest == parse("1985-06-30").earliest


def proposals(hint: str) -> list[str]:
    """What a hint says to write: its words with a year in them, without the marks of a sentence."""
    words = (re.sub(r"(?<!\.)\.$|(?<=\.\.)\.$|[,:;)]+$", "", word) for word in hint.split())
    return [word for word in words if re.search("[0-9X]{4}|[0-9]{3}X", word)]


def test_the_dates_that_a_hint_proposes_are_found_in_it():
    assert proposals("Write 2013-10/.., or [2013-10..].") == ["2013-10/..", "[2013-10..]"]
    assert proposals("April 2013 has 30 days: 2013-04.") == ["2013", "2013-04"]
    assert proposals("Write .. for an end that is open: 2013/...") == ["2013/.."]


@examples(1000)
@given(habits())
def test_whatever_advice_proposes_can_be_read(text: str):
    hint = hint_for(text)
    assert hint != ""
    for proposed in proposals(hint or ""):
        assert parse(proposed).text == proposed


def hint_for(text: str) -> str | None:
    """What is advised instead of the text; None if it is a date."""
    try:
        parse(text)
    except EDTFError as refusal:
        return refusal.hint
    return None


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
