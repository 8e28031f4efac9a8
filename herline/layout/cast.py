"""The cast: the events that may be seen, with what of them stays while one pans and zooms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from herline.frozen import frozen
from herline.layout.bars import Bars
from herline.layout.columns import Bools, Columns, Floats, Ints
from herline.layout.patience import Patience, endless
from herline.layout.places import Placed
from herline.layout.wording import Form
from herline.ledger.positions import Positions

AT_ONCE = 4
"""So many captions are measured between two looks at the clock."""


@frozen
class Shelf:
    """Where the lanes of a group lie: the y of lane 0."""

    top: float
    limit: float = float("inf")
    """The x that words to the right of a mark may not pass when they are lengthened."""
    suffix: str = ""
    """What is added to an event's id to tell apart its marks in several groups."""


class Cast:
    """Placed events as columns, one entry for each event on each shelf (the lanes of a group)."""

    def __init__(
        self, bars: Bars, columns: Columns, matches: Positions, placed: Sequence[Placed]
    ) -> None:
        self.wording, self.metrics = bars.wording, bars.metrics
        self.events: Ints = np.concatenate([each.events for each in placed])
        self.lanes: Ints = np.concatenate([each.lanes for each in placed])
        self.forms: Ints = np.concatenate([each.forms for each in placed])
        self.lefts: Bools = np.concatenate([each.lefts for each in placed])
        self.shelves: Ints = np.repeat(
            np.arange(len(placed)), [len(each.events) for each in placed]
        )
        at = self.events
        days = (bars.start, bars.core_start, bars.core_end, bars.end)
        self.days: Floats = np.array([each[at] for each in days])
        """Four rows: the axis days of start, core start, core end and end."""
        self.point = bars.point[at]
        self.inferred, self.disputed = columns.inferred[at], columns.disputed[at]
        self.dimmed: Bools = ~matches.holding(at)
        self.kind = columns.kind[at]
        self.drop: Floats = self.lanes.astype(np.float64) * bars.metrics.lane_height
        """Pixels from the top of the shelf to that of the lane."""
        self._take_over_lengths()
        self._needs: dict[tuple[Form, float], Floats] = {}
        """Pixels that `longer` asks for, by the form and what is more."""
        order = np.lexsort((self.days[0], self.lanes, self.shelves))
        one, next_one = order[:-1], order[1:]
        beside = (self.lanes[one] == self.lanes[next_one]) & (
            self.shelves[one] == self.shelves[next_one]
        )
        self.before, self.after = one[beside], next_one[beside]
        """The places of neighbours in a lane: each one, and the next to its right."""

    def __len__(self) -> int:
        return len(self.events)

    @cached_property
    def has_loose(self) -> bool:
        """Whether any of them stands in no lane."""
        return bool((self.lanes < 0).any())

    def keep_up(self) -> None:
        """Know what was measured elsewhere meanwhile."""
        if not self._are_measured and self._known_at != self.wording.measured:
            self._take_over_lengths()

    def _take_over_lengths(self) -> None:
        self._known_at = self.wording.measured
        self._lengths = self.wording.known_lengths(self.events)
        self._are_measured = not np.isnan(self._lengths).any()
        """Whether all lengths are known, so that nobody need look for those that are not."""

    @cached_property
    def promised(self) -> Floats:
        """Pixels that each caption takes in the form that its lane has room for."""
        return self.lengths(np.arange(len(self)), self.forms)

    def lengths(self, at: Ints, forms: Ints | int) -> Floats:
        """Pixels that the captions at these places take, in one form or in one each."""
        found = self._lengths[forms, at]
        if not self._are_measured and np.isnan(found).any():
            found = self._lengths[forms, at] = self.wording.lengths(self.events[at], forms)
        return found

    def longer(
        self,
        forms: Ints,
        form: Form,
        may: Bools,
        room: Floats,
        patience: Patience,
        more: float = 0.0,
    ) -> bool:
        """Give the captions that `may` have it this form in `forms`, where there is room for it.

        `room` is in pixels. What has no room even for the form before, and `more` pixels, is not
        measured. Returns whether patience lasted for all others.
        """
        if self._are_measured:
            forms[may & (room >= self._needed(form, more))] = int(form)
            return True
        (at,) = may.nonzero()
        at = at[room[at] >= self.lengths(at, form - 1) + more]
        known = self._measured(at, form, patience)
        forms[known[room[known] >= self.lengths(known, int(form))]] = int(form)
        return len(known) == len(at)

    def _needed(self, form: Form, more: float) -> Floats:
        """Pixels that each caption must have to take a form, where all are measured."""
        found = self._needs.get((form, more))
        if found is None:
            found = np.maximum(self._lengths[form], self._lengths[form - 1] + more)
            self._needs[form, more] = found
        return found

    def _measured(self, at: Ints, form: Form, patience: Patience) -> Ints:
        """Those of the places whose captions are measured in a form now; more with each call."""
        if self._are_measured or patience is endless:
            return at  # who asks for their lengths measures them, all at once
        unknown = at[np.isnan(self._lengths[form, at])]
        for first in range(0, len(unknown), AT_ONCE):
            if not patience():
                return at[~np.isnan(self._lengths[form, at])]
            self.lengths(unknown[first : first + AT_ONCE], form)
        return at
