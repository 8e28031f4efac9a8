"""A crowd: events that are only counted; which ones they are is worked out when somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import overload

from herline.layout.columns import Ints


class Crowd(Sequence[int]):
    """So many events, as positions in the story that `find` gives; equal to a tuple of the same."""

    def __init__(self, count: int, find: Callable[[], Ints]) -> None:
        self._count = count
        self._find = find

    @cached_property
    def _found(self) -> tuple[int, ...]:
        return tuple(self._find().tolist())

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[int, ...]: ...
    def __getitem__(self, index: int | slice) -> int | tuple[int, ...]:
        return self._found[index]

    def __iter__(self) -> Iterator[int]:
        return iter(self._found)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Crowd):
            return len(self) == len(other) and self._found == other._found
        return self._found == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._count)

    def __reduce__(self) -> tuple[type[tuple[int, ...]], tuple[tuple[int, ...]]]:
        return tuple, (self._found,)
