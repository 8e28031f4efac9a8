"""A chart: a story prepared for being laid out, with what was worked out for it before."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from typing import Any, TypeVar

import numpy as np

from herline.frozen import frozen
from herline.layout.columns import DEFAULT_TOLERANCE, Bools, Columns, Ints
from herline.ledger.positions import Positions
from herline.model.days import to_day
from herline.model.edtf import Tolerance
from herline.model.story import Story

T = TypeVar("T")

KEPT = 48
"""So many results are kept; a view needs about one for each of its groups."""
KEPT_SUBSETS = 6
"""Subsets that are known again by their very positions; of a million events each takes 9 MB."""
WITHOUT_DATES = (float(to_day(2000)), float(to_day(2001)))


@frozen(eq=False)
class Subset:
    """Some events of the story, those that a filter lets through; equal only to itself."""

    has: Bools
    """For each event of the story, whether it is one of them."""
    dated: Ints
    """Positions of the dated ones in order of time."""
    undated: tuple[int, ...]
    """Positions of the others, in the order that the story tells."""


class Chart:
    """A story with its columns; what it remembers saves time and never changes a result."""

    def __init__(self, story: Story, tolerance: Tolerance = DEFAULT_TOLERANCE) -> None:
        self.story = story
        self.tolerance = tolerance
        self._memory: OrderedDict[Hashable, Any] = OrderedDict()
        self._last: list[tuple[Sequence[int], Subset]] = []

    @cached_property
    def columns(self) -> Columns:
        return Columns.of(self.story, self.tolerance)

    @cached_property
    def extent(self) -> tuple[float, float]:
        """First and last day of the story, fades included; some year when nothing is dated."""
        columns = self.columns
        if not len(columns.dated):
            return WITHOUT_DATES
        return float(np.nanmin(columns.outer_start)), float(np.nanmax(columns.outer_end))

    def subset(self, positions: Sequence[int]) -> Subset:
        """The events at `positions`; the same value for the same events."""
        for known, found in self._last:
            if positions is known:
                return found
        if isinstance(positions, Positions):
            found = self.subset_of(positions.has)
        else:
            as_tuple = tuple(positions)
            found = self.remembered(("subset", as_tuple), lambda: self._subset(as_tuple))
        self._last = [(positions, found), *self._last[: KEPT_SUBSETS - 1]]
        return found

    def _subset(self, positions: tuple[int, ...]) -> Subset:
        has = np.zeros(len(self.columns), np.bool_)
        has[list(positions)] = True
        return self.subset_of(has)

    def subset_of(self, has: Bools) -> Subset:
        """The events for which `has` is true."""
        columns = self.columns
        undated = tuple(position for position in columns.undated if has[position])
        return Subset(has, columns.dated[has[columns.dated]], undated)

    def remembered(self, key: Hashable, make: Callable[[], T], keep: int = KEPT) -> T:
        """What `make` gives; made once for each `key`, which must name all that it depends on."""
        memory = self._memory
        try:
            found: T = memory[key]
        except KeyError:
            found = memory[key] = make()
            while len(memory) > keep:
                memory.popitem(last=False)
        else:
            memory.move_to_end(key)
        return found
