"""Reads EDTF dates: the door through which every date in Herline enters.

`parse` turns text into a `Date` (see `date` for the drawing of what its bounds mean).

Levels 0, 1 and 2 of the EDTF specification of the Library of Congress (4 February 2019), which
is the profile of ISO 8601-2:2019 for dates, are supported in full, within ±20,000,000,000 years.
A season has three months; a winter (24) begins in the December of its year; 21 to 24 are read
as seasons of the northern half of the earth, 29 to 32 are the southern ones. The time of day is
kept in the text, and the day counts. Beyond the specification, years after Y may have a month
and a day, and a space may follow the commas of a set. Refused: an interval that ends before it
begins, an interval or set with a time of day, weeks, days of the year, durations, and the
syntax of the draft of 2012 (u, x, unknown, open, ?~, parentheses).
"""

from __future__ import annotations

from functools import lru_cache

from herline.model.edtf.date import Bound, Date, EDTFError, Precision, Qualifier, Shape
from herline.model.edtf.grammar import QUALIFIERS, Term, read_term
from herline.model.edtf.refusal import refuse
from herline.model.edtf.span import span

_OPEN = Bound(None, None, open=True)
_UNKNOWN = Bound(None, None)
_BITS = {qualifier: bits for bits, qualifier in enumerate(QUALIFIERS)}
_OF_INTERVAL = ("an interval", "2013-10-12/2013-10-13")
_OF_SET = ("a set", "[2013-10-12,2013-10-13]")
_PAIRS = {"[": "]", "{": "}"}


@lru_cache(maxsize=8192)
def parse(text: str) -> Date:
    """The date that `text` writes; raises EDTFError, which says where, why and what to write."""
    try:
        return _read(text)
    except EDTFError as error:
        raise _advised(error) from None


def is_date(text: str) -> bool:
    """Whether `parse` reads the text; nothing is advised if it does not."""
    try:
        return bool(_read(text))
    except EDTFError:
        return False


def _read(text: str) -> Date:
    if text[:1] in _PAIRS:
        return _set(text)
    if "/" in text:
        return _interval(text)
    return _single(text)


def _advised(error: EDTFError) -> EDTFError:
    """The same refusal with what to write instead, where the way of writing is a known one."""
    from herline.model.edtf.habits import advice  # late: many patterns, for mistakes alone

    text, part = error.text, error.part
    hint = (advice(text) or (advice(part) if part != text else "")) if part else ""
    return EDTFError(text, error.position, error.reason, hint or error.hint, part)


def _single(text: str) -> Date:
    term = read_term(text, 0, len(text))
    return _of_one(text, _bound(text, 0, len(text), term))


def _of_one(written: str, bound: Bound) -> Date:
    return Date(written, bound, bound, bound.precision, bound.qualifier, Shape.SINGLE)


def _bound(text: str, start: int, end: int, term: Term) -> Bound:
    days = span(term)
    if days is None:
        raise refuse(text, start, end)
    of_year, of_month, of_day = term.marks
    qualifier = QUALIFIERS[of_year | of_month | of_day]
    return Bound(days[0], days[1], qualifier, False, term.precision, term.doubt)


def _bound_within(text: str, start: int, end: int, whole: str, example: str) -> Bound:
    """A single date as a part of `whole`, where it has no time of day."""
    term = read_term(text, start, end)
    if term.time:
        raise EDTFError(
            text,
            text.index("T", start),
            f"A time of day has no place in {whole}.",
            f"Write the days alone: {example}.",
        )
    return _bound(text, start, end, term)


def _interval(text: str) -> Date:
    slash = text.index("/")
    if "/" in text[slash + 1 :]:
        if slash < 4:  # "12/10/2013": the year is the first thing wrong
            raise refuse(text, 0, slash)
        second = text.index("/", slash + 1)
        reason = "An interval has one “/”, between its two ends."
        raise EDTFError(text, second, reason, "Write 2012/2013.", text)
    if text == "/":
        raise EDTFError(
            text,
            1,
            "An interval needs a date, or .., on one side at least.",
            "Write 2012/2013, 2012/.. or ../2013.",
        )
    start = _interval_end(text, 0, slash)
    end = _interval_end(text, slash + 1, len(text))
    if end.latest is not None and start.earliest is not None and end.latest < start.earliest:
        raise EDTFError(
            text,
            slash,
            "The interval ends before it begins.",
            f"Write {text[slash + 1 :]}/{text[:slash]} if the two ends were exchanged.",
        )
    bounds = [start, end]
    return Date(text, start, end, _common(bounds), _joint(bounds), Shape.INTERVAL)


def _interval_end(text: str, start: int, end: int) -> Bound:
    if start == end:
        return _UNKNOWN
    if text[start:end] == "..":
        return _OPEN
    return _bound_within(text, start, end, *_OF_INTERVAL)


def _set(text: str) -> Date:
    closing = _PAIRS[text[0]]
    if text[-1] != closing:
        found = text.find(closing)
        position = found + 1 if found > 0 else len(text)
        raise EDTFError(
            text,
            position,
            f"A set that begins with {text[0]} ends with {closing}.",
            "Write [1667,1668] for one of these dates, {1667,1668} for all of them.",
        )
    shape = Shape.ONE_OF if closing == "]" else Shape.ALL_OF
    choices: list[Date] = []
    at, last = 1, len(text) - 1
    while True:
        comma = text.find(",", at)
        is_last = comma < 0
        stop = last if is_last else comma
        while text[at] == " ":
            at += 1
        choices.append(_member(text, at, stop, shape, is_first=not choices, is_last=is_last))
        if is_last:
            break
        at = comma + 1
    first = min(choices, key=lambda choice: choice.outermost[0]).start
    final = max(choices, key=lambda choice: choice.outermost[1]).end
    both = [bound for choice in choices for bound in (choice.start, choice.end)]
    if shape is Shape.ONE_OF:
        return _gathered(text, first, final, both, choices)
    return Date(text, first, final, _common(both), _joint(both), shape, tuple(choices))


def _member(
    text: str, start: int, end: int, shape: Shape, *, is_first: bool, is_last: bool
) -> Date:
    """One date of a set, or one range `a..b`, `..a`, `a..` of it."""
    dots = text.find("..", start, end)
    slash = text.find("/", start, end)
    if slash >= 0:
        raise EDTFError(
            text,
            slash,
            "An interval has no place in a set.",
            "Write a range with two dots: [2012..2013].",
        )
    if dots < 0:
        return _of_one(text[start:end], _bound_within(text, start, end, *_OF_SET))
    if (dots == start and not is_first) or (dots + 2 == end and not is_last) or end - start == 2:
        raise EDTFError(
            text,
            dots,
            "In a set, .. stands before the first date, after the last, or between two.",
            "Write [..1984], [1984..] or [1984..1986].",
        )
    first = _OPEN if dots == start else _bound_within(text, start, dots, *_OF_SET)
    last = _OPEN if dots + 2 == end else _bound_within(text, dots + 2, end, *_OF_SET)
    if last.latest is not None and first.earliest is not None and last.latest < first.earliest:
        turned = f"{text[:start]}{text[dots + 2 : end]}..{text[start:dots]}{text[end:]}"
        hint = "Write the earlier one first."
        if is_date(turned):
            hint = f"Write {turned} if the two were exchanged."
        raise EDTFError(text, dots, "The range ends before it begins.", hint)
    written, both = text[start:end], [first, last]
    if shape is Shape.ONE_OF:
        return _gathered(written, first, last, both, [])
    return Date(written, first, last, _common(both), _joint(both), Shape.INTERVAL)


def _gathered(text: str, first: Bound, last: Bound, of: list[Bound], choices: list[Date]) -> Date:
    """One date somewhere between the two bounds, with what `of` has in common.

    How sure its first day is, and how sure its last, is told by the bound that each stands in.
    """
    days, precision = (first.earliest, last.latest), _common(of)
    is_open = any(bound.open for bound in of)
    start = end = Bound(*days, first.qualifier, is_open, precision, first.doubt)
    if last.qualifier is not first.qualifier or last.doubt is not first.doubt:
        end = Bound(*days, last.qualifier, is_open, precision, last.doubt)
    return Date(text, start, end, precision, _joint(of), Shape.ONE_OF, tuple(choices))


def _common(bounds: list[Bound]) -> Precision:
    """The precision the known bounds share, else mixed."""
    common = unknown = Precision.UNKNOWN
    for bound in bounds:
        precision = bound.precision
        if common is unknown:
            common = precision
        elif precision is not common and precision is not unknown:
            return Precision.MIXED
    return common


def _joint(bounds: list[Bound]) -> Qualifier:
    bits = 0
    for bound in bounds:
        bits |= _BITS[bound.qualifier]
    return QUALIFIERS[bits]
