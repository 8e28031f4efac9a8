"""The foot of the body: what stands below the lanes and is seen however far they are scrolled."""

from __future__ import annotations

import numpy as np

from herline.frozen import frozen
from herline.layout.arrangement import Arrangement
from herline.layout.metrics import Metrics
from herline.layout.scale import Scale
from herline.layout.scene import Rect
from herline.layout.sighting import Sighting
from herline.layout.wording import Form


@frozen
class Foot:
    """A row for the chosen event where it has no lane, above the row of counts."""

    chosen: int
    """Position of that event; -1 for none."""
    counts: bool
    """Whether events without a lane are counted here; groups count their own."""
    metrics: Metrics
    tops: tuple[float, ...] = ()
    """Where the lanes begin in which the chosen event stands, in pixels below the first lane."""

    @property
    def height(self) -> float:
        """In pixels."""
        chosen = self.metrics.lane_height + self.metrics.group_gap if self.chosen >= 0 else 0.0
        return chosen + (self.metrics.cluster_height if self.counts else 0.0)

    def top(self, body: Rect) -> float:
        """The y where it begins and the lanes end."""
        if not self.height:
            return body.bottom
        return body.bottom - self.metrics.body_padding - self.height

    def counts_y(self, body: Rect) -> float:
        """The y of the row of counts."""
        return body.bottom - self.metrics.body_padding - self.metrics.cluster_height


def foot(chosen: int, arrangement: Arrangement, scale: Scale, sighting: Sighting) -> Foot:
    """The foot of a view in which the event at position `chosen` (-1: none) is chosen."""
    grouped = arrangement.grouped
    tops = _lane_tops(chosen, arrangement, scale, sighting)
    return Foot(
        chosen if tops == () else -1,
        not grouped and not all(block.lanes.complete for block in arrangement.blocks),
        arrangement.bars.metrics,
        tops or (),
    )


def _lane_tops(
    event: int, arrangement: Arrangement, scale: Scale, sighting: Sighting
) -> tuple[float, ...] | None:
    """Where the lanes of an event begin, in every group that it has; None: it is not in view.

    One of which only the words may be in view has lanes, too.
    """
    if event < 0:
        return None
    bars, view = arrangement.bars, scale.viewport
    words = bars.wording.lengths(np.array([event]), Form.TITLE)[0] + bars.metrics.label_gap
    reach = words / scale.pixels_per_day
    if not (bars.start[event] - reach < view.end and bars.end[event] + reach > view.start):
        return None
    its_blocks = [block for block in arrangement.blocks if block.census.holds(event)]
    tops: list[float] = []
    for block in its_blocks:
        placed = sighting.of(block)
        lanes = placed.lanes[placed.events == event].tolist()
        first = block.top + bars.metrics.group_gap / 2
        tops += [first + lane * bars.metrics.lane_height for lane in lanes]
    in_view = its_blocks and bars.start[event] < view.end and bars.end[event] > view.start
    return tuple(tops) if tops or in_view else None
