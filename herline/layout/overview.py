"""The overview: the whole story in a strip, how dense it is, and which part is in view."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.layout.bins import Bins
from herline.layout.chart import Chart, Subset
from herline.layout.columns import Ints
from herline.layout.metrics import USUAL, Metrics
from herline.layout.overview_scene import OverviewScene, Steps, handle_on
from herline.layout.scale import Scale, fitted
from herline.layout.scene import Cell, Size, TextRole
from herline.layout.ticks import bands
from herline.layout.units import DAYS_IN_YEAR
from herline.model.view import Fold, View

FEW = 8
"""Of fewer than one in so many events, bins are found anew each time; those of all are kept."""
LETTER = 7.0
"""About how wide a letter is, where nobody measures."""


def overview(
    chart: Chart,
    view: View,
    matching: Sequence[int],
    size: Size,
    bins: int,
    metrics: Metrics = USUAL,
) -> OverviewScene:
    """The overview of the matching events in `bins` columns."""
    bins = max(1, bins)
    size = Size(max(1.0, size.width), size.height)
    whole = fitted(chart, view.folds)
    subset = chart.subset(matching)
    density, core, disputed = chart.remembered(
        ("overview", subset, view.folds, bins), lambda: _skyline(chart, view.folds, subset, bins)
    )
    scale = Scale(whole, 0.0, size.width, view.folds)
    years, folds = chart.remembered(
        ("overview axis", view.folds, size.width, metrics),
        lambda: _axis(scale, metrics) if chart.is_dated else ((), ()),
    )
    return OverviewScene(
        size=size,
        viewport=whole,
        bins=bins,
        density=density,
        core=core,
        disputed=disputed,
        handle=handle_on(view.viewport, whole, size),
        years=years,
        folds=folds,
    )


def _skyline(
    chart: Chart, folds: tuple[Fold, ...], subset: Subset, bins: int
) -> tuple[Steps, Steps, Steps]:
    """How many events may be in each bin, how many surely are, how many are disputed."""
    columns, whole = chart.columns, fitted(chart, folds)
    if len(subset.dated) == len(columns.dated):
        edges = np.linspace(whole.start, whole.end, bins + 1)
        stays = (each.on_axis(folds) for each in (columns.outer, columns.core, columns.apart))
        density, sure, apart = (_steps(each.between(edges)) for each in stays)
        return density, sure, apart
    among = Bins(whole, folds, bins)
    if FEW * len(subset.dated) < len(columns):
        outer, core = among.reached(columns, subset.dated)
        disputed = columns.disputed[subset.dated]
    else:
        every = chart.remembered(among, lambda: among.reached(columns, slice(None)))
        outer, core = (reach.compress(subset.positions.has, axis=1) for reach in every)
        disputed = columns.disputed[subset.positions.has]
    reaches = (outer, core, outer.compress(disputed, axis=1))
    density, sure, apart = (_steps(among.counts(reach)) for reach in reaches)
    return density, sure, apart


def _steps(counts: Ints) -> Steps:
    changes = np.flatnonzero(counts[1:] != counts[:-1]) + 1
    firsts = [0, *changes.tolist()]
    ends = [*firsts[1:], len(counts)]
    high = counts[firsts].tolist()
    return tuple(step for step in zip(firsts, ends, high, strict=True) if step[2])


def _axis(
    scale: Scale, metrics: Metrics
) -> tuple[tuple[Cell, ...], tuple[tuple[float, float], ...]]:
    def measure(text: str, role: TextRole) -> float:
        return len(text) * LETTER * metrics.zoom

    (major, minor), _ = bands(scale, 0.0, measure, metrics)
    # The row that tells years, whichever it is at this width: of months and days it is the upper.
    year = DAYS_IN_YEAR * scale.pixels_per_day
    widest = max((cell.x1 - cell.x0 for cell in minor.cells), default=0.0)
    cells = minor.cells if widest > year / 2 else major.cells
    return cells, tuple((scale.to_x(fold.start), scale.to_x(fold.end)) for fold in scale.folds)
