"""Guests: bars longer than the view that found no lane stand where the others leave one free.

A bar can only get a lane while it is shorter than a tile. One that found none by then has one
lane in which it may be a guest: it is seen there wherever nobody else stands in that lane, all
along the view, and counted elsewhere. So it never changes its lane and takes nobody's
place. Bars of like length have different lanes, since they often stand at the same time.
"""

from __future__ import annotations

import numpy as np

from herline.layout.census import Census
from herline.layout.columns import Bools, Floats, Ints, Small
from herline.layout.places import Home, Placed, Places, as_columns
from herline.layout.rows import Rows
from herline.layout.wording import Form

PAD = 64.0
"""Pixels left of a tile that its points may reach into; bars twice as much shorter still fit."""
TRIED_PER_LANE = 8


class Guests:
    """The guests among the events of a census; what they need is worked out when asked for."""

    def __init__(self, census: Census, rank: Small, lanes: int, home: Home) -> None:
        self._bars = census.bars
        self._census = census
        self._rank = rank
        self._lanes = lanes
        self._home = home

    def at(self, scale: float, first: float, last: float, placed: Places) -> Places:
        """The guests between two places counted in tiles, beside the `placed` events."""
        width = self._home.width
        events, lanes = self._candidates(scale, first, last, placed)
        if not len(events):
            return {}
        rows = Rows(self._lanes, first * width, (last - first) * width)
        there = as_columns(placed)
        rows.take_all(there.lanes, *self._room(there, scale), np.zeros(len(placed), np.bool_))
        places: Places = {}
        forms = np.full(len(events), int(Form.TITLE), np.int64)
        lefts, rights = self._room(
            Placed(events, lanes, forms, np.zeros(len(events), np.bool_)), scale
        )
        for event, lane, left, right in zip(
            events.tolist(), lanes.tolist(), lefts.tolist(), rights.tolist(), strict=True
        ):
            stretch = rows.stretch(left, right)
            if rows.is_free(lane, stretch):
                rows.take(lane, stretch)
                places[event] = (lane, Form.TITLE, False)
        return places

    def _candidates(
        self, scale: float, first: float, last: float, placed: Places
    ) -> tuple[Ints, Ints]:
        """Long bars there without a lane, the most important first, and their lanes."""
        tile = self._home.width / scale
        long, places = self._census.longer(tile - 2 * PAD / scale)
        start, end = self._home.origin + first * tile, self._home.origin + last * tile
        inside = np.flatnonzero((self._bars.start[long] < end) & (self._bars.end[long] > start))
        events, lanes = long[inside], places[inside] % self._lanes
        if len(events):
            homeless = _not_in(events, placed)
            events, lanes = events[homeless], lanes[homeless]
        order = np.argsort(self._rank[events], kind="stable")[: TRIED_PER_LANE * self._lanes]
        return events[order], lanes[order]

    def _room(self, placed: Placed, scale: float) -> tuple[Floats, Floats]:
        """Left and right edges in pixels from the home's origin."""
        left, right = self._bars.room(placed.events, placed.forms, scale, placed.lefts)
        origin = self._home.origin * scale
        return left - origin, right - origin


def _not_in(events: Ints, places: Places) -> Bools:
    return np.array([event not in places for event in events.tolist()], np.bool_)
