"""Ranked: the most important events of any stretch of time, found without looking at all of them.

Beside all dated events in order of time stand thinner and thinner choices of them, each about a
quarter of the one before, of nothing but the more important ones:

    all       ▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
    level 1   ▪   ▪     ▪    ▪
    level 2   ▪              ▪

Who is wanted in a stretch is looked for in the thinnest choice that has enough there. The choices
are made once for a story; where only some of its events are wanted, these are picked out of them.
"""

from __future__ import annotations

from math import log2

import numpy as np

from herline.ledger.arrays import Ints, Small
from herline.ledger.selection import Selection

THINNER = 2
"""Binary digits by which a level is thinner than the one before."""
ENOUGH = 2
"""A choice may be so thin that twice as many are in it as are wanted."""


class Ranked:
    """All dated events of a story; `rank` is for each of their places, 0 the first."""

    def __init__(self, rank: Small) -> None:
        self._rank = rank
        self._choices: list[Ints] = []
        """Of level 1, and so on."""

    def best(self, some: Selection, first: int, last: int, count: int) -> Ints:
        """The places, in any order, of the `count` most important of some events, or of all.

        Those are looked at that stand from the first place up to the last.
        """
        number, effort = some.number_between(first, last), some.effort(first, last)
        for level in range(self._levels_for(number, count), 0, -1):
            choice = self._within(level, first, last)
            if len(choice) >= effort:
                break  # to look through all of those that are wanted is no more work
            found = choice[some.has[choice]]
            if len(found) >= count:
                return self._first_of(found, count)
        return self._first_of(some.between(first, last), count)

    def _first_of(self, places: Ints, count: int) -> Ints:
        """The `count` most important of some, or all."""
        if len(places) <= count:
            return places
        return places[self._rank[places].argpartition(count - 1)[:count]]

    def _levels_for(self, number: int, count: int) -> int:
        """How thin a choice of so many may be to have enough, if they are like all others."""
        return int(log2(max(number / (ENOUGH * count), 1.0))) // THINNER

    def _within(self, level: int, first: int, last: int) -> Ints:
        while len(self._choices) < level:
            self._choices.append(self._thinner())
        choice = self._choices[level - 1]
        begin, end = choice.searchsorted((first, last)).tolist()
        return choice[begin:end]

    def _thinner(self) -> Ints:
        """The next choice, of those in the last one who are important enough."""
        bound = len(self._rank) >> (THINNER * (len(self._choices) + 1))
        if not self._choices:
            return np.flatnonzero(self._rank < bound)
        last = self._choices[-1]
        return last[self._rank[last] < bound]
