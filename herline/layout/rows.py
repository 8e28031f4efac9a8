"""Rows: which stretches of each lane are taken, in places of a few pixels.

For every place a row remembers how far it is free from there, so that a look at one place of
each lane tells where a stretch of any length is free:

    place     0  1  2  3  4  5  6  7
    taken     .  .  #  #  .  .  .  #
    free to   2  2  2  3  7  7  7  7
"""

from __future__ import annotations

from math import ceil, floor

import numpy as np

from herline.layout.columns import Bools, Floats, Ints

PLACE = 2.0
"""Pixels of one place; what is taken is rounded outwards."""

Stretch = tuple[int, int]
"""The first place and the one behind the last."""


class Rows:
    """Lanes of a window that begins at `origin` and is `width` pixels wide."""

    def __init__(self, lanes: int, origin: float, width: float) -> None:
        self._origin = origin
        self._places = ceil(width / PLACE)
        self._numbers = np.arange(self._places + 1, dtype=np.int32)
        self._free_to = np.full((lanes, self._places + 1), self._places, np.int32)
        self._long = np.zeros((lanes, self._places), np.bool_)

    def stretch(self, left: float, right: float) -> Stretch:
        """From `left` to `right`; what lies outside the window is left out."""
        first = min(max(0, floor((left - self._origin) / PLACE)), self._places)
        last = min(self._places, ceil((right - self._origin) / PLACE))
        return first, max(first, last)

    def take(self, lane: int, stretch: Stretch, long: bool = False) -> None:
        first, last = stretch
        if first == last:
            return
        row = self._free_to[lane]
        row[first:last] = self._numbers[first:last]
        np.minimum(row[:first], first, out=row[:first])
        if long:
            self._long[lane, first:last] = True

    def take_all(self, lanes: Ints, lefts: Floats, rights: Floats, long: Bools) -> None:
        """Take many stretches, from `lefts` to `rights`, while nothing is taken."""
        firsts, lasts = self.stretches(lefts, rights)
        seen = firsts < lasts
        # All rows behind each other, as they lie in memory.
        rows = lanes[seen] * len(self._numbers)
        firsts, lasts, long = rows + firsts[seen], rows + lasts[seen], long[seen]
        ends = np.arange(1, len(self._free_to) + 1) * len(self._numbers) - 1
        stops = np.sort(np.concatenate([firsts, ends]))
        free_to = np.repeat(stops % len(self._numbers), np.diff(stops, prepend=-1))
        self._free_to[:] = free_to.reshape(self._free_to.shape)
        np.copyto(self._free_to, self._numbers, where=self._covered(firsts, lasts))
        self._long |= self._covered(firsts[long], lasts[long])[:, :-1]

    def _covered(self, firsts: Ints, lasts: Ints) -> Bools:
        """For each place of each lane, whether one of these stretches covers it."""
        steps = np.zeros(self._free_to.size, np.int32)
        np.add.at(steps, firsts, 1)
        np.add.at(steps, lasts, -1)
        return (np.cumsum(steps, out=steps) > 0).reshape(self._free_to.shape)

    def stretches(self, lefts: Floats, rights: Floats) -> tuple[Ints, Ints]:
        """What `stretch` gives, of many."""
        first = np.floor((lefts - self._origin) / PLACE).clip(0, self._places).astype(np.int64)
        last = np.ceil((rights - self._origin) / PLACE).clip(0, self._places).astype(np.int64)
        return first, np.maximum(first, last)

    def is_free(self, lane: int, stretch: Stretch) -> bool:
        first, last = stretch
        return bool(self._free_to[lane, first] >= last)

    def have_room(self, firsts: Ints, lasts: Ints) -> Bools:
        """For each of many stretches, whether it is free in a lane."""
        return self._free_to.max(axis=0)[firsts] >= lasts

    def first_free(self, stretch: Stretch) -> int:
        """The highest lane where the stretch is free; -1 when there is none."""
        first, last = stretch
        free = self._free_to[:, first] >= last
        lane = int(free.argmax())
        return lane if free[lane] else -1

    def long_ones(self, stretch: Stretch) -> int:
        """In how many lanes a long bar stands in this stretch."""
        return int(np.count_nonzero(self._long[:, slice(*stretch)].any(axis=1)))


def are_apart(lanes: Ints, lefts: Floats, rights: Floats, air: int = 0) -> bool:
    """Whether no two of many stretches in the same lane cover a place; with so many between them.

    Those with two places between them are apart as well where they are seen larger.
    """
    firsts, lasts = np.floor(lefts / PLACE), np.ceil(rights / PLACE)
    order = np.lexsort((firsts, lanes))
    lanes, firsts, lasts = lanes[order], firsts[order], lasts[order]
    return not ((lanes[1:] == lanes[:-1]) & (lasts[:-1] + air > firsts[1:])).any()
