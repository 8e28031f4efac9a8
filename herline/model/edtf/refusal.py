"""Why a text is not an EDTF date: the first character that does not fit, and what is wrong.

Nothing here is fast or needs to be: it runs only when a date has already been refused.
"""

from __future__ import annotations

import re

from herline.model.days import days_in_month
from herline.model.edtf.date import EDTFError

LIMIT = 2 * 10**10
"""Years on either side of year 0: more than the world is old."""
_MARKS = "?~%"
_DIGITS = "0123456789"
_NUMBER = re.compile("[0-9X]*")
_TIME = re.compile("T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?")
_GENERAL_HINT = "Write a year, a month or a day: 2013, 2013-10 or 2013-10-12."


def refuse(text: str, start: int, end: int) -> EDTFError:
    """The error for `text[start:end]`, a date that cannot be read."""
    position, reason = _offence(text, start, end)
    return EDTFError(text, position, reason, _hint_for(text, position), text[start:end])


def _hint_for(text: str, position: int) -> str:
    if position and text[position - 1] in _MARKS and text[position : position + 1] in tuple(_MARKS):
        return "Write % for a date that is uncertain and approximate at once."
    return _GENERAL_HINT


def _offence(text: str, start: int, end: int) -> tuple[int, str]:
    """Where `text[start:end]` stops being a date, and a sentence that says why."""
    if start == end:
        return start, "A date is missing here." if text else "There is no date here."
    at = start + (text[start] in _MARKS)
    if text[at : at + 1] == "Y":
        at, reason = _after_long_year(text, at, end)
    else:
        at, reason = _after_year(text, at, end)
    if reason:
        return at, reason
    return _offence_after_year(text, start, at, end)


def _offence_after_year(text: str, start: int, at: int, end: int) -> tuple[int, str]:
    year_end = at
    at += text[at:end].startswith(tuple(_MARKS))
    month_at = day_at = 0
    for before, name in (("year", "month"), ("month", "day")):
        if at >= end:
            break
        if text[at] != "-":
            return at, f"{_named(text[at])} has no place after a {before}."
        if "S" in text[start:year_end]:
            return at, "Significant digits (S) go with a year alone."
        at += 1
        at += text[at:end].startswith(tuple(_MARKS))
        digits = _count_digits(text, at, end)
        if digits != 2:
            return min(at + digits, at + 2), f"A {name} has two digits."
        reason = _number_reason(name, text[at : at + 2], text[at + 2 : end])
        if reason:
            return at, reason
        month_at, day_at = (at, 0) if name == "month" else (month_at, at)
        at += 2
        at += text[at:end].startswith(tuple(_MARKS))
    if at < end:
        if text[at] == "T" and day_at:
            return _offence_in_time(text, at, end)
        return at, f"{_named(text[at])} has no place here."
    if day_at:
        return day_at, _no_such_day(text[start:year_end], text[month_at:][:2], text[day_at:][:2])
    return end, "This is not a date."


def _after_year(text: str, at: int, end: int) -> tuple[int, str]:
    """Index behind the year and its significant digits; with a reason if the year is wrong."""
    digits_at = at + text[at:end].startswith("-")
    digits = _count_digits(text, digits_at, end)
    if digits == 0:
        return digits_at, "A date begins with a year of four digits."
    if digits < 4:
        return digits_at + digits, "A year has four digits."
    if digits > 4:
        return digits_at + 4, "A year has four digits, unless it begins with Y."
    if text[at:end].startswith("-0000"):
        return at, "There is no year -0000: the year before 0001 is 0000, that is 1 BC."
    return _after_significant_digits(text, digits_at + 4, end)


def _after_significant_digits(text: str, at: int, end: int) -> tuple[int, str]:
    if not text[at:end].startswith("S"):
        return at, ""
    match = re.compile("S[1-9][0-9]?").match(text, at, end)
    if match is None:
        return at + 1, "After S comes how many digits of the year are meant, 1 or more."
    if "X" in text[:at]:
        return at, "A year with unspecified digits (X) has no significant digits (S)."
    return match.end(), ""


def _after_long_year(text: str, at: int, end: int) -> tuple[int, str]:
    match = re.compile("Y(-?)([0-9]*)(?:E([0-9]*))?").match(text, at, end)
    assert match is not None
    digits, exponent = match[2], match[3]
    if not digits:
        return match.end(2), "After Y comes a year in digits."
    if exponent == "":
        return match.end(), "After E comes the power of ten in digits."
    if digits[0] == "0":
        return match.start(2), "A year after Y does not begin with 0."
    if exponent is None and len(digits) < 5:
        return at, "Y is for years of more than four digits."
    if len(digits) + int((exponent or "0")[:3]) > 11 or (
        int(digits) * 10 ** int(exponent or 0) > LIMIT
    ):
        return match.start(2), f"Herline reads years up to {LIMIT:,} before and after year 0."
    return _after_significant_digits(text, match.end(), end)


def _offence_in_time(text: str, at: int, end: int) -> tuple[int, str]:
    reason = "A time of day is hours, minutes and seconds: T23:20:30, then Z or +01:00 if known."
    shape = "T00:00:00"
    for offset, expected in enumerate(shape):
        found = text[at + offset : at + offset + 1] if at + offset < end else ""
        if not found or (found != expected if not expected.isdigit() else found not in _DIGITS):
            return at + offset, reason
    for offset, most in ((1, 23), (4, 59), (7, 60)):
        if int(text[at + offset : at + offset + 2]) > most:
            return at + offset, f"{text[at + offset : at + offset + 2]} is no time of day."
    if text[at + 7 : at + 9] == "60" and _TIME.fullmatch(text, at, end):
        return at + 7, "Second 60 is a leap second, which there is only at 23:59:60 UTC."
    return min(at + len(shape), end), reason


def _count_digits(text: str, at: int, end: int) -> int:
    found = _NUMBER.match(text, at, end)
    return len(found[0]) if found else 0


def _number_reason(name: str, digits: str, rest: str) -> str:
    """Why a month or day number is out of range; empty if it is not."""
    if name == "day":
        possible = "01" <= digits <= "31" if "X" not in digits else digits[0] in "0123X"
        return "" if possible else f"Day {digits} does not exist."
    if "X" in digits:
        return "" if digits[0] in "01X" else f"Month {digits} does not exist."
    if "21" <= digits <= "41":
        is_followed = rest.lstrip(_MARKS).startswith("-")
        return f"{digits} is a part of the year; it has no days." if is_followed else ""
    return "" if "01" <= digits <= "12" else f"Month {digits} does not exist."


def _no_such_day(year: str, month: str, day: str) -> str:
    from herline.model.edtf.language import ENGLISH  # late: words, for mistakes alone

    digits = year.strip(_MARKS)
    if month.isdigit() and digits.lstrip("-").isdigit():
        length = days_in_month(int(digits), int(month))
        return f"{ENGLISH.months[int(month) - 1]} {digits} has {length} days, no day {day}."
    return f"No year and month that fit have a day {day}."


def _named(character: str) -> str:
    """A character as a sentence may begin with it."""
    if character == " ":
        return "A space"
    return f"“{character}”" if character.isprintable() else f"U+{ord(character):04X}"
