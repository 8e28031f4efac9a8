"""Finds quotes in their document: first their very words, then what differs in typesetting alone.

    the words stand                                       state
    at their stated place                                 exact
    there or elsewhere, typeset otherwise                 folded
    elsewhere, and prefix and suffix tell it is they      moved
    in several places, or where the surroundings differ   ambiguous: places are offered
    nowhere, but something resembles them                 altered: offered, with the difference
    nowhere                                               missing

A likeness never anchors a quote. Only equal words do, and of several equal wordings only the one
that `judge` can single out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from herline.documents.difference import Side, difference, in_words
from herline.documents.finding import Finding, State
from herline.documents.folding import fold, folded
from herline.documents.judge import Judge, Span
from herline.documents.offers import Likenesses, trimmed
from herline.documents.search import find_all
from herline.frozen import replace
from herline.model.rewriting import Rewritten
from herline.model.story import Quote

_ELLIPSIS = re.compile(r"…|\.\.\.|\. \. \.")
_MAKE_TWO = " A quote is one passage: where words are left out, make two."
_FEW = 5
"""Equal words in no more places than this are offered together with what resembles them."""


def find_quotes(
    text: str, quotes: Sequence[Quote], *, unchanged: bool = False
) -> tuple[Finding, ...]:
    """Find the quotes of one document, in their order.

    `unchanged` says that its hash shows the document to be the very one that was quoted.
    """
    judge = Judge(text, unchanged=unchanged)
    every = dict(enumerate(quotes))
    findings = {i: found for i, quote in every.items() if (found := judge.at_its_place(quote))}
    rest = {i: quote for i, quote in every.items() if i not in findings}
    findings |= _judged(judge, rest, _equal(text, rest.values()), State.MOVED)
    if _unsettled(rest, findings):
        fold_of_text = fold(text)
        lacking = {i: quote for i, quote in rest.items() if i not in findings}
        spans = _equal_when_folded(text, fold_of_text, lacking.values())
        findings |= _judged(judge, lacking, spans, State.FOLDED)
        findings |= _compared(text, fold_of_text, _unsettled(rest, findings), findings)
    return tuple(findings[i] for i in every)


def _judged(
    judge: Judge, quotes: Mapping[int, Quote], spans: Iterable[Sequence[Span]], state: State
) -> dict[int, Finding]:
    """What each quote is judged to be among its own spans; nothing where none of them fits."""
    found = {
        i: judge.among(quote, of_quote, state)
        for (i, quote), of_quote in zip(quotes.items(), spans, strict=True)
    }
    return {i: finding for i, finding in found.items() if finding}


def _unsettled(quotes: Mapping[int, Quote], findings: Mapping[int, Finding]) -> dict[int, Quote]:
    """Quotes that were not found, or were found in a few places that cannot be told apart."""
    return {i: quote for i, quote in quotes.items() if _is_unsettled(findings.get(i))}


def _is_unsettled(finding: Finding | None) -> bool:
    if finding is None:
        return True
    return finding.state is State.AMBIGUOUS and len(finding.offers) <= _FEW


def _equal(text: str, quotes: Collection[Quote]) -> list[list[Span]]:
    """For each quote the spans of the text with the same words."""
    places = find_all(text, [quote.exact for quote in quotes])
    return [
        [(place, place + len(quote.exact)) for place in places.get(quote.exact, ())]
        for quote in quotes
    ]


def _equal_when_folded(
    text: str, fold_of_text: Rewritten, quotes: Collection[Quote]
) -> list[list[Span]]:
    """For each quote the spans of the text that fold to what the quote folds to."""
    needles = [folded(quote.exact) for quote in quotes]
    places = find_all(fold_of_text.text, [each for each in needles if _has_words(each)])
    result: list[list[Span]] = []
    for needle in needles:
        spans: list[Span] = []
        for place in places.get(needle, ()):
            span = trimmed(text, *fold_of_text.to_old(place, place + len(needle)))
            if folded(text[slice(*span)]) == needle:
                spans.append(span)
        result.append(spans)
    return result


def _compared(
    text: str,
    fold_of_text: Rewritten,
    quotes: Mapping[int, Quote],
    findings: Mapping[int, Finding],
) -> dict[int, Finding]:
    """New findings for the unsettled quotes, with what resembles them in the text."""
    if not quotes:
        return {}
    likenesses = Likenesses(text, fold_of_text, list(quotes.values()))
    compared: dict[int, Finding] = {}
    for i, quote in quotes.items():
        finding = findings.get(i)
        if finding is None:
            compared[i] = _resembling(text, likenesses, quote)
        else:
            # The words meant may be a damaged passage, and the equal ones a lookalike.
            offers = likenesses.offers(quote, finding.offers)
            compared[i] = replace(finding, offers=offers)
    return compared


def _resembling(text: str, likenesses: Likenesses, quote: Quote) -> Finding:
    """What to say of a quote whose words are not in the text."""
    if not _has_words(quote.exact):
        return Finding(State.MISSING, "The quote has no words to look for.")
    offers = likenesses.offers(quote)
    if not offers:
        sentence = "The words are not in the document, and nothing like them was found."
        advice = _MAKE_TWO if _ELLIPSIS.search(quote.exact) else ""
        return Finding(State.MISSING, f"{sentence}{advice}")
    best = offers[0]
    pieces = difference(quote.exact, text[best.start : best.end])
    sentence = f"The document has different words, perhaps these: {in_words(pieces)}."
    advice = _advice("".join(each.text for each in pieces if each.side is Side.QUOTED))
    return Finding(State.ALTERED, f"{sentence}{advice}", offers=offers, difference=pieces)


def _advice(added: str) -> str:
    """What to do with signs in a quote that whoever took it may have added, as a sentence."""
    if _ELLIPSIS.search(added):
        return _MAKE_TWO
    if "[" in added:
        return " Leave out what was added to the words of the document."
    return ""


def _has_words(text: str) -> bool:
    return re.search(r"\w", text) is not None
