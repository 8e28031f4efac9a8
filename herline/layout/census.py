"""A census: some events in order of time, to be counted in any stretch however many they are.

Whoever begins before a day and has not ended by then is there on that day; so two searches in
sorted columns count a stretch, and a million events cost no more than a hundred.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import overload

import numpy as np

from herline.frozen import frozen
from herline.layout.bars import Bars
from herline.layout.columns import Columns, Floats, Ints
from herline.layout.dated import Dated
from herline.layout.scale import to_axis
from herline.layout.stays import Stays

MANY = 4
"""From one in so many events on, days are not sorted but taken from the order of all."""


@frozen(slots=False, eq=False)
class Census:
    """Dated events, each once; days are axis days, and sorted when somebody asks.

    An axis presses time but never turns it round, so the order of time is that of the axis.
    """

    bars: Bars
    columns: Columns
    in_time: Dated

    @property
    def members(self) -> Ints:
        """Their positions in the story, in order of their starts."""
        return self.in_time.events

    @cached_property
    def starts(self) -> Floats:
        """Sorted, in axis days."""
        begins = self.columns.outer.begins
        if not self.in_time.are_all:
            begins = begins[self.in_time.places]
        return to_axis(begins, self.bars.folds)

    @cached_property
    def ends(self) -> Floats:
        """Sorted, in axis days."""
        columns, members = self.columns, self.members
        if MANY * len(members) < len(columns):
            return np.sort(self.bars.end[members])
        ends = columns.outer.ends
        if not self.in_time.are_all:
            ends = ends[columns.among(members)[columns.by_end]]
        return to_axis(ends, self.bars.folds)

    @cached_property
    def apart(self) -> Stays:
        """Of those on which sources conflict."""
        bars, columns = self.bars, self.columns
        if self.in_time.are_all:
            return columns.apart.on_axis(bars.folds)
        places = self.in_time.places
        apart = columns.dated[places[columns.disputed_in_time[places]]]
        return Stays(bars.start[apart], np.sort(bars.end[apart]))

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
        if not len(self) or self.starts[0] > day:
            return 0  # and the ends need not be sorted, as when all of the story is in view
        return int(np.searchsorted(self.ends, day, "right"))

    def begun(self, day: float) -> int:
        """How many began before this day."""
        return int(np.searchsorted(self.starts, day, "left"))

    def holds(self, event: int) -> bool:
        """Whether the event at a position is one of them."""
        return self.in_time.holds(int(self.columns.places[event]))

    def there(self, day: float) -> Ints:
        """Those that began before this day and last beyond it."""
        begun = self.members[: self.begun(day)]
        return begun[self.bars.end[begun] > day]


class Crowd(Sequence[int]):
    """Events that are only counted; which ones they are is worked out when somebody asks."""

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
