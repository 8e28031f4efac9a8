"""Waiting: long bars without a lane, each of which may be a guest in one where nobody stands.

lane 3   ▒▒▒▒▒▒▒ others ▒▒▒▒▒▒▒                 ▒▒▒ others ▒▒▒
         ──────────────────── one who waits ──────────────────────
                                └─ a view: seen ─┘
                  └─ a view: counted ─┘
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from herline.layout.columns import Floats
from herline.layout.places import Placed


class _One(NamedTuple):
    """One who waits; all edges in pixels from the home's origin."""

    lane: int
    start: float
    end: float
    """Of the bar alone."""
    left: float
    right: float
    """With words."""
    taken: list[tuple[float, float]]
    """Where others stand in its lane, as far as it reaches."""


class Waiting:
    """Those who wait, the most important first."""

    def __init__(self, hopeful: Placed, ones: Sequence[_One]) -> None:
        self._hopeful, self._ones = hopeful, ones

    @classmethod
    def of(
        cls,
        hopeful: Placed,
        bars: tuple[Floats, Floats],
        edges: tuple[Floats, Floats],
        placed: Placed,
        their_edges: tuple[Floats, Floats],
    ) -> Waiting:
        """The `hopeful` with the ends of their bars, and those who have a place, with their edges.

        All ends and edges in pixels from the home's origin.
        """
        left, right = edges
        low = np.maximum(left[:, None], their_edges[0])
        high = np.minimum(right[:, None], their_edges[1])
        meet = (hopeful.lanes[:, None] == placed.lanes) & (low < high)
        taken = [list[tuple[float, float]]() for _ in range(len(left))]
        who: list[int] = meet.nonzero()[0].tolist()
        stretches = zip(low[meet].tolist(), high[meet].tolist(), strict=True)
        for number, stretch in zip(who, stretches, strict=True):
            taken[number].append(stretch)
        columns = (column.tolist() for column in (hopeful.lanes, *bars, left, right))
        return cls(hopeful, [_One(*one) for one in zip(*columns, taken, strict=True)])

    def between(self, first: float, last: float, most: int) -> Placed:
        """The guests in a stretch of pixels; at most so many are considered who reach into it.

        They cover nobody there, and none that comes before them.
        """
        guests: defaultdict[int, list[tuple[float, float]]] = defaultdict(list)
        admitted: list[int] = []
        considered = 0
        for number, (lane, start, end, left, right, taken) in enumerate(self._ones):
            if start >= last or end <= first:
                continue
            considered += 1
            if considered > most:
                break
            its = max(left, first), min(right, last)
            if _is_free(its, taken) and _is_free(its, guests[lane]):
                guests[lane].append(its)
                admitted.append(number)
        return self._hopeful.only(np.array(admitted, np.int64))


def _is_free(stretch: tuple[float, float], taken: Sequence[tuple[float, float]]) -> bool:
    """Whether a stretch meets none of those that are taken."""
    first, last = stretch
    return all(high <= first or low >= last for low, high in taken)
