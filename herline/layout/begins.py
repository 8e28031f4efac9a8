"""Begins: the days on which events begin, each once, so that a search among them is short.

Of a million events in twenty years more than a hundred begin on each day, and all the days that
are searched stay at hand, where the starts of all events would not.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.frozen import frozen
from herline.layout.scale import to_axis
from herline.ledger.arrays import Floats, Ints
from herline.model.view import Fold


@frozen(eq=False)
class Begins:
    """Sorted days or axis days; `before` says how many began before each, and last, of all."""

    days: Floats
    before: Ints

    @classmethod
    def of(cls, starts: Floats) -> Begins:
        """Those of events whose `starts` are sorted."""
        first = np.flatnonzero(np.diff(starts, prepend=-np.inf))
        return cls(starts[first], np.append(first, len(starts)))

    def on_axis(self, folds: Sequence[Fold]) -> Begins:
        """The same on an axis, which presses time but never turns it round."""
        return Begins(to_axis(self.days, folds), self.before)

    def begun(self, days: Floats) -> Ints:
        """How many began before each of some days."""
        return self.before[self.days.searchsorted(days)]
