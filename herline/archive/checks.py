"""Looks for what is well-formed but cannot be right.

Such as a quote whose offsets do not fit its length, words that are not in their quote, a claim of
when without a date or of who with one, and an inferred date without a reason.
"""

from __future__ import annotations

from herline.archive.plain import Entry, entries, entry, number, text
from herline.archive.printable import quoted
from herline.archive.problems import Fault, Faults, JsonPath, Severity
from herline.model.story import Attribute

LONGEST_CONTEXT = 32
_UNDATED = frozenset(Attribute) - {Attribute.WHEN}
"""What a claim with a date cannot be about."""


def check_sense(plain: Entry, faults: Faults) -> None:
    """Notes what in the events of `plain` contradicts itself."""
    for i, event in entries(plain, "events"):
        _check_date(event, ("events", i, "date"), faults)
        for j, quote in entries(event, "quotes"):
            path: JsonPath = ("events", i, "quotes", j)
            _check_context(quote, path, faults)
            _check_offsets(quote, path, faults)
            for k, claim in entries(quote, "claims"):
                _check_claim(claim, text(quote, "exact"), (*path, "claims", k), faults)


def _check_date(event: Entry, path: JsonPath, faults: Faults) -> None:
    date = entry(event, "date")
    if date and date.get("dating") == "inferred" and not text(date, "reason").strip():
        hint = "Say in “reason” what the date was inferred from."
        faults.add(Fault((*path, "dating"), "an inferred date without a reason", "a reason", hint))


def _check_context(quote: Entry, path: JsonPath, faults: Faults) -> None:
    for key in ("prefix", "suffix"):
        length = len(text(quote, key))
        if length > LONGEST_CONTEXT:
            end = "last" if key == "prefix" else "first"
            faults.add(
                Fault(
                    (*path, key),
                    f"a {key} of {length} characters",
                    f"at most {LONGEST_CONTEXT}",
                    f"Keep the {end} {LONGEST_CONTEXT}, those next to the quote.",
                    severity=Severity.WARNING,
                )
            )


def _check_offsets(quote: Entry, path: JsonPath, faults: Faults) -> None:
    start, end, exact = number(quote, "start"), number(quote, "end"), text(quote, "exact")
    if start is None and end is None:
        return
    if start is None or end is None:
        given, lacking = ("end", "start") if start is None else ("start", "end")
        found, hint = f"“{given}” without “{lacking}”", f"Add “{lacking}”, or remove “{given}”."
        faults.add(Fault((*path, given), found, "both or none", hint, severity=Severity.WARNING))
    elif end < start:
        found = f"an end ({_short(end)}) before the start ({_short(start)})"
        hint = "Offsets count code points from 0; the end is exclusive."
        faults.add(Fault((*path, "end"), found, "an end after the start", hint))
    elif exact and end - start != len(exact):
        found = f"offsets for {_short(end - start)} characters around a quote of {len(exact)}"
        fitting = _short(start + len(exact))
        hint = f"Offsets count code points, the end is exclusive: “end” should be {fitting}."
        faults.add(Fault((*path, "end"), found, "offsets that fit the quote", hint))


def _check_claim(claim: Entry, exact: str, path: JsonPath, faults: Faults) -> None:
    attribute = text(claim, "attribute")
    if attribute == "when" and "edtf" not in claim:
        hint = "Give its date, or claim “order” or “existence” where the source names no time."
        faults.add(Fault((*path, "edtf"), "a claim of when without “edtf”", "a date", hint))
    elif attribute in _UNDATED and "edtf" in claim:
        found, expected = f"a date in a claim of {attribute}", "“edtf” in a claim of when"
        hint = (
            "Two such claims are compared by their dates alone: give the date a claim of its own."
        )
        faults.add(Fault((*path, "edtf"), found, expected, hint, severity=Severity.WARNING))
    words = text(claim, "words")
    if words and exact and words not in exact:
        folded = " ".join(words.split()).casefold() in " ".join(exact.split()).casefold()
        hint = "Copy them from “exact”, letter by letter."
        if folded:
            hint = "Only spaces or capitals differ. " + hint
        found = f"the words {quoted(words)}, which are not in the quote"
        faults.add(
            Fault((*path, "words"), found, "words of “exact”", hint, severity=Severity.WARNING)
        )


def _short(number: int) -> str:
    return str(number) if number < 10**15 else "a very large number"
