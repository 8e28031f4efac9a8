"""Sides: words stand to the right of a mark, unless others crowd there and not on the left."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from herline.layout.bars import Bars
from herline.layout.columns import Bools, Floats, Ints

Begun = Callable[[Floats], Ints]
"""How many events began before each of some axis days."""
CROWDED = 2
"""Words go to the left when so many times as many events begin where they would stand."""


def are_better_left(bars: Bars, events: Ints, words: Floats, begun: Begun, scale: float) -> Bools:
    """For which events the place of the words is much more crowded on the right.

    `words` is how wide they are in pixels, and `scale` is pixels a day.
    """
    words, start, end = words / scale, bars.start[events], bars.end[events]
    # From behind one edge up to another: looked for in one go, since that is most of the work.
    edges = np.array((_behind(start - words), start, _behind(end), end + words))
    left_edge, left_end, right_edge, right_end = begun(edges)
    left, right = np.maximum(left_end - left_edge, 0), np.maximum(right_end - right_edge, 0)
    return right > CROWDED * (left + 1)


def _behind(days: Floats) -> Floats:
    """The next day that can be told from each."""
    return np.nextafter(days, np.inf)
