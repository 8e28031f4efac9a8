"""Sequences of a large story whose values are made one by one, when they are asked for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TypeVar, overload

from herline.ledger.arrays import Column

T = TypeVar("T")


class Made(Sequence[T]):
    """What a subclass says of one place from 0 on, as a sequence; a slice is a tuple."""

    @abstractmethod
    def made(self, place: int) -> T:
        """The value at `place`, which is not below 0."""

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...
    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        if isinstance(place, slice):
            return tuple(map(self.made, range(len(self))[place]))
        return self.made(place if 0 <= place < len(self) else range(len(self))[place])


class Coded(Made[T]):
    """What each number of a column means: a position in `meanings`."""

    def __init__(self, codes: Column, meanings: Sequence[T]) -> None:
        self._codes = codes
        self._meanings = meanings

    def __len__(self) -> int:
        return len(self._codes)

    def made(self, place: int) -> T:
        return self._meanings[int(self._codes[place])]
