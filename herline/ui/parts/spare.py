"""Widgets that wait to be used again: to make and dress one takes longer than to fill it anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Spare(Generic[T]):
    """What is made by `make`, one widget or a few that belong together, and is not in use."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._left: list[T] = []

    def lend(self) -> T:
        """One that waited, or another where all are in use."""
        return self._left.pop(0) if self._left else self._make()

    def provide(self, count: int) -> Iterator[None]:
        """Make what lacks for so many to be lent, one after the other."""
        while len(self._left) < count:
            self._left.append(self._make())
            yield

    def take_back(self, used: Iterable[T]) -> None:
        """Keep these, to be lent again in the same order."""
        self._left[:0] = used

    def __iter__(self) -> Iterator[T]:
        return iter(self._left)
