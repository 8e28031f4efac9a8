"""The ways people write dates that EDTF writes otherwise, each with what to write instead.

A hint is a proposal for the author to judge, never a reading: Herline does not guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Match = re.Match[str]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner jän",
            "february feb februar feber",
            "march mar märz mär",
            "april apr",
            "may mai",
            "june jun juni",
            "july jul juli",
            "august aug",
            "september sep sept",
            "october oct oktober okt",
            "november nov",
            "december dec dezember dez",
        ),
        start=1,
    )
    for name in names.split()
}
_SEASONS = {
    name: code
    for code, names in (
        (21, "spring frühling frühjahr"),
        (22, "summer sommer"),
        (23, "autumn fall herbst"),
        (24, "winter"),
    )
    for name in names.split()
}
_NAME = r"(?P<month>[a-zäöü]+)\.?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?"
_YEAR = r"(?P<year>[0-9]{4})"
_PLAIN = r"[0-9]{4}(?:-[0-9]{2}){0,2}"
_DASH = "[-‐‑‒–—−]"
_ABOUT = r"(?:c|ca|circa|about|around|approx|approximately|etwa|um|ungefähr)\.?"


def _named_month(match: Match) -> str:
    parts = match.groupdict()
    month, season = _MONTHS.get(parts["month"]), _SEASONS.get(parts["month"])
    if month is None:
        return f"Write {parts['year']}-{season}." if season and not parts.get("day") else ""
    day = parts.get("day")
    return f"Write {parts['year']}-{month:02d}" + (f"-{int(day):02d}." if day else ".")


def _three_numbers(match: Match) -> str:
    first, second, year = int(match[1]), int(match[3]), match[4]
    day_first = f"{year}-{second:02d}-{first:02d}" if second <= 12 and first <= 31 else ""
    month_first = f"{year}-{first:02d}-{second:02d}" if first <= 12 and second <= 31 else ""
    if match[2] == "." or not month_first or first == second:
        return f"Write {day_first}." if day_first else ""
    if not day_first:
        return f"Write {month_first}."
    return f"Write {day_first} if the day comes first, {month_first} if the month does."


def _year_first(match: Match) -> str:
    return f"Write {match[1]}-{int(match[2]):02d}-{int(match[3]):02d}."


def _two_years(match: Match) -> str:
    return f"Write {match[1]}/{match[2]} for a stretch, or [{match[1]}..{match[2]}] for one date."


def _short_span(match: Match) -> str:
    first, last = match[1], match[1][:2] + match[2]
    return f"Write {first}/{last} for the years {first} to {last}." if last > first else ""


def _dotted(match: Match) -> str:
    first, last = match[1] or "", match[2] or ""
    if not first and not last:
        return ""
    return f"Write [{first}..{last}] for one date, {first or '..'}/{last or '..'} for a stretch."


def _month_of(year: str, month: str) -> str:
    return f"Write {year}-{int(month):02d}." if 1 <= int(month) <= 12 else ""


def _part_of_decade(match: Match) -> str:
    part, tens = match[1], match[2]
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[part]
    return (
        f"Write {tens}{first}/{tens}{last}~ for a stretch, [{tens}{first}..{tens}{last}~] for one "
        f"date, or {tens}X for the whole decade."
    )


def _part_of_year(match: Match) -> str:
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[match[1]]
    return (
        f"Write {match[2]}-{first:02d}~/{match[2]}-{last:02d}~, or {match[2]} for the whole year."
    )


def _before_christ(match: Match) -> str:
    year = 1 - int(match[1])
    written = f"-{-year:04d}" if year < 0 else "0000"
    return f"Write {written}: 1 BC is 0000, 2 BC is -0001."


def _unspecified(match: Match) -> str:
    written = re.sub("[xu]", "X", match[0])
    return f"Write {written}, with a capital X for each unspecified digit."


def _numbers_that_exist(match: Match) -> str:
    year_and_month, month = match[1], match[2]
    if month.isdigit() and "01" <= month <= "12":
        return f"Write the month alone if the day is not certain: {year_and_month}."
    return "Months are 01 to 12, seasons 21 (spring) to 24 (winter)."


def _padded(match: Match) -> str:
    parts = [match[1], *(f"{int(part):02d}" for part in match.groups()[1:] if part)]
    return f"Write {'-'.join(parts)}."


_HABITS: tuple[tuple[str, Callable[[Match], str] | str], ...] = (
    (r"(?:early|mid|late)[- ]+the[- ]+.*", "Write a decade as 200X, or its years: 2000/2003~."),
    (r"(?:the )?(early|mid|late)[- ]+([0-9]{3})0'?s", _part_of_decade),
    (r"(?:the )?(early|mid|late)[- ]+([0-9]{4})", _part_of_year),
    (r"(?:the )?([0-9]{3})0'?s", lambda m: f"Write {m[1]}X for the decade."),
    (r"(?:die )?([0-9]{3})0er(?: jahre)?", lambda m: f"Write {m[1]}X for the decade."),
    (
        r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th|\.) (?:century|jahrhundert)",
        lambda m: f"Write {int(m[1]) - 1:02d}XX for the hundred years.",
    ),
    (rf"{_ABOUT} *({_PLAIN})", lambda m: f"Write {m[1]}~ for about {m[1]}."),
    (rf"(?:before|until|till|bis|vor) ({_PLAIN})", lambda m: f"Write ../{m[1]}, or [..{m[1]}]."),
    (
        rf"(?:after|since|from|seit|nach|ab) ({_PLAIN})",
        lambda m: f"Write {m[1]}/.., or [{m[1]}..].",
    ),
    (r"([0-9]{1,4}) *(?:b\.? ?c\.?(?: ?e\.?)?|v\. ?chr\.)", _before_christ),
    (r"(?:a\.?d\.? *)([0-9]{1,4})", lambda m: f"Write {int(m[1]):04d}."),
    (r"([0-9]{1,4}) *(?:a\.?d\.?|c\.?e\.?|n\. ?chr\.)", lambda m: f"Write {int(m[1]):04d}."),
    (rf"{_DAY} ?(?:of )?{_NAME},? *{_YEAR}", _named_month),
    (rf"{_NAME} +{_DAY},? +{_YEAR}", _named_month),
    (rf"{_NAME},? *{_YEAR}", _named_month),
    (rf"{_YEAR},? +{_NAME}(?: +{_DAY})?", _named_month),
    (r"([0-9]{1,2})([./-])([0-9]{1,2})[./-]([0-9]{4})", _three_numbers),
    (r"([0-9]{4})[./]([0-9]{1,2})[./]([0-9]{1,2})", _year_first),
    (r"([12][0-9]{3})(0[1-9]|1[0-2])([0-3][0-9])", _year_first),
    (rf"([0-9]{{4}}) ?{_DASH} ?([0-9]{{4}})", _two_years),
    (r"([0-9]{4}) (?:to|bis|and|und) ([0-9]{4})", _two_years),
    (rf"({_PLAIN}) (?:or|oder) ({_PLAIN})", lambda m: f"Write [{m[1]},{m[2]}]."),
    (
        rf"(?:between|zwischen) ({_PLAIN}) (?:and|und) ({_PLAIN})",
        lambda m: f"Write [{m[1]}..{m[2]}] for one date, {m[1]}/{m[2]} for a stretch.",
    ),
    (rf"(?:from|von) ({_PLAIN}) (?:to|until|bis) ({_PLAIN})", lambda m: f"Write {m[1]}/{m[2]}."),
    (rf"({_PLAIN})?\.\.({_PLAIN})?", _dotted),
    (r"([0-9]{1,2})[./]([0-9]{4})", lambda m: _month_of(m[2], m[1])),
    (r"([0-9]{4})[./]([0-9]{1})", lambda m: _month_of(m[1], m[2])),
    (r"([0-9]{4})[-–/]([0-9]{2})", _short_span),
    (r"(-?[0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?", _padded),
    (r"(-?[0-9]{5,9})", lambda m: f"Write Y{m[1]} for a year of more than four digits."),
    (r"y(-?[0-9]{5,9})", lambda m: f"Write Y{m[1]}, with a capital Y."),
    (r"y(-?)([0-9]{1,4})", lambda m: f"Write {m[1]}{int(m[2]):04d}."),
    (r"-0000", "Write 0000 for 1 BC, -0001 for 2 BC."),
    (r"([0-9]{4})-?w[0-9]{2}.*", "Weeks are not EDTF; write the days: 2013-10-07/2013-10-13."),
    (r"([0-9]{4})-[0-9]{3}", "Days of the year are not EDTF; write month and day: 2013-10-12."),
    (r"unknown|unbekannt", "Leave the end of an interval empty if it is unknown: 2013/."),
    (r"open|now|today|present|heute|offen", "Write .. for an end that is open: 2013/.."),
    (r".*(?:\?~|~\?).*", "Write % for a date that is uncertain and approximate at once."),
    (
        r".*\(.*\)[?~]*.*",
        "Parentheses are gone from EDTF; a mark goes beside its part: 2004-06-~11.",
    ),
    (
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}[t ].*",
        "Write the day alone, or all of the time: 2013-10-12T23:20:30.",
    ),
    (r"-?(?=[0-9-]*[xu])[0-9xu]{4}(?:-[0-9xu]{2}){0,2}[?~%]?", _unspecified),
    (r"(-?[0-9]{4}-([0-9x]{2}))(?:-[0-9x]{2})?", _numbers_that_exist),
    (r"[^\s]*[‐‑‒–—−][^\s]*", "Write the plain hyphen - between year, month and day."),
)
_COMPILED = tuple((re.compile(pattern), answer) for pattern, answer in _HABITS)


def advice(text: str) -> str:
    """What to write instead of `text`, as a sentence; empty if the habit is not known."""
    if len(text) > 80:
        return ""
    folded = " ".join(text.strip().lower().split())
    for pattern, answer in _COMPILED:
        match = pattern.fullmatch(folded)
        if match is not None:
            hint = answer if isinstance(answer, str) else answer(match)
            if hint and not hint.startswith((f"Write {text}.", f"Write {text},")):
                return hint
    return f"Write {text.strip()}, without the spaces." if text != text.strip() else ""
