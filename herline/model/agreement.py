"""How claims agree: same, refines, compatible, near or conflict, with the gap in words.

Dates and amounts are intervals:

    equal                     same          2012        | 2012
    one holds the other       refines       2012        | 2012-05
    overlapping               compatible    2011/2012   | 2012/2013
    apart, within tolerance   near          2011-12~    | 2012-01
    apart                     conflict      2012-05-01  | 2012-05-02

The tolerance of an approximate amount is part of its interval, so amounts are never near; nor are
texts, which are sets of words and otherwise compare the same way. Claims on different attributes,
or on different things asked, are never compared; claims that differ in scope (a weekend, five
days) do not conflict. Two explicit different days always conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import combinations

from herline.frozen import frozen
from herline.model.edtf import Date, Precision, Tolerance, widened
from herline.model.numbers import Amount
from herline.model.story import Attribute, Claim, Event


class Agreement(StrEnum):
    SINGLE = "single"
    SAME = "same"
    REFINES = "refines"
    COMPATIBLE = "compatible"
    NEAR = "near"
    CONFLICT = "conflict"


_WORST_LAST = (
    Agreement.SINGLE,
    Agreement.SAME,
    Agreement.REFINES,
    Agreement.COMPATIBLE,
    Agreement.NEAR,
    Agreement.CONFLICT,
)
RANK = {agreement: rank for rank, agreement in enumerate(_WORST_LAST)}

Interval = tuple[float, float]
DEFAULT_TOLERANCE = Tolerance()
_INFINITE = float("inf")


@frozen
class Verdict:
    """How two claims agree, and what lies between them in words ("1 day", "differs in scope")."""

    agreement: Agreement
    gap: str = ""
    distance: float = 0.0
    """How far apart they are, in days or in the unit of the amounts; 0 when they touch."""


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
        """What is asked, in words: "when", "how many: theatres"."""
        name = self.attribute.value.replace("-", " ")
        return f"{name}: {self.of}" if self.of else name


def compare_event(event: Event, tolerance: Tolerance = DEFAULT_TOLERANCE) -> tuple[Comparison, ...]:
    """One comparison for each thing that the claims of `event` speak of, in their order."""
    asked: dict[tuple[Attribute, str], list[Claim]] = {}
    for claim in event.claims:
        asked.setdefault((claim.attribute, claim.of), []).append(claim)
    return tuple(
        Comparison(attribute, of, tuple(claims), _worst_between_sources(claims, tolerance))
        for (attribute, of), claims in asked.items()
    )


def event_agreement(event: Event, tolerance: Tolerance = DEFAULT_TOLERANCE) -> Agreement:
    """The worst agreement between any two sources of `event`; single when one source speaks."""
    if len(event.sources) < 2:
        return Agreement.SINGLE
    found = (comparison.agreement for comparison in compare_event(event, tolerance))
    worst = max(found, key=RANK.__getitem__, default=Agreement.SAME)
    return Agreement.SAME if worst is Agreement.SINGLE else worst


def compare(one: Claim, other: Claim, tolerance: Tolerance = DEFAULT_TOLERANCE) -> Verdict:
    """How two claims on the same thing agree."""
    if one.scope.casefold() != other.scope.casefold():
        return Verdict(Agreement.COMPATIBLE, "differs in scope")
    if one.date and other.date:
        return _compare_dates(one.date, other.date, tolerance)
    if one.amount and other.amount:
        if one.unit.casefold() != other.unit.casefold():
            return Verdict(Agreement.COMPATIBLE, "different measures")
        return _compare_amounts(one.amount, other.amount, one.unit)
    return _compare_texts(one.values, other.values)


def narrower(one: Claim, other: Claim) -> bool:
    """Whether `one` says it more exactly than `other`, which it refines or which refines it."""
    if one.date and other.date:
        first = _interval(one.date.earliest, one.date.latest)
        second = _interval(other.date.earliest, other.date.latest)
        return first[1] - first[0] < second[1] - second[0]
    if one.amount and other.amount:
        first = _interval(one.amount.low, one.amount.high)
        second = _interval(other.amount.low, other.amount.high)
        return first[1] - first[0] < second[1] - second[0]
    return _folded(one.values) > _folded(other.values)


def _worst_between_sources(claims: Sequence[Claim], tolerance: Tolerance) -> Verdict:
    verdicts = [
        compare(one, other, tolerance)
        for one, other in combinations(claims, 2)
        if one.source != other.source
    ]
    single = Verdict(Agreement.SINGLE)
    return max(verdicts, key=lambda v: (RANK[v.agreement], v.distance), default=single)


def _compare_dates(one: Date, other: Date, tolerance: Tolerance) -> Verdict:
    first, second = _interval(one.earliest, one.latest), _interval(other.earliest, other.latest)
    agreement = _overlap(first, second)
    if agreement is not Agreement.CONFLICT:
        return Verdict(agreement)
    days = int(max(second[0] - first[1], first[0] - second[1]))
    gap = days_in_words(days)
    explicit = one.precision is other.precision is Precision.DAY
    wide = _interval(*widened(one, tolerance)), _interval(*widened(other, tolerance))
    if not explicit and _overlap(*wide) is not Agreement.CONFLICT:
        agreement = Agreement.NEAR
    return Verdict(agreement, gap, days)


def _compare_amounts(one: Amount, other: Amount, unit: str) -> Verdict:
    first, second = _interval(one.low, one.high), _interval(other.low, other.high)
    agreement = _overlap(first, second)
    if agreement is not Agreement.CONFLICT:
        return Verdict(agreement)
    distance = max(second[0] - first[1], first[0] - second[1])
    return Verdict(agreement, _counted(distance, unit), distance)


def _compare_texts(one: Iterable[str], other: Iterable[str]) -> Verdict:
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


def _overlap(first: Interval, second: Interval) -> Agreement:
    if first == second:
        return Agreement.SAME
    if first[0] > second[1] or second[0] > first[1]:
        return Agreement.CONFLICT
    holds = first[0] <= second[0] and second[1] <= first[1]
    held = second[0] <= first[0] and first[1] <= second[1]
    return Agreement.REFINES if holds or held else Agreement.COMPATIBLE


def _interval(low: float | None, high: float | None) -> Interval:
    low = -_INFINITE if low is None else low
    high = _INFINITE if high is None else high
    return low, high


def _folded(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(text.casefold().split()) for text in texts if text.strip())


def days_in_words(days: int) -> str:
    """A gap of days as a reader says it: "1 day", "45 days", "4 months", "3 years"."""
    if days < 61:
        return _counted(days, "days")
    if days < 731:
        return _counted(round(days / 30.44), "months")
    return _counted(round(days / 365.25), "years")


def _counted(number: float, unit: str) -> str:
    amount = f"{number:,.10g}" if number % 1 else f"{number:,.0f}"
    if number == 1 and unit.endswith("s"):
        unit = unit[:-1]
    return f"{amount} {unit}".strip()
