"""Ticks: the two rows of the axis, from a table of units; the upper one always says the year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple

from herline.layout.kept import Kept
from herline.layout.metrics import Metrics
from herline.layout.scale import Scale, to_axis, to_days
from herline.layout.scene import Band, Measure, TextRole
from herline.layout.units import (
    CENTURY,
    DAY,
    DECADE,
    MANY_YEARS,
    MILLENNIUM,
    MONTH,
    MONTH_AND_YEAR,
    QUARTER,
    STRETCH,
    YEAR,
    Unit,
)
from herline.model.days import to_day
from herline.model.view import Fold

NAMED = 1500
"""Of a unit with at most so many cells in the story, the names of all are known ahead."""
FIRST = 31
"""Of a unit with more, the names of so many: these have all the numbers of days."""
BEFORE_CHRIST = 64.0
"""Least width in pixels of cells of whole years, where some are named "753 BC"."""
UNCUT = 0.9
"""A cell has at least this share of the width that is usual for its unit; a month in 30 days."""
KEPT = 4096
"""Cells of a unit whose names, or first days, are kept."""
FARTHEST_DAY = 8_000_000_000_000
"""Days from 1970 beyond which the calendar ends: a little more than 2·10¹⁰ years."""

ROWS: tuple[tuple[Unit, Unit, float], ...] = (
    # lower row, upper row, least width of a cell of the lower row in pixels
    (DAY, MONTH_AND_YEAR, 24.0),
    (STRETCH, MONTH_AND_YEAR, 26.0),
    (MONTH, YEAR, 30.0),
    (QUARTER, YEAR, 30.0),
    (YEAR, DECADE, 40.0),
    (MANY_YEARS[2], DECADE, 42.0),
    (MANY_YEARS[5], DECADE, 48.0),
    (MANY_YEARS[10], CENTURY, 48.0),
    (MANY_YEARS[20], CENTURY, 52.0),
    (MANY_YEARS[50], CENTURY, 52.0),
    (MANY_YEARS[100], MILLENNIUM, 78.0),
    (MANY_YEARS[200], MILLENNIUM, 78.0),
    (MANY_YEARS[500], MILLENNIUM, 78.0),
    *(
        (MANY_YEARS[lower * 10**power], MANY_YEARS[upper * 10**power], 64.0 + 7.0 * power)
        for power in range(3, 10)
        for lower, upper in ((1, 10), (2, 10), (5, 10))
        if upper * 10**power in MANY_YEARS
    ),
)


def bands(
    scale: Scale, y: float, measure: Measure, metrics: Metrics
) -> tuple[tuple[Band, Band], tuple[float, ...]]:
    """The upper and the lower row of the axis below `y`, and the x of the lines under them."""
    lower, upper = _units(scale, metrics.zoom)
    stretches = _open_stretches(scale)

    def cells(unit: Unit, role: TextRole) -> _Columns:
        return _cells(unit, stretches, scale, role, measure, metrics)

    below = y + metrics.major_height
    major = Band(y, metrics.major_height, True, *cells(upper, TextRole.BAND_MAJOR))
    minor = Band(below, metrics.minor_height, False, *cells(lower, TextRole.BAND_MINOR))
    left, right = scale.x0, scale.x1
    grid = tuple(dict.fromkeys([x for x in minor.starts if left < x < right]))
    return (major, minor), grid


def _units(scale: Scale, zoom: float) -> tuple[Unit, Unit]:
    per_day = scale.pixels_per_day
    before = to_days(scale.viewport.start, scale.folds) < to_day(1)
    for lower, upper, width in ROWS:
        least = max(width, BEFORE_CHRIST) if before and lower.days >= YEAR.days else width
        if lower.days * per_day >= least * zoom:
            return lower, upper
    return ROWS[-1][:2]


_Columns = tuple[
    tuple[float, ...], tuple[float, ...], tuple[str, ...], tuple[float, ...], tuple[bool, ...]
]
"""Cells as a `Band` has them: where each begins and ends, its label, the x of that, its tint."""


class _Stretch(NamedTuple):
    """Days in view without a fold between them."""

    start: float
    end: float
    after_fold: bool
    before_fold: bool


def _open_stretches(scale: Scale) -> list[_Stretch]:
    """The days in view, without what is folded."""
    view, folds = scale.viewport, scale.folds
    first = max(to_days(view.start, folds), -FARTHEST_DAY)
    last = min(to_days(view.end, folds), FARTHEST_DAY)
    start, after_fold = first, False
    stretches: list[_Stretch] = []
    in_view = [fold for fold in folds if fold.start <= last and fold.end >= first]
    for fold in sorted(in_view, key=lambda fold: fold.start):
        stretches.append(_Stretch(start, fold.start, after_fold, True))
        start, after_fold = fold.end, True
    stretches.append(_Stretch(start, last, after_fold, False))
    return [stretch for stretch in stretches if stretch.start < stretch.end]


def _cells(
    unit: Unit,
    stretches: Sequence[_Stretch],
    scale: Scale,
    role: TextRole,
    measure: Measure,
    metrics: Metrics,
) -> _Columns:
    """Cells in sight, whole ones and cut ones; those under a fold are left out or cut at it."""
    left, right, pad = scale.x0, scale.x1, metrics.cell_padding
    numbers: list[int] = []
    starts: list[float] = []
    ends: list[float] = []
    for stretch in stretches:
        of_stretch, x = _pieces(unit, stretch, scale)
        numbers += of_stretch
        starts += x[:-1]
        ends += x[1:]
    names = kept_names(unit, role, measure)
    named = [names[number] for number in numbers]
    whole = UNCUT * unit.days * scale.pixels_per_day
    length = _length(named, starts, ends, (left, right), 2 * pad, whole)
    labels: list[str] = []
    label_x: list[float] = []
    for x0, x1, said in zip(starts, ends, named, strict=True):
        label, width = said[length]
        at = x0 if x0 > left else left
        room = (x1 if x1 < right else right) - at - 2 * pad
        if width > room:
            shorter = said[length + 1 :] if x1 - x0 < whole else ()
            label = next((name for name, its in shorter if its <= room), "")
        labels.append(label)
        label_x.append(at + pad)
    odd = tuple([number % 2 == 1 for number in numbers])
    return tuple(starts), tuple(ends), tuple(labels), tuple(label_x), odd


def _pieces(unit: Unit, stretch: _Stretch, scale: Scale) -> tuple[range, list[float]]:
    """Cells of a stretch, and the x of all their edges; cut where a fold begins or ends."""
    start, end, after_fold, before_fold = stretch
    numbers = range(unit.cell_of(floor(start)), unit.cell_of(ceil(end) - 1) + 1)
    begins = _begins(unit, scale.folds)
    edges = [begins[number] for number in range(numbers.start, numbers.stop + 1)]
    if after_fold:
        edges[0] = max(edges[0], to_axis(start, scale.folds))
    if before_fold:
        edges[-1] = min(edges[-1], to_axis(end, scale.folds))
    return numbers, scale.all_to_x(edges)


def names(
    start: float, end: float, folds: tuple[Fold, ...], measure: Measure
) -> Iterator[tuple[str, TextRole]]:
    """What is likely to be written on the axis between two days; its place is known by then.

    Of small units only some cells are named, but the numbers of all days are among the names.
    """
    for lower, upper, _ in ROWS:
        if lower.days > max(end - start, YEAR.days):
            return
        for unit, role in ((upper, TextRole.BAND_MAJOR), (lower, TextRole.BAND_MINOR)):
            of_unit, begins = kept_names(unit, role, measure), _begins(unit, folds)
            cells = range(unit.cell_of(floor(start)), unit.cell_of(ceil(end)) + 1)
            for number in cells if len(cells) <= NAMED else cells[:FIRST]:
                begins[number]
                yield from ((name, role) for name, _ in of_unit[number])


_Named = tuple[tuple[str, float], ...]
"""The names that a cell may have, the longest first, each with its width in pixels."""


@lru_cache(maxsize=64)
def kept_names(unit: Unit, role: TextRole, measure: Measure) -> Kept[int, _Named]:
    """The names of a unit's cells; the same ones are asked for on every frame."""

    def named(number: int) -> _Named:
        return tuple((name, measure(name, role)) for name in unit.names(number))

    return Kept(named, KEPT)


@lru_cache(maxsize=64)
def _begins(unit: Unit, folds: tuple[Fold, ...]) -> Kept[int, float]:
    """The axis days on which a unit's cells begin."""
    return Kept(lambda number: to_axis(float(unit.begin(number)), folds), KEPT)


def _length(
    named: Sequence[_Named],
    starts: Sequence[float],
    ends: Sequence[float],
    view: tuple[float, float],
    air: float,
    least: float,
) -> int:
    """Which of the unit's names is the longest that fits into all cells wholly in view.

    Cells less wide than `least` are cut by a fold, and may have a shorter one.
    """
    lengths = len(named[0]) if named else 1
    if lengths == 1:
        return 0
    cells = list(zip(named, starts, ends, strict=True))
    uncut = [cell for cell in cells if cell[2] - cell[1] >= least] or cells
    whole = [cell for cell in uncut if cell[1] >= view[0] and cell[2] <= view[1]] or uncut
    for length in range(lengths - 1):
        if all(said[length][1] + air <= x1 - x0 for said, x0, x1 in whole):
            return length
    return lengths - 1
