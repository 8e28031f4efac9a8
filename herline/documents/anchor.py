"""Finding a quote in its document, and saying in one word how sure that is.

    the words stand                                       state
    at their stated place                                 exact
    there or elsewhere, typeset otherwise                 folded
    elsewhere, and prefix and suffix tell it is they      moved
    in several places, or where the surroundings differ   ambiguous: places are offered
    nowhere, but something resembles them                 altered: offered, with the difference
    nowhere                                               missing

A likeness never anchors a quote. Only equal words do, and of several equal wordings only the one
that what stands around it singles out. Without a hash that says that the document is unchanged,
a sentence whose surroundings differ may be a lookalike of one that was taken out, so it is offered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from herline.documents.difference import Piece, difference, in_words
from herline.documents.folding import fold, folded
from herline.documents.offers import Likenesses, Offer, trimmed
from herline.documents.search import find_all
from herline.documents.surroundings import alike, surroundings, whole
from herline.frozen import frozen, replace
from herline.model.rewriting import Rewritten
from herline.model.story import Quote


class State(StrEnum):
    """How a quote was met in its document."""

    EXACT = "exact"
    FOLDED = "exact after folding"
    MOVED = "moved"
    ALTERED = "altered"
    AMBIGUOUS = "ambiguous"
    MISSING = "missing"
    UNCHECKED = "not checked"

    @property
    def anchored(self) -> bool:
        """Whether the quote's words are known to stand at one certain place."""
        return self in {State.EXACT, State.FOLDED, State.MOVED}

    @property
    def doubtful(self) -> bool:
        """Whether a reader must look at the quote."""
        return self in {State.ALTERED, State.AMBIGUOUS, State.MISSING}


@frozen
class Finding:
    """A quote's state in a sentence; `span` (code points) is the anchor, set only when anchored.

    `difference` compares the quote with the first offer, when altered.
    """

    state: State
    sentence: str
    span: tuple[int, int] | None = None
    offers: tuple[Offer, ...] = ()
    difference: tuple[Piece, ...] = ()


_MANY = 2_000
"""Words that stand in more places than this are ambiguous without a closer look."""
_SHOWN = 20
_FEW = 5
"""Equal words in no more places than this are offered together with what resembles them."""
_ALIKE = 0.7
_LONG_ENOUGH = 12
"""Fewer characters than this, with nothing around them to go by, do not prove a move."""


def find_quotes(
    text: str, quotes: Sequence[Quote], *, unchanged: bool = False
) -> tuple[Finding, ...]:
    """Find the quotes of one document, in their order.

    `unchanged` says that the document is known by its hash to be the one they were taken from.
    """
    findings: dict[int, Finding] = {}
    for i, quote in enumerate(quotes):
        if finding := _at_its_place(text, quote):
            findings[i] = finding
    rest = [i for i in range(len(quotes)) if i not in findings]
    if not rest:
        return tuple(findings[i] for i in range(len(quotes)))
    places = find_all(text, [quotes[i].exact for i in rest])
    for i in rest:
        exact = quotes[i].exact
        spans = [(place, place + len(exact)) for place in places.get(exact, ())]
        if finding := _decide(text, quotes[i], spans, unchanged, State.MOVED):
            findings[i] = finding
    lacking = [i for i in rest if i not in findings]
    if lacking or any(_in_doubt(findings[i]) for i in rest):
        fold_of_text = fold(text)
        found = _find_folded(text, fold_of_text, [quotes[i] for i in lacking])
        for i, spans in zip(lacking, found, strict=True):
            if finding := _decide(text, quotes[i], spans, unchanged, State.FOLDED):
                findings[i] = finding
        _seek_likenesses(text, fold_of_text, quotes, rest, findings)
    return tuple(findings[i] for i in range(len(quotes)))


def _seek_likenesses(
    text: str,
    fold_of_text: Rewritten,
    quotes: Sequence[Quote],
    rest: Sequence[int],
    findings: dict[int, Finding],
) -> None:
    """Add findings for the quotes that have none, and offers for those in doubt."""
    sought = [i for i in rest if i not in findings or _in_doubt(findings[i])]
    if not sought:
        return
    likenesses = Likenesses(text, fold_of_text, [quotes[i] for i in sought])
    for i in sought:
        finding = findings.get(i)
        if finding is None:
            findings[i] = _resembling(text, likenesses, quotes[i])
        else:
            # The words meant may be a damaged passage, and the equal ones a lookalike.
            found = likenesses.offers(quotes[i], finding.offers)
            findings[i] = replace(finding, offers=found)


def _in_doubt(finding: Finding) -> bool:
    return finding.state is State.AMBIGUOUS and len(finding.offers) <= _FEW


def _at_its_place(text: str, quote: Quote) -> Finding | None:
    """The quote at its stated place, unless what stands around it is in doubt there."""
    start = quote.start
    if start is None or start < 0 or not quote.exact or not text.startswith(quote.exact, start):
        return None
    end = start + len(quote.exact)
    if surroundings(text, start, end, quote).differ:
        return None
    return Finding(State.EXACT, "The words stand at their place in the document.", (start, end))


def _find_folded(
    text: str, fold_of_text: Rewritten, quotes: Sequence[Quote]
) -> list[list[tuple[int, int]]]:
    """Spans of the text, for each quote, that fold to what the quote folds to."""
    needles = [folded(quote.exact) for quote in quotes]
    wanted = [needle for needle in needles if re.search(r"\w", needle)]
    places = find_all(fold_of_text.text, wanted)
    result: list[list[tuple[int, int]]] = []
    for needle in needles:
        spans: list[tuple[int, int]] = []
        for place in places.get(needle, ()):
            span = trimmed(text, *fold_of_text.to_old(place, place + len(needle)))
            if folded(text[span[0] : span[1]]) == needle:
                spans.append(span)
        result.append(spans)
    return result


def _decide(
    text: str, quote: Quote, spans: Sequence[tuple[int, int]], unchanged: bool, state: State
) -> Finding | None:
    """Which of the spans with equal words the quote is, if that can be told; None: none of them.

    `state` is what a quote is called that is found off its stated place: moved or folded.
    """
    if len(spans) > _MANY:
        return _ambiguous(spans, f"The same words stand in {len(spans)} places.")
    around = {span: surroundings(text, *span, quote) for span in spans}
    strange = {
        span
        for span in spans
        if around[span].differ
        or (not unchanged and span[0] != quote.start and _lost_an_edge(text, span, quote))
    }
    agreeing = [span for span in spans if around[span].agree and span not in strange]
    if len(agreeing) == 1:
        return _anchored(quote, agreeing[0], state)
    stated = next((span for span in agreeing or spans if span[0] == quote.start), None)
    if stated and (agreeing or unchanged or _in_touch(text, stated, quote)):
        changed = "" if agreeing else " What stands around them is not the same."
        return _anchored(quote, stated, state, changed)
    if agreeing:
        return _ambiguous(
            agreeing, f"The same words stand in {len(agreeing)} places with the same surroundings."
        )
    likely = [span for span in spans if span == stated or whole(text, *span)]
    if not likely:
        return None
    doubt = _doubt(quote, likely, stated, strange, unchanged)
    return _ambiguous(likely, doubt) if doubt else _anchored(quote, likely[0], state)


def _doubt(
    quote: Quote,
    likely: Sequence[tuple[int, int]],
    stated: tuple[int, int] | None,
    strange: set[tuple[int, int]],
    unchanged: bool,
) -> str:
    """Why equal words may not be those that are meant, as a sentence; empty if they are."""
    if len(likely) > 1:
        return (
            f"The same words stand in {len(likely)} places, and neither place nor surroundings "
            "tell which is meant."
        )
    if unchanged:
        return ""
    if likely[0] in strange:
        where = "at their place" if likely[0] == stated else "in the document"
        return f"The words stand {where}, but what stands around them is different."
    if quote.start is not None and len(quote.exact) < _LONG_ENOUGH:
        return "Words as few as these stand elsewhere; that may be by chance."
    return ""


def _lost_an_edge(text: str, span: tuple[int, int], quote: Quote) -> bool:
    """Whether a quote that began or ended its document now stands amidst it.

    A quote taken with its place has an empty prefix only where the document began.
    """
    if quote.start is None or bool(quote.prefix) == bool(quote.suffix):
        return False
    beside = text[span[1] : span[1] + 64] if quote.prefix else text[max(0, span[0] - 64) : span[0]]
    return bool(beside.strip())


def _in_touch(text: str, span: tuple[int, int], quote: Quote) -> bool:
    """Whether words at their stated place keep enough of their surroundings to be the same."""
    around = surroundings(text, *span, quote)
    return around.partly_agree or not around.differ or alike(text, *span, quote) >= _ALIKE


def _anchored(quote: Quote, span: tuple[int, int], state: State, more: str = "") -> Finding:
    at_place = quote.start is None or span[0] == quote.start
    if state is State.FOLDED:
        where = "" if at_place else f", at character {span[0]} instead of {quote.start}"
        sentence = f"The same words stand in the document, set in another way{where}.{more}"
        return Finding(State.FOLDED, sentence, span)
    if at_place:
        where = "at their place in" if quote.start is not None else "once in"
        return Finding(State.EXACT, f"The words stand {where} the document.{more}", span)
    return Finding(
        State.MOVED, f"The words stand at character {span[0]} instead of {quote.start}.{more}", span
    )


def _ambiguous(spans: Sequence[tuple[int, int]], sentence: str) -> Finding:
    shown = tuple(Offer(start, end, 100.0) for start, end in spans[:_SHOWN])
    return Finding(State.AMBIGUOUS, sentence, offers=shown)


def _resembling(text: str, likenesses: Likenesses, quote: Quote) -> Finding:
    if not re.search(r"\w", quote.exact):
        return Finding(State.MISSING, "The quote has no words that could be found.")
    found = likenesses.offers(quote)
    if not found:
        return Finding(
            State.MISSING, "The words are not in the document, and nothing like them was found."
        )
    best = found[0]
    pieces = difference(quote.exact, text[best.start : best.end])
    return Finding(
        State.ALTERED,
        f"The document has other words, perhaps these: {in_words(pieces)}.",
        offers=found,
        difference=pieces,
    )
