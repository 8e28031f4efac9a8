"""Checks whether anything in a piece of a large story may be wrong; `checks` says what it is."""

from __future__ import annotations

from itertools import chain, repeat
from operator import contains

from herline.archive.checks import LONGEST_CONTEXT
from herline.archive.plain import Entry
from herline.archive.swift.doubt import Doubt
from herline.archive.swift.parts import Parts
from herline.model.numbers import AmountError, parse_amount

_PLACE = {"prefix", "suffix", "start", "end"}


def look_for_sense(parts: Parts) -> None:
    """Raises Doubt if `check_sense` would note something, or an amount cannot be read."""
    dates, quotes, claims = parts.dates, parts.quotes, parts.claims
    if "dating" in dates.keys:
        inferred = [date for date in dates.all if date.get("dating") == "inferred"]
        if [date for date in inferred if not date.get("reason", "").strip()]:
            raise Doubt
    if [c for c in claims.all if ("edtf" in c) != (c["attribute"] == "when")]:
        raise Doubt
    if "words" in claims.keys:
        exact = chain.from_iterable(map(repeat, quotes.column("exact"), parts.of_claims.tolist()))
        if not all(map(contains, exact, claims.each("words", ""))):
            raise Doubt
    if quotes.keys & _PLACE:
        for quote in quotes.all:
            _look_at_place(quote)
    try:
        for amount in set(claims.column("amount")):
            parse_amount(amount)
    except AmountError:
        raise Doubt from None


def _look_at_place(quote: Entry) -> None:
    longest = max(len(quote.get("prefix", "")), len(quote.get("suffix", "")))
    start, end = quote.get("start"), quote.get("end")
    one_alone = (start is None) != (end is None)
    if longest > LONGEST_CONTEXT or one_alone:
        raise Doubt
    if start is not None and end is not None and end - start != len(quote["exact"]):
        raise Doubt
