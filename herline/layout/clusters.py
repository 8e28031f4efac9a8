"""Clusters: what found no lane is counted where it is, in a row of its own."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, log

import numpy as np

from herline.frozen import frozen
from herline.layout.census import Census
from herline.layout.columns import Floats, Ints
from herline.layout.counted import counted, on_plate, padding
from herline.layout.crowd import Crowd
from herline.layout.scale import Scale
from herline.layout.scene import Cluster, Rect
from herline.ledger.arrays import are_among

STEP = 2**0.25
"""How many times as long a place is in one stretch of zoom as in the next closer one."""
TOLD_EXACTLY = 4096
"""Up to so many events in view, a count stands at the mean of its days, else at its middle one."""


@frozen(eq=False)
class Row:
    """The row in `box`, in which the events of a census are counted that have no lane."""

    census: Census
    scale: Scale
    box: Rect

    def clusters(self, placed: Ints, chosen: int = -1) -> tuple[Cluster, ...]:
        """Counts of the events in sight that are not `placed`, each at its place in the row.

        Places are cut from the axis itself, so that they travel with it when one pans. What
        began before the view is counted at its edge. `chosen` is the position of an event.
        """
        census, metrics = self.census, self.census.bars.metrics
        needed = census.longest_count + metrics.cluster_gap
        pitch = _pitch(max(metrics.cluster_pitch, needed), self.scale.pixels_per_day)
        tally = self._tally(placed, pitch)
        numbers = range(tally.first, tally.first + len(tally.edges))
        left, right = self.box.x, self.box.right
        edges = self.scale.all_to_x(number * pitch for number in numbers)
        at = [min(max(x, left), right) for x in edges]
        places = [
            (bin, bin + 1, at[bin], at[bin + 1]) for bin, count in enumerate(tally.counts) if count
        ]
        places = _wide_enough(places, needed, self.box)
        middles = self.scale.all_to_x(tally.middles(places))
        its = tally.bin_of(chosen)
        return tuple(
            self._cluster(tally, place, middle, place[0] <= its < place[1])
            for place, middle in zip(places, middles, strict=True)
        )

    def _tally(self, placed: Ints, pitch: float) -> _Tally:
        """The events in sight, counted in bins that are `pitch` axis days long."""
        view, census, bars = self.scale.viewport, self.census, self.census.bars
        first = floor(view.start / pitch)
        last = max(floor(view.end / pitch), first)
        edges = pitch * np.arange(first, last + 2, dtype=np.float64)
        edges[0], edges[-1] = view.start, view.end
        placed = placed[(bars.start[placed] < view.end) & (bars.end[placed] > view.start)]
        days = np.maximum(bars.start[placed], view.start)
        bins = edges.searchsorted(days, "right") - 1
        cuts, begun = census.begun_by(edges), census.apart.begun_by(edges)
        apart = bins[census.columns.disputed[placed]]
        return _Tally(
            census,
            placed,
            first,
            edges,
            cuts.tolist(),
            _counted(cuts, census.ended(view.start), bins),
            _counted(begun, census.apart.ended(view.start), apart),
            np.bincount(bins, days - view.start, len(edges) - 1).tolist(),
        )

    def _cluster(self, tally: _Tally, place: _Place, middle: float, chosen: bool) -> Cluster:
        """The count of events at a place, which stand about the x of their `middle`."""
        first, last, left, right = place
        wording, row = self.census.bars.wording, self.box
        metrics = wording.metrics
        count, disputed = sum(tally.counts[first:last]), sum(tally.disputed[first:last])
        words = counted(count, disputed, wording)
        latest = right - metrics.cluster_gap - words.length
        x = max(min(middle - words.length / 2, latest), left + padding(metrics))
        label, box = on_plate(words, x, row.y + row.height / 2, metrics)
        return Cluster(
            events=Crowd(count, lambda: tally.events(first, last)),
            disputed=disputed,
            box=box,
            label=label,
            chosen=chosen,
        )


@frozen(eq=False)
class _Tally:
    """How many events begin in each bin of a view and are not placed.

    Those that began before the view and last into it are in the first bin.
    """

    census: Census
    placed: Ints
    first: int
    """The number of the first bin, where the one that begins on axis day 0 has number 0."""
    edges: Floats
    """Of the bins, in axis days; the first and the last are those of the view."""
    cuts: list[int]
    """For each edge, how many members begin before it."""
    counts: list[int]
    disputed: list[int]
    shown: list[float]
    """For each bin, how many days after the start of the view the placed ones begin, in all."""

    def bin_of(self, event: int) -> int:
        """The bin in which the event at a position is counted; -1 where it is not."""
        census, edges = self.census, self.edges
        if event < 0 or not census.holds(event) or (self.placed == event).any():
            return -1
        start, end = float(census.bars.start[event]), float(census.bars.end[event])
        if start >= edges[-1] or end <= edges[0]:
            return -1
        return max(int(edges.searchsorted(start, "right")) - 1, 0)

    def events(self, first: int, last: int) -> Ints:
        """Those in some bins that are not placed, in order of their starts."""
        census = self.census
        found = census.members[self.cuts[first] : self.cuts[last]]
        if first == 0:
            found = np.concatenate((census.there(float(self.edges[0])), found))
        return found[~are_among(found, self.placed)]

    def middles(self, places: Sequence[_Place]) -> list[float]:
        """For each of some places, the day about which the events stand that are counted there."""
        census, cuts = self.census, self.cuts
        begin, end = cuts[0], cuts[-1]
        if end - begin > TOLD_EXACTLY:
            halves = [(cuts[first] + cuts[last]) // 2 for first, last, _, _ in places]
            return census.starts(np.minimum(halves, end - 1)).tolist()
        view_start = float(self.edges[0])
        all_days = np.zeros(end - begin + 1)
        np.cumsum(census.starts_of(begin, end) - view_start, out=all_days[1:])
        days: list[float] = all_days[np.array(cuts) - begin].tolist()
        return [
            view_start
            + (days[last] - days[first] - sum(self.shown[first:last]))
            / sum(self.counts[first:last])
            for first, last, _, _ in places
        ]


def _counted(cuts: Ints, ended: int, bins: Ints) -> list[int]:
    """Events in each bin without those that are placed in `bins`.

    `cuts` tells how many begin before each edge; so many have `ended` before the first one.
    """
    counts = cuts[1:] - cuts[:-1]  # for so few, a third of the time of `diff`
    counts[0] += cuts[0] - ended
    counts -= np.bincount(bins, minlength=len(counts))
    return counts.tolist()


_Place = tuple[int, int, float, float]
"""The first bin that is counted at a place and the one behind the last, its left and right edge."""


def _pitch(pixels: float, per_day: float) -> float:
    """Axis days between two places: at least so many pixels, and the same for a stretch of zoom."""
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
