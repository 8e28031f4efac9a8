"""Looks whether a piece of a large story may hold what cannot be right; `checks.py` says what."""

from __future__ import annotations

from typing import Any

from herline.archive.doubt import Doubt
from herline.archive.parts import Parts
from herline.archive.plain import Entry
from herline.archive.problems import Faults
from herline.archive.values import Values

_NONE: Any = ()
_LONGEST_CONTEXT = 32
_PLACE = {"prefix", "suffix", "start", "end"}


def look_for_sense(parts: Parts) -> None:
    """Raises Doubt where `check_sense` would note something, or an amount is none."""
    if "dating" in parts.date_keys:
        inferred = [date for date in parts.dates if date.get("dating") == "inferred"]
        if [date for date in inferred if not date.get("reason", "").strip()]:
            raise Doubt
    if [c for c in parts.claims if "edtf" not in c and c["attribute"] == "when"]:
        raise Doubt
    if "words" in parts.claim_keys:
        _look_for_words(parts)
    if parts.quote_keys & _PLACE:
        for quote in parts.quotes:
            _look_at_place(quote)
    if "amount" in parts.claim_keys:
        _look_at_amounts({claim["amount"] for claim in parts.claims if "amount" in claim})


def _look_for_words(parts: Parts) -> None:
    """Lists, not `any`: to step through a generator takes twice as long."""
    if [
        claim
        for quote in parts.quotes
        for claim in quote.get("claims", _NONE)
        if claim.get("words", "") not in quote["exact"]
    ]:
        raise Doubt


def _look_at_amounts(amounts: set[str]) -> None:
    faults = Faults()
    values = Values(faults)
    for amount in amounts:
        values.amount({"amount": amount}, "amount", ())
    if faults.kept:
        raise Doubt


def _look_at_place(quote: Entry) -> None:
    longest = max(len(quote.get("prefix", "")), len(quote.get("suffix", "")))
    start, end = quote.get("start"), quote.get("end")
    one_alone = (start is None) != (end is None)
    if longest > _LONGEST_CONTEXT or one_alone:
        raise Doubt
    if start is not None and end is not None and end - start != len(quote["exact"]):
        raise Doubt
