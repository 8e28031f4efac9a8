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
        self._width = width
        self._places = ceil(3 * width / PLACE) + 1
        self._all = _Heights(lanes, self._places)
        self._long = _Heights(long_lanes, self._places)

    def places(self, starts: Floats, ends: Floats) -> tuple[Ints, Ints]:
        """The first place of each stretch and the one behind its last, from pixels of the view."""
        firsts = np.floor((starts + self._width) / PLACE)
        lasts = np.ceil((ends + self._width) / PLACE)
        firsts = np.minimum(np.maximum(firsts, 0), self._places).astype(np.int64)
        return firsts, np.minimum(np.maximum(lasts, firsts), self._places).astype(np.int64)

    def are_full(self, firsts: Ints, lasts: Ints) -> Bools:
        """For each stretch, whether no lane is free all along it."""
        full = np.zeros(self._places + 1, np.int32)
        np.cumsum(self._all.are_full(), out=full[1:])
        return full[lasts] > full[firsts]

    def admits(self, first: int, last: int, long: bool) -> bool:
        """Let an event in if a lane is free all along its stretch."""
        stretch = ((1 << (last - first)) - 1) << first
        if self._all.full & stretch or (long and self._long.full & stretch):
            return False
        self._all.raise_by_one(stretch)
        if long:
            self._long.raise_by_one(stretch)
        return True


class _Heights:
    """How many stand at each of some places, up to `most`; stretches of places are bits.

    They are counted in binary: digit d of the count at place p is bit p of `_digits[d]`. Counting
    begins so far above zero that the highest digit is set where there are `most`.
    """

    def __init__(self, most: int, places: int) -> None:
        self._places = places
        highest = most.bit_length()
        nobody, everywhere = 2**highest - most, (1 << places) - 1
        self._digits = [everywhere * (nobody >> digit & 1) for digit in range(highest + 1)]

    @property
    def full(self) -> int:
        """The places where there are `most`."""
        return self._digits[-1]

    def are_full(self) -> Bools:
        """The same as columns."""
        bits = self.full.to_bytes(self._places // 8 + 1, "little")
        ones = np.unpackbits(np.frombuffer(bits, np.uint8), bitorder="little")
        return ones[: self._places].astype(np.bool_)

    def raise_by_one(self, stretch: int) -> None:
        """Count one more at each place of a stretch, none of which is full."""
        carried, digits = stretch, self._digits
        for digit, there in enumerate(digits):
            digits[digit], carried = there ^ carried, there & carried
            if not carried:
                return
