"""The body: the lanes of all groups in their place, with their marks, counts and headings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from herline.frozen import frozen
from herline.layout.arrangement import KEPT_CASTS, Arrangement, Block
from herline.layout.cast import Cast, Shelf
from herline.layout.chart import Chart
from herline.layout.clusters import Row
from herline.layout.foot import Foot
from herline.layout.places import Placed, loose
from herline.layout.scale import Scale
from herline.layout.scene import Cluster, Header, Mark, Rect, TextRole
from herline.layout.sighting import Sighting
from herline.layout.wording import Form, Wording


@frozen(slots=False, eq=False)
class Body:
    """Where the lanes are: in `box`, of which `lanes` is the part where they scroll."""

    chart: Chart
    arrangement: Arrangement
    scale: Scale
    sighting: Sighting
    below: Foot
    box: Rect
    scroll: float
    """Pixels by which the reader scrolled."""

    @cached_property
    def content(self) -> float:
        """Pixels that the body must be high to show all lanes; if it is lower, they scroll.

        Those of groups scroll by pixels, others by whole lanes, and the last one can be seen whole.
        """
        needed = needed_height(self.arrangement, self.below)
        if self.arrangement.grouped or needed <= self.box.height:
            return needed
        lanes = self.arrangement.height - self.below.metrics.group_gap
        return self.box.height + max(0.0, lanes - whole_lanes(self.below, self.box).height)

    @cached_property
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
            if grouped:
                headers.append(_header(block, y, lanes, arrangement.header_width, bars.wording))
            found = self.sighting.of(block)
            suffix = f" {block.group.key}" if grouped else ""
            limit = self.scale.axis_to_x(block.lanes.limit(self.scale.pixels_per_day))
            shelf = Shelf(y + bars.metrics.group_gap / 2, limit, suffix)
            placed.append(found)
            shelves.append(shelf)
            if not block.lanes.complete:
                counted += self._counts(block, found, shelf, chosen)
        if self.below.chosen >= 0:
            # Its words end where the view does: it is shown to be read here.
            shelves.append(
                Shelf(self.below.top(self.box) + bars.metrics.lane_height, self.scale.x1)
            )
        marks = self.sighting.marks(self._cast(tuple(placed)), shelves) if shelves else ()
        return marks, tuple(counted), tuple(headers)

    def _cast(self, placed: tuple[Placed, ...]) -> Cast:
        """Those who have a lane, and the chosen event where it has none."""
        arrangement, event = self.arrangement, self.below.chosen
        words = self._words_of(event) if event >= 0 else (Form.NONE, False)
        casts, key = arrangement.casts, (placed, event, words)
        found = casts.get(key)
        if found is None:
            if event >= 0:
                placed = (*placed, loose(event, *words))
            if len(casts) >= KEPT_CASTS:
                casts.clear()
            columns = self.chart.columns
            found = casts[key] = Cast(arrangement.bars, columns, arrangement.matches, placed)
        return found

    def _words_of(self, event: int) -> tuple[Form, bool]:
        """How long the words of an event are, and whether they are to the left of its mark.

        All of its title where there is room for it on one side, rather to the right.
        """
        bars, scale = self.arrangement.bars, self.scale
        one, per_day, origin = np.array([event]), scale.pixels_per_day, scale.axis_to_x(0.0)
        for form in (Form.TITLE, Form.SHORT):
            if bars.room(one, form, per_day)[1][0] + origin <= scale.x1:
                return form, False
            if bars.room(one, form, per_day, True)[0][0] + origin >= scale.x0:
                return form, True
        return Form.SHORT, False

    def _counts(
        self, block: Block, found: Placed, shelf: Shelf, chosen: int
    ) -> tuple[Cluster, ...]:
        """The counts of what has no lane, below the lanes of its group or at the foot."""
        metrics, scale, below = self.below.metrics, self.scale, self.below
        y = shelf.top + block.lanes.used * metrics.lane_height
        if below.counts:
            y = below.counts_y(self.box)
        box = Rect(scale.x0, y, scale.x1 - scale.x0, metrics.cluster_height)
        row = Row(block.census, scale, box)
        # What stands at the foot is not counted as well; groups without it never counted it.
        at_foot = below.chosen >= 0 and block.census.holds(below.chosen)
        seen = np.append(found.events, below.chosen) if at_foot else found.events
        return row.clusters(seen, chosen)


def needed_height(arrangement: Arrangement, below: Foot) -> float:
    """Pixels that all lanes and the foot need, with the air above and below them."""
    return arrangement.height + 2 * below.metrics.body_padding + below.height


def whole_lanes(below: Foot, box: Rect) -> Rect:
    """Where lanes are seen in `box`, as many as are not cut when they scroll by whole ones.

    None, where what stands below them leaves no room for one.
    """
    metrics = below.metrics
    top = box.y + metrics.body_padding + metrics.group_gap / 2
    room = max(0.0, below.top(box) - top)
    return Rect(box.x, top, box.width, room // metrics.lane_height * metrics.lane_height)


def _header(block: Block, y: float, lanes: Rect, width: float, words: Wording) -> Header:
    """The heading beside the lanes of a group; it stays in view as long as they do."""
    metrics = words.metrics
    taken = metrics.label_gap + words.width(f"{block.count:,}", TextRole.COUNT)
    room = width - 2 * metrics.header_padding - taken
    top, bottom = max(y, lanes.y), min(y + block.height, lanes.bottom)
    return Header(
        by=block.group.by,
        key=block.group.key,
        label=words.shortened(block.group.label, TextRole.HEADER, room),
        count=block.count,
        box=Rect(lanes.x, top, width, bottom - top),
        middle=top + metrics.group_gap / 2 + metrics.bar_middle,
        body=Rect(lanes.x + width, top, lanes.width - width, bottom - top),
    )
