"""Stays: when some events begin and when they end, each sorted, so that searches count them.

Whoever begins before the end of a stretch and has not ended by its start is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from herline.frozen import frozen
from herline.layout.scale import to_axis
from herline.model.view import Fold

if TYPE_CHECKING:
    from herline.layout.columns import Floats, Ints


@frozen(eq=False)
class Stays:
    """Sorted days or axis days, as many begins as ends; which belong together is not known."""

    begins: Floats
    ends: Floats

    @classmethod
    def of(cls, starts: Floats, ends: Floats, events: Ints) -> Stays:
        """Those of the events at some positions."""
        return cls(np.sort(starts[events]), np.sort(ends[events]))

    def __len__(self) -> int:
        return len(self.begins)

    def on_axis(self, folds: Sequence[Fold]) -> Stays:
        """The same on an axis, which presses time but never turns it round."""
        return Stays(to_axis(self.begins, folds), to_axis(self.ends, folds))

    def between(self, edges: Floats) -> Ints:
        """How many are there from each edge to the next, for however short a time."""
        begun = np.searchsorted(self.begins, edges[1:], "left")
        return begun - np.searchsorted(self.ends, edges[:-1], "right")
