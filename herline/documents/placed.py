"""Where the quotes of a story are in one document: what a margin marks, and a click finds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from herline.documents.check import QuoteState
from herline.documents.finding import State
from herline.frozen import frozen

_OFFERS_SHOWN = 5


@frozen
class Placed:
    """Quote number `index` of an event, at text[start:end]; only an offer unless it is anchored."""

    start: int
    end: int
    event: str
    index: int
    state: State

    @property
    def anchored(self) -> bool:
        return self.state.anchored


def placed(states: Iterable[QuoteState]) -> tuple[Placed, ...]:
    """All places of these quotes in reading order; a quote with several offers has several."""
    found: list[Placed] = []
    for each in states:
        spans = [each.found] if each.found else [(o.start, o.end) for o in each.offers]
        if each.state is State.ALTERED:
            spans = spans[:1]
        found += [
            Placed(start, end, each.event, each.index, each.state)
            for start, end in spans[:_OFFERS_SHOWN]
        ]
    return tuple(sorted(found, key=lambda p: (p.start, p.end, p.event, p.index)))


class Places:
    """Some places in reading order, looked up by stretches of the text."""

    def __init__(self, places: Sequence[Placed]) -> None:
        self.all = tuple(places)
        self._starts = [place.start for place in self.all]
        self._reach = list(accumulate((place.end for place in self.all), max))

    def within(self, start: int, end: int) -> tuple[Placed, ...]:
        """Those that have at least one letter in text[start:end]."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return tuple(each for each in self.all[first:last] if each.end > start)

    def at(self, place: int) -> tuple[Placed, ...]:
        """Those that contain the letter at `place`, the shortest first."""
        return tuple(sorted(self.within(place, place + 1), key=lambda p: p.end - p.start))

    def of(self, event: str, index: int) -> int | None:
        """The position of a quote in `all`; None if it was not found."""
        for position, each in enumerate(self.all):
            if each.event == event and each.index == index:
                return position
        return None

    def beside(self, place: int, by: int) -> int | None:
        """The position of the next one that begins after `place`, or of the last before it (-1)."""
        if by > 0:
            position = bisect_right(self._starts, place)
            return position if position < len(self.all) else None
        position = bisect_left(self._starts, place) - 1
        return position if position >= 0 else None
