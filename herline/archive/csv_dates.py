"""What the date cells of a table mean as EDTF: EDTF itself, and the exact forms in common use.

    2013-10-12T09:30   2013-10-12T09:30:00      12.10.2013        2013-10-12
    2013/10/12         2013-10-12               12 October 2013   2013-10-12
    2013-3-5           2013-03-05               October 12, 2013  2013-10-12
    25/12/2013         2013-12-25               Okt. 2013         2013-10
    2013.0             2013
    10/2013            2013-10                  10.2013           2013-10
    10/12/2013         the day or the month first: it must be said which
    2011/12, 1731/2    a month, or two years: refused; 2013/12 and 1731/3 are months

Dates in words that are not exact, such as "about 2012", are refused; EDTF has 2012~ for them.
"""

from __future__ import annotations

import re
from enum import StrEnum

from herline.archive.csv_troubles import Choice, CsvError
from herline.archive.printable import quoted, spelled
from herline.frozen import frozen
from herline.model.days import is_day
from herline.model.edtf import EDTFError, parse
from herline.model.edtf.language import ENGLISH
from herline.model.edtf.proposals import MONTHS


class Order(StrEnum):
    """What comes first in a date such as 10/12/2013; `UNSAID` refuses those that could be both."""

    UNSAID = ""
    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@frozen
class When:
    """What the cells for start and end of an event mean.

    `edtf` is valid, or empty. `rule` says how it follows from the cells, where that is not plain.
    `start_fault` and `end_fault` are clauses about a cell that cannot be read, or empty;
    `start_cut` and `end_cut` about what of a cell has no place in `edtf`.
    """

    edtf: str = ""
    rule: str = ""
    start_fault: str = ""
    end_fault: str = ""
    start_cut: str = ""
    end_cut: str = ""


class AmbiguousError(CsvError):
    """A date that means two days, with advice as its text."""


_NUMBERS = re.compile(r"([0-9]{1,2})([./-]) ?([0-9]{1,2})\2 ?([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})([./-])([0-9]{1,2})(?:\2([0-9]{1,2}))?")
_YEAR_AS_SUM = re.compile(r"([0-9]{4})\.0")  # as programs write numbers of which some are missing
_SHORT_SPAN = re.compile(r"([0-9]{4})/([0-9]{1,2})")
_PART_OF_YEAR = re.compile(r"(1[0-9]{3})-(2[1-9]|3[0-9]|4[01])")
_MONTH_YEAR = re.compile(r"([0-9]{1,2})[./-]([0-9]{4})")
_PACKED = re.compile(r"([12][0-9]{3})([01][0-9])([0-3][0-9])")
_NAME = r"([^\W\d_]+)\.?"
_DAY_NAME_YEAR = re.compile(rf"([0-9]{{1,2}})(?:st|nd|rd|th|\.)?[ -]*{_NAME}[ ,-]*([0-9]{{4}})")
_NAME_DAY_YEAR = re.compile(rf"{_NAME} *([0-9]{{1,2}})(?:st|nd|rd|th)?(?:, *| +)([0-9]{{4}})")
_NAME_YEAR = re.compile(rf"{_NAME}[ ,-]*([0-9]{{4}})")
_TIME = re.compile(
    r"(?:[ ,]+|(?<=[0-9])T)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?"
    r" *([ap]\.?m\.?|Uhr)? *(Z|[+-][0-9]{2}:?[0-9]{2})?",
    re.IGNORECASE,
)

_FRACTION = re.compile(":[0-9]{2}[.,]0*[1-9]")


def when(start: str, end: str, order: Order) -> When:
    """What a start and an end mean together; either may be empty.

    An end that cannot be read leaves an interval whose end is unknown; “..” is an end that is
    open. Raises AmbiguousError.
    """
    first, rule, start_fault = _read(start, order)
    last, rule_of_end, end_fault = ("..", "", "") if end == ".." else _read(end, order)
    if start_fault or (end_fault and not start):
        return When(start_fault=start_fault, end_fault=end_fault)
    if not end or first == last:
        return When(first, rule, start_cut=_fraction(start, first), end_cut=_fraction(end, last))
    if set("/[{") & {*first, *last}:
        fault = f"{quoted(start)} and {quoted(end)} would make an interval of intervals"
        return When(start_fault=fault)
    first, timed_first = _day_alone(start, first)
    last, timed_last = _day_alone(end, last)
    edtf = first if first == last else f"{first}/{last}"
    try:
        parse(edtf)
    except EDTFError:
        return When(start_fault=f"it begins on {quoted(start)} and ends before, on {quoted(end)}")
    return When(edtf, rule or rule_of_end, "", end_fault, timed_first, timed_last)


def perhaps_years(cell: str) -> str:
    """The years that 1939-40 may mean, which EDTF reads as a half of 1939; else empty."""
    match = _PART_OF_YEAR.fullmatch(cell)
    return f"{match[1]}/{match[1][:2]}{match[2]}" if match and match[2] > match[1][2:] else ""


def _day_alone(cell: str, edtf: str) -> tuple[str, str]:
    """A date as the end of an interval, which has no time of day; and a clause if it had one."""
    day, time, _ = edtf.partition("T")
    return day, f"{quoted(cell)} has a time of day, and an interval has none" if time else ""


def _fraction(cell: str, edtf: str) -> str:
    """A clause about a fraction of a second in a cell that was read as a time, or empty."""
    has_one = "T" in edtf and _FRACTION.search(cell)
    return f"{quoted(cell)} has a fraction of a second, and EDTF has none" if has_one else ""


def _read(cell: str, order: Order) -> tuple[str, str, str]:
    """The EDTF of a cell, the rule it was read by, and what is wrong with it."""
    if not cell:
        return "", "", ""
    try:
        return parse(cell).text, "", ""
    except EDTFError as error:
        edtf, rule = _exact(cell, order)
        # EDTF has parts of the year there, which no other form means; 1850-60 may be years.
        if edtf[5:7] > "12" and not (edtf == cell and len(cell) == 7):
            return "", "", f"{quoted(cell)} has month {edtf[5:7]}; months are 1 to 12"
        if edtf:
            try:
                return parse(edtf).text, rule, ""
            except EDTFError as of_form:
                return "", "", _fault(cell, of_form)
        return "", "", _fault(cell, error)


def _fault(cell: str, error: EDTFError) -> str:
    reason = f"{error.reason} {error.hint}".strip().rstrip(".")
    return f"{quoted(cell)} is not a date that can be read: {spelled(reason)}"


def _exact(cell: str, order: Order) -> tuple[str, str]:
    """What a form in common use means in EDTF, and the rule; empty if it is none of them."""
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
    elif match := _NAME_DAY_YEAR.fullmatch(text):
        name, day, year = match.groups()
    elif match := _NAME_YEAR.fullmatch(text):
        (name, year), day = match.groups(), None
    else:
        return "", ""
    month = MONTHS.get(name.lower())
    return (_iso(year, month, day), "") if month else ("", "")


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
            "Say --day-first or --month-first.",
            Choice.ORDER,
        )
    if month_first:
        first, second = second, first
    return _iso(year, second, first), ""


def _iso(year: str, month: str | int | None, day: str | int | None) -> str:
    parts = [year, *(f"{int(part):02d}" for part in (month, day) if part is not None)]
    return "-".join(parts)
