"""The body: the lanes of all groups in their place, with their marks, counts and headings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.frozen import frozen
from herline.layout.arrangement import Arrangement, Block
from herline.layout.cast import Cast, Shelf
from herline.layout.chart import Chart
from herline.layout.clusters import Row
from herline.layout.foot import Foot
from herline.layout.places import Placed
from herline.layout.scale import Scale
from herline.layout.scene import Cluster, Header, Mark, Rect, TextRole
from herline.layout.sighting import Sighting
from herline.layout.standing import standing
from herline.layout.wording import Form, Wording


@frozen(eq=False)
class Body:
    """Where the lanes are: in `box`, of which `lanes` is the part where they scroll."""

    chart: Chart
    arrangement: Arrangement
    scale: Scale
    sighting: Sighting
    below: Foot
    box: Rect
    content: float
    """Pixels that all lanes and the foot need."""
    scroll: float
    """Pixels by which the reader scrolled."""

    @property
    def lanes(self) -> Rect:
        """The part in which the lanes are; below it stands what never scrolls."""
        box = self.box
        if not self.arrangement.grouped and self.content > box.height:
            return whole_lanes(self.below, box)
        return Rect(box.x, box.y, box.width, max(0.0, self.below.top(box) - box.y))

    @property
    def chosen(self) -> tuple[Rect, ...]:
        """The lanes of the chosen event, also those that are scrolled out of sight."""
        first, height = self._first_lane, self.below.metrics.lane_height
        return tuple(
            Rect(self.box.x, first + top, self.box.width, height) for top in self.below.tops
        )

    @property
    def _first_lane(self) -> float:
        """The y at which the lanes begin, as far as they are scrolled."""
        scroll = min(max(0.0, self.scroll), max(0.0, self.content - self.box.height))
        return self.box.y + self.below.metrics.body_padding - scroll

    def filled(self, chosen: int) -> tuple[Sequence[Mark], tuple[Cluster, ...], tuple[Header, ...]]:
        """All that stands in the lanes; `chosen` is the position of the chosen event."""
        arrangement, bars = self.arrangement, self.arrangement.bars
        grouped, lanes = arrangement.grouped, self.lanes
        placed: list[Placed] = []
        shelves: list[Shelf] = []
        counted: list[Cluster] = []
        headers: list[Header] = []
        for block in arrangement.blocks:
            y = self._first_lane + block.top
            if grouped and (y >= lanes.bottom or y + block.height <= lanes.y):
                continue
            group = len(headers)
            if grouped:
                headers.append(_header(block, y, lanes, arrangement.header_width, bars.wording))
            found = self.sighting.of(block)
            suffix = f" {block.group.key}" if grouped else ""
            limit = self.scale.axis_to_x(block.lanes.limit(self.scale.pixels_per_day))
            shelf = Shelf(y + bars.metrics.group_gap / 2, limit, group, suffix)
            placed.append(found)
            shelves.append(shelf)
            if not block.lanes.complete:
                counted += self._counts(block, found, shelf, chosen)
        if self.below.chosen >= 0:
            placed.append(self._alone(self.below.chosen))
            shelves.append(Shelf(self.below.top(self.box) + bars.metrics.lane_height))
        marks = standing(self._cast(tuple(placed)), shelves, self.scale) if placed else ()
        return marks, tuple(counted), tuple(headers)

    def _cast(self, placed: tuple[Placed, ...]) -> Cast:
        arrangement, chart = self.arrangement, self.chart

        def make() -> Cast:
            return Cast(arrangement.bars, chart.columns, arrangement.matches, placed)

        return chart.remembered(("cast", arrangement, *placed), make)

    def _alone(self, event: int) -> Placed:
        """An event that has no lane here: in lane -1, its words where there is room for them."""
        bars, scale = self.arrangement.bars, self.scale
        one, form = np.array([event], np.int64), np.array([Form.TITLE], np.int64)
        origin = scale.axis_to_x(0.0)
        over = bars.room(one, form, scale.pixels_per_day)[1] + origin > scale.x1
        left = over & (bars.room(one, form, scale.pixels_per_day, True)[0] + origin >= scale.x0)
        return self.chart.remembered(
            ("alone", event, bool(left[0])), lambda: Placed(one, np.array([-1]), form, left)
        )

    def _counts(
        self, block: Block, found: Placed, shelf: Shelf, chosen: int
    ) -> tuple[Cluster, ...]:
        """The counts of what has no lane, below the lanes of its group or at the foot."""
        metrics, scale, below = self.below.metrics, self.scale, self.below
        y = shelf.top + block.lanes.used * metrics.lane_height
        if below.counts:
            y = below.counts_y(self.box)
        box = Rect(scale.x0, y, scale.x1 - scale.x0, metrics.cluster_height)
        row = Row(self.arrangement.bars, self.chart.columns.disputed, scale, box, shelf.group)
        seen = found.events if below.chosen < 0 else np.append(found.events, below.chosen)
        return row.clusters(block.census, seen, chosen)


def whole_lanes(below: Foot, box: Rect) -> Rect:
    """Where lanes are seen in `box`, as many as are not cut when they scroll by whole ones."""
    metrics = below.metrics
    top = box.y + metrics.body_padding + metrics.group_gap / 2
    room = max(0.0, below.top(box) - top)
    return Rect(box.x, top, box.width, room // metrics.lane_height * metrics.lane_height or room)


def _header(block: Block, y: float, lanes: Rect, width: float, words: Wording) -> Header:
    """The heading beside the lanes of a group; it stays in view as long as they do."""
    room = (
        width - 2 * words.metrics.header_padding - words.width(f"  {block.count:,}", TextRole.COUNT)
    )
    top, bottom = max(y, lanes.y), min(y + block.height, lanes.bottom)
    return Header(
        key=block.group.key,
        label=words.shortened(block.group.label, TextRole.HEADER, room),
        count=block.count,
        box=Rect(lanes.x, top, width, bottom - top),
        body=Rect(lanes.x + width, top, lanes.width - width, bottom - top),
    )
