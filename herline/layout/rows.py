"""Rows: which stretches of each lane are taken, as one long binary number a lane."""

from __future__ import annotations

from math import ceil, floor

import numpy as np

from herline.layout.columns import Bools, Floats

BIN = 2.0
"""Pixels for one binary digit; what is taken is rounded outwards."""


class Rows:
    """Lanes of a window that begins at `origin` and is `width` pixels wide."""

    def __init__(self, lanes: int, origin: float, width: float) -> None:
        self._origin = origin
        self._bins = ceil(width / BIN)
        self._taken = [0] * lanes
        self._taken_by_long = [0] * lanes

    def mask(self, left: float, right: float) -> int:
        """The stretch from `left` to `right`; what lies outside the window is left out."""
        first = max(0, floor((left - self._origin) / BIN))
        last = min(self._bins, ceil((right - self._origin) / BIN))
        return ((1 << (last - first)) - 1) << first if last > first else 0

    def take(self, lane: int, mask: int, long: bool = False) -> None:
        self._taken[lane] |= mask
        if long:
            self._taken_by_long[lane] |= mask

    def leave(self, lane: int, mask: int) -> None:
        self._taken[lane] &= ~mask

    def is_free(self, lane: int, mask: int) -> bool:
        return not self._taken[lane] & mask

    def crowded(self, lefts: Floats, rights: Floats) -> Bools:
        """For each stretch, whether it is free in no lane."""
        first = np.floor((lefts - self._origin) / BIN).clip(0, self._bins).astype(np.int64)
        last = np.ceil((rights - self._origin) / BIN).clip(0, self._bins).astype(np.int64)
        last = np.maximum(last, first)
        wide = self._bins // 8 + 1
        lanes = b"".join(taken.to_bytes(wide, "little") for taken in self._taken)
        bits = np.unpackbits(np.frombuffer(lanes, np.uint8), bitorder="little")
        before = np.zeros((len(self._taken), 8 * wide + 1), np.int32)
        np.cumsum(bits.reshape(len(self._taken), -1), axis=1, out=before[:, 1:])
        taken = before[:, last] > before[:, first]
        return np.asarray(taken.all(axis=0), np.bool_)

    def first_free(self, mask: int) -> int:
        """The highest lane where the stretch is free; -1 when there is none."""
        for lane, taken in enumerate(self._taken):
            if not taken & mask:
                return lane
        return -1

    def long_ones(self, mask: int) -> int:
        """In how many lanes a long bar stands in this stretch."""
        return sum(1 for taken in self._taken_by_long if taken & mask)
