"""Finds passages that resemble a quote that is not in its document: proposals, never anchors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from herline.documents.folding import folded
from herline.documents.surroundings import alike
from herline.frozen import frozen
from herline.model.rewriting import Rewritten
from herline.model.story import Quote

if TYPE_CHECKING:
    from herline.documents.gathering import Gathering

LEAST = 70.0
"""Below this likeness (0 to 100) nothing is offered."""
_MOST = 3
LONG = 20_000
"""Letters; in a longer text, likenesses are sought only where the letters of a quote gather."""
_SHORT = 24
"""A quote of fewer letters has too few seeds to gather."""
_LONG_WALKS = 10_000_000
"""Letters of long texts to walk through for such quotes: a quarter of a second."""
_LOOKED_AT = 4
_WEIGHT_OF_SURROUNDINGS = 25.0


@frozen
class Offer:
    """A passage that may be meant, text[start:end], with its likeness from 0 to 100.

    A high likeness proves nothing: two sentences that differ in one name can score 96.
    """

    start: int
    end: int
    likeness: float


class Likenesses:
    """Seeks what resembles some `quotes` in one text, of which `fold` is the fold."""

    def __init__(self, text: str, fold: Rewritten, quotes: Sequence[Quote]) -> None:
        self._text = text
        self._fold = fold
        self._gathering: Gathering | None = None
        self._number: dict[str, int] = {}
        if len(fold.text) > LONG:
            from herline.documents.gathering import Gathering  # late: it needs numpy

            wide = dict.fromkeys(_with_surroundings(quote) for quote in quotes)
            self._number = {passage: number for number, passage in enumerate(wide)}
            self._gathering = Gathering(fold.text, list(wide))
        self._walks = _LONG_WALKS // max(1, len(text))

    def offers(self, quote: Quote, known: Sequence[Offer] = ()) -> tuple[Offer, ...]:
        """Up to three passages that resemble the quote, the likeliest first.

        Passages that are `known` already compete with these three. Both the likeness of the words
        and that of the text around them count.
        """
        needle = folded(quote.exact)
        hay = self._fold.text
        if not re.search(r"\w", needle) or not hay:
            return tuple(known)
        found: list[Offer] = []
        if self._gathering:
            for region in self._promising(quote, self._gathering):
                found.extend(self._offer(needle, _likest(hay, needle, *region)))
        if not found and self._may_walk(needle):
            for candidate in _candidates(hay, needle, quote):
                found.extend(self._offer(needle, candidate))
        ranked = sorted([*known, *found], key=lambda o: (-_rank(self._text, o, quote), o.start))
        kept: list[Offer] = []
        for offer in ranked:
            if all(offer.end <= other.start or offer.start >= other.end for other in kept):
                kept.append(offer)
        return tuple(kept[: _MOST + len(known)])

    def _promising(self, quote: Quote, gathering: Gathering) -> list[tuple[int, int]]:
        """The few regions that are worth a closer look."""
        from rapidfuzz import fuzz

        wide = _with_surroundings(quote)

        def promise(region: tuple[int, int]) -> float:
            return fuzz.partial_ratio(wide, self._fold.text[slice(*region)])

        regions = gathering.regions(self._number[wide])
        if len(regions) <= _LOOKED_AT:
            return regions
        first, *others = regions  # it has most seeds, those of the surroundings included
        return [first, *sorted(others, key=promise, reverse=True)[: _LOOKED_AT - 1]]

    def _may_walk(self, needle: str) -> bool:
        """Whether a walk through the whole text is short, or one of the first few long ones."""
        if not self._gathering:
            return True
        if len(needle) >= _SHORT:
            return False
        self._walks -= 1
        return self._walks >= 0

    def _offer(self, needle: str, span: tuple[int, int] | None) -> Iterator[Offer]:
        """The rough span of the folded text as an offer, if it resembles the needle enough."""
        if span is None:
            return
        from rapidfuzz import fuzz

        start, end = _fit(self._fold.text, needle, *span)
        likeness = fuzz.ratio(needle, self._fold.text[start:end])
        if likeness >= LEAST:
            place = trimmed(self._text, *self._fold.to_old(start, end))
            yield Offer(*place, round(likeness, 1))


def _with_surroundings(quote: Quote) -> str:
    return folded(quote.prefix + quote.exact + quote.suffix)


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
        # By its words alone, lookalikes may hide the passage; with its surroundings it is found.
        wide = _likest(hay, _with_surroundings(quote), 0, len(hay))
        margin = len(needle) // 5 + 8
        if wide and (
            narrow := _likest(
                hay, needle, max(0, wide[0] - margin), min(len(hay), wide[1] + margin)
            )
        ):
            yield narrow


def _likest(hay: str, needle: str, start: int, end: int) -> tuple[int, int] | None:
    """The part of hay[start:end] that is most like the needle."""
    from rapidfuzz import fuzz

    if end - start <= len(needle):
        return (start, end) if end > start else None
    found = fuzz.partial_ratio_alignment(needle, hay[start:end], score_cutoff=LEAST - 20)
    return (start + found.dest_start, start + found.dest_end) if found else None


_EDGE = re.compile(r"(?<!\w)(?=\w)|(?<=\w)(?!\w)|(?<=\S)(?!\S)|(?<!\S)(?=\S)")


def _fit(hay: str, needle: str, start: int, end: int) -> tuple[int, int]:
    """Shift the ends of a rough find to those edges of words that make it most like the needle."""
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
