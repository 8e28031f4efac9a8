"""What the cells for the start and the end of an event mean, each alone and both together.

A cell holds EDTF, or one of the forms of `date_forms`. Dates in words that are not exact,
such as "about 2012", are refused; EDTF has 2012~ for them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from herline.archive.printable import quoted, spelled
from herline.archive.table.date_forms import Order, exact, season, which_winter
from herline.frozen import frozen
from herline.model.days import iso, to_day
from herline.model.edtf import EDTFError, parse
from herline.model.edtf.names import WORD_FOR_YEAR

Clauses = tuple[tuple[str, str], ...]
"""The columns, "date" or "end", of which there is something to say, each with a clause."""

_PART_OF_YEAR = re.compile(r"(1[0-9]{3})-(2[1-9]|3[0-9]|4[01])")
_WORD_FOR_YEAR = re.compile(f"{WORD_FOR_YEAR}$")
_COUNTED = re.compile("[1-9][0-9]{4}(?:[.][0-9]+)?")
_FIRST_COUNTED = to_day(1899, 12, 30)
"""Day 0 of spreadsheets, which thereby agree from 1 March 1900 on."""
_FRACTION = re.compile(":[0-9]{2}[.,]0*[1-9]")


@frozen
class When:
    """What the cells for start and end of an event mean.

    `edtf` is valid, or empty. `rule` says how it follows from the cells, where that is not plain.
    `faults` say why a cell cannot be read, and `cuts` what of a cell has no place in `edtf`.
    """

    edtf: str = ""
    rule: str = ""
    faults: Clauses = ()
    cuts: Clauses = ()


class _Read(NamedTuple):
    """What one cell means in EDTF and by which rule, or a clause on why it cannot be read."""

    edtf: str = ""
    rule: str = ""
    fault: str = ""


def when(start: str, end: str, order: Order) -> When:
    """What a start and an end mean together; either may be empty.

    An end that cannot be read leaves an interval whose end is unknown; “..” is an end that is
    open. Raises AmbiguousError.
    """
    first = _read(start, order)
    last = _Read("..") if end == ".." else _read(end, order)
    faults = _said(first.fault, last.fault)
    if first.fault or (last.fault and not start):
        return When(faults=faults)
    if not end or first.edtf == last.edtf:
        cuts = _said(_fraction(start, first.edtf), _fraction(end, last.edtf))
        return When(first.edtf, first.rule, cuts=cuts)
    if set("/[{") & {*first.edtf, *last.edtf}:
        what = f"{quoted(start)} and {quoted(end)} would make an interval of intervals"
        return When(faults=(("date", what),))
    begins, start_cut = _day_alone(start, first.edtf)
    ends, end_cut = _day_alone(end, last.edtf)
    edtf = begins if begins == ends else f"{begins}/{ends}"
    try:
        parse(edtf)
    except EDTFError:
        what = f"it begins on {quoted(start)} but ends before that, on {quoted(end)}"
        return When(faults=(("date", what),))
    return When(edtf, first.rule or last.rule, faults, _said(start_cut, end_cut))


def _said(of_start: str, of_end: str) -> Clauses:
    """The clauses that are not empty, with their columns."""
    return tuple(each for each in (("date", of_start), ("end", of_end)) if each[1])


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


def _read(cell: str, order: Order) -> _Read:
    if not cell:
        return _Read()
    date = _WORD_FOR_YEAR.sub("", cell)
    try:
        return _Read(parse(date).text)
    except EDTFError as error:
        edtf, rule = season(date)
        if edtf:
            return _Read(edtf, rule)
        edtf, rule = exact(date, order)
        # EDTF has parts of the year there, which no other form means; 1850-60 may be years.
        if edtf[5:7] > "12" and not (edtf == date and len(date) == 7):
            return _Read(fault=f"{quoted(cell)} has month {edtf[5:7]}; months are 1 to 12")
        if not edtf:
            return _Read(fault=_fault(cell, date, error))
    try:
        return _Read(parse(edtf).text, rule)
    except EDTFError as error:
        return _Read(fault=_fault(cell, date, error))


def _fault(cell: str, date: str, error: EDTFError) -> str:
    advice = which_winter(date) or _of_a_spreadsheet(date) or f"{error.reason} {error.hint}"
    reason = advice.strip().rstrip(".")
    return f"{quoted(cell)} is not a date that can be read: {spelled(reason)}"


def _of_a_spreadsheet(date: str) -> str:
    """What to do with a day that a spreadsheet wrote as a number; empty for all else."""
    if not _COUNTED.fullmatch(date):
        return ""
    day = iso(_FIRST_COUNTED + int(date.split(".")[0]))
    return (
        f"It looks like {day}, as spreadsheets count days. Give the column the form of a date "
        "there, such as YYYY-MM-DD, and save it again."
    )
