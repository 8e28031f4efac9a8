"""Where in a long text one looks, when only what is looked at has a known height.

The scroll bar counts guessed heights, which never change; the eye moves over true ones. A place is
a block and how many true pixels of it are above the window. Between the two, what share of the
block is above is the same:

    bar    |----- guessed height of block 7 -----|        value = guesses before + share x guess
    eye    |-------- true height of block 7 ---------|    above = share x true height
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from herline.frozen import frozen


@frozen
class Top:
    """The first block in sight, and how many pixels of it are above the window."""

    block: int = 0
    above: float = 0.0


class Scroll:
    """Moves over blocks; `height_of` gives the true height of one, in pixels."""

    def __init__(self, guesses: NDArray[np.float64], height_of: Callable[[int], float]) -> None:
        self._before = np.concatenate([[0.0], np.cumsum(guesses)])
        self._height_of = height_of

    def value(self, top: Top) -> float:
        """Where the bar stands."""
        before, after = self._before[top.block], self._before[top.block + 1]
        height = max(self._height_of(top.block), 1.0)
        return float(before + (after - before) * min(top.above / height, 1.0))

    def top_at(self, value: float) -> Top:
        """What is in sight when the bar stands at `value`."""
        last = len(self._before) - 2
        block = int(np.searchsorted(self._before, value, side="right")) - 1
        block = min(max(block, 0), last)
        guess = float(self._before[block + 1] - self._before[block])
        share = (value - float(self._before[block])) / max(guess, 1e-9)
        return Top(block, min(max(share, 0.0), 1.0) * self._height_of(block))

    def moved(self, top: Top, pixels: float) -> Top:
        """Further down, or up if `pixels` is below zero; stops at the first and the last block."""
        block, above = top.block, top.above + pixels
        last = len(self._before) - 2
        while above < 0 and block > 0:
            block -= 1
            above += self._height_of(block)
        while block < last and above >= (height := self._height_of(block)):
            above -= height
            block += 1
        return Top(block, max(above, 0.0))

    def lowest(self, window: float) -> Top:
        """The top when the last line stands at the foot of a window of so many pixels."""
        last = len(self._before) - 2
        return self.moved(Top(last, self._height_of(last)), -window)

    def held(self, top: Top, window: float) -> Top:
        """`top`, but no lower than the end of the text allows."""
        lowest = self.lowest(window)
        return min(top, lowest, key=lambda t: (t.block, t.above))
