"""The order of time: each event of a story has a place in it, the undated behind all others."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from herline.frozen import frozen
from herline.ledger.arrays import Ints, Small, marked


@frozen(slots=False, eq=False)
class TimeOrder:
    """Equal only to itself."""

    events: Ints
    """The position in the story of the event at each place."""
    number: int
    """So many of them are dated."""

    @classmethod
    def of(cls, dated: Ints, number: int) -> TimeOrder:
        """That of so many events, of which these are dated, by their positions in order of time."""
        if len(dated) == number:
            return cls(dated, number)
        undated = np.flatnonzero(~marked(number, dated))
        return cls(np.concatenate((dated, undated)), len(dated))

    @cached_property
    def dated(self) -> Ints:
        """Positions of the dated events."""
        return self.events[: self.number]

    @cached_property
    def places(self) -> Small:
        """The place of each event of the story."""
        places = np.empty(len(self.events), np.int32)
        places[self.events] = np.arange(len(places), dtype=np.int32)
        return places
