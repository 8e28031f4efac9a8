"""The scale: which day stands at which x, and which stretch of days may be looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, overload

from herline.frozen import frozen
from herline.model.view import Fold, Viewport

if TYPE_CHECKING:  # arrays are numpy's, which the first frame does without
    from herline.layout.chart import Chart
    from herline.layout.columns import Floats
    from herline.layout.scene import Scene

LEFT_MARGIN = 0.03
RIGHT_MARGIN = 0.11
"""Shares of the story's length; the last labels stand to the right of their marks."""
SHORTEST_SPAN = 4.0
"""Days in the closest view: about 250 pixels a day in a window of 1000."""
WIDEST_SPAN = 3.0
"""The widest view, as a multiple of the whole story."""
KEPT_IN_VIEW = 0.1
"""Share of the view (or of the story, if that is shorter) that cannot be pushed out of sight."""


@overload
def to_axis(day: float, folds: Sequence[Fold]) -> float: ...
@overload
def to_axis(day: Floats, folds: Sequence[Fold]) -> Floats: ...
def to_axis(day: float | Floats, folds: Sequence[Fold]) -> float | Floats:
    """Days as axis days: what lies in a fold is pressed into the fold's width (NaN stays NaN).

    Without folds they are the very same.
    """
    if isinstance(day, float | int):
        axis = day
        for fold in folds:
            axis -= (min(max(day, fold.start), fold.end) - fold.start) * _loss(fold)
        return axis
    pressed = day
    for fold in folds:
        pressed = pressed - (day.clip(fold.start, fold.end) - fold.start) * _loss(fold)
    return pressed


def to_days(axis: float, folds: Sequence[Fold]) -> float:
    """The inverse of `to_axis`."""
    day = axis
    for fold in folds:
        start = to_axis(fold.start, folds)
        gain = (fold.end - fold.start) / fold.width - 1.0
        day += (min(max(axis, start), start + fold.width) - start) * gain
    return day


def _loss(fold: Fold) -> float:
    return 1.0 - fold.width / (fold.end - fold.start)


@frozen
class Scale:
    """A viewport laid between two x; days before and after it have their place as well."""

    viewport: Viewport
    x0: float
    x1: float
    folds: tuple[Fold, ...] = ()

    @classmethod
    def of(cls, scene: Scene) -> Scale:
        """The scale that `scene` was laid out with."""
        return cls(scene.viewport, scene.axis.x, scene.axis.right, scene.view_folds)

    @property
    def pixels_per_day(self) -> float:
        """Pixels for one axis day."""
        return (self.x1 - self.x0) / self.viewport.span

    def to_x(self, day: float) -> float:
        return self.axis_to_x(to_axis(day, self.folds))

    def axis_to_x(self, axis: float) -> float:
        return self.x0 + (axis - self.viewport.start) * self.pixels_per_day

    def all_to_x(self, axis: Iterable[float]) -> list[float]:
        """The x of a few axis days, too few for an array."""
        x0, start, per_day = self.x0, self.viewport.start, self.pixels_per_day
        return [x0 + (day - start) * per_day for day in axis]

    def x_to_axis(self, x: float) -> float:
        return self.viewport.start + (x - self.x0) / self.pixels_per_day


def fitted(chart: Chart, folds: Sequence[Fold] = ()) -> Viewport:
    """The whole story, with a margin on its left and a wider one on its right."""
    return _extent(chart, folds)[0]


def possible_span(span: float, whole: Viewport) -> float:
    """The nearest span of a view that is neither too close nor too far for a `whole` story."""
    return min(max(span, SHORTEST_SPAN), WIDEST_SPAN * whole.span)


def clamped(viewport: Viewport, chart: Chart, folds: Sequence[Fold] = ()) -> Viewport:
    """The nearest viewport that has a possible span, and some of the story."""
    whole, first, last = _extent(chart, folds)
    span = possible_span(viewport.span, whole)
    if span != viewport.span:
        viewport = viewport.zoomed(span / viewport.span, (viewport.start + viewport.end) / 2)
    kept = KEPT_IN_VIEW * min(span, whole.span)
    too_late = max(0.0, viewport.start + kept - max(last, first + kept))
    too_early = max(0.0, min(first, last - kept) - (viewport.end - kept))
    return viewport.moved(too_early - too_late) if too_late or too_early else viewport


def zoomed(
    viewport: Viewport, factor: float, at: float, chart: Chart, folds: Sequence[Fold] = ()
) -> Viewport:
    """`factor` times as much time, or what is possible; the axis day `at` stays if it can."""
    span = possible_span(factor * viewport.span, fitted(chart, folds))
    return clamped(viewport.zoomed(span / viewport.span, at), chart, folds)


def _extent(chart: Chart, folds: Sequence[Fold]) -> tuple[Viewport, float, float]:
    """The whole story with its margins, and its first and last axis day."""

    def found() -> tuple[Viewport, float, float]:
        first, last = (to_axis(day, folds) for day in chart.extent)
        lack = max(0.0, SHORTEST_SPAN - (last - first)) / 2
        length = last - first + 2 * lack
        start, end = first - lack - LEFT_MARGIN * length, last + lack + RIGHT_MARGIN * length
        return Viewport(start, end), first, last

    return chart.latest("extent", folds, found)
