"""Lists of numbers, one for each event, side by side in one column."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import overload

import numpy as np

from herline.ledger.arrays import Ints, Small


class Lists(Sequence[tuple[int, ...]]):
    """List i is `values[starts[i]:starts[i + 1]]`."""

    def __init__(self, starts: Ints, values: Small) -> None:
        self.starts = starts
        self.values = values

    def __len__(self) -> int:
        return len(self.starts) - 1

    @overload
    def __getitem__(self, place: int) -> tuple[int, ...]: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[tuple[int, ...]]: ...
    def __getitem__(self, place: int | slice) -> tuple[int, ...] | Sequence[tuple[int, ...]]:
        if isinstance(place, slice):
            return tuple(self[i] for i in range(*place.indices(len(self))))
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        place %= len(self)
        return tuple(self.values[self.starts[place] : self.starts[place + 1]].tolist())

    @cached_property
    def lengths(self) -> Ints:
        """How long each list is."""
        return np.diff(self.starts)

    @cached_property
    def rows(self) -> Small:
        """For each of all values, whose list it is in."""
        return np.repeat(np.arange(len(self), dtype=np.int32), self.lengths)

    @cached_property
    def _by_value(self) -> tuple[Small, Ints]:
        order = np.argsort(self.values, kind="stable")
        counts = np.bincount(self.values, minlength=1)
        return self.rows[order], np.concatenate(([0], np.cumsum(counts)))

    def having(self, value: int) -> Small:
        """Positions of the lists in which `value` stands, in their order."""
        rows, starts = self._by_value
        if not 0 <= value < len(starts) - 1:
            return rows[:0]
        return rows[starts[value] : starts[value + 1]]

    def picked(self, positions: Ints) -> Small:
        """The values of the lists at `positions`, one after the other."""
        lengths = self.lengths[positions]
        ends = np.cumsum(lengths)
        first = np.repeat(self.starts[positions] - ends + lengths, lengths)
        return self.values[first + np.arange(len(first))]
