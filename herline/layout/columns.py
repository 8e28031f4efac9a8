"""The events of a story as columns of numbers, made once, for whatever looks at many at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Any

import numpy as np

from herline.frozen import frozen
from herline.layout.begins import Begins
from herline.layout.dated import Dated
from herline.layout.ranked import Ranked
from herline.layout.same_days import in_their_order
from herline.layout.stays import Stays
from herline.layout.told_order import told_order
from herline.ledger.arrays import Bools, Column, Floats, Ints, Small, marked
from herline.ledger.held import ledger_of
from herline.ledger.order import dated_by_time
from herline.ledger.positions import Positions
from herline.ledger.selection import Few, Selection, selected
from herline.ledger.time_order import TimeOrder
from herline.model.agreement import Agreement
from herline.model.edtf import fade
from herline.model.story import Event, Story

if TYPE_CHECKING:
    from herline.ledger.ledger import Ledger

FEW = 8
"""Of at most one in so many events, places are sorted; of more, they are marked among all."""


@frozen(slots=False, eq=False)
class Columns:
    """One row for each event of the story, in its order.

    Days since 1970-01-01, ends exclusive, NaN for an event that has no date:

        outer_start   core_start        core_end   outer_end
             ░░░░░░▒▒▒▒▓▓▓▓██████████████▓▓▓▓▒▒▒▒░░░░░
    """

    outer_start: Floats
    core_start: Floats
    core_end: Floats
    outer_end: Floats
    point: Bools
    """Dated to the day."""
    plain: Bools
    """Dated to a day, or from one to another, without doubt: these say all that its date does."""
    inferred: Bools
    disputed: Bools
    milestone: Bools
    kind: Ints | Small
    """Position in the story's kinds; -1 without one."""
    rank: Small
    """Place in the order of importance; 0 for the most important event."""
    sources: Sequence[tuple[int, ...]]
    """Positions in the story's sources."""
    told_by: Ints
    """How many sources speak of it."""
    order: TimeOrder
    undated: tuple[int, ...]
    """Positions of the undated events in the order that the story tells."""
    by_end: Ints
    """Positions of the dated events in order of their ends."""
    longest: Ints
    """Positions of the events that last longer than a day, the longest first."""
    outer: Stays
    """Of the dated events, fades included, in days."""
    core: Stays
    """Of those that surely were some day, their certain cores."""
    apart: Stays
    """Of those whose sources conflict, fades included."""

    def __len__(self) -> int:
        return len(self.outer_start)

    @property
    def dated(self) -> Ints:
        """Positions of the dated events in order of time."""
        return self.order.dated

    @property
    def extent(self) -> tuple[float, float] | None:
        """First and last day, fades included; None when nothing is dated."""
        if not len(self.dated):
            return None
        return float(np.nanmin(self.outer_start)), float(np.nanmax(self.outer_end))

    def among(self, positions: Sequence[int] | Ints) -> Bools:
        """For each event, whether it is one of those at `positions`."""
        return marked(len(self), np.asarray(positions, np.int64))

    def undated_among(self, positions: Positions) -> tuple[int, ...]:
        """Those of these events that have no date, in the order that the story tells."""
        if len(positions) == len(self):
            return self.undated
        held = positions.holding(np.array(self.undated, np.int64))
        return tuple(compress(self.undated, held.tolist()))

    @cached_property
    def all_dated(self) -> Dated:
        return Dated.all_of(self.dated)

    @cached_property
    def disputed_in_time(self) -> Selection:
        """The places of the dated events that are disputed."""
        return selected(self.disputed[self.dated])

    @cached_property
    def begins(self) -> Begins:
        """When the dated events begin."""
        return Begins.of(self.outer.begins)

    @cached_property
    def ranked(self) -> Ranked:
        """The dated events by their importance."""
        return Ranked(self.rank[self.dated])

    def in_time(self, positions: Ints) -> Dated:
        """Those of these events that have a date; none is among `positions` twice."""
        number, places = self.order.number, self.order.places[positions].astype(np.int64)
        if FEW * len(places) > len(self):
            return self.marked_in_time(marked(len(self), places))
        return Dated(self.dated, Few(number, np.sort(places[places < number])))

    def marked_in_time(self, marks: Bools) -> Dated:
        """The dated ones of the events at whose places in time `marks` are true."""
        return Dated(self.dated, selected(marks[: self.order.number]))

    @classmethod
    def of(cls, story: Story) -> Columns:
        """The columns of `story`."""
        ledger = ledger_of(story)
        if ledger is not None:
            return _of_ledger(story, ledger)
        events = story.events
        days = np.array([_four_days(e) for e in events], np.float64).reshape(-1, 4)
        kinds = {kind.id: i for i, kind in enumerate(story.kinds)}
        places = story.source_places
        sources = tuple(
            tuple(places[id] for id in event.sources if id in places) for event in events
        )
        told_by = np.array([len(of_event) for of_event in sources], np.int64)
        disputed = np.array([a is Agreement.CONFLICT for a in story.agreements], np.bool_)
        kind = np.array([kinds.get(event.kind, -1) for event in events], np.int64)
        stretch = np.array([e.date is not None and e.date.is_stretch for e in events], np.bool_)
        milestone = np.array([event.milestone for event in events], np.bool_)
        days = tuple(np.ascontiguousarray(days.T))
        undated = np.flatnonzero(np.isnan(days[0])).tolist()
        orders = _orders(days, disputed)
        orders["dated"] = in_their_order(story, orders["dated"], days[0], days[3])
        return cls(
            *days,
            point=np.array([e.date is not None and e.date.is_one_day for e in events], np.bool_),
            plain=np.array([e.date is not None and e.date.is_plain for e in events], np.bool_),
            inferred=np.array([e.is_inferred for e in events], np.bool_),
            disputed=disputed,
            milestone=milestone,
            kind=kind,
            rank=importance(days, stretch, kind, disputed, told_by, milestone),
            sources=sources,
            told_by=told_by,
            order=TimeOrder.of(orders["dated"], len(events)),
            undated=told_order(story, undated),
            **_in_order(orders),
        )


def _of_ledger(story: Story, ledger: Ledger) -> Columns:
    """The columns of a large story; the orders are worked out once and kept in its ledger."""
    days = (ledger.outer_start, ledger.core_start, ledger.core_end, ledger.outer_end)
    known = ledger.worked_out
    told_by = ledger.sources.lengths
    if "rank" not in known:
        kind = ledger.kind.astype(np.int64)
        weight = (kind, ledger.disputed, told_by, ledger.milestone)
        known["rank"] = importance(days, ledger.stretch, *weight)
    if "undated" not in known:
        known["undated"] = _undated(story, ledger)
    if not known.keys() >= set(_ORDERS):
        known |= _orders(days, ledger.disputed)
    return Columns(
        *days,
        point=ledger.point,
        plain=ledger.plain,
        inferred=ledger.inferred,
        disputed=ledger.disputed,
        milestone=ledger.milestone,
        kind=ledger.kind,
        rank=known["rank"],
        sources=ledger.sources,
        told_by=told_by,
        order=ledger.in_time,
        undated=tuple(known["undated"].tolist()),
        **_in_order(known),
    )


_STAYS = ("outer", "core", "apart")
_ORDERS = ("dated", "by_end", "longest", *(f"{n} {e}" for n in _STAYS for e in ("begins", "ends")))


def _orders(days: Sequence[Floats], disputed: Bools) -> dict[str, Column]:
    """All that is sorted, by its name."""
    outer_start, core_start, core_end, outer_end = days
    dated = dated_by_time(outer_start, outer_end)
    by_end = dated[np.argsort(outer_end[dated], kind="stable")]
    sure = dated[core_end[dated] > core_start[dated]]
    core = Stays.of(core_start, core_end, sure)
    apart = Stays.of(outer_start, outer_end, dated[disputed[dated]])
    longest = _by_length(outer_start, outer_end)
    outer = (outer_start[dated], outer_end[by_end])
    stays = (*outer, core.begins, core.ends, apart.begins, apart.ends)
    return dict(zip(_ORDERS, (dated, by_end, longest, *stays), strict=True))


def _in_order(orders: Mapping[str, Column]) -> dict[str, Any]:
    """The parts of columns that are made of `orders`."""
    stays = {name: Stays(orders[f"{name} begins"], orders[f"{name} ends"]) for name in _STAYS}
    return {**{name: orders[name] for name in ("by_end", "longest")}, **stays}


def _undated(story: Story, ledger: Ledger) -> Ints:
    """Undated events as they are told; only those are looked at that ask for a place."""
    undated = np.flatnonzero(np.isnan(ledger.outer_start))
    if ledger.ordered[undated].any():
        return np.array(told_order(story, undated.tolist()), np.int64)
    return undated


def _four_days(event: Event) -> tuple[float, float, float, float]:
    extent = fade(event.date) if event.date else None
    return extent.days if extent else (np.nan, np.nan, np.nan, np.nan)


def _by_length(outer_start: Floats, outer_end: Floats) -> Ints:
    """Positions of the events that last longer than a day, the longest first."""
    lengths = outer_end - outer_start
    long = np.flatnonzero(lengths > 1)
    return long[np.argsort(-lengths[long], kind="stable")]


def importance(
    days: Sequence[Floats],
    stretch: Bools,
    kind: Ints,
    disputed: Bools,
    told_by: Ints,
    milestone: Bools,
) -> Small:
    """The order a reader would share: milestones, told by many, disputed, then every kind in turn.

    Of one kind the events whose days are known best come first, and of those the longest.
    `days` are the four columns of days; `stretch` says whose sure days are no doubt.
    """
    outer_start, core_start, core_end, outer_end = days
    length = np.nan_to_num(outer_end - outer_start)
    doubt = length - np.nan_to_num(np.where(stretch, core_end - core_start, 0.0))
    kind = np.where(kind < 0, kind.max(initial=0) + 1, kind)
    weight = (~disputed, -told_by, ~milestone)
    order = np.lexsort((-length, np.round(np.log2(doubt + 1.0)), kind, *weight))
    tiers = np.column_stack((*weight, kind))[order]
    begins = np.zeros(len(order), np.int64)
    changes = np.flatnonzero(np.any(np.diff(tiers, axis=0) != 0, axis=1)) + 1
    begins[changes] = changes
    turns = np.empty(len(order), np.int64)
    turns[order] = np.arange(len(order)) - np.maximum.accumulate(begins)
    order = np.lexsort((kind, turns, *weight))
    ranks = np.empty(len(order), np.int32)
    ranks[order] = np.arange(len(order), dtype=np.int32)
    return ranks
