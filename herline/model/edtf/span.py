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

from herline.model.days import add_months, days_in_month, is_leap, to_day
from herline.model.edtf.grammar import GROUPS, Term, numbers


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
        return _span_of_pattern(term, first_year, last_year)
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
    return _calendar(2000 if _has_leap_year(term) else 2001, term.month, term.day)


def _calendar(year: int, month: str, day: str) -> dict[int, tuple[int, ...]]:
    found = {
        number: numbers(day or "XX", days_in_month(year, number)) for number in numbers(month, 12)
    }
    return {number: days for number, days in found.items() if days}


def _has_leap_year(term: Term) -> bool:
    if term.first_year is not None and term.first_year == term.last_year:
        return is_leap(term.first_year)
    return _leap_year(term.year, is_last=False) is not None


def _exists_in_some_year(month: str, day: str) -> bool:
    return month in GROUPS or not day or bool(_calendar(2000, month, day))


def _span_of_pattern(term: Term, first_year: int, last_year: int) -> tuple[int, int] | None:
    """The outermost days that fit the pattern."""
    first = _outermost(first_year, term, is_last=False)
    last = _outermost(last_year, term, is_last=True)
    return None if first is None or last is None else (first, last)


def _outermost(year: int, term: Term, *, is_last: bool) -> int | None:
    """The first or last day that fits: of the outermost year, but for a 29 February."""
    found = _day_in(year, term, is_last=is_last)
    if found is None and (leap_year := _leap_year(term.year, is_last=is_last)) is not None:
        return _day_in(leap_year, term, is_last=is_last)
    return found


def _day_in(year: int, term: Term, *, is_last: bool) -> int | None:
    """The first or last day of the year that fits the month and the day, as a day number."""
    step = -1 if is_last else 1
    for month in numbers(term.month, 12)[::step]:
        days = numbers(term.day or "XX", days_in_month(year, month))[::step]
        if days:
            return to_day(year, month, days[0])
    return None


def _leap_year(pattern: str, *, is_last: bool) -> int | None:
    """The first or last leap year that fits the four digits."""
    sign = -1 if pattern[0] == "-" else 1
    step = -1 if is_last is (sign > 0) else 1
    # Its last two digits tell of most years; without this, XXX1 would be a thousand of them.
    in_century = [number for number in numbers(pattern[-2:], 99, 0)[::step] if number % 4 == 0]
    for century in numbers(pattern[-4:-2], 99, 0)[::step]:
        for number in in_century:
            if is_leap(100 * century + number):
                return sign * (100 * century + number)
    return None
