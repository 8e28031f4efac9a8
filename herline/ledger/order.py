"""Many events in any order, by their positions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

from herline.ledger.arrays import Column


class Order(Sequence[int]):
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
        return Order(self.array[place]) if isinstance(place, slice) else int(self.array[place])

    def __iter__(self) -> Iterator[int]:
        return iter(self.array.tolist())
