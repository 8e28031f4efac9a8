"""Folds: the long stretches in which nothing surely happens, so that the rest has more room."""

from __future__ import annotations

from math import ceil, floor

import numpy as np

from herline.layout.chart import Chart
from herline.layout.columns import Columns, Floats, Ints
from herline.layout.units import DAYS_IN_YEAR
from herline.ledger.held import ledger_of
from herline.model.days import add_months, from_day, to_day
from herline.model.view import Fold

LONG = 0.12
"""A stretch is worth folding when it is longer than this share of the whole story."""
SHARE = 0.035
"""A fold is drawn as wide as this share of what is left of the story."""
MARGIN = 0.04
"""Share of an empty stretch that stays open on either side, if no year ends there."""
PASSING = 0.06
"""At most this share of the events may run into or through a fold, or one."""
YEARS = 1.5
"""Stretches longer than this are folded from year to year or not at all."""
INSIDE = 0.25
"""Days by which a fold must cut into an event so as not to hold it wholly."""
MOST = 4
"""The longest are folded; more would make the axis hard to read."""


def empty_stretches(chart: Chart) -> tuple[Fold, ...]:
    """The folds worth making among the events of a story.

    In a fold no event lies wholly, and what is sure of one neither begins nor ends:

        ▓▓▓▓▓▓▒▒░|    folded    |             ends uncertainly: its fade may be cut
            ────────|──────────────|────      runs through: it is seen on both sides
                    |       ┄┄┄┄┄┄┄|┄┄┄┄      inferred, and long: it may begin in the fold

    Only a few events may run into or through it. Folds begin and end with a year
    where that leaves enough to fold, else with a month or a day. A large story keeps them in its
    ledger.
    """
    ledger = ledger_of(chart.story)
    if ledger is None:
        return _folds(chart)
    if "folds" not in ledger.worked_out:
        found = [(f.start, f.end, f.width) for f in _folds(chart)]
        ledger.worked_out["folds"] = np.array(found, np.float64).reshape(-1)
    return tuple(Fold(*edges) for edges in ledger.worked_out["folds"].reshape(-1, 3).tolist())


def _folds(chart: Chart) -> tuple[Fold, ...]:
    columns, dated = chart.columns, chart.columns.dated
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
    """Stretches longer than `length` that may be folded, longest first."""
    begun, over = np.sort(columns.outer_start[dated]), np.sort(columns.outer_end[dated])
    starts, ends = _kept_whole(columns, dated, length)
    order = np.argsort(starts, kind="stable")
    starts, ends = starts[order], ends[order]
    # A stretch that begins just after one start reaches to the first end of all later ones.
    next_end = np.append(np.minimum.accumulate(ends[::-1])[::-1], -np.inf)
    until = next_end[np.searchsorted(starts, starts, "right")]
    passing = np.searchsorted(begun, until, "left") - np.searchsorted(over, starts, "right")
    may = (until - starts > length) & (passing <= max(1, PASSING * len(dated)))
    starts, until = starts[may], until[may]
    longest = np.argsort(starts - until, kind="stable")
    return list(zip(starts[longest].tolist(), until[longest].tolist(), strict=True))


def _kept_whole(columns: Columns, dated: Ints, length: float) -> tuple[Floats, Floats]:
    """What no fold may hold: the sure part of every event, and either end of it by itself.

    Of a long date that is only inferred an end may be held, since nobody says it.
    """
    core_start, core_end = columns.core_start[dated], columns.core_end[dated]
    doubtful = columns.inferred[dated] & (core_end - core_start > length)
    first, last = core_start[~doubtful], core_end[~doubtful]
    inner = np.minimum(INSIDE, (core_end - core_start) / 2)
    return (
        np.concatenate((core_start + inner, first, last)),
        np.concatenate((core_end - inner, first, last)),
    )


def _rounded(start: float, end: float) -> tuple[float, float]:
    """The years, months or days that are wholly within a quiet stretch; of years, only years."""
    year = from_day(ceil(start))[0]
    first_year = to_day(year if to_day(year) >= start else year + 1)
    last_year = to_day(from_day(floor(end))[0])
    if last_year - first_year >= 0.5 * (end - start):
        return float(first_year), float(last_year)
    if end - start > YEARS * DAYS_IN_YEAR:
        return start, start
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
