"""Bars: how much room an event takes at a scale, with the words beside or under its mark.

    point       ◆ title ●● ⚑           the words stand to the right
    short bar   ▬▬ title ●● ⚑          likewise
    long bar    ▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬    the words stand under it, so they need no room
                title ●● ⚑             of their own
    at the end  title ●● ⚑ ◆           the words stand to the left where the story ends
    a day       ◆ title ●● ⚑           a point, and from close by a bar as wide as the day

Zooming in never makes the room larger, counted in days: a place that is free stays free.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.frozen import frozen
from herline.layout.begins import Begins
from herline.layout.columns import Bools, Columns, Floats, Ints
from herline.layout.metrics import Metrics
from herline.layout.scale import to_axis
from herline.layout.wording import Form, Wording
from herline.model.view import Fold

DAY = 3.0
"""A day is a bar where it is so many times as wide as a point."""


@frozen(eq=False)
class Bars:
    """The events in axis days, with the words beside them."""

    start: Floats
    core_start: Floats
    core_end: Floats
    end: Floats
    begins: Begins
    point: Bools
    wording: Wording
    metrics: Metrics
    folds: tuple[Fold, ...]

    @classmethod
    def of(cls, columns: Columns, folds: Sequence[Fold], wording: Wording) -> Bars:
        return cls(
            to_axis(columns.outer_start, folds),
            to_axis(columns.core_start, folds),
            to_axis(columns.core_end, folds),
            to_axis(columns.outer_end, folds),
            columns.begins.on_axis(folds),
            columns.point,
            wording,
            wording.metrics,
            tuple(folds),
        )

    def room(
        self, at: Ints, forms: Ints | Form, scale: float, lefts: Bools | bool = False
    ) -> tuple[Floats, Floats]:
        """Left and right edge of these events, in pixels from axis day 0 at `scale`.

        Of the events in `lefts` the words stand to the left of the mark.
        """
        return self.room_for(at, self.wording.lengths(at, forms), scale, lefts)

    def room_for(
        self, at: Ints, words: Floats, scale: float, lefts: Bools | bool = False
    ) -> tuple[Floats, Floats]:
        """The same with words that are so many pixels wide."""
        left, right, under = self.marks(at, scale)
        beside = np.where(under >= words, 0.0, self.metrics.label_gap + words)
        return (
            left - np.where(lefts, beside, 0.0),
            right + np.where(lefts, 0.0, beside) + self.metrics.clearance,
        )

    def marks(self, at: Ints, scale: float) -> tuple[Floats, Floats, Floats]:
        """Left and right edge of the marks alone, and how wide words may be to stand under them.

        In pixels at `scale`, the edges from axis day 0. Under a point stands nothing: -1. A day
        that is wider than its point takes all of its room, so that it can become a bar.
        """
        start, end, point = self.start[at], self.end[at], self.metrics.point
        length = (end - start) * scale
        short = length < point
        middle = (start + end) * (scale / 2)
        left = np.where(short, middle - point / 2, start * scale)
        right = np.where(short, middle + point / 2, end * scale)
        return left, right, np.where(are_points(length, self.point[at], point), -1.0, length)


def are_points(length: Floats, days: Bools, point: float) -> Bools:
    """Which events of this length are seen as a point, which is as long as `point`.

    Those in `days` are single days.
    """
    return length < np.where(days, DAY * point, point)
