"""Guests: bars longer than the view that found no lane stand where the others leave one free.

A bar can only get a lane while it is shorter than a tile. One that found none by then has one
lane in which it may be a guest: it is seen there wherever nobody else stands in that lane, all
along the view, and counted elsewhere. So it never changes its lane and takes nobody's
place. Bars of like length have different lanes, since they often stand at the same time.
"""

from __future__ import annotations

from math import inf

import numpy as np

from herline.layout.census import Census
from herline.layout.columns import Ints, Small
from herline.layout.places import Placed
from herline.layout.tiles import PAD, Tiles
from herline.layout.waiting import Waiting
from herline.layout.wording import Form
from herline.ledger.arrays import are_among

TRIED_PER_LANE = 8
"""Long bars for each lane that are considered, the most important ones."""


class Guests:
    """The guests among the events of a census; what they need is worked out when asked for."""

    def __init__(self, census: Census, rank: Small, lanes: int, tiles: Tiles) -> None:
        self._bars = census.bars
        self._census = census
        self._rank = rank
        self._lanes = lanes
        self._most = TRIED_PER_LANE * lanes
        self._tiles = tiles

    def at(self, step: int, first: float, last: float, placed: Placed) -> Placed:
        """The guests between two places counted in tiles, beside the `placed` events."""
        days = self._tiles.day(step, first), self._tiles.day(step, last)
        events, lanes = self._without_lane(step, placed, *days)
        waiting = self._waiting(step, events[: self._most], lanes[: self._most], placed)
        return self.between(first, last, waiting)

    def between(self, first: float, last: float, waiting: Waiting) -> Placed:
        """The same, of all who wait in a step."""
        width = self._tiles.width
        return waiting.between(first * width, last * width, self._most)

    def waiting(self, step: int, placed: Placed) -> Waiting:
        """All who wait in a step beside the `placed` events."""
        return self._waiting(step, *self._without_lane(step, placed), placed)

    def _waiting(self, step: int, events: Ints, lanes: Ints, placed: Placed) -> Waiting:
        titles = np.full(len(events), int(Form.TITLE), np.int64)
        hopeful = Placed(events, lanes, titles, np.zeros(len(events), np.bool_))
        bars = self._tiles.ends(events, step)
        edges, theirs = self._tiles.edges_of(hopeful, step), self._tiles.edges_of(placed, step)
        return Waiting.of(hopeful, bars, edges, placed, theirs)

    def _without_lane(
        self, step: int, placed: Placed, start: float = -inf, end: float = inf
    ) -> tuple[Ints, Ints]:
        """Long bars between two days without a lane, the most important first, and their lanes."""
        long, places = self._census.longer(
            self._tiles.days(step) - 2 * PAD / self._tiles.scale(step)
        )
        inside = (self._bars.start[long] < end) & (self._bars.end[long] > start)
        (wanted,) = (inside & ~are_among(long, placed.events)).nonzero()
        events, lanes = long[wanted], places[wanted] % self._lanes
        order = np.argsort(self._rank[events], kind="stable")
        return events[order], lanes[order]
