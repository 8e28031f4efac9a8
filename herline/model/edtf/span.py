"""From a date as written to its first and last possible day.

| written      | first day  | last day   |
|--------------|------------|------------|
| `1985-04`    | 1985-04-01 | 1985-04-30 |
| `2001-24`    | 2001-12-01 | 2002-02-28 |
| `156X-12-25` | 1560-12-25 | 1569-12-25 |
| `19XX-02-29` | 1904-02-29 | 1996-02-29 |
| `XXXX-12-XX` | unknown    | unknown    |
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from herline.model.days import add_months, days_in_month, is_leap, to_day
from herline.model.edtf.grammar import GROUPS, Term, fits


def span(term: Term) -> tuple[int | None, int | None] | None:
    """First and last day the date may mean, as day numbers; (None, None) without a year.

    None if there is no such day in the calendar (30 February).
    """
    first_year, last_year, month, day = term.first_year, term.last_year, term.month, term.day
    if first_year is None or last_year is None:
        return (None, None) if _exists_in_some_year(month, day) else None
    if not month:
        return to_day(first_year), to_day(last_year, 12, 31)
    if month in GROUPS:
        first_month, length, _ = GROUPS[month]
        end = add_months(to_day(last_year, first_month), length)
        return to_day(first_year, first_month), end - 1
    if first_year != last_year or "X" in month or "X" in day:
        return _span_of_pattern(term)
    month_number = int(month)
    last = days_in_month(first_year, month_number)
    first_day = to_day(first_year, month_number)
    if not day:
        return first_day, first_day + last - 1
    day_number = int(day)
    if day_number > last:
        return None
    return first_day + day_number - 1, first_day + day_number - 1


def calendar_of(term: Term) -> dict[int, tuple[int, ...]]:
    """The months that fit, each with the days of it that fit and are there in some year that fits.

    `2004-X2-3X` is December, with its days 30 and 31. A term without a day has all days.
    """
    leap_year = 2000 if _has_leap_year(term) else 2001
    found: dict[int, tuple[int, ...]] = {}
    for month in range(1, 13):
        if fits(term.month, month):
            length = days_in_month(leap_year, month)
            days = tuple(day for day in range(1, length + 1) if fits(term.day or "XX", day))
            if days:
                found[month] = days
    return found


def _has_leap_year(term: Term) -> bool:
    if term.first_year is not None and term.first_year == term.last_year:
        return is_leap(term.first_year)
    return any(map(is_leap, _years(term.year, backwards=False)))


def _exists_in_some_year(month: str, day: str) -> bool:
    if month in GROUPS or not day:
        return True
    return next(_days(2000, month, day), None) is not None


def _span_of_pattern(term: Term) -> tuple[int, int] | None:
    """The outermost days that fit the pattern; walks past years that lack a 29 February."""
    if not _exists_in_some_year(term.month, term.day):
        return None
    first = _outermost(term, backwards=False)
    last = _outermost(term, backwards=True)
    return None if first is None or last is None else (first, last)


def _outermost(term: Term, *, backwards: bool) -> int | None:
    day = term.day or ("XX" if backwards else "01")
    years = _years(term.year, backwards=backwards)
    if term.first_year is not None and term.first_year == term.last_year:
        years = iter((term.first_year,))
    for year in years:
        found = next(_days(year, term.month, day, backwards=backwards), None)
        if found is not None:
            return found
    return None


def _years(pattern: str, *, backwards: bool) -> Iterator[int]:
    """Every year that fits the digits, in the order of time or against it."""
    sign = -1 if pattern[0] == "-" else 1
    digits = "9876543210" if backwards is (sign > 0) else "0123456789"
    for combination in product(*(digits if d == "X" else d for d in pattern.lstrip("-"))):
        yield sign * int("".join(combination))


def _days(year: int, month: str, day: str, *, backwards: bool = False) -> Iterator[int]:
    """Every day of the year that fits the month and the day, as day numbers."""
    step = -1 if backwards else 1
    for month_number in range(1, 13)[::step]:
        if fits(month, month_number):
            for day_number in range(1, days_in_month(year, month_number) + 1)[::step]:
                if fits(day, day_number):
                    yield to_day(year, month_number, day_number)
