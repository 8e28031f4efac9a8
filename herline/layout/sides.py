"""Sides: words stand to the right of a mark, unless others crowd there and not on the left."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from herline.layout.bars import Bars
from herline.layout.columns import Bools, Floats, Ints

CROWDED = 2
"""Words go to the left when so many times as many events begin where they would stand."""


class Begun(Protocol):
    """How many began before each axis day, or until it as well."""

    def __call__(self, days: Floats, until: bool = False, /) -> Ints: ...


def are_better_left(bars: Bars, events: Ints, words: Floats, begun: Begun, scale: float) -> Bools:
    """For which events the place of the words is much more crowded on the right.

    `words` is how wide they are in pixels, and `scale` is pixels a day.
    """
    words = words / scale

    def crowd(first: Floats, last: Floats) -> Ints:
        return np.maximum(begun(last) - begun(first, True), 0)

    right = crowd(bars.end[events], bars.end[events] + words)
    left = crowd(bars.start[events] - words, bars.start[events])
    return right > CROWDED * (left + 1)
