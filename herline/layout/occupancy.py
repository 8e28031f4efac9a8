"""Occupancy: how many events stand above one another at each place, and for whom there is room.

A place is a few pixels wide; the view is one of three widths in which places are counted, since
bars and words may reach over either end of it.
"""

from __future__ import annotations

from math import ceil

import numpy as np

from herline.layout.columns import Bools, Floats, Ints
from herline.layout.rows import PLACE


class Occupancy:
    """Events in a view of `width` pixels, never more than `lanes` at one place.

    Of these, `long_lanes` may be long.
    """

    def __init__(self, lanes: int, long_lanes: int, width: float) -> None:
        self._lanes = lanes
        self._long_lanes = long_lanes
        self._width = width
        self._all = np.zeros(ceil(3 * width / PLACE) + 1, np.int32)
        self._long = np.zeros_like(self._all)

    def places(self, starts: Floats, ends: Floats) -> tuple[Ints, Ints]:
        """The first place of each stretch and the one behind its last, from pixels of the view."""
        most = len(self._all)
        firsts = np.floor((starts + self._width) / PLACE)
        lasts = np.ceil((ends + self._width) / PLACE)
        firsts = np.minimum(np.maximum(firsts, 0), most).astype(np.int64)
        return firsts, np.minimum(np.maximum(lasts, firsts), most).astype(np.int64)

    def are_full(self, firsts: Ints, lasts: Ints) -> Bools:
        """For each stretch, whether no lane is free all along it."""
        full = np.zeros(len(self._all) + 1, np.int32)
        np.cumsum(self._all >= self._lanes, out=full[1:])
        return full[lasts] > full[firsts]

    def admits_all(self, firsts: Ints, lasts: Ints, long: Bools) -> bool:
        """Let all events in if there is room for all of them; if not, none."""
        everyone = self._all + self._added(firsts, lasts)
        long_ones = self._long + self._added(firsts[long], lasts[long])
        if everyone.max() > self._lanes or long_ones.max() > self._long_lanes:
            return False
        self._all, self._long = everyone, long_ones
        return True

    def _added(self, firsts: Ints, lasts: Ints) -> Ints:
        """How many of some stretches cover each place."""
        count = len(self._all)
        begun, over = (
            np.bincount(firsts, minlength=count + 1),
            np.bincount(lasts, minlength=count + 1),
        )
        return np.cumsum(begun - over)[:count]

    def admits(self, first: int, last: int, long: bool) -> bool:
        """Let an event in if a lane is free all along its stretch."""
        here = self._all[first:last]
        if here.max(initial=0) >= self._lanes:
            return False
        if long:
            if self._long[first:last].max(initial=0) >= self._long_lanes:
                return False
            self._long[first:last] += 1
        here += 1
        return True
