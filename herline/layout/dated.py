"""Dated: some of the dated events of a story, in the order of time.

What is told of all of them in that order is looked up by their places there, which costs a tenth
of looking it up by their positions in the story: neighbours in time lie beside each other.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from herline.frozen import frozen
from herline.ledger.arrays import Bools, Ints, marked


@frozen(slots=False, eq=False)
class Dated:
    """The events at some `places`, in their order, among `everyone` who is dated."""

    everyone: Ints
    """Positions in the story of all dated events."""
    places: Ints

    @classmethod
    def all_of(cls, everyone: Ints) -> Dated:
        return cls(everyone, np.arange(len(everyone)))

    @cached_property
    def events(self) -> Ints:
        """Their positions in the story."""
        return self.everyone if self.are_all else self.everyone[self.places]

    @cached_property
    def has(self) -> Bools:
        """For each place, whether one of them is there."""
        return marked(len(self.everyone), self.places)

    def holds(self, place: int) -> bool:
        """Whether the event at a place is one of them."""
        found = int(self.before(np.array(place)))
        return found < len(self) and int(self.places[found]) == place

    def before(self, places: Ints) -> Ints:
        """How many of them stand before each of some places."""
        return places if self.are_all else self.places.searchsorted(places)

    def between(self, first: int, last: int) -> Ints:
        """The places of those that stand from one place up to another."""
        begin, end = self.before(np.array((first, last))).tolist()
        return self.places[begin:end]

    def only(self, wanted: Bools) -> Dated:
        """Those of them whose places are `wanted`."""
        places = self.places
        those = np.flatnonzero(wanted) if self.are_all else places[wanted[places]]
        return Dated(self.everyone, those)

    @property
    def are_all(self) -> bool:
        return len(self) == len(self.everyone)

    def __len__(self) -> int:
        return len(self.places)
