"""Lists of numbers, one for each event, side by side in one column."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from herline.ledger.arrays import Bools, Ints, Small, marked, spread, starts_of
from herline.ledger.made import Made


def by_value(starts: Ints, values: Small, order: Ints) -> Small:
    """The rows of lists in the order of their values, and those of a value in an `order` of all."""
    values = values[spread(starts[order], starts[order + 1])]
    rows = np.repeat(order.astype(np.int32), np.diff(starts)[order])
    return rows[np.argsort(values, kind="stable")]


class Lists(Made[tuple[int, ...]]):
    """List i is `values[starts[i]:starts[i + 1]]`.

    `by_value` is whose lists value 0 is in, then whose value 1 is in, and so on, those of each in
    the order of time; of another telling of the story in that of its file's.
    """

    def __init__(self, starts: Ints, values: Small, by_value: Small) -> None:
        self.starts = starts
        self.values = values
        self.by_value = by_value

    def __len__(self) -> int:
        return len(self.starts) - 1

    def made(self, place: int) -> tuple[int, ...]:
        start, end = self.starts[place : place + 2].tolist()
        return tuple(self.values[start:end].tolist())

    def each(self, places: Sequence[int]) -> list[tuple[int, ...]]:
        """Those at some places, which is quicker than asking for each."""
        at = np.asarray(places, np.int64)
        values, ends = self.picked(at).tolist(), np.cumsum(self.lengths[at]).tolist()
        return [tuple(values[start:end]) for start, end in pairwise([0, *ends])]

    @cached_property
    def lengths(self) -> Ints:
        """How long each list is."""
        return np.diff(self.starts)

    @cached_property
    def rows(self) -> Small:
        """For each of all values, whose list it is in."""
        return np.repeat(np.arange(len(self), dtype=np.int32), self.lengths)

    @cached_property
    def counts(self) -> Ints:
        """In how many lists each value stands."""
        return np.bincount(self.values, minlength=1)

    @cached_property
    def _places(self) -> Ints:
        """Where in `by_value` the rows of each value begin."""
        return starts_of(self.counts)

    def span(self, value: int) -> slice:
        """Where in `by_value` the lists are in which `value` stands."""
        places = self._places
        if not 0 <= value < len(places) - 1:
            return slice(0, 0)
        return slice(*places[value : value + 2].tolist())

    def having(self, value: int) -> Small:
        """Positions of the lists in which `value` stands, in the order of time."""
        return self.by_value[self.span(value)]

    def with_any(self, values: Sequence[int]) -> Bools:
        """For each list, whether any of `values` stands in it."""
        return marked(len(self), *map(self.having, values))

    def picked(self, positions: Ints) -> Small:
        """The values of the lists at `positions`, one after the other."""
        return self.values[spread(self.starts[positions], self.starts[positions + 1])]


def picked(lists: Sequence[tuple[int, ...]], places: Sequence[int]) -> Sequence[tuple[int, ...]]:
    """The lists at some places, however they are held."""
    return lists.each(places) if isinstance(lists, Lists) else [lists[i] for i in places]
