"""One date, neither interval nor set, in words: its day, month and year, and how sure they are."""

from __future__ import annotations

from collections.abc import Iterable

from herline.model.edtf.date import Precision
from herline.model.edtf.grammar import GROUPS, Term
from herline.model.edtf.language import Language
from herline.model.edtf.span import calendar_of

MILLION, ROUND = 1_000_000, 10_000
"""From so many years on they are told in millions, where they are a multiple of the other."""
_PART_PHRASES = ("", "part uncertain", "part about", "part both")


def phrase(term: Term, speech: Language, *, inside: bool) -> str:
    """The date in full; `inside` another phrase ("since …"), where German bends it."""
    marks = _marks_of_parts(term)
    words = _core(term, speech, bent=inside)
    if term.time:
        words = speech.say("time", x=words, time=_time(term.time))
    if len(set(marks)) > 1:
        return speech.say("parts", x=words, parts=_partly(term, marks, speech))
    if marks[0] & 2 and not term.significant:
        words = speech.say("about", x=words)
    if marks[0] & 1:
        words = speech.say("uncertain inside" if inside else "uncertain", x=words)
    return words


def brief(term: Term, speech: Language, *, with_year: bool = True) -> str:
    """The date in few characters: "~Oct 2013?"; without its year if another follows with it."""
    words = _brief_core(term, speech, with_year=with_year)
    if term.time:
        words = speech.say("time", x=words, time=_clock(term.time))
    mark = term.marks[0] | term.marks[1] | term.marks[2]
    return ("~" if mark & 2 else "") + words + ("?" if mark & 1 else "")


def brief_day(year: int, month: int, day: int, speech: Language, *, with_year: bool = True) -> str:
    """One day in few characters; without its year if another follows with it."""
    name, of_year = speech.short_months[month - 1], _year_name(year, speech) if with_year else ""
    return speech.say("day", month=name, year=of_year, day=str(day)).strip()


def _marks_of_parts(term: Term) -> tuple[int, ...]:
    """The marks of the parts that are there."""
    return term.marks[: 1 + bool(term.month) + bool(term.day)]


def _partly(term: Term, marks: tuple[int, ...], speech: Language) -> str:
    """ "year uncertain, day approximate": which parts are in doubt, and how."""
    names = ("year part", "season part" if term.month in GROUPS else "month part", "day part")
    told: list[str] = []
    for mark in (1, 2, 3):
        parts = [speech.phrases[names[i]] for i, found in enumerate(marks) if found == mark]
        if parts:
            joined = speech.phrases["and"].join(parts)
            told.append(speech.say(_PART_PHRASES[mark], x=joined))
    return ", ".join(told)


def _core(term: Term, speech: Language, *, bent: bool) -> str:
    if not term.month:
        return _year(term, speech, bent=bent)
    if term.month in GROUPS:
        return _group(term, speech, bent=bent)
    if term.month == "XX" and term.day in ("", "XX"):
        unit = "a day in year" if term.day else "a month in year"
        return speech.say(unit, bent=bent, x=_in_year(term, speech))
    if "X" in term.month or "X" in term.day:
        return _pattern(term, speech, bent=bent)
    month = speech.months[int(term.month) - 1]
    if not term.day:
        return _with_year("month", term, speech, month=month)
    return _with_year("day", term, speech, bent=bent, month=month, day=term.day.lstrip("0"))


def _pattern(term: Term, speech: Language, *, bent: bool) -> str:
    """A month or a day of which digits are unspecified, as those that the calendar has."""
    calendar = calendar_of(term)
    months = _months(calendar, speech.months, speech)
    if term.day in ("", "XX"):
        words = _with_year("month", term, speech, month=months)
        if term.day:
            return speech.say("a day in month", bent=bent, x=words)
        return speech.say("a month from", bent=bent, x=words) if len(calendar) > 1 else words
    if len(calendar) > 2:
        days = _days(sorted({day for each in calendar.values() for day in each}), speech)
        of = _of_months(term, months, speech)
        return speech.say("day of some month", bent=bent, day=days, x=of)
    if "X" not in term.day or len(set(calendar.values())) == 1:
        days = _days(next(iter(calendar.values())), speech)
        words = _with_year("day", term, speech, bent=bent, month=months, day=days)
    else:
        words = _with_year("month", term, speech, month=_days_of_months(calendar, speech))
    is_choice = "X" in term.day and max(map(len, calendar.values())) > 1
    return speech.say("a day from", bent=bent, x=words) if is_choice else words


def _of_months(term: Term, months: str, speech: Language) -> str:
    """ "in 2004", "from January to September 2004": of which month a day may be."""
    if term.month == "XX":
        return _in_year(term, speech)
    return speech.say("from month", x=_with_year("month", term, speech, month=months))


def _days_of_months(calendar: dict[int, tuple[int, ...]], speech: Language) -> str:
    """ "30 January or 30 or 31 March": each month with the days that it has."""
    told = [
        speech.say("days of months", day=_days(days, speech), month=speech.months[month - 1])
        for month, days in calendar.items()
    ]
    return speech.phrases["or"].join(told)


def _days(days: Iterable[int], speech: Language) -> str:
    """The days by their numbers; the last has no full stop, since the phrase around adds it."""
    first, *others = numbers = list(days)
    words = [speech.say("day number", n=day) for day in numbers]
    if len(others) > 1 and others[-1] - first == len(others):
        told = speech.say("range", a=words[0], b=words[-1])
    else:
        told = speech.phrases["or"].join(filter(None, (", ".join(words[:-1]), words[-1])))
    return told.removesuffix(".")


def _months(months: Iterable[int], names: tuple[str, ...], speech: Language) -> str:
    """One or two by their names; of more the first and the last, though one between may be short.

    No 29 February 2001 stands between "January to September 2001", and nobody will look for it.
    """
    first, *others = (names[month - 1] for month in months)
    if len(others) > 1:
        return speech.say("range", a=first, b=others[-1])
    return speech.phrases["or"].join((first, *others))


def _with_year(
    words: str, term: Term, speech: Language, *, bent: bool = False, **parts: str
) -> str:
    """A month or a day with its year: "October 2013", "December in the 1560s"."""
    if _is_plain(term):
        return speech.say(words, bent=bent, year=_year_name(term.first_year or 0, speech), **parts)
    return speech.say(words, bent=bent, year=_in_year(term, speech), **parts)


def _is_plain(term: Term) -> bool:
    return term.first_year is not None and term.first_year == term.last_year


def _year(term: Term, speech: Language, *, bent: bool) -> str:
    first, last = _years(term, speech)
    if not first:
        return speech.say("unknown year", bent=bent)
    if term.significant:
        written = _year_name(_as_written(term.year), speech)
        beyond = (term.last_year or 0) + 1
        if beyond >= MILLION and beyond % ROUND == 0:  # "to 172 million", not "to 171,999,999"
            last = _year_name(beyond, speech)
        return speech.say("significant", year=written, first=first, last=last)
    if first == last:
        return first
    if _is_decade(term):
        return speech.say("decade", bent=bent, year=str(term.first_year))
    return speech.say("years", bent=bent, first=first, last=last, span=_span(term, speech))


def _in_year(term: Term, speech: Language) -> str:
    first, last = _years(term, speech)
    if not first:
        return speech.say("in unknown year")
    if first == last:
        return speech.say("in year", year=first)
    if _is_decade(term):
        return speech.say("in decade", year=str(term.first_year))
    return speech.say("in years", first=first, last=last)


def _of_year(term: Term, speech: Language) -> str:
    """ "2004", "a year in the 1990s": of what a quarter may be."""
    first, last = _years(term, speech)
    if not first:
        return speech.say("of unknown year")
    return first if first == last else speech.say("of a year", within=_in_year(term, speech))


def _years(term: Term, speech: Language) -> tuple[str, str]:
    """The first and the last year that are possible; empty if nothing is known of them."""
    if term.first_year is None or term.last_year is None:
        return "", ""
    return _year_name(term.first_year, speech), _year_name(term.last_year, speech)


def _is_decade(term: Term) -> bool:
    """Only from the year 1000 on does "the 1560s" read well; "the 1700s" would be a century."""
    first = term.first_year or 0
    has_ten_years = (term.last_year or 0) - first == 9
    return has_ten_years and first >= 1000 and (first % 100 > 0 or first >= 2000)


def _year_name(year: int, speech: Language) -> str:
    """2013, AD 79, 44 BC, 17,000 BC, 240 million BC: years as historians count them.

    They have no year 0, so that `Y-240000000` is 240,000,001 BC, which nobody says or means.
    """
    return _in_era(year, _digits(year, speech), speech)


def _digits(year: int, speech: Language) -> str:
    number = year if year > 0 else 1 - year
    digits = f"{number:,}".replace(",", speech.thousands) if number >= 10000 else str(number)
    if number >= MILLION and (year % ROUND == 0 or number % ROUND == 0):
        return speech.say("million", n=_decimal(number // ROUND / (MILLION // ROUND), speech))
    return digits


def _in_era(year: int, digits: str, speech: Language) -> str:
    if year <= 0:
        return speech.say("before christ", n=digits)
    return speech.say("after christ", n=digits) if year < 1000 else digits


def _decimal(number: float, speech: Language) -> str:
    """Thousands, and a point or comma before what is left: "1,300", "3.2"."""
    marks = {",": speech.thousands, ".": "." if speech.thousands == "," else ","}
    return "".join(marks.get(each, each) for each in f"{number:,.10g}")


def _as_written(year: str) -> int:
    digits, _, exponent = year.lstrip("Y").partition("E")
    return int(digits) * 10 ** int(exponent or 0)


def _group(term: Term, speech: Language, *, bent: bool) -> str:
    """A season, quarter, third or half of a year."""
    code = int(term.month)
    unit = GROUPS[term.month][2]
    if unit is not Precision.SEASON:
        first_of_unit = {Precision.QUARTER: 33, Precision.THIRD: 37, Precision.HALF: 40}[unit]
        ordinal = speech.ordinals[code - first_of_unit]
        return speech.say(unit.value, bent=bent, n=ordinal, year=_of_year(term, speech))
    season = (code - 21) % 4
    if GROUPS[term.month][0] == 12 and _is_plain(term) and 1000 <= (term.first_year or 0) < 9999:
        year = term.first_year or 0
        next_year = f"{(year + 1) % 100:02d}" if (year + 1) % 100 else str(year + 1)
        name = speech.seasons[season]
        words = speech.say("month", month=name, year=f"{year}/{next_year}")
    else:
        words = _with_year("month", term, speech, month=speech.seasons[season])
    if code < 25:
        return words
    half = speech.phrases["north" if code < 29 else "south"]
    return speech.say("hemisphere", x=words, half=half)


def _time(time: str) -> str:
    """`T23:20:30Z` as "23:20:30 UTC", `T19:00:00-04` as "19:00 UTC−04".

    EDTF writes seconds even where nobody told them, so that 00 says nothing.
    """
    clock, zone = _clock(time), time[9:]
    if not zone:
        return clock
    return f"{clock} UTC" + ("" if zone == "Z" else zone.replace("-", "−"))


def _clock(time: str) -> str:
    return time[1:9].removesuffix(":00")


def _brief_core(term: Term, speech: Language, *, with_year: bool) -> str:
    year = _brief_year(term, speech) if with_year else ""
    if not term.month or term.month == "XX":
        return year
    if term.month in GROUPS:
        if GROUPS[term.month][2] is Precision.QUARTER:
            return speech.say("quarter short", n=int(term.month) - 32, year=year)
        return _group(term, speech, bent=False)
    month, day = term.month, "" if "X" in term.day else term.day.lstrip("0")
    if "X" in month:
        calendar = calendar_of(term)
        words = _months(calendar, speech.short_months, speech)
        day = day if len(calendar) < 3 else ""
    else:
        words = speech.short_months[int(month) - 1]
    if not day:
        return speech.say("month", month=words, year=year).strip()
    return speech.say("day", month=words, year=year, day=day).strip()


def _brief_year(term: Term, speech: Language) -> str:
    first, last = _years(term, speech)
    if first == last:
        return first or "?"
    if _is_decade(term) and not term.significant:
        return speech.say("decade short", year=str(term.first_year))
    return _span(term, speech)


def _span(term: Term, speech: Language) -> str:
    """The years from the first to the last in few characters: "400–301 BC"."""
    first, last = term.first_year or 0, term.last_year or 0
    if (first > 0) is not (last > 0) or (first < 1000 <= last):
        return f"{_year_name(first, speech)}–{_year_name(last, speech)}"
    return _in_era(last, f"{_digits(first, speech)}–{_digits(last, speech)}", speech)
