"""A chart: a story prepared for being laid out, with what was worked out for it before.

What an earlier start worked out for its last frame is enough for the first one of this start,
which then needs neither the columns nor numpy, of which they are made.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Generator, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from herline.frozen import frozen
from herline.layout.patience import FORESEEN
from herline.model.days import to_day
from herline.model.story import Story
from herline.model.view import Fold

if TYPE_CHECKING:
    from herline.layout.columns import Columns, Ints
    from herline.layout.dated import Dated
    from herline.ledger.positions import Positions

T = TypeVar("T")

KEPT = 48
"""Results that are remembered; a view needs about one for each of its groups."""
KEPT_OF_FEW = 600
"""Results that are remembered of few events: three for each choice of a filter."""
NOTHING: Mapping[Hashable, Any] = {}
KEPT_SUBSETS = 6
"""Subsets that are known again by their very positions; of a million events each takes 17 MB."""
WITHOUT_DATES = (float(to_day(2000)), float(to_day(2001)))


@frozen(eq=False)
class Subset:
    """Some events of the story, those that a filter lets through; equal only to itself."""

    positions: Positions
    in_time: Dated
    """The dated ones."""
    undated: tuple[int, ...]
    """Positions of the others, in the order that the story tells."""

    @property
    def dated(self) -> Ints:
        """Positions of the dated ones in order of time."""
        return self.in_time.events


class Chart:
    """A story with its columns; what it remembers saves time and never changes a result."""

    def __init__(self, story: Story, recalled: Mapping[Hashable, Any] = NOTHING) -> None:
        self.story = story
        self.recalled = recalled
        """What an earlier start worked out, by all that it depends on."""
        self._memory: OrderedDict[Hashable, Any] = OrderedDict()
        self._latest: dict[str, tuple[Hashable, Any]] = {}
        self._last: list[tuple[Sequence[int], Subset]] = []

    @cached_property
    def columns(self) -> Columns:
        from herline.layout.columns import Columns

        return Columns.of(self.story)

    @cached_property
    def extent(self) -> tuple[float, float]:
        """First and last day of the story, fades included; some year when nothing is dated."""
        if not self.story.events:
            return WITHOUT_DATES
        return self.recalled.get("extent") or self.columns.extent or WITHOUT_DATES

    @property
    def is_dated(self) -> bool:
        """Whether anything in it has a place in time."""
        return bool(self.story.events) and len(self.columns.dated) > 0

    @cached_property
    def folds(self) -> tuple[Fold, ...]:
        """Its long empty stretches, which are worth folding."""
        if not self.story.events:
            return ()
        if "folds" in self.recalled:
            return self.recalled["folds"]
        from herline.layout.folds import empty_stretches

        return empty_stretches(self)

    def subset(self, positions: Sequence[int]) -> Subset:
        """The events at `positions`; the same value for the same events."""
        known = [each for each in self._last if each[0] is positions]
        others = [each for each in self._last if each[0] is not positions]
        found = known[0][1] if known else self._subset(positions)
        self._last = [(positions, found), *others[: KEPT_SUBSETS - 1]]
        return found

    def _subset(self, positions: Sequence[int]) -> Subset:
        from herline.ledger.positions import Positions  # late: it needs numpy

        if isinstance(positions, Positions):
            return self._subset_of(positions)
        columns = self.columns
        return self.remembered(
            ("subset", tuple(positions)),
            lambda: self._subset_of(Positions.of(columns.order, columns.among(positions))),
        )

    def _subset_of(self, positions: Positions) -> Subset:
        columns = self.columns
        everyone = len(positions) == len(columns)
        marks = positions.marks_in(columns.order)
        in_time = columns.all_dated if everyone else columns.marked_in_time(marks)
        return Subset(positions, in_time, columns.undated_among(positions))

    def remembered(self, key: Hashable, make: Callable[[], T], keep: int = KEPT) -> T:
        """What `make` gives; made once for each `key`, which must name all that it depends on.

        Where it is made, `keep` of all values that are remembered stay, the latest, whatever they
        are; of few events `KEPT_OF_FEW` do.
        """
        memory = self._memory
        keep = KEPT_OF_FEW if len(self.story.events) <= FORESEEN else keep
        try:
            found: T = memory[key]
        except KeyError:
            found = memory[key] = make()
            while len(memory) > keep:
                memory.popitem(last=False)
        else:
            memory.move_to_end(key)
        return found

    @contextmanager
    def aside(self) -> Generator[None]:
        """While this lasts, what is worked out displaces nothing that is the latest.

        And what is worked out of many events nothing that is remembered.
        """
        memory, latest, last = self._memory, self._latest, self._last
        self._latest = latest.copy()
        if len(self.story.events) > FORESEEN:
            self._memory = memory.copy()
        try:
            yield
        finally:
            self._memory, self._latest, self._last = memory, latest, last

    def all_aside(self, work: Iterator[None]) -> Iterator[None]:
        """Do `work` piece by piece, each of them aside."""
        while True:
            with self.aside():
                if next(work, self) is self:
                    return
            yield

    def latest(self, name: str, key: Hashable, make: Callable[[], T]) -> T:
        """The same for what changes with every step: of each name no more than one is kept."""
        held = self._latest.get(name)
        if held is None or held[0] != key:
            held = self._latest[name] = (key, make())
        found: T = held[1]
        return found
