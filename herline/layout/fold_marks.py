"""Fold marks: where the folded stretches are seen, and where it is written how long they are."""

from __future__ import annotations

from collections.abc import Callable

from herline.layout.scale import Scale
from herline.layout.scene import FoldMark, Measure, Rect, TextRole
from herline.layout.units import DAYS_IN_YEAR
from herline.model.agreement import days_in_words
from herline.model.view import Fold

AIR = 6.0
"""Pixels that stay empty above and below what is written."""
NARROWEST = 11.0
"""In a narrower fold nothing is written."""
RowsIn = Callable[[Rect], list[tuple[float, float]]]
"""Top and bottom of all events and counts that lie in a rectangle."""


def fold_marks(
    scale: Scale, axis: Rect, lanes: Rect, rows_in: RowsIn, measure: Measure
) -> tuple[FoldMark, ...]:
    """The folds in sight. What is in the rows of `rows_in` comes before what is written in folds.

    It stands as low in the lanes as it can, else shorter between the rows of the axis.
    """
    places = ((fold, scale.to_x(fold.start), scale.to_x(fold.end)) for fold in scale.folds)
    return tuple(
        _mark(fold, x0, x1, axis, lanes, rows_in, measure)
        for fold, x0, x1 in places
        if x0 < scale.x1 and x1 > scale.x0
    )


def _mark(
    fold: Fold,
    x0: float,
    x1: float,
    axis: Rect,
    lanes: Rect,
    rows_in: RowsIn,
    measure: Measure,
) -> FoldMark:
    label, length = labels_of(fold)
    if x1 - x0 < NARROWEST:
        return FoldMark(fold, x0, x1, label)
    needed = measure(label, TextRole.DATE) + 2 * AIR
    bottom = _free_above(needed, lanes, rows_in(Rect(x0, lanes.y, x1 - x0, lanes.height)))
    if bottom is not None:
        return FoldMark(fold, x0, x1, label, label, bottom - needed / 2)
    if measure(length, TextRole.DATE) < axis.height:
        return FoldMark(fold, x0, x1, label, length, axis.y + axis.height / 2)
    return FoldMark(fold, x0, x1, label)


def _free_above(needed: float, lanes: Rect, rows: list[tuple[float, float]]) -> float | None:
    """The lowest y above which so many pixels are free of `rows`; None if there is none."""
    bottom = lanes.bottom
    for top, end in sorted(rows, key=lambda row: -row[1]):
        if top >= bottom:
            continue
        if bottom - max(end, lanes.y) >= needed:
            break
        bottom = min(bottom, top)
    return bottom if bottom - needed >= lanes.y else None


def labels_of(fold: Fold) -> tuple[str, str]:
    """What is written in a fold where there is room for it, and where there is less."""
    days = fold.end - fold.start
    years = round(days / DAYS_IN_YEAR)
    length = f"{years} years" if years == 2 else days_in_words(round(days))
    return f"{length} folded", length
