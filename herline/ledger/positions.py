"""Some events of a large story, by their positions: what a filter lets through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import overload

import numpy as np

from herline.ledger.arrays import Bools, Ints, where


class Positions(Sequence[int]):
    """The positions at which `has` is true, in their order; `has` is never changed.

    `in_time` are the same positions in the order of time, or as near to it as is known.
    """

    def __init__(self, has: Bools, in_time: Ints | None = None) -> None:
        self.has = has
        self._in_time = in_time

    @property
    def in_time(self) -> Ints:
        return self.array if self._in_time is None else self._in_time

    @cached_property
    def array(self) -> Ints:
        return where(self.has)

    @property
    def are_few(self) -> bool:
        """Whether looking at each of them is quicker than looking for them among all."""
        return 8 * len(self) < len(self.has)

    @cached_property
    def _length(self) -> int:
        return int(np.count_nonzero(self.has)) if self._in_time is None else len(self._in_time)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[int]: ...
    def __getitem__(self, place: int | slice) -> int | Sequence[int]:
        if isinstance(place, slice):
            return tuple(self.array[place].tolist())
        return int(self.array[place])

    def __iter__(self) -> Iterator[int]:
        return iter(self.array.tolist())

    def __contains__(self, position: object) -> bool:
        if not isinstance(position, int) or not 0 <= position < len(self.has):
            return False
        return bool(self.has[position])
