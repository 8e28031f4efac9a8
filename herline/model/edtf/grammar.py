"""One EDTF date taken apart into its year, month and day, before any calendar is asked.

    ?2004-06-~11            mark before: that part alone is meant
    │└┬─┘ └┤ │└┤
    │year  │ │ day          2004-06~-11
    │    month │                   mark after: that part and all to its left are meant
    mark       mark

Intervals and sets are made of such dates; see `reader`. After ISO 8601-2:2019 §4 and the EDTF
specification of the Library of Congress (2019).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from herline.model.edtf.date import Precision, Qualifier
from herline.model.edtf.refusal import LIMIT, refuse

_TERM = re.compile(
    r"([?~%])?(-?[0-9X]{4}|Y-?[0-9]{1,11}(?:E[0-9]{1,2})?)(S[1-9][0-9]?)?([?~%])?"
    r"(?:-([?~%])?([0-9X]{2})([?~%])?"
    r"(?:-([?~%])?([0-9X]{2})([?~%])?"
    r"(T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?)?)?)?"
)

# Seasons and the other groups of months: code -> first month, how many months, precision.
# A winter begins in the December of its year and ends in the February of the next.
GROUPS: dict[str, tuple[int, int, Precision]] = {
    **{f"{code}": (3, 3, Precision.SEASON) for code in (21, 25, 31)},
    **{f"{code}": (6, 3, Precision.SEASON) for code in (22, 26, 32)},
    **{f"{code}": (9, 3, Precision.SEASON) for code in (23, 27, 29)},
    **{f"{code}": (12, 3, Precision.SEASON) for code in (24, 28, 30)},
    **{f"{33 + i}": (1 + 3 * i, 3, Precision.QUARTER) for i in range(4)},
    **{f"{37 + i}": (1 + 4 * i, 4, Precision.THIRD) for i in range(3)},
    **{f"{40 + i}": (1 + 6 * i, 6, Precision.HALF) for i in range(2)},
}
_YEAR_PRECISION = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)
_COARSENESS = {unit: rank for rank, unit in enumerate(Precision)}
_NO_UNIT = (Precision.MIXED, Precision.UNKNOWN)

_MARK_BITS = {None: 0, "?": 1, "~": 2, "%": 3}
QUALIFIERS = (Qualifier.NONE, Qualifier.UNCERTAIN, Qualifier.APPROXIMATE, Qualifier.BOTH)
_CERTAIN = (0, 0, 0)
_ANY = "0123456789"


class Term(NamedTuple):
    """A single date as written.

    `first_year` and `last_year` are equal unless digits are unspecified; None if all are.
    `year`, `month` and `day` are the digits as written (`X` among them), month and day empty
    if absent. `marks` holds one number for year, month and day: 1 uncertain, 2 approximate, 3
    both. `doubt` is the unit the coarsest mark stands beside. `time` is as written, from the T.
    """

    year: str
    first_year: int | None
    last_year: int | None
    month: str
    day: str
    precision: Precision
    marks: tuple[int, int, int] = _CERTAIN
    doubt: Precision = Precision.UNKNOWN
    time: str = ""
    significant: str = ""


def read_term(text: str, start: int, end: int) -> Term:
    """The date written in `text[start:end]`; raises EDTFError with positions in `text`."""
    match = _TERM.fullmatch(text, start, end)
    if match is None:
        raise refuse(text, start, end)
    groups = match.groups()
    before_year, year, significant, after_year = groups[:4]
    before_month, month, after_month, before_day, day, after_day, time = groups[4:]
    if year.isdigit():
        first_year = last_year = int(year)
        year_unit = Precision.YEAR
    else:
        first_year, last_year, year_unit = _year_with_letters(text, start, end, year)
    if significant:
        if month or first_year is None or first_year != last_year:
            raise refuse(text, start, end)
        first_year, last_year, year_unit = _significant(first_year, int(significant[1:]))
    if (month and not _month_exists(month, day)) or (day and not _day_exists(day)):
        raise refuse(text, start, end)
    if time and time[7:9] == "60" and not is_leap_second(time):
        raise refuse(text, start, end)

    marks, doubt = _CERTAIN, Precision.UNKNOWN
    if before_year or after_year or before_month or after_month or before_day or after_day:
        marks, doubt = _marks(
            (before_year, after_year), (before_month, after_month), (before_day, after_day),
            year_unit, month, day,
        )  # fmt: skip
    return Term(
        year, first_year, last_year, month or "", day or "", _precision(year_unit, month, day),
        marks, doubt, time or "", significant or "",
    )  # fmt: skip


_Sides = tuple[str | None, str | None]


def _marks(
    of_year: _Sides,
    of_month: _Sides,
    of_day: _Sides,
    year_unit: Precision,
    month: str | None,
    day: str | None,
) -> tuple[tuple[int, int, int], Precision]:
    """What the marks before and after each part say of year, month and day; the widest doubt.

    A year whose digits fix no unit counts as a year.
    """
    bits = _MARK_BITS
    on_day = bits[of_day[0]] | bits[of_day[1]]
    from_day = bits[of_day[1]]
    on_month = bits[of_month[0]] | bits[of_month[1]] | from_day
    on_year = bits[of_year[0]] | bits[of_year[1]] | bits[of_month[1]] | from_day
    if year_unit in _NO_UNIT:
        year_unit = Precision.YEAR
    month_unit = GROUPS[month][2] if month in GROUPS else Precision.MONTH
    stands_for = (
        (of_year[0] or of_year[1], year_unit),
        (of_month[0], month_unit),
        (of_day[0], Precision.DAY),
        (of_month[1], year_unit if month == "XX" else month_unit),
        (of_day[1], _unit_of_day(year_unit, month, day)),
    )
    doubt = max([unit for mark, unit in stands_for if mark], key=_COARSENESS.__getitem__)
    return (on_year, on_month if month else 0, on_day if day else 0), doubt


def _unit_of_day(year_unit: Precision, month: str | None, day: str | None) -> Precision:
    """The unit that a mark at the end of a full date stands for: an XX says nothing itself."""
    if day != "XX":
        return Precision.DAY
    return year_unit if month == "XX" else Precision.MONTH


def _precision(year_unit: Precision, month: str | None, day: str | None) -> Precision:
    if not month:
        return year_unit
    if month == "XX":
        precision = year_unit
    elif year_unit is not Precision.YEAR or "X" in month:
        precision = Precision.MIXED
    elif month in GROUPS:
        precision = GROUPS[month][2]
    else:
        precision = Precision.MONTH
    if not day or day == "XX":
        return precision
    return Precision.DAY if precision is Precision.MONTH and "X" not in day else Precision.MIXED


def _month_exists(month: str, day: str | None) -> bool:
    if "X" in month:
        return bool(numbers(month, 12))
    return "01" <= month <= "12" or (not day and month in GROUPS)


def _day_exists(day: str) -> bool:
    return bool(numbers(day, 31)) if "X" in day else "01" <= day <= "31"


@cache
def numbers(pattern: str, most: int, least: int = 1) -> tuple[int, ...]:
    """Those from `least` to `most` with the two digits of the pattern, `X` standing for any."""
    tens, ones = (_ANY if digit == "X" else digit for digit in pattern)
    return tuple(n for n in range(least, most + 1) if str(n // 10) in tens and str(n % 10) in ones)


def is_leap_second(time: str) -> bool:
    """Whether a time of second 60, as written from its T, is the last of a day in UTC.

    `T23:59:60`, `T23:59:60Z`, `T00:59:60+01:00`; without an offset the time is taken as UTC.
    """
    offset, zone = 0, time[9:]
    if zone not in ("", "Z"):
        offset = int(zone[:3]) * 60 + int(zone[0] + (zone[4:] or "0"))
    return (int(time[1:3]) * 60 + int(time[4:6]) - offset) % 1440 == 1439


def _year_with_letters(
    text: str, start: int, end: int, year: str
) -> tuple[int | None, int | None, Precision]:
    """First year, last year and unit of a year with a sign, an X, a Y or an E."""
    if year[0] == "Y":
        digits, _, exponent = year[1:].partition("E")
        number = int(digits) * 10 ** int(exponent or 0)
        too_short = not exponent and len(digits.lstrip("-")) < 5
        if too_short or digits.lstrip("-")[0] == "0" or abs(number) > LIMIT:
            raise refuse(text, start, end)
        return number, number, Precision.YEAR
    digits = year.lstrip("-")
    if digits == "XXXX":
        return None, None, Precision.UNKNOWN
    if year == "-0000":
        raise refuse(text, start, end)
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if year[0] == "-":
        low, high = -high, -low
    unspecified = digits.count("X")
    trailing = digits.endswith("X" * unspecified)
    return low, high, _YEAR_PRECISION[unspecified] if trailing else Precision.MIXED


def _significant(year: int, digits: int) -> tuple[int, int, Precision]:
    """`1950S2` is some year from 1900 to 1999: only the first two digits are meant."""
    unspecified = max(0, len(str(abs(year))) - digits)
    unit = 10**unspecified
    low = abs(year) // unit * unit
    high = low + unit - 1
    precision = _YEAR_PRECISION[unspecified] if unspecified < 4 else Precision.MIXED
    return (low, high, precision) if year >= 0 else (-high, -low, precision)
