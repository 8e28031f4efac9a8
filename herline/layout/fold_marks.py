"""Fold marks: where the folded stretches are seen, and where it is written how long they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from herline.layout.marks import rows_within
from herline.layout.scale import Scale
from herline.layout.scene import FoldMark, Mark, Rect, TextRole
from herline.layout.units import DAYS_IN_YEAR
from herline.layout.wording import Wording
from herline.model.agreement import days_in_words
from herline.model.view import Fold

AIR = 6.0
"""Pixels that stay empty above and below what is written."""
NARROWEST = 11.0
"""In a narrower fold nothing is written."""


def fold_marks(
    scale: Scale, axis: Rect, lanes: Rect, marks: Sequence[Mark], words: Wording
) -> tuple[FoldMark, ...]:
    """The folds in sight. The events of `marks` come before what is written in folds.

    It stands as low in the lanes as it can, else shorter between the rows of the axis.
    """
    return tuple(
        _mark(fold, x0, x1, axis, lanes, marks, words) for fold, x0, x1 in folds_in_sight(scale)
    )


def folds_in_sight(scale: Scale) -> Iterator[tuple[Fold, float, float]]:
    """The folds of which something is seen, each with the x where it begins and where it ends."""
    for fold in scale.folds:
        x0, x1 = scale.to_x(fold.start), scale.to_x(fold.end)
        if x0 < scale.x1 and x1 > scale.x0:
            yield fold, x0, x1


def _mark(
    fold: Fold,
    x0: float,
    x1: float,
    axis: Rect,
    lanes: Rect,
    marks: Sequence[Mark],
    words: Wording,
) -> FoldMark:
    label, length = labels_of(fold)
    if x1 - x0 < NARROWEST:
        return FoldMark(fold, x0, x1, label)
    needed = words.width(label, TextRole.DATE) + 2 * AIR
    bottom = _free_above(x0, x1, needed, lanes, marks)
    if bottom is not None:
        return FoldMark(fold, x0, x1, label, label, bottom - needed / 2)
    if words.width(length, TextRole.DATE) < axis.height:
        return FoldMark(fold, x0, x1, label, length, axis.y + axis.height / 2)
    return FoldMark(fold, x0, x1, label)


def _free_above(
    x0: float, x1: float, needed: float, lanes: Rect, marks: Sequence[Mark]
) -> float | None:
    """The lowest y above which so many pixels are free between two x; None if there is none."""
    strip = Rect(x0, lanes.y, x1 - x0, lanes.height)
    bottom = lanes.bottom
    for top, end in sorted(rows_within(marks, strip), key=lambda row: -row[1]):
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
