"""The overview: the whole story in a strip, how dense it is, and which part is in view."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.layout.chart import Chart
from herline.layout.columns import Columns, Floats, Ints
from herline.layout.metrics import USUAL, Metrics
from herline.layout.overview_scene import OverviewScene
from herline.layout.scale import Scale, fitted, to_axis
from herline.layout.scene import Cell, Rect, Size, TextRole
from herline.layout.ticks import bands
from herline.model.view import Fold, View, Viewport

LETTER = 7.0
"""About how wide a letter is, where nobody measures."""
NARROWEST_HANDLE = 8.0


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
    counts = chart.remembered(
        ("overview", subset, view.folds, bins),
        lambda: _counts(chart.columns, view.folds, subset.dated, whole, bins),
    )
    scale = Scale(whole, 0.0, size.width, view.folds)
    years, folds = chart.remembered(
        ("overview axis", view.folds, size.width, metrics), lambda: _axis(scale, metrics)
    )
    density, core, disputed = counts
    return OverviewScene(
        size=size,
        viewport=whole,
        density=density,
        core=core,
        disputed=disputed,
        highest=max(density),
        handle=_handle(scale, view.viewport, size),
        years=years,
        folds=folds,
    )


def _counts(
    columns: Columns, folds: Sequence[Fold], dated: Ints, whole: Viewport, bins: int
) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    edges = np.linspace(whole.start, whole.end, bins + 1)

    def counted(start: Floats, end: Floats, events: Ints) -> tuple[int, ...]:
        starts = np.sort(to_axis(start[events], folds))
        ends = np.sort(to_axis(end[events], folds))
        begun = np.searchsorted(starts, edges[1:], "left")
        over = np.searchsorted(ends, edges[:-1], "right")
        return tuple((begun - over).tolist())

    disputed = dated[columns.disputed[dated]]
    sure = dated[columns.core_end[dated] > columns.core_start[dated]]
    return (
        counted(columns.outer_start, columns.outer_end, dated),
        counted(columns.core_start, columns.core_end, sure),
        counted(columns.outer_start, columns.outer_end, disputed),
    )


def _axis(
    scale: Scale, metrics: Metrics
) -> tuple[tuple[Cell, ...], tuple[tuple[float, float], ...]]:
    def measure(text: str, role: TextRole) -> float:
        return len(text) * LETTER * metrics.bar / USUAL.bar

    (major, minor), _ = bands(scale, 0.0, measure, metrics)
    # The row that tells years, whichever it is at this width.
    tells_years = any(any(c.isdigit() for c in cell.label) for cell in minor.cells)
    cells = minor.cells if tells_years else major.cells
    folds = tuple(
        (
            scale.axis_to_x(to_axis(fold.start, scale.folds)),
            scale.axis_to_x(to_axis(fold.end, scale.folds)),
        )
        for fold in scale.folds
    )
    return cells, folds


def _handle(scale: Scale, viewport: Viewport, size: Size) -> Rect:
    x0 = min(max(scale.axis_to_x(viewport.start), 0.0), size.width)
    x1 = min(max(scale.axis_to_x(viewport.end), 0.0), size.width)
    if x1 - x0 < NARROWEST_HANDLE:
        middle = (x0 + x1) / 2
        x0 = min(max(middle - NARROWEST_HANDLE / 2, 0.0), size.width - NARROWEST_HANDLE)
        x1 = x0 + NARROWEST_HANDLE
    return Rect(x0, 0.0, x1 - x0, size.height)
