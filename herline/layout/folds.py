"""Folds: the long stretches in which nothing happens, so that the rest has more room."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor

import numpy as np

from herline.layout.chart import Chart
from herline.layout.columns import Columns, Ints
from herline.model.days import add_months, from_day, to_day
from herline.model.view import Fold

LONG = 0.12
"""A stretch is worth folding when it is longer than this share of the whole story."""
SHARE = 0.035
"""A fold is drawn as wide as this share of what is left of the story."""
MARGIN = 0.04
"""Share of an empty stretch that stays open on either side, if no year ends there."""
PASSING = 0.06
"""At most this share of the events may run through a fold, or one."""
MOST = 4
"""The longest are folded; more would make the axis hard to read."""


def empty_stretches(chart: Chart, positions: Sequence[int] | None = None) -> tuple[Fold, ...]:
    """The folds worth making among the events at `positions` (all events when None).

    In a fold nothing begins, ends or fades. A few long bars may run through it: they are seen
    on both sides and in the fold itself. Folds begin and end with a year
    where that leaves enough to fold, else with a month or a day.
    """
    columns = chart.columns
    dated = columns.dated if positions is None else chart.subset(positions).dated
    if len(dated) < 2:
        return ()
    first, last = chart.extent
    chosen: list[tuple[float, float]] = []
    for start, end in _quiet(columns, dated, LONG * (last - first)):
        apart = LONG / 2 * (last - first)
        if len(chosen) < MOST and all(b + apart < start or end + apart < a for a, b in chosen):
            chosen.append((start, end))
    stretches = [_rounded(start, end) for start, end in sorted(chosen)]
    left = (last - first) - sum(end - start for start, end in stretches)
    width = SHARE * max(left, 1.0)
    return tuple(Fold(start, end, width) for start, end in stretches if end - start > 2 * width)


def _quiet(columns: Columns, dated: Ints, length: float) -> list[tuple[float, float]]:
    """Stretches longer than `length` in which nothing begins, ends or fades, longest first."""
    corners = [
        corner[dated]
        for corner in (
            columns.outer_start,
            columns.core_start,
            columns.core_end,
            columns.outer_end,
        )
    ]
    # Not np.unique, which imports numpy.ma: a tenth of a start.
    days = np.sort(np.concatenate(corners))
    days = days[np.append(True, np.diff(days) > 0)]
    gaps = np.diff(days)
    begun, sure, unsure, over = (
        np.searchsorted(np.sort(corner), days[:-1], "right") for corner in corners
    )
    fading = (begun > sure) | (unsure > over)
    may = (gaps > length) & ~fading & (begun - over <= max(1, PASSING * len(dated)))
    order = np.argsort(-gaps, kind="stable")
    return [(float(days[i]), float(days[i + 1])) for i in order.tolist() if may[i]]


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
