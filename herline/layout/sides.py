"""Sides: words stand to the right of a mark, unless others crowd there and not on the left."""

from __future__ import annotations

import numpy as np

from herline.layout.bars import Bars
from herline.layout.columns import Bools, Floats, Ints

CROWDED = 2
"""Words go to the left when so many times as many events begin where they would stand."""


def are_better_left(bars: Bars, events: Ints, words: Floats, starts: Floats, scale: float) -> Bools:
    """For which events the place of the words is much more crowded on the right.

    `words` is how wide they are in pixels, `starts` are the sorted starts of all events in axis
    days, and `scale` is pixels a day.
    """
    words = words / scale

    def crowd(first: Floats, last: Floats) -> Ints:
        begun = np.searchsorted(starts, last, "left") - np.searchsorted(starts, first, "right")
        return np.maximum(begun, 0)

    right = crowd(bars.end[events], bars.end[events] + words)
    left = crowd(bars.start[events] - words, bars.start[events])
    return right > CROWDED * (left + 1)
