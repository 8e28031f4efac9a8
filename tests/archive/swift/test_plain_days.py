"""Plain days are read a column at a time, to the days that the calendar of Python has."""

from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from herline.archive.swift.plain_days import LENGTH, letters_of, plain_days


def days(*texts: str) -> list[float | None]:
    read = plain_days(letters_of(texts, LENGTH))
    return [None if np.isnan(day) else day for day in read.tolist()]


def test_days_are_counted_from_1970() -> None:
    assert days("1970-01-01", "1970-02-02", "1969-12-31", "2000-02-29") == [0, 32, -1, 11016]


def test_what_is_no_day_of_the_calendar_is_none() -> None:
    assert days("2001-02-29", "2001-13-01", "2001-00-01", "2001-01-00") == [None] * 4


def test_what_is_written_otherwise_is_none() -> None:
    assert (
        days("2001/01/01", "0000-01-01", "-201-01-01", "2001-W01-1", "２００１-01-01") == [None] * 5
    )


@given(st.lists(st.dates().map(str) | st.from_regex(r"\A[0-9][0-9-]{9}\Z")))
def test_they_are_those_of_the_calendar(texts: list[str]) -> None:
    assert days(*texts) == [_day(text) for text in texts]


def _day(text: str) -> int | None:
    if text[4] != "-" or text[7] != "-":
        return None
    try:
        return date.fromisoformat(text).toordinal() - date(1970, 1, 1).toordinal()
    except ValueError:
        return None
