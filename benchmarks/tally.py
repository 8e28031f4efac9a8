"""What must never be in a frame, counted: events that jump, cover one another, or are lost."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import numpy as np

from herline.layout.scene import Mark, Scene
from herline.session.state import State


class Tally:
    """Counts over all frames that it is given, which follow each other."""

    def __init__(self, state: State) -> None:
        columns = state.chart.columns
        self._starts, self._ends = columns.outer_start, columns.outer_end
        self._lanes: dict[str, int] = {}
        self.frames = 0
        self.events = 0
        """Seen in all frames together."""
        self.jumps = 0
        self.overlaps = 0
        self.lost = 0
        """Neither shown nor counted."""

    def take(self, scene: Scene) -> None:
        marks = [mark for mark in scene.marks if mark.lane >= 0 and mark.opacity == 1]
        lanes = {mark.key: mark.lane for mark in marks}
        self.frames += 1
        self.jumps += sum(self._lanes.get(key, lane) != lane for key, lane in lanes.items())
        self._lanes = lanes
        self.overlaps += _overlaps(marks)
        view = scene.viewport
        there = (self._starts < view.end) & (self._ends > view.start)
        seen = int(np.count_nonzero(there))
        shown = sum(bool(there[mark.event]) for mark in marks)
        counted = sum(len(cluster.events) for cluster in scene.clusters)
        self.events += seen
        self.lost += abs(seen - shown - counted)


def _overlaps(marks: list[Mark]) -> int:
    """How many neighbours in one lane cover each other."""
    in_lanes: defaultdict[int, list[tuple[float, float]]] = defaultdict(list)
    for mark in marks:
        in_lanes[mark.lane].append((mark.box.x, mark.box.right))
    return sum(
        one[1] > other[0] + 1e-6
        for places in in_lanes.values()
        for one, other in pairwise(sorted(places))
    )
