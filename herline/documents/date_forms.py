"""Proposes EDTF for a date that is written in words, and says by which rule.

A part of something is its third, as in the stories that come with Herline:

    early 2011        2011-01/2011-04~       the first third of the year
    mid-2012          2012-05~/2012-08~      the middle third
    late 2011         2011-09~/2011-12       the last third
    early 2000s       2000~/2003~            the first third of the decade
    late 1800s        as the decade; a century is named "19th century"
    early May 2012    2012-05-01/2012-05-10~ the first ten days
"""

from __future__ import annotations

from herline.documents.date_language import Part, Proposal, Read
from herline.model.days import days_in_month, from_julian, is_day, iso, to_day

_OF_YEAR = ("{0}-01/{0}-04~", "{0}-05~/{0}-08~", "{0}-09~/{0}-12")
_OF_DECADE = ((0, 3), (4, 6), (7, 9))
_OF_CENTURY = ((1, 33), (34, 66), (67, 100))


def day(read: Read) -> Proposal | None:
    """One day."""
    year, month, number = map(read.number, "ymd")
    if not is_day(year, month, number):
        return None
    return Proposal(f"{year:04}-{month:02}-{number:02}", "day, month and year are written")


def day_of_double_year(read: Read) -> Proposal | None:
    """A day from January to March of a year that began in March: 11 Feb 1731/2."""
    year, month, number = read.number("y") + 1, read.number("m"), read.number("d")
    if not (str(year).endswith(read.match["next"]) and month <= 3 and is_day(year, month, number)):
        return None
    rule = "the year is written double; the day is taken to be Julian, as in England"
    return Proposal(iso(from_julian(year, month, number)), rule)


def day_in_two_calendars(read: Read) -> Proposal | None:
    """One day in the Julian and in the Gregorian calendar: 3./15. April 1850."""
    year, last = read.number("y"), (read.number("n"), read.number("e"))
    first = (read.number("m") if read.has("m") else last[0], read.number("d"))
    if not is_day(year, *first) or not is_day(year, *last):
        return None
    if from_julian(year, *first) != to_day(year, *last):
        return None
    return Proposal(iso(to_day(year, *last)), "the Gregorian one of the two days that are written")


def days(read: Read) -> Proposal | None:
    """From one day to another of the same year."""
    year, last = read.number("y"), (read.number("n"), read.number("e"))
    first = (read.number("m") if read.has("m") else last[0], read.number("d"))
    if not is_day(year, *first) or not is_day(year, *last) or first >= last:
        return None
    edtf = "/".join(f"{year:04}-{m:02}-{d:02}" for m, d in (first, last))
    return Proposal(edtf, "from day to day, as it is written")


def day_of_some_year(read: Read) -> Proposal | None:
    """A day whose year is not named with it."""
    month, number = read.number("m"), read.number("d")
    if not is_day(2000, month, number):
        return None
    return Proposal(f"XXXX-{month:02}-{number:02}", "no year is named with it")


def month(read: Read) -> Proposal:
    """A month, a third of it, or about it."""
    year, number, part = read.number("y"), read.number("m"), read.part
    edtf = f"{year:04}-{number:02}"
    if part is None:
        return _about(edtf, "month and year are written", read)
    first, last = ((1, 10), (11, 20), (21, days_in_month(year, number)))[part.value[0]]
    ends = ("", "~") if part is Part.EARLY else ("~", "~") if part is Part.MID else ("~", "")
    span = f"{edtf}-{first:02}{ends[0]}/{edtf}-{last:02}{ends[1]}"
    return Proposal(span, f"the {part.value[1]} third of the month")


def months(read: Read) -> Proposal | None:
    """From one month to another, perhaps of another year."""
    last = (read.number("z"), read.number("n"))
    first = (read.number("y") if read.has("y") else last[0], read.number("m"))
    if first >= last:
        return None
    edtf = "/".join(f"{y:04}-{m:02}" for y, m in (first, last))
    return Proposal(edtf, "from month to month, as it is written")


def month_of_some_year(read: Read) -> Proposal:
    return Proposal(f"XXXX-{read.number('m'):02}", "no year is named with it")


def season(read: Read) -> Proposal:
    """A season, perhaps with its year, or with the two years of a winter."""
    number = read.number("s")
    if not read.has("y"):
        return Proposal(f"XXXX-{number}", "no year is named with it")
    year, rule = read.number("y"), "season and year are written"
    if read.has("over"):
        rule = f"the winter that begins in {year}"
    elif number == 24:
        rule = "a winter has two years; the one that is written is taken"
    return Proposal(f"{year:04}-{number}", rule)


def year(read: Read) -> Proposal:
    """A year, a third of it, or about it."""
    edtf, part = f"{read.number('y'):04}", read.part
    if part is None:
        return _about(edtf, "a year", read)
    return Proposal(_OF_YEAR[part.value[0]].format(edtf), f"the {part.value[1]} third of the year")


def years(read: Read) -> Proposal | None:
    """From year to year; the last may be written with two digits."""
    first, last = read.number("y"), int(read.match["to"])
    if last < 100:
        last += first // 100 * 100
    if first >= last:
        return None
    return Proposal(f"{first:04}/{last:04}", "from year to year, as it is written")


def decade(read: Read) -> Proposal:
    """Ten years, or a third of them; the text may name no century."""
    first, part, rule = read.number("y"), read.part, "a decade"
    guessed = first < 100
    if guessed:
        first, rule = first + 1900, "the century is not named; the twentieth is assumed"
    if part is None:
        return Proposal(f"{first // 10:03}X", rule)
    low, high = _OF_DECADE[part.value[0]]
    third = f"the {part.value[1]} third of the decade"
    rule = f"{third}; {rule}" if guessed else third
    return Proposal(f"{first + low:04}~/{first + high:04}~", rule)


def century(read: Read) -> Proposal | None:
    """A century by its number, 1 to 30."""
    number, part = read.number("d"), read.part
    if not 1 <= number <= 30:
        return None
    before = (number - 1) * 100
    if part is None:
        return Proposal(f"{number - 1:02}XX", "a century")
    low, high = _OF_CENTURY[part.value[0]]
    third = f"the {part.value[1]} third of the century"
    return Proposal(f"{before + low:04}~/{before + high:04}~", third)


def _about(edtf: str, rule: str, read: Read) -> Proposal:
    return Proposal(f"{edtf}~", f"{rule}, with “about”") if read.has("q") else Proposal(edtf, rule)
