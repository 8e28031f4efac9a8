"""Guests: bars longer than the view that found no lane stand where the others leave one free.

A bar can only get a lane while it is shorter than a tile. One that found none by then has one
lane in which it may be a guest: it is seen there wherever nobody else stands in that lane, all
along the view, and counted elsewhere. So it never changes its lane and takes nobody's
place. Bars of like length have different lanes, since they often stand at the same time.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from herline.layout.census import Census
from herline.layout.columns import Floats, Ints, Small
from herline.layout.places import NOBODY, Placed
from herline.layout.tiles import PAD, Tiles
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
        self._tiles = tiles

    def at(self, step: int, first: float, last: float, placed: Placed) -> Placed:
        """The guests between two places counted in tiles, beside the `placed` events."""
        events, lanes = self._candidates(step, first, last, placed)
        if not len(events):
            return NOBODY
        titles, lefts = np.full(len(events), int(Form.TITLE), np.int64), np.zeros(len(events), bool)
        hopeful = Placed(events, lanes, titles, lefts)
        window = first * self._tiles.width, last * self._tiles.width
        left, right = np.clip(self._tiles.edges_of(hopeful, step), *window)
        their_left, their_right = np.clip(self._tiles.edges_of(placed, step), *window)
        covered = (left[:, None] < their_right) & (their_left < right[:, None])
        covered &= lanes[:, None] == placed.lanes
        return hopeful.only(self._admitted(~covered.any(axis=1), lanes, left, right))

    def _admitted(self, may: Ints, lanes: Ints, left: Floats, right: Floats) -> Ints:
        """The places of those who may come and do not cover one who comes before them."""
        taken: defaultdict[int, list[tuple[float, float]]] = defaultdict(list)
        admitted: list[int] = []
        for guest in np.flatnonzero(may).tolist():
            its, x0, x1 = taken[int(lanes[guest])], float(left[guest]), float(right[guest])
            if all(x1 <= other0 or other1 <= x0 for other0, other1 in its):
                its.append((x0, x1))
                admitted.append(guest)
        return np.array(admitted, np.int64)

    def _candidates(
        self, step: int, first: float, last: float, placed: Placed
    ) -> tuple[Ints, Ints]:
        """Long bars there without a lane, the most important first, and their lanes."""
        start, end = self._tiles.day(step, first), self._tiles.day(step, last)
        long, places = self._census.longer(
            self._tiles.days(step) - 2 * PAD / self._tiles.scale(step)
        )
        inside = (self._bars.start[long] < end) & (self._bars.end[long] > start)
        (wanted,) = (inside & ~are_among(long, placed.events)).nonzero()
        events, lanes = long[wanted], places[wanted] % self._lanes
        order = np.argsort(self._rank[events], kind="stable")[: TRIED_PER_LANE * self._lanes]
        return events[order], lanes[order]
