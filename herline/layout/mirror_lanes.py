"""The lanes of a mirror: in which one each event stands, above the axis and below it.

Lanes are counted from the axis outwards. What both sources date stands nearest to it. An event has
the same lane wherever one pans.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from herline.frozen import frozen, replace
from herline.layout.bars import DAY
from herline.layout.chart import Chart
from herline.layout.metrics import Metrics
from herline.layout.paper import Paper
from herline.layout.scale import Scale, fitted
from herline.layout.scene import TextRole
from herline.layout.shortening import ELLIPSIS, shortened
from herline.model.edtf import Extent, fade
from herline.model.pairing import Pair
from herline.model.story import Event
from herline.model.view import Viewport

LONGEST = 210.0
"""Pixels of a title for which a lane is sought; where the lane has more room, it has more."""
_FAR = 50_000.0
"""Pixels that an end without a date may be away from the core."""


@frozen
class Item:
    """An event on one side before it is seen: pixels from the beginning of the axis at a zoom."""

    pair: Pair
    upper: bool
    x: tuple[float, float, float, float]
    """Of its start, its core and its end."""
    title: str
    role: TextRole
    width: float
    """Of the title."""
    under: bool
    """Whether the title stands under the bar, which is longer."""
    point: bool
    left: bool = False
    """Whether the title stands to the left, since to the right the story ends."""
    lane: int = 0


def in_lanes(chart: Chart, found: Iterable[Pair], scale: Scale, paper: Paper) -> tuple[Item, ...]:
    """Every event on its side and in its lane; the same wherever the view is at this zoom."""
    at_zoom = Scale(Viewport(0.0, scale.viewport.span), scale.x0, scale.x1, scale.folds)
    axis = fitted(chart, scale.folds)
    ends = axis.start * scale.pixels_per_day, axis.end * scale.pixels_per_day
    order = sorted(found, key=lambda p: (not p.differs, p.verdict is None, not p.told_by_both))
    items: list[Item] = []
    for upper in (True, False):
        side = _items(chart, order, upper, at_zoom, paper)
        items += _lengthened(_placed(side, ends[1], paper.metrics), ends, chart, paper)
    return tuple(items)


def _items(
    chart: Chart, pairs: Iterable[Pair], upper: bool, scale: Scale, paper: Paper
) -> Iterator[Item]:
    """All that has a date on one side, before a lane is sought for it."""
    for pair in pairs:
        date = pair.above if upper else pair.below
        extent = fade(date) if date else None
        if extent is not None:
            yield _item(pair, upper, extent, chart.story.events[pair.event], scale, paper)


def _placed(items: Iterable[Item], last: float, metrics: Metrics) -> Iterator[Item]:
    """Each in the first lane with room for it; its title to the left if the axis ends there."""
    lanes: list[_Lane] = []
    for item in items:
        if not item.under and room(item, metrics)[1] > last:
            item = replace(item, left=True)
        left, right = room(item, metrics)
        lane = next((n for n, each in enumerate(lanes) if each.take(left, right)), len(lanes))
        if lane == len(lanes):
            lanes.append(_Lane())
            lanes[lane].take(left, right)
        yield replace(item, lane=lane)


def _lengthened(
    placed: Iterable[Item], ends: tuple[float, float], chart: Chart, paper: Paper
) -> Iterator[Item]:
    """Items with more of their titles, up to the next one in the lane or an end of the axis.

    A title that has too little room to the right stands to the left, if it is whole there.
    """
    metrics, (first, last) = paper.metrics, ends
    order = [(item.lane, *room(item, metrics), item) for item in placed]
    order.sort(key=lambda each: each[:2])
    before = 0, first
    for n, (lane, left, right, item) in enumerate(order):
        free_from = before[1] if before[0] == lane else first
        free_to = order[n + 1][1] if n + 1 < len(order) and order[n + 1][0] == lane else last
        more = left - free_from if item.left else free_to - right
        if not item.under and item.title.endswith(ELLIPSIS):
            words = " ".join(chart.story.events[item.pair.event].title.split())
            width_of = _width_on(paper, item.role)
            whole = width_of(words)
            title = shortened(words, whole, item.width + max(more, 0.0), width_of)
            on_left = replace(item, title=words, width=whole, left=True)
            item = replace(item, title=title, width=width_of(title))
            if title != words and room(on_left, metrics)[0] >= free_from:
                item = on_left
        before = lane, room(item, metrics)[1]
        yield item


def room(item: Item, metrics: Metrics) -> tuple[float, float]:
    """Left and right edge of all that is drawn of it."""
    left, right = item.x[0], item.x[3]
    if item.point:
        middle, half = (left + right) / 2, metrics.point / 2
        left, right = middle - half, middle + half
    dots = metrics.dots_gap + metrics.dot_spacing if item.pair.told_by_both else 0.0
    beside = 0.0 if item.under else metrics.label_gap + item.width + dots
    if item.left:
        return left - beside, right + metrics.clearance
    return left, right + beside + metrics.clearance


def _item(
    pair: Pair, upper: bool, extent: Extent, event: Event, scale: Scale, paper: Paper
) -> Item:
    role = TextRole.MILESTONE if event.milestone else TextRole.TITLE
    metrics, width_of = paper.metrics, _width_on(paper, role)
    start, core_start, core_end, end = map(scale.to_x, extent.days)
    words = " ".join(event.title.split())
    # What ends or begins nowhere would take its lane for ever.
    start, end = max(start, core_start - _FAR), min(end, core_end + _FAR)
    is_day = extent.days[3] - extent.days[0] == 1
    point = end - start < (DAY if is_day else 1.0) * metrics.point
    longest = LONGEST * metrics.zoom if point else max(LONGEST * metrics.zoom, end - start)
    shown = shortened(words, width_of(words), longest, width_of)
    width = width_of(shown)
    under = not point and end - start >= width
    x = (start, core_start, core_end, end)
    return Item(pair, upper, x, shown, role, width, under, point)


def _width_on(paper: Paper, role: TextRole) -> Callable[[str], float]:
    """How wide a title is."""
    return lambda text: paper.measure(text, role)


class _Lane:
    """What is taken of a lane: stretches from the left to the right."""

    def __init__(self) -> None:
        self._starts: list[float] = []
        self._ends: list[float] = []

    def take(self, left: float, right: float) -> bool:
        """Take a stretch if it is free; whether it was."""
        place = bisect_right(self._starts, right)
        if place and self._ends[place - 1] >= left:
            return False
        self._starts.insert(place, left)
        self._ends.insert(place, right)
        return True
