"""Clusters: what found no lane is counted where it is, in a row of its own."""

from __future__ import annotations

from itertools import pairwise
from math import floor, log

import numpy as np

from herline.frozen import frozen
from herline.layout.bars import Bars
from herline.layout.columns import Bools, Ints
from herline.layout.scale import Scale
from herline.layout.scene import Cluster, Label, Rect, TextRole

STEP = 2**0.25
WIDEST = "+999,999 more"


@frozen(eq=False)
class Row:
    """The row in which the clusters of a group stand."""

    bars: Bars
    disputed: Bools
    scale: Scale
    box: Rect
    group: int = 0

    def clusters(self, events: Ints) -> tuple[Cluster, ...]:
        """Counts of `events`, all in sight, each at its place in the row.

        Places are cut from the axis itself, so that they travel with it when one pans.
        """
        if not len(events):
            return ()
        metrics = self.bars.metrics
        needed = self.bars.wording.width(WIDEST, TextRole.COUNT) + metrics.cluster_gap
        pitch = _pitch(max(metrics.cluster_pitch, needed), self.scale.pixels_per_day)
        days = np.maximum(self.bars.start[events], self.scale.viewport.start)
        bins = np.floor(days / pitch).astype(np.int64)
        order = np.argsort(bins, kind="stable")
        events, days, bins = events[order], days[order], bins[order]
        cuts = [0, *(np.flatnonzero(np.diff(bins)) + 1).tolist(), len(events)]
        places: list[_Place] = []
        for first, last in pairwise(cuts):
            left = self.scale.axis_to_x(float(bins[first]) * pitch)
            right = self.scale.axis_to_x(float(bins[first] + 1) * pitch)
            places.append((first, last, max(left, self.box.x), min(right, self.box.right)))
        return tuple(
            self._cluster(events[first:last], float(days[first:last].mean()), left, right)
            for first, last, left, right in _wide_enough(places, needed, self.box)
        )

    def _cluster(self, events: Ints, day: float, left: float, right: float) -> Cluster:
        """The count of events about a day, between two x."""
        metrics = self.bars.metrics
        text = f"+{len(events):,} more"
        width = self.bars.wording.width(text, TextRole.COUNT)
        pad = min(4.0, metrics.cluster_gap / 3)
        latest = right - metrics.cluster_gap - width
        x = max(min(self.scale.axis_to_x(day) - width / 2, latest), left + pad)
        return Cluster(
            events=tuple(events.tolist()),
            disputed=int(np.count_nonzero(self.disputed[events])),
            box=Rect(x - pad, self.box.y + 1, width + 2 * pad, self.box.height - 2),
            label=Label(text, x, self.box.y + self.box.height / 2, width, TextRole.COUNT),
            group=self.group,
        )


_Place = tuple[int, int, float, float]
"""First and last of the events (the last not included), left and right edge."""


def _pitch(pixels: float, per_day: float) -> float:
    """Days between two places: at least so many pixels, and the same for a stretch of zoom."""
    return STEP ** -floor(log(per_day / pixels) / log(STEP) + 1e-9)


def _wide_enough(places: list[_Place], needed: float, box: Rect) -> list[_Place]:
    """Places cut off by the edge of the row go to their neighbours."""
    while len(places) > 1 and places[0][3] - places[0][2] < needed:
        (first, _, left, _), (_, last, _, right) = places[:2]
        places[:2] = [(first, last, left, right)]
    while len(places) > 1 and places[-1][3] - places[-1][2] < needed:
        (first, _, left, _), (_, last, _, right) = places[-2:]
        places[-2:] = [(first, last, left, right)]
    if len(places) == 1:
        first, last, left, right = places[0]
        left = max(box.x, min(left, box.right - needed))
        places = [(first, last, left, max(right, left + needed))]
    return places
