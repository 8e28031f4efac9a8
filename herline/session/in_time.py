"""The order of time: in which one walks from event to event."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.layout.chart import Chart
from herline.layout.columns import Ints
from herline.session.state import State


def neighbour(state: State, positions: Sequence[int], by: int, *, around: bool) -> int | None:
    """The event `by` steps later in time than the selected one, among `positions`.

    Without a selection the first is the first, or the last when `by` is below zero. At the ends
    it stays, or begins anew if `around`. None if there is nowhere to go.
    """
    order = in_time(state.chart, positions)
    if not len(order):
        return None
    present = state.story.index.get(state.view.selected)
    if present is None:
        return int(order[0 if by > 0 else -1])
    ranks = time_ranks(state.chart)
    side = "right" if by > 0 else "left"
    place = np.searchsorted(ranks[order], ranks[present : present + 1], side).tolist()[0] + by
    place -= by > 0
    place = place % len(order) if around else min(max(place, 0), len(order) - 1)
    found = int(order[place])
    return None if found == present else found


def in_time(chart: Chart, positions: Sequence[int]) -> Ints:
    """These events in the order of time; the undated come last."""
    subset = chart.subset(positions)
    return np.concatenate((subset.dated, np.array(subset.undated, np.int64)))


def time_ranks(chart: Chart) -> Ints:
    """For each event, its place in the order of time; the undated come last."""

    def ranked() -> Ints:
        order = np.concatenate((chart.columns.dated, np.array(chart.columns.undated, np.int64)))
        ranks = np.empty(len(order), np.int64)
        ranks[order] = np.arange(len(order))
        return ranks

    return chart.remembered("time ranks", ranked)


def ends(state: State) -> tuple[str, str] | None:
    """Ids of the first and the last matching event in time; None when none matches."""
    order = in_time(state.chart, state.matching)
    if not len(order):
        return None
    events = state.story.events
    return events[int(order[0])].id, events[int(order[-1])].id
