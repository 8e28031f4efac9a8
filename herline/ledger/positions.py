"""Some events of a large story, by their positions: what a filter lets through."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from herline.ledger.arrays import Bools, Ints, where
from herline.ledger.order import Integers
from herline.ledger.time_order import TimeOrder


class Positions(Integers):
    """The positions of events in their order; told by `marks` in an `order` of time.

    `marks` are true at the places of these events, and are never changed.
    """

    def __init__(self, order: TimeOrder, marks: Bools) -> None:
        self.order = order
        self.marks = marks

    @classmethod
    def of(cls, order: TimeOrder, has: Bools) -> Positions:
        """The positions at which `has` is true."""
        return cls(order, has[order.events])

    @cached_property
    def has(self) -> Bools:
        """For each event of the story, whether it is one of them; never changed."""
        has = np.empty_like(self.marks)
        has[self.order.events] = self.marks
        return has

    @cached_property
    def array(self) -> Ints:  # pyright: ignore[reportIncompatibleVariableOverride]
        return where(self.has)

    @property
    def are_few(self) -> bool:
        """Whether looking at each of them is quicker than looking for them among all."""
        return 8 * len(self) < len(self.marks)

    def holding(self, events: Ints) -> Bools:
        """Whether each of some events is one of them."""
        return self.marks[self.order.places[events]]

    def marks_in(self, order: TimeOrder) -> Bools:
        """The marks in another order of the same events."""
        return self.marks if order is self.order else self.has[order.events]

    @cached_property
    def _length(self) -> int:
        return int(np.count_nonzero(self.marks))

    def __len__(self) -> int:
        return self._length

    def __contains__(self, position: object) -> bool:
        if not isinstance(position, int) or not 0 <= position < len(self.marks):
            return False
        return bool(self.marks[self.order.places[position]])
