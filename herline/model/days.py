"""Day numbers: one whole number for every day there ever was, so that dates can be compared.

A day number counts days since 1970-01-01 in the proleptic Gregorian calendar (the calendar of
today, carried back before its own invention). Years are astronomical, as in ISO 8601: there is
a year zero, and years before it are negative.

| historians write | year here | ISO text   |
|------------------|-----------|------------|
| AD 2013          |      2013 | `2013`     |
| AD 1             |         1 | `0001`     |
| 1 BC             |         0 | `0000`     |
| 2 BC             |        -1 | `-0001`    |
| 44 BC            |       -43 | `-0043`    |
| 17 000 BC        |    -16999 | `Y-16999`  |

Python's own integers carry any year; the rest of Herline stays within ±2·10¹⁰ years.
"""

from __future__ import annotations

_DAYS_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTH_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE_1970 = 719162  # from 0001-01-01 to 1970-01-01
_DAYS_IN_400_YEARS = 146097


def is_leap(year: int) -> bool:
    """True if the astronomical `year` has a 29 February (year 0, that is 1 BC, has one)."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """How many days the month has, 28 to 31; `month` is 1 to 12, else ValueError."""
    if not 1 <= month <= 12:
        raise ValueError(f"There is no month {month}: months are 1 to 12.")
    if month == 2 and is_leap(year):
        return 29
    return _MONTH_LENGTHS[month]


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def to_day(year: int, month: int = 1, day: int = 1) -> int:
    """The day number of a calendar day; `to_day(1970) == 0`.

    `year` is astronomical, `month` 1 to 12, `day` 1 to the length of the month; raises
    ValueError, in a sentence, for a day that does not exist.
    """
    is_usual = 1 <= month <= 12 and 1 <= day <= 28
    if not is_usual and not 1 <= day <= days_in_month(year, month):
        raise ValueError(
            f"There is no day {day} in month {month} of year {year}: "
            f"that month has {days_in_month(year, month)} days."
        )
    before = year - 1
    leap_days = before // 4 - before // 100 + before // 400
    number = before * 365 + leap_days + _DAYS_BEFORE_MONTH[month] + day - 1 - _DAYS_BEFORE_1970
    if month > 2 and is_leap(year):
        number += 1
    return number


def from_julian(year: int, month: int, day: int) -> int:
    """The day number of a day that the Julian calendar has; in it every fourth year is a leap year.

    | Julian       | Gregorian    |
    |--------------|--------------|
    | `1582-10-04` | `1582-10-14` |
    | `1732-02-11` | `1732-02-22` |
    | `1917-10-25` | `1917-11-07` |
    """
    before = year - 1
    number = before * 365 + before // 4 + _DAYS_BEFORE_MONTH[month] + day - 1
    return number + (month > 2 and year % 4 == 0) - _DAYS_BEFORE_1970 - 2


def from_day(day: int) -> tuple[int, int, int]:
    """Year (astronomical), month and day of a day number; the inverse of `to_day`."""
    # Years are counted from 1 March, so that the leap day is the last day of its year.
    cycle, left = divmod(day + _DAYS_BEFORE_1970 + 306, _DAYS_IN_400_YEARS)
    year_of_cycle = (left - left // 1460 + left // 36524 - left // 146096) // 365
    day_of_year = left - (365 * year_of_cycle + year_of_cycle // 4 - year_of_cycle // 100)
    march_month = (5 * day_of_year + 2) // 153
    day_of_month = day_of_year - (153 * march_month + 2) // 5 + 1
    month = march_month + 3 if march_month < 10 else march_month - 9
    return cycle * 400 + year_of_cycle + (month <= 2), month, day_of_month


def add_months(day: int, months: int) -> int:
    """The same day of the month, so many months later; clamped to the end of a shorter month."""
    year, month, day_of_month = from_day(day)
    year_step, month_index = divmod(month - 1 + months, 12)
    year, month = year + year_step, month_index + 1
    return to_day(year, month, min(day_of_month, days_in_month(year, month)))


def weekday(day: int) -> int:
    """The day of the week, 0 for Monday to 6 for Sunday."""
    return (day + 3) % 7


def iso_year(year: int) -> str:
    """A year as EDTF writes it: `2013`, `0000`, `-0043`, and `Y17000` or `Y-17000` beyond."""
    if -9999 <= year <= 9999:
        return f"{year:04d}" if year >= 0 else f"-{-year:04d}"
    return f"Y{year}"


def iso(day: int) -> str:
    """The calendar day as ISO 8601 text: `2013-10-12`, `-0043-03-15`, `Y17000-01-01`."""
    year, month, day_of_month = from_day(day)
    return f"{iso_year(year)}-{month:02d}-{day_of_month:02d}"
