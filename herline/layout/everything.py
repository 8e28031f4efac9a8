"""Everything: lanes for a picture that has room for all events, as many as they need."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush

import numpy as np

from herline.layout.bars import Bars
from herline.layout.columns import Ints
from herline.layout.patience import Patience, endless
from herline.layout.places import Placed
from herline.layout.sides import are_better_left
from herline.layout.wording import Form
from herline.model.view import Viewport


class Everything:
    """Lanes of some events at one scale, set from left to right, each as high as it can be.

    Events out of the viewport's sight take no lane. Words that would run over the right edge
    of the picture, or into a crowd, stand to the left of their mark, if there is room.
    """

    complete = True

    def __init__(self, bars: Bars, members: Ints, scale: float, viewport: Viewport) -> None:
        self._end = viewport.end
        seen = members[(bars.start[members] < viewport.end) & (bars.end[members] > viewport.start)]
        _, ends = bars.room(seen, Form.TITLE, scale)
        starts, _ = bars.room(seen, Form.TITLE, scale, True)
        over = ends - bars.metrics.clearance > viewport.end * scale
        words = bars.wording.lengths(seen, Form.TITLE)
        crowd = are_better_left(bars, seen, words, bars.start[seen].searchsorted, scale)
        lefts = (over | crowd) & (starts >= viewport.start * scale)
        left, right = bars.room(seen, Form.TITLE, scale, lefts)
        order = np.argsort(left, kind="stable")
        chosen: list[int] = []
        free: list[int] = []
        taken: list[tuple[float, int]] = []
        self.used = 0
        """How many lanes there are."""
        for begin, end in zip(left[order].tolist(), right[order].tolist(), strict=True):
            while taken and taken[0][0] <= begin:
                heappush(free, heappop(taken)[1])
            if free:
                lane = heappop(free)
            else:
                lane, self.used = self.used, self.used + 1
            chosen.append(lane)
            heappush(taken, (end, lane))
        lanes = np.zeros(len(seen), np.int64)
        lanes[order] = chosen
        forms = np.full(len(seen), int(Form.TITLE), np.int64)
        self._placed = Placed(seen, lanes, forms, lefts)

    def at(
        self, scale: float, start: float, end: float, patience: Patience = endless
    ) -> tuple[Placed, bool]:
        """All of them."""
        return self._placed, True

    def limit(self, scale: float) -> float:
        """The axis day that words may not pass."""
        return self._end

    def find(self, scale: float, start: float, end: float) -> Iterator[None]:
        """There is nothing to work ahead on."""
        yield from ()

    def foresee(self) -> Iterator[None]:
        """There is nothing to work ahead on."""
        yield from ()
