"""Folds: the long stretches in which nothing happens, so that the rest has more room."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor

import numpy as np

from herline.layout.chart import Chart
from herline.model.days import add_months, from_day, to_day
from herline.model.view import Fold

LONG = 0.12
"""A stretch is worth folding when it is longer than this share of the whole story."""
SHARE = 0.035
"""A fold is drawn as wide as this share of what is left of the story."""
MARGIN = 0.04
"""Share of an empty stretch that stays open on either side, if no year ends there."""
MOST = 4
"""The longest are folded; more would make the axis hard to read."""


def empty_stretches(chart: Chart, positions: Sequence[int] | None = None) -> tuple[Fold, ...]:
    """The folds worth making among the events at `positions` (all events when None).

    No day of any of these events is inside a fold, be it certain or faded. Folds begin and end
    with a year where that leaves enough to fold, else with a month or a day.
    """
    columns = chart.columns
    dated = columns.dated
    if positions is not None:
        wanted = np.zeros(len(columns), np.bool_)
        wanted[list(positions)] = True
        dated = dated[wanted[dated]]
    if len(dated) < 2:
        return ()
    first, last = chart.extent
    reached = np.maximum.accumulate(columns.outer_end[dated])[:-1]
    begun = columns.outer_start[dated][1:]
    gaps = begun - reached
    long = np.flatnonzero(gaps > LONG * (last - first))
    longest = sorted(long[np.argsort(-gaps[long], kind="stable")][:MOST].tolist())
    stretches = [_rounded(float(reached[i]), float(begun[i])) for i in longest]
    left = (last - first) - sum(end - start for start, end in stretches)
    width = SHARE * max(left, 1.0)
    return tuple(Fold(start, end, width) for start, end in stretches if end - start > 2 * width)


def _rounded(start: float, end: float) -> tuple[float, float]:
    """The years, months or days that are wholly within an empty stretch."""
    year = from_day(ceil(start))[0]
    first_year = to_day(year if to_day(year) >= start else year + 1)
    last_year = to_day(from_day(floor(end))[0])
    if last_year - first_year >= 0.6 * (end - start):
        return float(first_year), float(last_year)
    margin = MARGIN * (end - start)
    first_day, last_day = ceil(start + margin), floor(end - margin)
    first_month = add_months(_month_begin(first_day), 1)
    last_month = _month_begin(last_day)
    if last_month - first_month >= 0.6 * (end - start):
        return float(first_month), float(last_month)
    return float(first_day), float(last_day)


def _month_begin(day: int) -> int:
    year, month, _ = from_day(day)
    return to_day(year, month)
