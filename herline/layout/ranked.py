"""Ranked: the most important events of any stretch of time, found without looking at all of them.

Beside all events in order of time stand thinner and thinner choices of them, each about a quarter
of the one before, of nothing but the more important ones:

    all       ▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
    level 1   ▪   ▪     ▪    ▪
    level 2   ▪              ▪

Who is wanted in a stretch is looked for in the thinnest choice that has enough there.
"""

from __future__ import annotations

from math import log2

import numpy as np

from herline.layout.columns import Floats, Ints, Small

THINNER = 2
"""Binary digits by which a level is thinner than the one before."""
LEAST = 4096
"""Fewer events are not thinned out."""
ENOUGH = 2
"""A choice may be so thin that twice as many are in it as are wanted."""
MANY = 10
"""Up to one in so many events, the rank of each is looked up; of more, who of all has a low one."""


class Ranked:
    """Events in order of their `starts`; `rank` is for each event of the story, 0 the first."""

    def __init__(self, members: Ints, starts: Floats, rank: Small) -> None:
        self._members = members
        self._rank = rank
        self._levels = [(members, starts)]

    def best(self, start: float, end: float, count: int) -> Ints:
        """The `count` most important that begin from `start` up to `end`, or all; in any order."""
        found = everyone = self._within(0, start, end)
        for level in reversed(range(self._levels_for(len(everyone), count) + 1)):
            found = self._within(level, start, end)
            if len(found) >= count:
                break
        if len(found) <= count:
            return found
        return found[self._rank[found].argpartition(count)[:count]]

    def count(self, start: float, end: float) -> int:
        """How many begin from `start` up to `end`."""
        return len(self._within(0, start, end))

    def _levels_for(self, number: int, count: int) -> int:
        """How thin a choice of so many may be to have enough, if they are like all others."""
        if len(self._members) < LEAST or number < ENOUGH * count:
            return 0
        return int(log2(number / (ENOUGH * count))) // THINNER

    def _within(self, level: int, start: float, end: float) -> Ints:
        while len(self._levels) <= level:
            self._levels.append(self._thinner())
        members, starts = self._levels[level]
        first, last = starts.searchsorted((start, end)).tolist()
        return members[first:last]

    def _thinner(self) -> tuple[Ints, Floats]:
        """The next level, of those of the last one who are important enough."""
        members, starts = self._levels[-1]
        bound = len(self._rank) >> (THINNER * len(self._levels))
        if MANY * len(members) < len(self._rank):
            kept = np.flatnonzero(self._rank[members] < bound)
        else:
            kept = np.flatnonzero((self._rank < bound)[members])
        return members[kept], starts[kept]
