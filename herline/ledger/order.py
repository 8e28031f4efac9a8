"""Many events in any order, by their positions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import overload

import numpy as np

from herline.ledger.arrays import Column, Floats, Ints


class Integers(Sequence[int]):
    """The whole numbers of an array as a sequence of Python's own, made as they are asked for."""

    def __init__(self, array: Column) -> None:
        self.array = array

    def __len__(self) -> int:
        return len(self.array)

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[int]: ...
    def __getitem__(self, place: int | slice) -> int | Sequence[int]:
        return Integers(self.array[place]) if isinstance(place, slice) else int(self.array[place])

    def __iter__(self) -> Iterator[int]:
        return iter(self.array.tolist())


def by_time(starts: Floats, ends: Floats) -> Ints:
    """All positions by the day on which events begin, then that on which they end.

    What has no date comes last.
    """
    return np.lexsort((ends, starts))


def dated_by_time(starts: Floats, ends: Floats) -> Ints:
    """The same without what has no date."""
    order = by_time(starts, ends)
    return order[~np.isnan(starts[order])]


def array_of(positions: Sequence[int]) -> Ints:
    """`positions` as an array, which those of a large story are already."""
    if isinstance(positions, Integers):
        return positions.array
    return np.array(positions, np.int64)


class RowOf(Mapping[int, int]):
    """Position -> row, worked out when it is first asked for."""

    def __init__(self, order: Sequence[int], number: int) -> None:
        self._order = order
        self._number = number
        self._rows: Ints | None = None

    def __getitem__(self, position: int) -> int:
        if self._rows is None:
            self._rows = np.full(self._number, -1, np.int64)
            self._rows[array_of(self._order)] = np.arange(len(self._order))
        row = int(self._rows[position]) if 0 <= position < self._number else -1
        if row < 0:
            raise KeyError(position)
        return row

    def __iter__(self) -> Iterator[int]:
        return iter(self._order)

    def __len__(self) -> int:
        return len(self._order)
