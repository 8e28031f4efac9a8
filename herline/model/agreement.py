"""How claims agree: same, refines, compatible, near or conflict, with the gap in words.

Dates and amounts are intervals:

    equal                     same          2012        | 2012
    one holds the other       refines       2012        | 2012-05
    overlapping               compatible    2011/2012   | 2012/2013
    apart, within tolerance   near          2011-12~    | 2012-01
    apart                     conflict      2012-05-01  | 2012-05-02

The tolerance of an approximate amount is part of its interval, so amounts are never near; nor are
texts, which are sets of words and otherwise compare the same way. Of a set of dates only its
members count, not the days between them. Claims on different attributes, or on different things
asked, are never compared; claims that differ in scope (a weekend, five days) do not conflict. Two
explicit different days always conflict, whatever their marks, and so do two times of day.

A gap is what lies between the two at least; only between two days or two exact amounts is it
known ("1 day"), else the words say so ("at least 1 day" from 2011 to 2012).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import combinations, product
from math import inf

from herline.frozen import frozen
from herline.model.edtf import Date, widened
from herline.model.edtf.clock import DAY, seconds_apart
from herline.model.numbers import Amount
from herline.model.story import Attribute, Claim, Event
from herline.model.units import comparable, counted


class Agreement(StrEnum):
    """How the sources of an event agree, or two claims; the worst last."""

    SINGLE = "single"
    SAME = "same"
    REFINES = "refines"
    COMPATIBLE = "compatible"
    NEAR = "near"
    CONFLICT = "conflict"


RANK = {agreement: rank for rank, agreement in enumerate(Agreement)}
APART = (Agreement.CONFLICT, Agreement.NEAR)
"""Where not all can be true: a disagreement."""
SHORT = 3
"""Days by which a few months or years may be shorter than as many of mean length."""

Interval = tuple[float, float]


@frozen
class Verdict:
    """How two claims agree, and what lies between them in words ("1 day", "differs in scope")."""

    agreement: Agreement
    gap: str = ""
    distance: float = 0.0
    """How far apart they are, in days or in the unit of the amounts; 0 when they touch."""

    @property
    def badness(self) -> tuple[int, float]:
        """Sorts verdicts, the worst last; of two that are as bad, the one that is further apart."""
        return RANK[self.agreement], self.distance


@frozen
class Comparison:
    """All claims of an event on one thing asked, with the worst verdict between two sources."""

    attribute: Attribute
    of: str
    claims: tuple[Claim, ...]
    verdict: Verdict

    @property
    def agreement(self) -> Agreement:
        return self.verdict.agreement

    @property
    def asked(self) -> str:
        """What is asked, in words: "when", "theatres"."""
        return in_question(self.attribute, self.of)


_PLAINLY = {Attribute.EXISTENCE: "that it happened", Attribute.ORDER: "in what order"}
"""What is asked without more words, where the name of the attribute would not be understood."""


def in_question(attribute: Attribute, of: str) -> str:
    """What a claim answers, in a reader's words: "theatres", and without `of` "when", "where"."""
    return of or _PLAINLY.get(attribute, attribute.value.replace("-", " "))


def compare_event(event: Event) -> tuple[Comparison, ...]:
    """One comparison for each thing that the claims of `event` speak of, in their order."""
    asked: dict[tuple[Attribute, str], list[Claim]] = {}
    for claim in event.claims:
        asked.setdefault((claim.attribute, comparable(claim.of)), []).append(claim)
    return tuple(
        Comparison(attribute, claims[0].of, tuple(claims), _worst_between_sources(claims))
        for (attribute, _), claims in asked.items()
    )


def event_agreement(event: Event) -> Agreement:
    """The worst agreement between any two sources of `event`; single when one source speaks."""
    if len(event.sources) < 2:
        return Agreement.SINGLE
    found = (comparison.agreement for comparison in compare_event(event))
    worst = max(found, key=RANK.__getitem__, default=Agreement.SAME)
    return Agreement.SAME if worst is Agreement.SINGLE else worst


def compare(one: Claim, other: Claim) -> Verdict:
    """How two claims on the same thing agree."""
    if comparable(one.scope) != comparable(other.scope):
        return Verdict(Agreement.COMPATIBLE, "differs in scope")
    if one.date and other.date:
        return _compare_dates(one.date, other.date)
    if one.amount and other.amount:
        if comparable(one.unit) != comparable(other.unit):
            return Verdict(Agreement.COMPATIBLE, "different measures")
        return _compare_amounts(one.amount, other.amount, one.unit)
    return _compare_texts(one.values, other.values)


def narrower(one: Claim, other: Claim) -> bool:
    """Whether `one` says it more exactly than `other`, which it refines or which refines it."""
    if one.date and other.date:
        first, second = _stretches(one.date), _stretches(other.date)
        if first == second:
            return bool(one.date.time) and not other.date.time
        return _holds(second, first)
    if one.amount and other.amount:
        first, second = [_of_amount(one.amount)], [_of_amount(other.amount)]
        return first != second and _holds(second, first)
    return _folded(one.values) > _folded(other.values)


def common(one: Date, other: Date) -> list[Interval]:
    """The stretches of days that both dates may mean, in order, none touching the next."""
    pairs = product(_stretches(one), _stretches(other))
    both = sorted((max(a[0], b[0]), min(a[1], b[1])) for a, b in pairs)
    found: list[Interval] = []
    for first, last in both:
        if found and first <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(found[-1][1], last)
        elif first <= last:
            found.append((first, last))
    return found


def _worst_between_sources(claims: Sequence[Claim]) -> Verdict:
    verdicts = [
        compare(one, other) for one, other in combinations(claims, 2) if one.source != other.source
    ]
    return max(verdicts, key=lambda verdict: verdict.badness, default=Verdict(Agreement.SINGLE))


def _compare_dates(one: Date, other: Date) -> Verdict:
    seconds = seconds_apart(one, other)
    if seconds is not None:
        gap = seconds_in_words(seconds) if seconds else ""
        return Verdict(Agreement.CONFLICT if gap else Agreement.SAME, gap, seconds / DAY)
    first, second = _stretches(one), _stretches(other)
    agreement = overlap(first, second)
    if agreement is Agreement.SAME and bool(one.time) is not bool(other.time):
        agreement = Agreement.REFINES
    if agreement is not Agreement.CONFLICT:
        return Verdict(agreement)
    days = _distance(first, second)
    explicit = _is_point(first) and _is_point(second)
    wide = _stretches(one, widest=True), _stretches(other, widest=True)
    if not explicit and overlap(*wide) is not Agreement.CONFLICT:
        agreement = Agreement.NEAR
    gap = days_in_words(int(days), least=not explicit)
    return Verdict(agreement, gap if explicit else f"at least {gap}", days)


def _compare_amounts(one: Amount, other: Amount, unit: str) -> Verdict:
    first, second = [_of_amount(one)], [_of_amount(other)]
    agreement = overlap(first, second)
    if agreement is not Agreement.CONFLICT:
        return Verdict(agreement)
    distance = _distance(first, second)
    gap = counted(distance, unit)
    exact = _is_point(first) and _is_point(second)
    return Verdict(agreement, gap if exact else f"at least {gap}", distance)


def _compare_texts(one: tuple[str, ...], other: tuple[str, ...]) -> Verdict:
    first, second = _folded(one), _folded(other)
    if first == second:
        return Verdict(Agreement.SAME)
    if not first or not second:
        return Verdict(Agreement.COMPATIBLE)
    if first < second or second < first:
        return Verdict(Agreement.REFINES)
    if first & second:
        return Verdict(Agreement.COMPATIBLE)
    return Verdict(Agreement.CONFLICT)


def _stretches(date: Date, *, widest: bool = False) -> list[Interval]:
    """The stretches of days that the date may mean, one for each member of a set.

    A member that lies within another says nothing more: `[2012,2012-05]` is 2012. At their
    `widest` every mark is off by its tolerance.
    """
    if not date.choices:
        return [_interval(*widened(date)) if widest else date.outermost]
    found: list[Interval] = []
    members = (each for one in date.choices for each in _stretches(one, widest=widest))
    for member in sorted(members, key=lambda each: (each[0], -each[1])):
        if not found or member[1] > found[-1][1]:
            found.append(member)
    return found


def overlap(first: Sequence[Interval], second: Sequence[Interval]) -> Agreement:
    """How two sets of stretches agree, by where they lie alone; never near."""
    if first == second:
        return Agreement.SAME
    if all(a[0] > b[1] or b[0] > a[1] for a in first for b in second):
        return Agreement.CONFLICT
    if _holds(first, second) or _holds(second, first):
        return Agreement.REFINES
    return Agreement.COMPATIBLE


def _holds(outer: Sequence[Interval], inner: Sequence[Interval]) -> bool:
    return all(any(a[0] <= b[0] and b[1] <= a[1] for a in outer) for b in inner)


def _distance(first: Sequence[Interval], second: Sequence[Interval]) -> float:
    """From the end of the one to the start of the other, where they are nearest."""
    return min(max(b[0] - a[1], a[0] - b[1]) for a in first for b in second)


def _is_point(stretches: Sequence[Interval]) -> bool:
    return len(stretches) == 1 and stretches[0][0] == stretches[0][1]


def _interval(low: float | None, high: float | None) -> Interval:
    return -inf if low is None else low, inf if high is None else high


def _of_amount(amount: Amount) -> Interval:
    return _interval(amount.low, amount.high)


def folded(text: str) -> str:
    """The form that words share which differ in capitals and spaces alone."""
    return " ".join(text.casefold().split())


@lru_cache(maxsize=1024)
def _folded(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(folded(text) for text in texts if text.strip())


def seconds_in_words(seconds: int) -> str:
    """A gap between two moments: "40 seconds", "45 minutes", "5 hours", and then in days."""
    if seconds < 120:
        return counted(seconds, "seconds")
    if seconds < 2 * 3600:
        return counted(round(seconds / 60), "minutes")
    if seconds < 2 * DAY:
        return counted(round(seconds / 3600), "hours")
    return days_in_words(round(seconds / DAY))


def days_in_words(days: int, *, least: bool = False) -> str:
    """A gap of days as a reader says it: "1 day", "45 days", "4 months", "60 million years".

    Of what lies between at `least`, only whole months and years count: 355 days are 11 months.
    """

    def number_of(unit: float) -> int:
        return int((days + SHORT) / unit) if least else round(days / unit)

    if days < 61:
        return counted(days, "days")
    if days < 731:
        return counted(number_of(30.44), "months")
    years = number_of(365.2425)
    if years < 1_000_000:
        return counted(years, "years")
    return f"{round(years / 1e6, 1):,.10g} million years"
