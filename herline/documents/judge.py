"""Decides which of the passages with a quote's own words is the one that was quoted.

The stated place decides, and the text around the words. If neither can, the quote is ambiguous and
the passages are offered. Unless its hash says that a document is unchanged, a passage in different
surroundings may be a lookalike of one that was taken out, so it too is only offered.
"""

from __future__ import annotations

from collections.abc import Sequence

from herline.documents.finding import Finding, State
from herline.documents.offers import Offer
from herline.documents.surroundings import alike, surroundings, whole
from herline.model.story import Quote

Span = tuple[int, int]
"""Where a passage begins and ends, in code points, end exclusive."""

_MANY = 2_000
"""Words found in more places than this are ambiguous without a closer look."""
_OFFERED = 20
_ALIKE = 0.7
_LONG_ENOUGH = 12
"""Fewer characters than this, with nothing around them to go by, do not prove a move."""


class Judge:
    """Judges the passages of one document.

    `unchanged` says that its hash shows it to be the very document that was quoted.
    """

    def __init__(self, text: str, *, unchanged: bool) -> None:
        self._text = text
        self._unchanged = unchanged

    def at_its_place(self, quote: Quote) -> Finding | None:
        """The quote at its stated place, unless the text around it there is different."""
        text, start = self._text, quote.start
        if start is None or start < 0 or not quote.exact or not text.startswith(quote.exact, start):
            return None
        span = start, start + len(quote.exact)
        if surroundings(text, *span, quote).differ:
            return None
        return _anchored(quote, span, State.EXACT)

    def among(self, quote: Quote, spans: Sequence[Span], state: State) -> Finding | None:
        """Which of the spans with its words the quote is, or that it is ambiguous.

        None if none of them can be the quote. `state`, moved or folded, is what the quote is if it
        is not found at its stated place.
        """
        if len(spans) > _MANY:
            return _ambiguous(spans, f"The same words occur in {len(spans)} places.")
        around = {span: surroundings(self._text, *span, quote) for span in spans}
        strange = {span for span in spans if around[span].differ or self._lost_an_edge(span, quote)}
        agreeing = [span for span in spans if around[span].agree and span not in strange]
        if len(agreeing) == 1:
            return _anchored(quote, agreeing[0], state)
        stated = next((span for span in agreeing or spans if span[0] == quote.start), None)
        if stated and agreeing:
            return _anchored(quote, stated, state)
        if stated and (self._unchanged or self._keeps_its_surroundings(stated, quote)):
            return _anchored(quote, stated, state, " The text around them has changed.")
        if agreeing:
            places = f"{len(agreeing)} places, with the same text around them"
            return _ambiguous(agreeing, f"The same words occur in {places}.")
        likely = [span for span in spans if span == stated or whole(self._text, *span)]
        if not likely:
            return None
        doubt = self._doubt(quote, likely, strange)
        return _ambiguous(likely, doubt) if doubt else _anchored(quote, likely[0], state)

    def _doubt(self, quote: Quote, likely: Sequence[Span], strange: set[Span]) -> str:
        """Why equal words may not be those that were quoted, as a sentence; empty if they are."""
        if len(likely) > 1:
            return (
                f"The same words occur in {len(likely)} places, and neither the stated place nor "
                "the text around them tells which is meant."
            )
        if self._unchanged:
            return ""
        if likely[0] in strange:
            where = "at their stated place" if likely[0][0] == quote.start else "in the document"
            return f"The words are {where}, but the text around them is different."
        if quote.start is not None and len(quote.exact) < _LONG_ENOUGH:
            return "The words were found elsewhere, but so few may be there by chance."
        return ""

    def _lost_an_edge(self, span: Span, quote: Quote) -> bool:
        """Whether a quote that began or ended its document now has text on that side.

        A quote taken with its place has an empty prefix only where the document began.
        """
        if self._unchanged or quote.start in (None, span[0]):
            return False
        if bool(quote.prefix) == bool(quote.suffix):
            return False
        start, end = span
        beside = (
            self._text[end : end + 64] if quote.prefix else self._text[max(0, start - 64) : start]
        )
        return bool(beside.strip())

    def _keeps_its_surroundings(self, span: Span, quote: Quote) -> bool:
        """Whether enough of what stood around a quote is still there to call it the same."""
        around = surroundings(self._text, *span, quote)
        if around.partly_agree or not around.differ:
            return True
        return alike(self._text, *span, quote) >= _ALIKE


def _anchored(quote: Quote, span: Span, state: State, more: str = "") -> Finding:
    at_place = quote.start is None or span[0] == quote.start
    elsewhere = "" if at_place else f"at character {span[0]} instead of {quote.start}"
    if state is State.FOLDED:
        where = f", {elsewhere}" if elsewhere else ""
        sentence = f"The same words are in the document, typeset differently{where}.{more}"
        return Finding(State.FOLDED, sentence, span)
    if elsewhere:
        return Finding(State.MOVED, f"The words are {elsewhere}.{more}", span)
    where = "in the document" if quote.start is None else "at their stated place in the document"
    return Finding(State.EXACT, f"The words are {where}.{more}", span)


def _ambiguous(spans: Sequence[Span], sentence: str) -> Finding:
    offered = tuple(Offer(start, end, 100.0) for start, end in spans[:_OFFERED])
    return Finding(State.AMBIGUOUS, sentence, offers=offered)
