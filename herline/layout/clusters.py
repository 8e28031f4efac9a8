"""Clusters: what found no lane is counted where it is, in a row of its own."""

from __future__ import annotations

from itertools import pairwise
from math import floor, log

import numpy as np

from herline.layout.bars import Bars
from herline.layout.columns import Bools, Ints
from herline.layout.scale import Scale
from herline.layout.scene import Cluster, Label, Rect, TextRole

STEP = 2**0.25


def clusters(
    events: Ints, bars: Bars, disputed: Bools, scale: Scale, y: float, group: int
) -> tuple[Cluster, ...]:
    """Counts of `events`, all in sight, each at its place in a row that begins at `y`.

    Places are cut from the axis itself, so that they travel with it when one pans.
    """
    if not len(events):
        return ()
    needed = bars.wording.width("+999,999 more", TextRole.COUNT) + bars.metrics.cluster_gap
    pitch = _pitch(max(bars.metrics.cluster_pitch, needed), scale.pixels_per_day)
    days = np.maximum(bars.start[events], scale.viewport.start)
    bins = np.floor(days / pitch).astype(np.int64)
    order = np.argsort(bins, kind="stable")
    events, days, bins = events[order], days[order], bins[order]
    cuts = [0, *(np.flatnonzero(np.diff(bins)) + 1).tolist(), len(events)]
    places: list[tuple[int, int, float, float]] = []
    for first, last in pairwise(cuts):
        left = scale.axis_to_x(float(bins[first]) * pitch)
        right = scale.axis_to_x(float(bins[first] + 1) * pitch)
        places.append((first, last, max(left, scale.x0), min(right, scale.x1)))
    return tuple(
        _cluster(events[first:last], float(days[first:last].mean()), left, right, bars, disputed,
                 scale, y, group)
        for first, last, left, right in _wide_enough(places, needed)
    )  # fmt: skip


def _pitch(pixels: float, per_day: float) -> float:
    """Days between two places: at least so many pixels, and the same for a stretch of zoom."""
    return STEP ** -floor(log(per_day / pixels) / log(STEP) + 1e-9)


def _wide_enough(
    places: list[tuple[int, int, float, float]], needed: float
) -> list[tuple[int, int, float, float]]:
    """Places cut off by the edge of the view go to their neighbours."""
    if len(places) > 1 and places[0][3] - places[0][2] < needed:
        (first, _, left, _), (_, last, _, right) = places[:2]
        places[:2] = [(first, last, left, right)]
    if len(places) > 1 and places[-1][3] - places[-1][2] < needed:
        (first, _, left, _), (_, last, _, right) = places[-2:]
        places[-2:] = [(first, last, left, right)]
    return places


def _cluster(
    events: Ints,
    day: float,
    left: float,
    right: float,
    bars: Bars,
    disputed: Bools,
    scale: Scale,
    y: float,
    group: int,
) -> Cluster:
    metrics = bars.metrics
    text = f"+{len(events):,} more"
    width = bars.wording.width(text, TextRole.COUNT)
    x = min(max(scale.axis_to_x(day) - width / 2, left), right - width - metrics.cluster_gap)
    x = max(x, min(left, scale.x1 - width), scale.x0)
    height = metrics.cluster_height
    pad = min(4.0, metrics.cluster_gap / 3)
    return Cluster(
        events=tuple(events.tolist()),
        disputed=int(np.count_nonzero(disputed[events])),
        box=Rect(x - pad, y + 1, width + 2 * pad, height - 2),
        label=Label(text, x, y + height / 2, width, TextRole.COUNT),
        group=group,
    )
