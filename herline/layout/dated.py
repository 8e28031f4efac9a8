"""Dated: some of the dated events of a story, in the order of time.

What is told of all of them in that order is looked up by their places there, which costs a tenth
of looking it up by their positions in the story: neighbours in time lie beside each other.
"""

from __future__ import annotations

from functools import cached_property

from herline.frozen import frozen
from herline.ledger.arrays import Ints
from herline.ledger.selection import All, Selection


@frozen(slots=False, eq=False)
class Dated:
    """The events at some `places`, in their order, among `everyone` who is dated."""

    everyone: Ints
    """Positions in the story of all dated events."""
    places: Selection

    @classmethod
    def all_of(cls, everyone: Ints) -> Dated:
        return cls(everyone, All(len(everyone)))

    @cached_property
    def events(self) -> Ints:
        """Their positions in the story."""
        return self.everyone if self.are_all else self.everyone[self.places.places]

    def holds(self, place: int) -> bool:
        """Whether the event at a place is one of them; the undated have places behind all."""
        return place < len(self.everyone) and self.places.number_between(place, place + 1) > 0

    def only(self, wanted: Selection) -> Dated:
        """Those of them whose places are `wanted`."""
        return Dated(self.everyone, self.places.among(wanted))

    @property
    def are_all(self) -> bool:
        return len(self) == len(self.everyone)

    def __len__(self) -> int:
        return len(self.places)
