"""Ticks: the two rows of the axis, from a table of units; the upper one always says the year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import ceil, floor

import numpy as np

from herline.layout.metrics import USUAL, Metrics
from herline.layout.scale import Scale
from herline.layout.scene import Band, Cell, Measure, TextRole
from herline.layout.units import (
    DAY,
    DECADE,
    MANY_YEARS,
    MONTH,
    MONTH_AND_YEAR,
    QUARTER,
    STRETCH,
    YEAR,
    Unit,
)

FARTHEST_DAY = 400_000_000_000
"""Days from 1970 beyond which the calendar ends: a little more than 10⁹ years."""

ROWS: tuple[tuple[Unit, Unit, float], ...] = (
    # lower row, upper row, least width of a cell of the lower row in pixels
    (DAY, MONTH_AND_YEAR, 24.0),
    (STRETCH, MONTH_AND_YEAR, 26.0),
    (MONTH, YEAR, 30.0),
    (QUARTER, YEAR, 30.0),
    (YEAR, DECADE, 40.0),
    (MANY_YEARS[2], DECADE, 42.0),
    (MANY_YEARS[5], MANY_YEARS[50], 48.0),
    (MANY_YEARS[10], MANY_YEARS[100], 48.0),
    (MANY_YEARS[20], MANY_YEARS[100], 52.0),
    (MANY_YEARS[50], MANY_YEARS[500], 52.0),
    *(
        (MANY_YEARS[lower * 10**power], MANY_YEARS[upper * 10**power], 64.0 + 7.0 * power)
        for power in range(2, 9)
        for lower, upper in ((1, 10), (2, 10), (5, 50))
        if upper * 10**power in MANY_YEARS
    ),
)


def bands(
    scale: Scale, y: float, measure: Measure, metrics: Metrics
) -> tuple[tuple[Band, Band], tuple[float, ...]]:
    """The upper and the lower row of the axis below `y`, and the x of the lines under them."""
    text_scale = metrics.minor_height / USUAL.minor_height
    lower, upper = _units(scale, text_scale)
    major_cells = _cells(upper, scale, TextRole.BAND_MAJOR, measure, metrics)
    minor_cells = _cells(lower, scale, TextRole.BAND_MINOR, measure, metrics)
    major = Band(y, metrics.major_height, True, major_cells)
    minor = Band(y + metrics.major_height, metrics.minor_height, False, minor_cells)
    grid = tuple(dict.fromkeys(c.x0 for c in minor_cells if scale.x0 < c.x0 < scale.x1))
    return (major, minor), grid


def _units(scale: Scale, text_scale: float) -> tuple[Unit, Unit]:
    per_day = scale.pixels_per_day
    for lower, upper, width in ROWS:
        if lower.days * per_day >= width * text_scale:
            return lower, upper
    return ROWS[-1][:2]


def _cells(
    unit: Unit,
    scale: Scale,
    role: TextRole,
    measure: Measure,
    metrics: Metrics,
) -> tuple[Cell, ...]:
    """Cells in sight, whole ones and cut ones; those under a fold are left out or cut at it."""
    pieces = [
        (number, x0, x1)
        for start, end in _open_stretches(scale)
        for number, x0, x1 in _pieces(unit, start, end, scale)
    ]
    named = _naming(unit, pieces, scale, role, measure, metrics)
    cells: list[Cell] = []
    for number, x0, x1 in pieces:
        left = max(x0, scale.x0)
        label = named(number)
        room = min(x1, scale.x1) - left - 2 * metrics.cell_padding
        if measure(label, role) > room:
            label = ""
        cells.append(Cell(x0, x1, label, left + metrics.cell_padding, number % 2 == 1))
    return tuple(cells)


def _open_stretches(scale: Scale) -> list[tuple[float, float]]:
    """The days in view, without what is folded."""
    first, last = scale.to_day(scale.x0), scale.to_day(scale.x1)
    first, last = max(first, -FARTHEST_DAY), min(last, FARTHEST_DAY)
    stretches: list[tuple[float, float]] = []
    for fold in sorted(scale.folds, key=lambda fold: fold.start):
        stretches.append((first, min(fold.start, last)))
        first = max(first, fold.end)
    stretches.append((first, last))
    return [(start, end) for start, end in stretches if start < end]


def _pieces(unit: Unit, start: float, end: float, scale: Scale) -> list[tuple[int, float, float]]:
    """Cells between two days with their x; cut where a fold begins or ends."""
    edges = [(fold.start, fold.end) for fold in scale.folds]
    ends_at_fold = any(end == fold_start for fold_start, _ in edges)
    starts_at_fold = any(start == fold_end for _, fold_end in edges)
    numbers = range(unit.cell_of(floor(start)), unit.cell_of(ceil(end) - 1) + 2)
    days = [float(unit.begin(number)) for number in numbers]
    if starts_at_fold:
        days[0] = max(days[0], start)
    if ends_at_fold:
        days[-1] = min(days[-1], end)
    x = scale.to_x(np.array(days)).tolist()
    return [(number, *span) for number, span in zip(numbers, pairwise(x), strict=False)]


def _naming(
    unit: Unit,
    pieces: Sequence[tuple[int, float, float]],
    scale: Scale,
    role: TextRole,
    measure: Measure,
    metrics: Metrics,
) -> Callable[[int], str]:
    """The longest of the unit's names that fits into all cells that are wholly in view."""
    whole = [p for p in pieces if p[1] >= scale.x0 and p[2] <= scale.x1] or list(pieces)
    lengths = len(unit.names(pieces[0][0])) if pieces else 1
    for length in range(lengths - 1):
        if all(
            measure(unit.names(number)[length], role) + 2 * metrics.cell_padding <= x1 - x0
            for number, x0, x1 in whole
        ):
            return lambda number: unit.names(number)[length]
    return lambda number: unit.names(number)[-1]
