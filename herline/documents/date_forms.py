"""Which EDTF is proposed for a date that is written in words, and by which rule.

A part of something is its third, as in the stories that come along:

    early 2011        2011-01/2011-04~       the first third of the year
    mid-2012          2012-05~/2012-08~      the middle third
    late 2011         2011-09~/2011-12       the last third
    early 2000s       2000~/2003~            the first third of the decade
    late 1800s        as the decade; a century is named "19th century"
    early May 2012    2012-05-01/2012-05-10~ the first ten days
"""

from __future__ import annotations

from enum import Enum

from herline.frozen import frozen
from herline.model.days import days_in_month, is_day


@frozen
class Proposal:
    """An EDTF date, and in words how it follows from what is written."""

    edtf: str
    rule: str


class Part(Enum):
    """A third of a stretch of time; the value is its number and its name in a rule."""

    EARLY = (0, "first")
    MID = (1, "middle")
    LATE = (2, "last")


_OF_YEAR = ("{0}-01/{0}-04~", "{0}-05~/{0}-08~", "{0}-09~/{0}-12")
_OF_DECADE = ((0, 3), (4, 6), (7, 9))
_OF_CENTURY = ((1, 33), (34, 66), (67, 100))


def day(year: int, month: int, number: int) -> Proposal | None:
    """One day."""
    if not is_day(year, month, number):
        return None
    return Proposal(f"{year:04}-{month:02}-{number:02}", "day, month and year are written")


def days(year: int, first: tuple[int, int], last: tuple[int, int]) -> Proposal | None:
    """From one (month, day) to another of the same year."""
    if not is_day(year, *first) or not is_day(year, *last) or first >= last:
        return None
    edtf = "/".join(f"{year:04}-{m:02}-{d:02}" for m, d in (first, last))
    return Proposal(edtf, "from day to day, as it is written")


def day_of_some_year(month: int, number: int) -> Proposal | None:
    """A day whose year is not named there."""
    if not is_day(2000, month, number):
        return None
    return Proposal(f"XXXX-{month:02}-{number:02}", "no year is named with it")


def month(year: int, number: int, part: Part | None = None, about: bool = False) -> Proposal:
    """A month, a third of it, or about it."""
    edtf = f"{year:04}-{number:02}"
    if part is None:
        return _about(edtf, "month and year are written", about)
    first, last = ((1, 10), (11, 20), (21, days_in_month(year, number)))[part.value[0]]
    ends = ("", "~") if part is Part.EARLY else ("~", "~") if part is Part.MID else ("~", "")
    span = f"{edtf}-{first:02}{ends[0]}/{edtf}-{last:02}{ends[1]}"
    return Proposal(span, f"the {part.value[1]} third of the month")


def months(first: tuple[int, int], last: tuple[int, int]) -> Proposal | None:
    """From one (year, month) to another."""
    if first >= last:
        return None
    edtf = "/".join(f"{y:04}-{m:02}" for y, m in (first, last))
    return Proposal(edtf, "from month to month, as it is written")


def month_of_some_year(number: int) -> Proposal:
    return Proposal(f"XXXX-{number:02}", "no year is named with it")


def season(year: int | None, number: int, over_new_year: bool = False) -> Proposal:
    """A season by its number of EDTF: 21 spring to 24 winter; None: of a year not named."""
    if year is None:
        return Proposal(f"XXXX-{number}", "no year is named with it")
    rule = "season and year are written"
    if over_new_year:
        rule = f"the winter that begins in {year}"
    elif number == 24:
        rule = "a winter has two years; the one that is written is taken"
    return Proposal(f"{year:04}-{number}", rule)


def year(number: int, part: Part | None = None, about: bool = False) -> Proposal:
    """A year, a third of it, or about it."""
    if part is None:
        return _about(f"{number:04}", "a year", about)
    edtf = _OF_YEAR[part.value[0]].format(f"{number:04}")
    return Proposal(edtf, f"the {part.value[1]} third of the year")


def years(first: int, last: int) -> Proposal | None:
    """From year to year; `last` may be written with two digits."""
    if last < 100:
        last += first // 100 * 100
    if first >= last:
        return None
    return Proposal(f"{first:04}/{last:04}", "from year to year, as it is written")


def decade(first: int, part: Part | None = None, guessed: bool = False) -> Proposal:
    """Ten years from `first`; `guessed` says that the text names no century."""
    rule = "the century is not named; the twentieth is supposed" if guessed else "a decade"
    if part is None:
        return Proposal(f"{first // 10:03}X", rule)
    low, high = _OF_DECADE[part.value[0]]
    third = f"the {part.value[1]} third of the decade"
    rule = f"{third}; {rule}" if guessed else third
    return Proposal(f"{first + low:04}~/{first + high:04}~", rule)


def century(number: int, part: Part | None = None) -> Proposal | None:
    """A century by its number, 1 to 30."""
    if not 1 <= number <= 30:
        return None
    before = (number - 1) * 100
    if part is None:
        return Proposal(f"{number - 1:02}XX", "a century")
    low, high = _OF_CENTURY[part.value[0]]
    third = f"the {part.value[1]} third of the century"
    return Proposal(f"{before + low:04}~/{before + high:04}~", third)


def _about(edtf: str, rule: str, about: bool) -> Proposal:
    return Proposal(f"{edtf}~", f"{rule}, with “about”") if about else Proposal(edtf, rule)
