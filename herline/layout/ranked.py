"""Ranked: the most important events of any stretch of time, found without looking at all of them.

Beside all events in order of time stand thinner and thinner choices of them, each about a quarter
of the one before, of nothing but the more important ones:

    all       ▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
    level 1   ▪   ▪     ▪    ▪
    level 2   ▪              ▪

Who is wanted in a stretch is looked for in the thinnest choice that has enough there.
"""

from __future__ import annotations

import numpy as np

from herline.layout.columns import Floats, Ints, Small

THINNER = 2
"""Binary digits by which a level is thinner than the one before."""
LEAST = 4096
"""A level with fewer events is not thinned out further."""


_Level = tuple[Ints, Floats, Small]
"""Events in order of time, their starts and their ranks."""


class Ranked:
    """Events in order of their `starts`; `rank` is for each event of the story, 0 the first."""

    def __init__(self, members: Ints, starts: Floats, rank: Small) -> None:
        self._levels: list[_Level] = [(members, starts, rank[members])]
        self._bound = len(rank)

    def best(self, start: float, end: float, count: int) -> Ints:
        """The `count` most important that begin from `start` up to `end`, or all; in any order."""
        level, (found, ranks) = 0, self._within(0, start, end)
        while len(found) > 4 * count and self._has(level + 1):
            thinner = self._within(level + 1, start, end)
            if len(thinner[0]) < count:
                break
            level, (found, ranks) = level + 1, thinner
        if len(found) <= count:
            return found
        return found[ranks.argpartition(count)[:count]]

    def count(self, start: float, end: float) -> int:
        """How many begin from `start` up to `end`."""
        return len(self._within(0, start, end)[0])

    def _within(self, level: int, start: float, end: float) -> tuple[Ints, Small]:
        members, starts, ranks = self._levels[level]
        first, last = starts.searchsorted((start, end)).tolist()
        return members[first:last], ranks[first:last]

    def _has(self, level: int) -> bool:
        """Whether there is such a level; it is made when it is first asked for."""
        while len(self._levels) <= level:
            members, starts, ranks = self._levels[-1]
            if len(members) < LEAST:
                return False
            kept = np.flatnonzero(ranks < self._bound >> (THINNER * len(self._levels)))
            self._levels.append((members[kept], starts[kept], ranks[kept]))
        return True
