"""Tiles: how zoom is cut into steps, and each step into tiles as wide as the view.

step 1   |    tile 0    |    tile 1    |
step 2   |  tile 0  |  tile 1  |  tile 2  |
"""

from __future__ import annotations

from math import floor, log

import numpy as np

from herline.layout.bars import Bars
from herline.layout.columns import Bools, Floats, Ints
from herline.layout.home import Home
from herline.layout.places import Placed
from herline.layout.wording import Form

STEP = 2**0.5
"""By so much the story is seen larger in each step."""
PAD = 64.0
"""Pixels by which points reach beyond the left of their tile at most.

A bar may have a lane if it is shorter than a tile by twice as much.
"""


class Tiles:
    """The tiles of a story that fits into a view at `home`; pixels are those of a step's scale."""

    def __init__(self, bars: Bars, home: Home) -> None:
        self._bars = bars
        self._origin = home.origin
        self._scale = home.scale
        self.width = home.width

    def step(self, scale: float) -> int:
        """The zoom step of `scale` pixels a day."""
        return floor(log(scale / self._scale) / log(STEP) + 1e-6)

    def scale(self, step: int) -> float:
        """Pixels a day at the coarse end of a step."""
        return self._scale * STEP**step

    def days(self, step: int) -> float:
        """Axis days of a tile."""
        return self.width / self.scale(step)

    def last(self, step: int) -> int:
        """The last tile in which an event may begin; the first one is tile -1."""
        return floor(STEP**step) + 1

    def places(self, step: int, start: float, end: float) -> tuple[float, float]:
        """Two axis days, counted in tiles."""
        days = self.days(step)
        return (start - self._origin) / days, (end - self._origin) / days

    def day(self, step: int, place: float) -> float:
        """The axis day at a place that is counted in tiles."""
        return self._origin + place * self.days(step)

    def seen(self, step: int, start: float, end: float) -> tuple[int, int]:
        """The first and the last tile that matter between two axis days."""
        last = self.last(step)
        left, right = self.places(step, start, end)
        return min(max(floor(left), -1), last), min(max(floor(right), -1), last) + 1

    def of(self, events: Ints, step: int) -> Ints:
        """The tile in which each event begins."""
        days = self._bars.start[events] - self._origin
        return np.floor(days * (self.scale(step) / self.width)).astype(np.int64)

    def lengths(self, events: Ints, step: int) -> Floats:
        """Pixels of each event, without words."""
        start, end = self.ends(events, step)
        return end - start

    def ends(self, events: Ints, step: int) -> tuple[Floats, Floats]:
        """Where each event begins and ends without words, in pixels from the home's origin."""
        scale, origin = self.scale(step), self._origin
        start, end = self._bars.start[events], self._bars.end[events]
        return (start - origin) * scale, (end - origin) * scale

    def edges(
        self, events: Ints, forms: Ints | Form, step: int, lefts: Bools | bool = False
    ) -> tuple[Floats, Floats]:
        """Left and right edge of events with words, in pixels from the home's origin."""
        scale = self.scale(step)
        left, right = self._bars.room(events, forms, scale, lefts)
        return left - self._origin * scale, right - self._origin * scale

    def edges_of(self, placed: Placed, step: int) -> tuple[Floats, Floats]:
        """The same of placed events."""
        return self.edges(placed.events, placed.forms, step, placed.lefts)

    def coarser(self, step: int, left: float, right: float) -> tuple[int, int]:
        """The first and the last tile of the coarser step in a stretch of pixels of this one."""
        width = self.width * STEP
        first, last = floor(left / width), floor(right / width)
        return (min(max(first, 0), 1), min(max(last, 0), 1)) if step == 1 else (first, last)

    def reach(self, tile: int) -> tuple[float, float]:
        """The pixels in which events stand that matter to a tile."""
        return tile * self.width - PAD, (tile + 2) * self.width + PAD
