"""Bins: equal parts of the whole story, and which of them events reach into."""

from __future__ import annotations

import numpy as np

from herline.frozen import frozen
from herline.layout.columns import Columns, Floats, Ints, Small
from herline.layout.scale import to_axis
from herline.model.view import Fold, Viewport


@frozen
class Bins:
    """So many parts of the axis days of a viewport."""

    whole: Viewport
    folds: tuple[Fold, ...]
    number: int

    def reached(self, columns: Columns, which: Ints | slice) -> tuple[Small, Small]:
        """Of some events the bins that each may reach, and those that it surely does.

        Both are a row of first bins, and a row of the bins after the last; where there is no
        day the two are the same.
        """
        outer = columns.outer_start[which], columns.outer_end[which]
        core = columns.core_start[which], columns.core_end[which]
        return self._reach(*outer), self._reach(*core)

    def _reach(self, start: Floats, end: Floats) -> Small:
        reach = np.array([self._places(start, np.floor), self._places(end, np.ceil)])
        np.copyto(reach[1], reach[0], where=~(end > start))
        return reach

    def _places(self, days: Floats, rounded: np.ufunc) -> Small:
        places = (to_axis(days, self.folds) - self.whole.start) * (self.number / self.whole.span)
        rounded(places, out=places)
        np.fmax(places, 0.0, out=places)  # also what is no number
        return np.fmin(places, self.number, out=places).astype(np.int32)

    def counts(self, reach: Small) -> Ints:
        """How many events are in each bin."""
        begun, over = (np.bincount(row, minlength=self.number + 1) for row in reach)
        return np.cumsum((begun - over)[: self.number])
