"""The verdict between two claims as a sentence for a reader: "conflict: 1 day apart".

| verdict    | of                  | in words                                                     |
|------------|---------------------|--------------------------------------------------------------|
| refines    | May 2012, 2012      | refines: May 2012 within 2012                                |
| refines    | numbers             | refines: “119 minutes” within “two hours”                    |
| refines    | sets of words       | refines: one adds Olivia Wilde                               |
| compatible | overlapping dates   | compatible: both allow 1 to 26 April 2012                    |
| compatible | other bounds        | different measures: opening weekend and first five days      |
| near       | dates               | near: at least 1 day apart, which “about” can bridge         |
| conflict   | dates, amounts      | conflict: 1 day apart                                        |
| conflict   | sets of words       | conflict: 1940s against 1950s, 1960s                         |
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import isinf

from herline.model.agreement import Agreement, Verdict, common, folded, narrower
from herline.model.days import iso
from herline.model.edtf import Date, in_words, parse
from herline.model.numbers import Amount
from herline.model.story import Attribute, Claim
from herline.model.units import comparable

_COUNTED = (Attribute.HOW_MANY, Attribute.HOW_LONG)
_SIGNS = (
    (">=", "at least "),
    ("<=", "at most "),
    (">", "over "),
    ("<", "under "),
    ("~", "about "),
    ("..", " to "),
)
_LARGE = re.compile(r"(?<!\d)(?<!\d\.)\d{4,}")
"""The whole part of a number that is told with thousands separators."""


def value_of(claim: Claim, reader: str = "en", written: str = "en") -> str:
    """The value of a claim for a reader of the language `reader`; stories are `written` in one.

    A date is told anew where the two differ, since only dates can be: the comparable words of
    other claims are those of the story.
    """
    foreign = reader[:2].lower() != written[:2].lower()
    if claim.date is not None and (foreign or not claim.values):
        return in_words(claim.date, reader)
    if claim.values:
        return claim.value
    if claim.amount is not None:
        return _amount(claim)
    return claim.words


def sentence(one: Claim, other: Claim, verdict: Verdict) -> str:
    """How two claims stand to each other; empty when they say the same, or nothing is compared.

    It is English, and so are the dates in it, whatever the language of those beside it.
    """
    match verdict.agreement:
        case Agreement.REFINES:
            return f"refines: {_refined(one, other)}"
        case Agreement.COMPATIBLE:
            return _compatible(one, other, verdict)
        case Agreement.NEAR:
            return f"near: {verdict.gap} apart, which “about” can bridge"
        case Agreement.CONFLICT if verdict.gap:
            return f"conflict: {verdict.gap} apart"
        case Agreement.CONFLICT:
            return f"conflict: {value_of(one)} against {value_of(other)}"
        case _:
            return ""


def difference(verdict: Verdict) -> str:
    """What lies between two claims, in words; empty when nothing does."""
    match verdict.agreement:
        case Agreement.CONFLICT:
            return f"{verdict.gap} apart" if verdict.gap else "they differ"
        case Agreement.NEAR:
            return f"near, {verdict.gap} apart"
        case Agreement.COMPATIBLE:
            return verdict.gap or "overlapping"
        case Agreement.REFINES:
            return "one is more exact"
        case _:
            return ""


def in_short(verdict: Verdict) -> str:
    """The same with the name of a conflict: "conflict: 10 seconds apart", "near, 3 days apart"."""
    words = difference(verdict)
    return f"conflict: {words}" if verdict.agreement is Agreement.CONFLICT else words


def _refined(one: Claim, other: Claim) -> str:
    fine, coarse = (one, other) if narrower(one, other) else (other, one)
    if fine.date and coarse.date:
        return " within ".join(_stretch(date) for date in (fine.date, coarse.date))
    if not (fine.amount and coarse.amount):
        known = {folded(value) for value in coarse.values}
        return f"one adds {', '.join(v for v in fine.values if folded(v) not in known)}"
    exact, wide = (value_of(each) for each in (fine, coarse))
    if exact == wide:  # the words may be the same, and their reading not: five, within five
        exact, wide = (_amount(each) for each in (fine, coarse))
    return f"“{exact}” within “{wide}”"


def _compatible(one: Claim, other: Claim, verdict: Verdict) -> str:
    if comparable(one.scope) != comparable(other.scope):
        return _differing_scope(one, other)
    if one.date and other.date:
        return f"compatible: both allow {_common_days(one.date, other.date)}"
    if one.amount and other.amount:
        if verdict.gap:
            return f"different measures: {one.unit or 'a number'} and {other.unit or 'a number'}"
        return f"compatible: both allow {_common_amount(one.amount, other.amount, one.unit)}"
    common = _common(one.values, other.values)
    if not common:
        return "compatible: one gives no value"
    return f"compatible: both say {', '.join(common)}"


def _differing_scope(one: Claim, other: Claim) -> str:
    scopes = [claim.scope for claim in (one, other) if claim.scope]
    if len(scopes) == 1:
        return f"differs in scope: one speaks of {scopes[0]} alone"
    named = "different measures" if one.attribute in _COUNTED else "differs in scope"
    return f"{named}: {' and '.join(scopes)}"


def _common_days(one: Date, other: Date) -> str:
    """ "1 April 2012 to 26 April 2012", "12 May 2012 or 14 May 2012": what both may mean."""
    told: list[str] = []
    for first, last in common(one, other):
        edges = ["" if isinf(day) else iso(int(day)) for day in (first, last)]
        text = edges[0] if first == last else f"{{{'..'.join(edges)}}}"
        told.append(in_words(parse(text), "en"))
    return " or ".join(told)


def _stretch(date: Date) -> str:
    """A date as something that holds others: "July 2012 to September 2013"."""
    return in_words(date, "en").removeprefix("from ")


def _amount(claim: Claim) -> str:
    """An amount with its unit, its signs in words: "at most 5 minutes", "over 1,700 seats"."""
    text = claim.amount.text if claim.amount else ""
    text = _LARGE.sub(lambda digits: f"{int(digits[0]):,}", text)
    for sign, said in _SIGNS:
        text = text.replace(sign, said)
    return f"{text} {claim.unit}".strip()


def _common_amount(one: Amount, other: Amount, unit: str) -> str:
    lows = [amount.low for amount in (one, other) if amount.low is not None]
    highs = [amount.high for amount in (one, other) if amount.high is not None]
    low, high = (f"{max(lows):,.10g}" if lows else ""), (f"{min(highs):,.10g}" if highs else "")
    if low and high:
        return f"{low if low == high else f'{low} to {high}'} {unit}".strip()
    return f"{f'{low} and more' if low else f'up to {high}'} {unit}".strip()


def _common(one: Iterable[str], other: Iterable[str]) -> list[str]:
    known = {folded(value) for value in other}
    return [value for value in one if folded(value) in known]
