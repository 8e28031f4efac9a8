"""A census: some events in order of time, to be counted in any stretch however many they are.

Whoever begins before a day and has not ended by then is there on that day; so two searches in
sorted columns count a stretch, and a million events cost no more than a hundred.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import overload

import numpy as np

from herline.frozen import frozen
from herline.layout.bars import Bars
from herline.layout.columns import Bools, Floats, Ints


@frozen(slots=False, eq=False)
class Census:
    """Dated events, each once; days are axis days."""

    bars: Bars
    members: Ints
    """Their positions in the story, in order of their starts."""
    starts: Floats
    """Sorted."""
    ends: Floats
    """Sorted."""
    disputed_starts: Floats
    disputed_ends: Floats
    """Sorted, of those on which sources conflict."""
    longest: Callable[[], tuple[Ints, Floats]]
    """Gives those that last longer than a day, the longest first, and how long."""

    @cached_property
    def _longest(self) -> tuple[Ints, Floats]:
        return self.longest()

    def longer(self, days: float) -> Ints:
        """Those that last so many days or more (at least two), the longest first."""
        events, lengths = self._longest
        return events[: int(np.searchsorted(-lengths, -days, "right"))]

    def __len__(self) -> int:
        return len(self.members)

    def ended(self, day: float) -> int:
        """How many are over on this day."""
        return int(np.searchsorted(self.ends, day, "right"))

    def begun(self, day: float) -> int:
        """How many began before this day."""
        return int(np.searchsorted(self.starts, day, "left"))

    def holds(self, event: int) -> bool:
        """Whether the event at a position is one of them."""
        start = self.bars.start[event]
        first, last = np.searchsorted(self.starts, (start, np.nextafter(start, np.inf)))
        return bool((self.members[first:last] == event).any())

    def there(self, day: float) -> Ints:
        """Those that began before this day and last beyond it."""
        begun = self.members[: self.begun(day)]
        return begun[self.bars.end[begun] > day]


@frozen(slots=False, eq=False)
class Register:
    """All dated events of a story in their orders, from which a census of some is taken."""

    bars: Bars
    by_start: Ints
    starts: Floats
    by_end: Ints
    ends: Floats
    disputed: Bools
    """For each in order of their starts."""

    @classmethod
    def of(cls, bars: Bars, dated: Ints, disputed: Bools) -> Register:
        """The register of `dated` events, in order of time."""
        # An axis presses time but never turns it round, so the order of time is that of the axis.
        by_end = dated[np.argsort(bars.end[dated], kind="stable")]
        return cls(bars, dated, bars.start[dated], by_end, bars.end[by_end], disputed[dated])

    @cached_property
    def longest(self) -> tuple[Ints, Floats]:
        """Those that last longer than a day, the longest first, and how long."""
        lengths = self.bars.end[self.by_start] - self.starts
        some = np.flatnonzero(lengths > 1)
        order = some[np.argsort(-lengths[some], kind="stable")]
        return self.by_start[order], lengths[order]

    def census(self, has: Bools | None = None) -> Census:
        """The census of those that `has` (for each event of the story) lets in; None: of all."""
        if has is None:
            members, starts, ends, apart = self.by_start, self.starts, self.ends, self.disputed
        else:
            mine = has[self.by_start]
            members, starts = self.by_start[mine], self.starts[mine]
            ends, apart = self.ends[has[self.by_end]], self.disputed[mine]

        def longest() -> tuple[Ints, Floats]:
            events, lengths = self.longest
            mine = slice(None) if has is None else has[events]
            return events[mine], lengths[mine]

        disputed_ends = np.sort(self.bars.end[members[apart]])
        return Census(self.bars, members, starts, ends, starts[apart], disputed_ends, longest)


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
