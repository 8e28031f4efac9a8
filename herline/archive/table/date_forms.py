"""The exact forms of a date in common use, and what each means as EDTF.

2013-10-12T09:30   2013-10-12T09:30:00      12.10.2013        2013-10-12
2013/10/12         2013-10-12               12 October 2013   2013-10-12
2013-3-5           2013-03-05               October 12, 2013  2013-10-12
25/12/2013         2013-12-25               Okt. 2013         2013-10
2013.0             2013
10/2013            2013-10                  10.2013           2013-10
12 V 1867          1867-05-12               1867. V. 12.      1867-05-12
10/12/2013         the day or the month first: the reader must say which
2011/12, 1731/2    a month, or two years: refused; 2013/12 and 1731/3 are months
spring of 1901     1901-21                  Winter 1901/02    1901-24
winter 1901        the one that began in 1901, or that ended then: refused
"""

from __future__ import annotations

import re
from enum import StrEnum

from herline.archive.printable import quoted
from herline.archive.table.troubles import Choice, CsvError
from herline.model.days import is_day
from herline.model.edtf.language import ENGLISH
from herline.model.edtf.names import MONTHS, ROMAN_MONTHS, SEASONS


class Order(StrEnum):
    """What comes first in a date such as 10/12/2013; `UNSAID` refuses one that could be both."""

    UNSAID = ""
    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


class AmbiguousError(CsvError):
    """A date that may be either of two days."""


_NUMBERS = re.compile(r"([0-9]{1,2})([./-]) ?([0-9]{1,2})\2 ?([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})([./-])([0-9]{1,2})(?:\2([0-9]{1,2}))?")
_YEAR_AS_SUM = re.compile(r"([0-9]{4})\.0")  # as programs write a column of numbers with gaps
_SHORT_SPAN = re.compile(r"([0-9]{4})/([0-9]{1,2})")
_MONTH_YEAR = re.compile(r"([0-9]{1,2})[./-]([0-9]{4})")
_PACKED = re.compile(r"([12][0-9]{3})([01][0-9])([0-3][0-9])")
_NAME = r"([^\W\d_]+)\.?"
_DAY_NAME_YEAR = re.compile(rf"([0-9]{{1,2}})(?:st|nd|rd|th|\.)?[ /-]*{_NAME}[ ,/-]*([0-9]{{4}})")
_YEAR_NAME_DAY = re.compile(rf"([0-9]{{4}})(?:[.,]? +|-){_NAME}[ -]+([0-9]{{1,2}})\.?")
_NAME_DAY_YEAR = re.compile(rf"{_NAME} *([0-9]{{1,2}})(?:st|nd|rd|th)?(?:, *| +)([0-9]{{4}})")
_NAME_YEAR = re.compile(rf"{_NAME}[ ,-]*([0-9]{{4}})")
_SEASON_YEAR = re.compile(rf"{_NAME}(?: of)?[ ,-]*([0-9]{{4}})(?:[/–-]([0-9]{{2}}|[0-9]{{4}}))?")
_MONTHS_OF = {
    21: "spring is March to May",
    22: "summer is June to August",
    23: "autumn is September to November",
    24: "winter is December to February",
}
_TIME = re.compile(
    r"(?:[ ,]+|(?<=[0-9])T)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?"
    r" *([ap]\.?m\.?|Uhr)? *(Z|[+-][0-9]{2}:?[0-9]{2})?",
    re.IGNORECASE,
)


def exact(cell: str, order: Order) -> tuple[str, str]:
    """What a form in common use means in EDTF, and by which rule; empty if it is none of them.

    It may still be a day that no month has. Raises AmbiguousError.
    """
    text = " ".join(cell.split())
    time = ""
    for match in _TIME.finditer(text):
        if match.end() == len(text):
            text, time = text[: match.start()], _time(match)
            break
    day, rule = _day(text, order)
    if time and len(day) != 10:
        return "", ""
    return day + time, rule


def season(cell: str) -> tuple[str, str]:
    """What a season of a year means in EDTF, and by which rule; empty if it is none.

    A winter has a part in two years, and must name both.
    """
    code, year, other = _season_and_years(cell)
    if not code or (code == SEASONS["winter"]) != bool(other):
        return "", ""
    if other and not f"{int(year) + 1}".endswith(other):
        return "", ""
    return f"{year}-{code}", _MONTHS_OF[code]


def which_winter(cell: str) -> str:
    """Sentences that ask for both years of a winter that names only one; empty for all else."""
    code, said, other = _season_and_years(cell)
    if code != SEASONS["winter"] or other:
        return ""
    year = int(said)
    return (
        f"It is not said whether that winter began or ended in {year:04d}. Write "
        f"winter {year:04d}/{(year + 1) % 100:02d} or winter {year - 1:04d}/{year % 100:02d}."
    )


def _season_and_years(cell: str) -> tuple[int, str, str]:
    """EDTF's season, the year, and the other one of "1901/02" or ""; 0 for what names no season."""
    match = _SEASON_YEAR.fullmatch(" ".join(cell.split()))
    if match is None:
        return 0, "", ""
    return SEASONS.get(match[1].lower(), 0), match[2], match[3] or ""


def _time(match: re.Match[str]) -> str:
    """The time as EDTF writes it; midnight to the second is how tables write "no time"."""
    hour, minute, second, half, zone = match.groups()
    number = int(hour)
    if half and half[0] in "apAP":
        number = number % 12 + (12 if half[0] in "pP" else 0)
    time = f"T{number:02d}:{minute}:{second or '00'}"
    if time == "T00:00:00" and not zone:
        return ""
    if zone and len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return time + (zone or "").upper()


def _day(text: str, order: Order) -> tuple[str, str]:
    if _may_be_years(text):
        return "", ""
    if match := _YEAR_AS_SUM.fullmatch(text):
        return match[1], ""
    if match := _YEAR_FIRST.fullmatch(text):
        return _iso(match[1], match[3], match[4]), ""
    if match := _NUMBERS.fullmatch(text):
        return _of_numbers(match, order)
    if match := _MONTH_YEAR.fullmatch(text):
        return _iso(match[2], match[1], None), ""
    if match := _PACKED.fullmatch(text):
        return _iso(*match.groups()), ""
    if match := _DAY_NAME_YEAR.fullmatch(text):
        day, name, year = match.groups()
    elif match := _YEAR_NAME_DAY.fullmatch(text):
        year, name, day = match.groups()
    elif match := _NAME_DAY_YEAR.fullmatch(text):
        name, day, year = match.groups()
    elif match := _NAME_YEAR.fullmatch(text):
        (name, year), day = match.groups(), None
    else:
        return "", ""
    month, rule = MONTHS.get(name.lower()), ""
    if month is None and name.isupper():
        month, rule = ROMAN_MONTHS.get(name.lower()), "the Roman number is the month"
    return (_iso(year, month, day), rule) if month else ("", "")


def _may_be_years(text: str) -> bool:
    """Whether it may be two years: 2011/12, 1999/00, or 1731/2 of a year that began in March."""
    match = _SHORT_SPAN.fullmatch(text)
    if match is None:
        return False
    first, part = match.groups()
    return str(int(first) + 1).endswith(part) or (len(part) == 2 and part > first[2:])


def _of_numbers(match: re.Match[str], order: Order) -> tuple[str, str]:
    """12.10.2013 is German and has the day first; with other signs it may be the month."""
    first, second, year = int(match[1]), int(match[3]), match[4]
    if match[2] == ".":
        return _iso(year, second, first), "the day comes first"
    if order is not Order.UNSAID:
        if order is Order.DAY_FIRST:
            first, second = second, first
        return _iso(year, first, second), f"the {order.value.removesuffix(' first')} comes first"
    day_first = is_day(int(year), second, first)
    month_first = is_day(int(year), first, second)
    if day_first and month_first and first != second:
        raise AmbiguousError(
            f"{quoted(match[0])} is {first} {ENGLISH.months[second - 1]} or "
            f"{second} {ENGLISH.months[first - 1]} {year}.",
            "Add --day-first or --month-first.",
            Choice.ORDER,
        )
    if month_first:
        first, second = second, first
    return _iso(year, second, first), ""


def _iso(year: str, month: str | int | None, day: str | int | None) -> str:
    parts = [year, *(f"{int(part):02d}" for part in (month, day) if part is not None)]
    return "-".join(parts)
