"""What to write instead of a date that is written in another way, as a sentence.

What is proposed stands between backquotes. It need not be a date: who tells the sentence makes
sure of that (see `habits`).
"""

from __future__ import annotations

import re

from herline.model.days import days_in_month, iso, iso_year, to_day
from herline.model.edtf.language import ENGLISH
from herline.model.edtf.names import MONTHS, ROMAN, ROMAN_MONTHS, SEASONS
from herline.model.edtf.reader import is_date

Match = re.Match[str]

DASH = "[-‐‑‒–—−]"

_PARTS = {
    ("early", "beginning of", "start of", "anfang", "początek"): (1, 4),
    ("mid", "middle of", "mitte", "połowa"): (5, 8),
    ("late", "end of", "ende", "koniec"): (9, 12),
}
"""From which month to which a part of a year lasts."""
_THESE_MONTHS = "Months are 01 to 12, seasons 21 (spring) to 24 (winter)."
YEARS_BEGAN_IN_MARCH = 1752
"""Until this year they did in England, and 1731/2 was one that was told from January to March."""
BEFORE_YEAR_1 = "Write `0000` for 1 BC, `-0001` for 2 BC."


def named_month(match: Match) -> str:
    """ "12 October 2013", "Okt. 2013", "spring 2013"."""
    parts = match.groupdict()
    year, day = parts["year"], parts.get("day")
    month, season = month_number(parts["month"], day), SEASONS.get(parts["month"])
    if month is None:
        return _season(year, season) if season and not day else ""
    return calendar_day(year, month, int(day)) if day else f"Write `{year}-{month:02d}`."


def month_number(name: str, day: str | None) -> int | None:
    """A Roman number is a month only beside a day: “i 1867” may be “and 1867”."""
    return MONTHS.get(name) or (ROMAN_MONTHS.get(name) if day else None)


def _season(year: str, season: int) -> str:
    """A winter has a part in two years."""
    if season != SEASONS["winter"]:
        return f"Write `{year}-{season}`."
    return (
        f"Write `{year}-{season}` for the winter that began in {year}, "
        f"`{int(year) - 1:04d}-{season}` for the one that ended in it."
    )


def days_of_month(match: Match) -> str:
    """ "12-14 May 1867", "12.-14.5.1867"."""
    named, year = match["month"], match["year"]
    month = int(named) if named.isdigit() else month_number(named, match["day"]) or 0
    first, last = (f"{year}-{month:02d}-{int(match[part]):02d}" for part in ("first", "day"))
    return _stretch(first, last)


def months_of_year(match: Match) -> str:
    """ "May-June 1867"."""
    first, last = (MONTHS.get(match[part], 0) for part in ("first", "month"))
    return _stretch(f"{match['year']}-{first:02d}", f"{match['year']}-{last:02d}")


def _stretch(first: str, last: str) -> str:
    return f"Write `{first}/{last}` for a stretch, or `[{first}..{last}]` for one date."


def calendar_day(year: str, month: int, day: int) -> str:
    """Proposes the day, or its month where the calendar has no such day."""
    if not 1 <= month <= 12:
        return _THESE_MONTHS
    written = f"{year}-{month:02d}"
    length = days_in_month(int(year), month)
    if 1 <= day <= length:
        return f"Write `{written}-{day:02d}`."
    return (
        f"{ENGLISH.months[month - 1]} {year} has {length} days; "
        f"write the month alone if the day is not certain: `{written}`."
    )


def three_numbers(match: Match) -> str:
    """ "12/10/2013", "30.2.2013": which of the first two is the month?"""
    first, second, year = int(match[1]), int(match[3]), match[4]
    day_first, month_first = f"{year}-{second:02d}-{first:02d}", f"{year}-{first:02d}-{second:02d}"
    if not is_date(day_first):
        return (
            calendar_day(year, second, first) if second <= 12 else calendar_day(year, first, second)
        )
    if match[2] == "." or first == second or not is_date(month_first):
        return f"Write `{day_first}`."
    return f"Write `{day_first}` if the day comes first, `{month_first}` if the month does."


def year_first(match: Match) -> str:
    """ "2013/10/12", "20131012"."""
    return calendar_day(match[1], int(match[2]), int(match[3]))


def short_span(match: Match) -> str:
    """ "2012-13", the years 2012 to 2013; "2011/12" may be a month, "1731/2" a double year too."""
    first, part, following = match[1], match[2], f"{int(match[1]) + 1:04d}"
    is_next = following.endswith(part)
    if len(part) == 1 and not is_next:
        return ""
    last = following if is_next else first[:2] + part
    told = [f"`{first}/{last}` for the years {first} to {last}"] if last > first else []
    if 1 <= int(part) <= 12:
        told.append(f"`{first}-{int(part):02d}` for the month")
    if is_next and int(first) < YEARS_BEGAN_IN_MARCH:
        told.append(f"`{following}` for a year that was written double")
    return f"Write {', '.join(told)}." if told else ""


def month_of(year: str, month: str) -> str:
    """ "10/2013"."""
    return f"Write `{year}-{int(month):02d}`." if 1 <= int(month) <= 12 else _THESE_MONTHS


def part_of_decade(match: Match) -> str:
    """ "early 2000s"."""
    part, tens = match[1], match[2]
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[part]
    return (
        f"Write `{tens}{first}/{tens}{last}~` for a stretch, `[{tens}{first}..{tens}{last}~]` for "
        f"one date, or `{tens}X` for the whole decade."
    )


def part_of_year(match: Match) -> str:
    """ "mid-2012", "end of 2012", "Anfang 2012"."""
    first, last = next(months for part, months in _PARTS.items() if match[1] in part)
    return (
        f"Write `{match[2]}-{first:02d}~/{match[2]}-{last:02d}~`, "
        f"or `{match[2]}` for the whole year."
    )


def part_of_month(match: Match) -> str:
    """ "late April 1850", "Ende April 1850"; a third of it."""
    part, year, month = match.groups()
    before = 10 * next(number for number, parts in enumerate(_PARTS) if part in parts)
    last = before + 10 if before < 20 else days_in_month(int(year), int(month))
    written = f"{year}-{month}"
    return (
        f"Write `{written}-{before + 1:02d}~/{written}-{last}~`, "
        f"or `{written}` for the whole month."
    )


def quarter(match: Match) -> str:
    """ "Q1 2013"."""
    return f"Write `{match['year']}-{32 + int(match['quarter'])}`."


def half(match: Match) -> str:
    """ "first half of 1867"."""
    return f"Write `{match['year']}-{40 if match['first'] else 41}`."


def century(match: Match) -> str:
    """ "19th century", "XIX w.", which is the years from 1800 on."""
    number = _century(match["century"])
    if number is None:
        return ""
    if number == 0:
        return "Centuries count from 1: the 1st is `00XX`, the 2nd `01XX`."
    return f"Write `{number - 1:02d}XX` for the hundred years."


def decade_of_century(match: Match) -> str:
    """ "lata 60. XIX w."."""
    number = _century(match["century"])
    return f"Write `{number - 1:02d}{match['tens']}X` for the decade." if number else ""


def part_of_century(match: Match) -> str:
    """ "late 19th century", "połowa XIX w."; which years these are, only the author can say."""
    number = _century(match["century"])
    if not number:
        return ""
    return (
        "Write the first and the last year that is meant, with a slash between them, "
        f"or `{number - 1:02d}XX` for the hundred years."
    )


def _century(written: str) -> int | None:
    return int(written) if written.isdigit() else ROMAN.get(written)


def before_christ(match: Match) -> str:
    """ "44 BC"; the year before AD 1 is 1 BC."""
    number = int(match[1])
    if number == 0:
        return "There was no year 0 BC: 1 BC is `0000`, AD 1 is `0001`."
    return f"Write `{iso_year(1 - number)}`: 1 BC is `0000`, 2 BC is `-0001`."


def after_christ(match: Match) -> str:
    """ "AD 79"."""
    if int(match[1]) == 0:
        return "There was no year AD 0: 1 BC is `0000`, AD 1 is `0001`."
    return f"Write `{int(match[1]):04d}`."


def neighbour(date: str, by: int) -> str:
    """The year, month or day so many places later: by -1 that before; a season stays what it is.

    | `1900`, -1 | `1891-01`, -1 | `1891-02-28`, 1 |
    |------------|---------------|-----------------|
    | `1899`     | `1890-12`     | `1891-03-01`    |
    """
    year, *parts = map(int, date.split("-"))
    if not parts:
        return iso_year(year + by)
    if parts[0] > 12:
        return date
    if len(parts) == 2:
        return iso(to_day(year, *parts) + by)
    year, month = divmod(12 * year + parts[0] - 1 + by, 12)
    return f"{iso_year(year)}-{month + 1:02d}"


def long_year(match: Match) -> str:
    """ "12012", "Y2012": a Y stands before years of more than four digits alone."""
    year = int(match[1])
    if abs(year) <= 9999:
        return f"Write `{iso_year(year)}`." if year else BEFORE_YEAR_1
    return f"Write `{iso_year(year)}`, with a capital Y, for a year of more than four digits."


def unspecified(match: Match) -> str:
    """ "199x", "199u"."""
    written = re.sub("[xu]", "X", match[0])
    return f"Write `{written}`, with a capital X for each unspecified digit."


def numbers_that_exist(match: Match) -> str:
    """ "2013-13", "2013-02-30"."""
    year_and_month, month = match[1].upper(), match[2]
    if month.isdigit() and "01" <= month <= "12":
        return f"Write the month alone if the day is not certain: `{year_and_month}`."
    return _THESE_MONTHS


def padded(match: Match) -> str:
    """ "2013-1-5"."""
    year, month, day = match.groups()
    if not day:
        return f"Write `{year}-{int(month):02d}`."
    if len(month + day) < 4:
        return calendar_day(year, int(month), int(day))
    return f"Write `{year}-{month}-{day}`."


def no_leap_second(match: Match) -> str:
    """ "1985-04-12T10:30:60"."""
    return f"Write `{match[1].upper()}:59{match[2].upper()}`, or the time with its offset to UTC."


def plain_hyphen(match: Match) -> str:
    """ "1985–04–12"."""
    written = re.sub(DASH, "-", match[0]).upper()
    return f"Write `{written}`, with the plain hyphen between year, month and day."
