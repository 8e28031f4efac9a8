"""What the date cells of a table mean."""

from __future__ import annotations

import pytest

from herline.archive.table.date_forms import AmbiguousError, Order
from herline.archive.table.dates import When, when


@pytest.mark.parametrize(
    ("cell", "edtf"),
    [
        ("2012-05~", "2012-05~"),
        ("2012/2013", "2012/2013"),
        ("2013-10-12T09:30", "2013-10-12T09:30:00"),
        ("2013-10-12 09:30:15.25", "2013-10-12T09:30:15"),
        ("2013-10-12 09:30+0200", "2013-10-12T09:30:00+02:00"),
        ("2013-10-12 00:00:00", "2013-10-12"),
        ("12.10.2013 9:30 pm", "2013-10-12T21:30:00"),
        ("12.10.2013 12:05 am", "2013-10-12T00:05:00"),
        ("1.5.2013, 14:30 Uhr", "2013-05-01T14:30:00"),
        ("12.10.2013", "2013-10-12"),
        ("12. 10. 2013", "2013-10-12"),
        ("12 October 2013", "2013-10-12"),
        ("12. Oktober 2013", "2013-10-12"),
        ("October 12, 2013", "2013-10-12"),
        ("1st May 2013", "2013-05-01"),
        ("12 maja 1867", "1867-05-12"),
        ("12 maja 1867 r.", "1867-05-12"),
        ("3.4.1850 r.", "1850-04-03"),
        ("1867 roku", "1867"),
        ("październik 1867", "1867-10"),
        ("12 V 1867", "1867-05-12"),
        ("12.V.1867 r.", "1867-05-12"),
        ("12. XII. 1867", "1867-12-12"),
        ("12/V/1867", "1867-05-12"),
        ("V 1867", "1867-05"),
        ("1867. V. 12.", "1867-05-12"),
        ("1867, May 12", "1867-05-12"),
        ("1867-MAY-12", "1867-05-12"),
        ("1867 г.", "1867"),
        ("12-Oct-2013", "2013-10-12"),
        ("Oct 2013", "2013-10"),
        ("März 2013", "2013-03"),
        ("10/2013", "2013-10"),
        ("3.2013", "2013-03"),
        ("2013.0", "2013"),
        ("SEPT. 2013", "2013-09"),
        ("2013-3-5", "2013-03-05"),
        ("2013/10/12", "2013-10-12"),
        ("2013/10", "2013-10"),
        ("1731/3", "1731-03"),
        ("20131012", "2013-10-12"),
        ("25/12/2013", "2013-12-25"),
        ("12/25/2013", "2013-12-25"),
        ("10/10/2013", "2013-10-10"),
    ],
)
def test_exact_forms_are_read(cell: str, edtf: str) -> None:
    assert when(cell, "", Order.UNSAID).edtf == edtf


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("2013-13-01", "month 13"),
        ("31.02.2013", "28 days"),
        ("12.13.2013", "month 13"),
        ("2013/21", "2013/2021 for the years 2013 to 2021"),
        ("2011/12", "2011/2012 for the years 2011 to 2012, 2011-12 for the month"),
        ("1731/2", "1731/1732 for the years 1731 to 1732, 1731-02 for the month"),
        (
            "1731/32",
            "1731/1732 for the years 1731 to 1732, 1732 for a year that was written double",
        ),
        ("1850-60", "1850/1860 for the years 1850 to 1860"),
        ("1749/50", "1749/1750 for the years 1749 to 1750"),
        ("21/2013", "month 21"),
        ("2013-10-12 25:00", "no time of day"),
        ("12.10.13", "four digits"),
        ("12 Foo 2013", ""),
        ("41559", "It looks like 2013-10-12, as spreadsheets count days. Give the column"),
        ("41559.5", "It looks like 2013-10-12"),
        ("12 v 1867", "Write 1867-05-12"),
        ("i 1867", ""),
        ("12 XIII 1867", ""),
        ("30 II 1867", "28 days"),
        ("około 1867 r.", "Write 1867~ for about 1867"),
        ("XIX w.", "Write 18XX for the hundred years"),
        ("October 2013 09:30", ""),
        ("about ten years ago", ""),
    ],
)
def test_what_is_not_exact_or_not_possible_is_refused_with_a_reason(cell: str, reason: str) -> None:
    found = when(cell, "", Order.UNSAID)
    assert found.edtf == ""
    ((column, fault),) = found.faults
    assert column == "date"
    assert cell in fault
    assert reason in fault


@pytest.mark.parametrize(
    ("cell", "edtf", "rule"),
    [
        ("spring 1901", "1901-21", "spring is March to May"),
        ("Frühjahr 1901", "1901-21", "spring is March to May"),
        ("summer of 1901", "1901-22", "summer is June to August"),
        ("wiosna 1901", "1901-21", "spring is March to May"),
        ("Herbst  1901", "1901-23", "autumn is September to November"),
        ("winter 1901/02", "1901-24", "winter is December to February"),
        ("Winter 1899/1900", "1899-24", "winter is December to February"),
    ],
)
def test_a_season_is_read_and_the_rule_tells_its_months(cell: str, edtf: str, rule: str) -> None:
    assert when(cell, "", Order.UNSAID) == When(edtf, rule)


def test_a_roman_number_is_a_month_and_the_rule_says_so() -> None:
    assert when("12 V 1867", "", Order.UNSAID) == When(
        "1867-05-12", "the Roman number is the month"
    )


def test_seasons_begin_and_end_an_interval() -> None:
    assert when("spring 1901", "autumn 1902", Order.UNSAID).edtf == "1901-21/1902-23"


@pytest.mark.parametrize(
    "cell", ["winter 1901", "winter 1901/03", "spring 1901/02", "late spring 1901"]
)
def test_a_season_of_no_certain_year_is_refused(cell: str) -> None:
    found = when(cell, "", Order.UNSAID)
    assert found.edtf == ""
    assert [column for column, _ in found.faults] == ["date"]


def test_of_a_winter_it_is_asked_whether_it_began_or_ended_in_its_year() -> None:
    for cell in ("Winter 1901", "zima 1901 r."):
        ((_, fault),) = when(cell, "", Order.UNSAID).faults
        assert fault.endswith(
            "It is not said whether that winter began or ended in 1901. "
            "Write winter 1901/02 or winter 1900/01"
        )
    assert when("winter 1901/02", "", Order.UNSAID).edtf == "1901-24"
    assert when("winter 1900/01", "", Order.UNSAID).edtf == "1900-24"


def test_a_date_of_two_meanings_needs_to_be_told_which() -> None:
    with pytest.raises(AmbiguousError, match=r"10 December or 12 October 2013.*--day-first"):
        when("10/12/2013", "", Order.UNSAID)
    day = when("10/12/2013", "", Order.DAY_FIRST)
    month = when("10/12/2013", "", Order.MONTH_FIRST)
    assert (day.edtf, day.rule) == ("2013-12-10", "the day comes first")
    assert (month.edtf, month.rule) == ("2013-10-12", "the month comes first")


def test_a_date_against_the_order_that_was_told_is_not_turned_around() -> None:
    ((_, fault),) = when("12/25/2013", "", Order.DAY_FIRST).faults
    assert "month 25" in fault
    assert when("12.10.2013", "", Order.MONTH_FIRST).edtf == "2013-10-12"


@pytest.mark.parametrize(
    ("start", "end", "edtf"),
    [
        ("2013", "2014-05", "2013/2014-05"),
        ("12.10.2013", "14.10.2013", "2013-10-12/2013-10-14"),
        ("2012~", "2013", "2012~/2013"),
        ("2013", "2013", "2013"),
        ("", "2013", "/2013"),
        ("2013-10-12T09:30", "2013-10-12T11:00", "2013-10-12"),
        ("2013-10-12T09:30", "2013-10-13T11:00", "2013-10-12/2013-10-13"),
        ("2013", "..", "2013/.."),
        ("12.10.2013", "..", "2013-10-12/.."),
        ("", "", ""),
    ],
)
def test_start_and_end_make_an_interval(start: str, end: str, edtf: str) -> None:
    assert when(start, end, Order.UNSAID).edtf == edtf


def test_an_end_that_cannot_be_read_leaves_the_end_unknown() -> None:
    found = when("2013", "soon", Order.UNSAID)
    assert found.edtf == "2013/"
    ((column, fault),) = found.faults
    assert column == "end"
    assert "“soon”" in fault


@pytest.mark.parametrize(("start", "end"), [("2014", "2013"), ("2012/2013", "2014")])
def test_ends_that_make_no_interval_are_refused(start: str, end: str) -> None:
    found = when(start, end, Order.UNSAID)
    assert found.edtf == ""
    ((column, fault),) = found.faults
    assert column == "date"
    assert f"“{start}”" in fault


def test_no_date_is_no_fault() -> None:
    assert when("", "", Order.UNSAID) == When()
