"""A census: some events in order of time, to be counted in any stretch however many they are.

Whoever begins before a day and has not ended by then is there on that day; so two searches in
sorted columns count a stretch, and a million events cost no more than a hundred.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

import numpy as np

from herline.frozen import frozen
from herline.layout.bars import Bars
from herline.layout.columns import Columns, Floats, Ints
from herline.layout.counted import longest
from herline.layout.dated import Dated
from herline.layout.patience import FORESEEN
from herline.layout.scale import to_axis
from herline.layout.stays import Stays

MANY = 4
"""Of at least one in so many events, ends are taken from those of all, which are sorted already."""


@frozen(slots=False, eq=False)
class Census:
    """Dated events, each once; days are axis days.

    An axis presses time but never turns it round, so the order of time is that of the axis.
    """

    bars: Bars
    columns: Columns
    in_time: Dated
    stays: Stays | None = None
    """Their own, in days, where these are known; if not, ends are sorted when somebody asks."""

    @classmethod
    def of(cls, bars: Bars, columns: Columns, in_time: Dated) -> Census:
        return cls(bars, columns, in_time, columns.outer if in_time.are_all else None)

    @property
    def members(self) -> Ints:
        """Their positions in the story, in order of their starts."""
        return self.in_time.events

    def starts(self, numbers: Ints) -> Floats:
        """When those begin that have these numbers in the order of their starts."""
        begins = self.columns.outer.begins[self.in_time.places.at(numbers)]
        return to_axis(begins, self.bars.folds)

    def starts_of(self, first: int, end: int) -> Floats:
        """The same from one number up to another; those of few are kept."""
        if len(self) <= FORESEEN:
            return self._all_starts[first:end]
        return self.starts(np.arange(first, end))

    @cached_property
    def _all_starts(self) -> Floats:
        return self.starts(np.arange(len(self)))

    @cached_property
    def longest_count(self) -> float:
        """Pixels that are enough to count some of them."""
        return longest(len(self), len(self.apart), self.bars.wording)

    @cached_property
    def _first(self) -> float:
        """When the first of them begins; there must be one."""
        return float(self.starts(np.array([0]))[0])

    @cached_property
    def ends(self) -> Floats:
        """Sorted."""
        if self.stays is not None:
            return to_axis(self.stays.ends, self.bars.folds)
        columns, members = self.columns, self.members
        if MANY * len(members) < len(columns):
            return np.sort(self.bars.end[members])
        ends = columns.outer.ends[columns.among(members)[columns.by_end]]
        return to_axis(ends, self.bars.folds)

    @cached_property
    def apart(self) -> Census:
        """Those on which sources conflict."""
        columns = self.columns
        some = self.in_time.only(columns.disputed_in_time)
        return Census(self.bars, columns, some, columns.apart if self.in_time.are_all else None)

    @cached_property
    def _longest(self) -> Ints:
        """Those that last longer than a day, the longest first."""
        longest = self.columns.longest
        if self.in_time.are_all:
            return longest
        return longest[self.columns.among(self.members)[longest]]

    def longer(self, days: float) -> tuple[Ints, Ints]:
        """Those that last so many axis days or more (at least two), the longest first.

        And the place of each among all members that last longer than a day. A folded axis makes
        some shorter than they are, but leaves them their places.
        """
        start, end = self.columns.outer_start, self.columns.outer_end
        count = bisect_right(self._longest, -days, key=lambda event: start[event] - end[event])
        found, places = self._longest[:count], np.arange(count)
        long = self.bars.end[found] - self.bars.start[found] >= days
        return found[long], places[long]

    def __len__(self) -> int:
        return len(self.in_time)

    def ended(self, day: float) -> int:
        """How many are over on this day."""
        if not len(self) or self._first > day:
            return 0  # and the ends need not be sorted, as when all of the story is in view
        return int(self.ends.searchsorted(day, "right"))

    def begun(self, day: float) -> int:
        """How many began before this day."""
        return int(self.begun_by(np.array(day)))

    def begun_by(self, days: Floats) -> Ints:
        """How many began before each of some days."""
        return self.in_time.places.before(self.bars.begins.begun(days))

    def holds(self, event: int) -> bool:
        """Whether the event at a position is one of them."""
        return self.in_time.holds(int(self.columns.order.places[event]))

    def there(self, day: float) -> Ints:
        """Those that began before this day and last beyond it."""
        begun = self.members[: self.begun(day)]
        return begun[self.bars.end[begun] > day]
