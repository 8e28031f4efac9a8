"""Two sources held against each other: one above the axis, one below, what both tell joined.

    Encyclopedia    ▬▬ Script ●      ◆ Premiere ●
                        ╲                │              the further apart two dates are,
    ─────────── 2011 ────╲──── 2012 ─────│──── 2013 ─    the more a line leans
                          ╲              │
    AFI Catalog           ▬▬ Script ●    ◆ Premiere ●

Lanes are counted from the axis outwards. What both sources date stands nearest to it. An event has
the same lane wherever one pans; what finds none is counted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from herline.frozen import frozen
from herline.layout.chart import Chart
from herline.layout.fold_marks import NARROWEST, folds_in_sight
from herline.layout.metrics import Metrics
from herline.layout.mirror_names import HEAD, Names
from herline.layout.mirror_scene import Link, MirrorScene, Side
from herline.layout.scale import Scale, fitted
from herline.layout.scene import FoldMark, Measure, Rect, Scene, Size, TextRole
from herline.layout.ticks import bands
from herline.model.agreement import days_in_words
from herline.model.edtf import Date, Extent, fade
from herline.model.pairing import Pair, pairs
from herline.model.view import View, Viewport

AIR = 8.0
"""Between the axis and the lanes next to it."""
LONGEST = 210.0
"""Pixels of a title."""
_FAR = 50_000.0


@frozen
class _Item:
    """An event on one side before it is seen: pixels from the beginning of the axis at a zoom."""

    pair: Pair
    upper: bool
    x: tuple[float, float, float, float]
    title: str
    width: float
    under: bool
    left: bool
    """Whether the title stands to the left, since to the right the story ends."""
    point: bool
    lane: int


def lay_out_mirror(
    chart: Chart,
    view: View,
    matching: Sequence[int],
    size: Size,
    measure: Measure,
    metrics: Metrics,
) -> MirrorScene:
    """The scene of the two sources of the view's lens, which must compare two."""
    scale = Scale(view.viewport, 0.0, size.width, view.folds)
    middle = size.height / 2
    axis = Rect(0.0, middle - metrics.axis_height / 2, size.width, metrics.axis_height)
    found, items = _found(chart, view, matching, scale, measure, metrics)
    head = HEAD * metrics.zoom
    lanes = max(int((axis.y - AIR - head) // metrics.lane_height), 0)
    shift = -view.viewport.start * scale.pixels_per_day
    drawn, hidden = (
        [_side(item, shift, axis, metrics) for item in items if (item.lane < lanes) is found_room]
        for found_room in (True, False)
    )
    frame_bands, grid = bands(scale, axis.y, measure, metrics)
    body = Rect(0.0, axis.bottom, size.width, size.height - axis.bottom)
    frame = Scene(
        size=size,
        viewport=view.viewport,
        axis=axis,
        body=body,
        lanes=body,
        bands=frame_bands,
        grid=grid,
        marks=(),
        clusters=(),
        folds=_folds(scale, axis),
        view_folds=view.folds,
    )
    halves = Names(chart, view, found, size, measure, metrics).halves(_in_sight(hidden, size))
    return MirrorScene(frame, _in_sight(drawn, size), _links(drawn, found), halves, found)


def height_for_all(
    chart: Chart,
    view: View,
    matching: Sequence[int],
    width: float,
    measure: Measure,
    metrics: Metrics,
) -> float:
    """Pixels in which every event in sight has its lane."""
    scale = Scale(view.viewport, 0.0, width, view.folds)
    _, items = _found(chart, view, matching, scale, measure, metrics)
    shift = -view.viewport.start * scale.pixels_per_day
    rooms = ((item.lane, _room(item, metrics)) for item in items)
    seen = (lane for lane, (x0, x1) in rooms if x1 + shift > 0 and x0 + shift < width)
    half = HEAD * metrics.zoom + AIR
    return metrics.axis_height + 2 * (half + (max(seen, default=0) + 1) * metrics.lane_height)


def _found(
    chart: Chart,
    view: View,
    matching: Sequence[int],
    scale: Scale,
    measure: Measure,
    metrics: Metrics,
) -> tuple[tuple[Pair, ...], tuple[_Item, ...]]:
    """What the two sources tell, and where it has its lanes at this zoom."""
    of = view.lens, tuple(matching)
    found = chart.remembered(("pairs", *of), lambda: pairs(chart.story, view.lens, matching))
    key = ("mirror", *of, round(scale.pixels_per_day, 9), view.folds, metrics, measure)
    placed = chart.remembered(key, lambda: _placed(chart, found, scale, measure, metrics), keep=96)
    return found, placed


def _folds(scale: Scale, axis: Rect) -> tuple[FoldMark, ...]:
    """The folds in sight, with their lengths written above the axis."""
    found: list[FoldMark] = []
    for fold, x0, x1 in folds_in_sight(scale):
        words = f"{days_in_words(round(fold.end - fold.start))} folded"
        written = words if x1 - x0 >= NARROWEST else ""
        found.append(FoldMark(fold, x0, x1, words, written, axis.y / 2))
    return tuple(found)


def _placed(
    chart: Chart, found: Iterable[Pair], scale: Scale, measure: Measure, metrics: Metrics
) -> tuple[_Item, ...]:
    """Every event on its side and in its lane; the same wherever the view is at this zoom."""
    at_zoom = Scale(Viewport(0.0, scale.viewport.span), scale.x0, scale.x1, scale.folds)
    items: list[_Item] = []
    last = fitted(chart, scale.folds).end * scale.pixels_per_day
    order = sorted(found, key=lambda p: (not p.differs, p.verdict is None, not p.told_by_both))
    for upper in (True, False):
        taken: list[_Lane] = []
        for pair in order:
            date = pair.above if upper else pair.below
            extent = fade(date, chart.tolerance) if date else None
            if date is None or extent is None:
                continue
            title = chart.story.events[pair.event].title
            item = _item(pair, upper, date, extent, title, at_zoom, measure, metrics)
            if not item.under and _room(item, metrics)[1] > last:
                item = replace(item, left=True)
            left, right = _room(item, metrics)
            lane = next((n for n, row in enumerate(taken) if row.take(left, right)), len(taken))
            if lane == len(taken):
                taken.append(_Lane())
                taken[lane].take(left, right)
            items.append(replace(item, lane=lane))
    return tuple(items)


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


def _item(
    pair: Pair,
    upper: bool,
    date: Date,
    extent: Extent,
    title: str,
    scale: Scale,
    measure: Measure,
    metrics: Metrics,
) -> _Item:
    start, core_start, core_end, end = map(scale.to_x, extent.days)
    longest = LONGEST * metrics.zoom
    shown = shortened(" ".join(title.split()), longest, measure)
    width = measure(shown, TextRole.TITLE)
    # What ends or begins nowhere would take its lane for ever.
    start, end = max(start, core_start - _FAR), min(end, core_end + _FAR)
    point = end - start < metrics.point
    under = not point and end - start >= width
    x = (start, core_start, core_end, end)
    return _Item(pair, upper, x, shown, width, under, False, point, 0)


def _room(item: _Item, metrics: Metrics) -> tuple[float, float]:
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


def _side(item: _Item, shift: float, axis: Rect, metrics: Metrics) -> Side:
    height = metrics.lane_height
    top = axis.bottom + AIR + item.lane * height
    if item.upper:
        top = axis.y - AIR - (item.lane + 1) * height
    start, core_start, core_end, end = (x + shift for x in item.x)
    left, right = (x + shift for x in _room(item, metrics))
    middle = top + metrics.bar_middle
    mark_end = (start + end + metrics.point) / 2 if item.point else end
    # The title of a long bar stays in sight as long as the bar is.
    title_x = min(max(start, 6.0), end - item.width) if item.under else mark_end
    if item.left:
        title_x = left - metrics.label_gap
    return Side(
        event=item.pair.event,
        upper=item.upper,
        start=start,
        core_start=core_start,
        core_end=core_end,
        end=end,
        middle=middle,
        thickness=metrics.bar,
        point=item.point,
        title=item.title,
        title_x=title_x + (0.0 if item.under else metrics.label_gap),
        title_middle=top + metrics.under_middle if item.under else middle,
        box=Rect(left - 4.0, top, right - left, height),
        both=item.pair.told_by_both,
    )


def _links(sides: Iterable[Side], found: Iterable[Pair]) -> tuple[Link, ...]:
    """A line for each event that both date and that has a place on both sides."""
    above: dict[int, Side] = {}
    below: dict[int, Side] = {}
    for side in sides:
        (above if side.upper else below)[side.event] = side
    links: list[Link] = []
    for pair in found:
        one, other = above.get(pair.event), below.get(pair.event)
        if one is not None and other is not None:
            y0, y1 = one.middle + one.thickness / 2, other.middle - other.thickness / 2
            links.append(Link(pair.event, one.anchor, y0, other.anchor, y1, pair.differs))
    return tuple(links)


def _in_sight(sides: Iterable[Side], size: Size) -> tuple[Side, ...]:
    return tuple(side for side in sides if side.box.right > 0 and side.box.x < size.width)


def shortened(text: str, room: float, measure: Measure) -> str:
    """`text`, cut where it would be longer than `room` pixels."""
    if measure(text, TextRole.TITLE) <= room:
        return text
    fits, too_long = 0, len(text)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        cut = text[:middle].rstrip() + "…"
        if measure(cut, TextRole.TITLE) <= room:
            fits = middle
        else:
            too_long = middle
    return text[:fits].rstrip(" ,;:–-(") + "…"
