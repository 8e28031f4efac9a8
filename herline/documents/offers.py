"""Which passages of a document resemble a quote that is not in it: proposals, never anchors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from herline.documents.folding import folded
from herline.documents.surroundings import alike
from herline.model.rewriting import Rewritten
from herline.model.story import Quote

LEAST = 70.0
"""Below this likeness (0 to 100) nothing is offered."""
_MOST = 3
_WEIGHT_OF_SURROUNDINGS = 25.0


@dataclass(frozen=True, slots=True)
class Offer:
    """A passage that may be meant, text[start:end], with its likeness from 0 to 100.

    A high likeness proves nothing: two sentences that differ in one name can score 96.
    """

    start: int
    end: int
    likeness: float


def offers(
    text: str, fold: Rewritten, quote: Quote, known: Sequence[Offer] = ()
) -> tuple[Offer, ...]:
    """Up to three passages that resemble the quote, the likeliest first; `fold` is of `text`.

    Passages already `known` take part beside these three. The order weighs the likeness of the
    words and of what stands around them.
    """
    from rapidfuzz import fuzz

    needle = folded(quote.exact)
    if not re.search(r"\w", needle) or not fold.text:
        return ()
    ranked = [(_rank(text, offer, quote), offer) for offer in known]
    for start, end in _candidates(fold.text, needle, quote):
        start, end = _fit(fold.text, needle, start, end)
        likeness = fuzz.ratio(needle, fold.text[start:end])
        if likeness < LEAST:
            continue
        offer = Offer(*trimmed(text, *fold.to_old(start, end)), round(likeness, 1))
        ranked.append((_rank(text, offer, quote), offer))
    ranked.sort(key=lambda each: (-each[0], each[1].start))
    kept: list[Offer] = []
    for _, offer in ranked:
        if all(offer.end <= other.start or offer.start >= other.end for other in kept):
            kept.append(offer)
    return tuple(kept[: _MOST + len(known)])


def _rank(text: str, offer: Offer, quote: Quote) -> float:
    return offer.likeness + _WEIGHT_OF_SURROUNDINGS * alike(text, offer.start, offer.end, quote)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _candidates(hay: str, needle: str, quote: Quote) -> Iterator[tuple[int, int]]:
    best = _likest(hay, needle, 0, len(hay))
    if best:
        yield best
        for part in ((0, best[0]), (best[1], len(hay))):
            if second := _likest(hay, needle, *part):
                yield second
    if quote.prefix or quote.suffix:
        # Lookalikes may hide the passage from its words alone; with its surroundings it shows.
        wide = _likest(hay, folded(quote.prefix + quote.exact + quote.suffix), 0, len(hay))
        margin = len(needle) // 5 + 8
        if wide and (
            narrow := _likest(
                hay, needle, max(0, wide[0] - margin), min(len(hay), wide[1] + margin)
            )
        ):
            yield narrow


def _likest(hay: str, needle: str, start: int, end: int) -> tuple[int, int] | None:
    """Where in hay[start:end] the needle is most nearly found."""
    from rapidfuzz import fuzz

    if end - start <= len(needle):
        return (start, end) if end > start else None
    found = fuzz.partial_ratio_alignment(needle, hay[start:end], score_cutoff=LEAST - 20)
    return (start + found.dest_start, start + found.dest_end) if found else None


_EDGE = re.compile(r"(?<!\w)(?=\w)|(?<=\w)(?!\w)|(?<=\S)(?!\S)|(?<!\S)(?=\S)")


def _fit(hay: str, needle: str, start: int, end: int) -> tuple[int, int]:
    """Shift the ends of a rough find to the edges of words where it resembles the needle most."""
    from rapidfuzz import fuzz

    reach = min(40, len(needle) // 6 + 10)

    def edges(place: int) -> list[int]:
        low, high = max(0, place - reach), min(len(hay), place + reach)
        return [edge.start() for edge in _EDGE.finditer(hay, low, high)] or [place]

    starts, ends = edges(start), edges(end)
    best_start = max(starts, key=lambda s: fuzz.ratio(needle, hay[s:end]) if s < end else 0.0)
    best_end = max(
        ends, key=lambda e: fuzz.ratio(needle, hay[best_start:e]) if e > best_start else 0.0
    )
    return (best_start, best_end) if best_start < best_end else (start, end)
