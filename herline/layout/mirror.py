"""Two sources held against each other: one above the axis, one below, what both tell joined.

    Encyclopedia    ▬▬ Script ●      ◆ Premiere ●
                        ╲                │              the further apart two dates are,
    ─────────── 2011 ────╲──── 2012 ─────│──── 2013 ─    the more a line leans
                          ╲              │
    AFI Catalog           ▬▬ Script ●    ◆ Premiere ●

What finds no lane (see `mirror_lanes`) is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from herline.layout.chart import Chart
from herline.layout.fold_marks import fold_marks
from herline.layout.metrics import Metrics
from herline.layout.mirror_lanes import Item, in_lanes, room
from herline.layout.mirror_names import HEAD, Names
from herline.layout.mirror_scene import Link, MirrorScene, Side
from herline.layout.paper import Paper
from herline.layout.scale import Scale
from herline.layout.scene import Rect, Scene, Size
from herline.layout.ticks import bands
from herline.model.pairing import Pair, pairs
from herline.model.view import View

AIR = 8.0
"""Between the axis and the lanes next to it."""


def lay_out_mirror(
    chart: Chart,
    view: View,
    matching: Sequence[int],
    paper: Paper,
) -> MirrorScene:
    """The scene of the two sources of the view's lens, which must compare two."""
    size, metrics = paper.size, paper.metrics
    scale = Scale(view.viewport, 0.0, size.width, view.folds)
    middle = size.height / 2
    axis = Rect(0.0, middle - metrics.axis_height / 2, size.width, metrics.axis_height)
    found, items = _found(chart, view, matching, scale, paper)
    head = HEAD * metrics.zoom
    lanes = max(int((axis.y - AIR - head) // metrics.lane_height), 0)
    shift = -view.viewport.start * scale.pixels_per_day
    drawn, hidden = (
        [_side(item, shift, axis, metrics) for item in items if (item.lane < lanes) is has_lane]
        for has_lane in (True, False)
    )
    frame_bands, grid = bands(scale, axis.y, paper.measure, metrics)
    body = Rect(0.0, axis.bottom, size.width, size.height - axis.bottom)
    above = Rect(0.0, head, size.width, axis.y - head)

    def rows_in(box: Rect) -> list[tuple[float, float]]:
        return [(side.box.y, side.box.bottom) for side in drawn if side.box.overlaps(box)]

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
        folds=fold_marks(scale, axis, above, rows_in, paper.measure),
        view_folds=view.folds,
    )
    halves = Names(chart, view, found, paper).halves(_in_sight(hidden, size))
    return MirrorScene(frame, _in_sight(drawn, size), _links(drawn, found), halves, found)


def height_for_all(
    chart: Chart,
    view: View,
    matching: Sequence[int],
    paper: Paper,
) -> float:
    """Pixels in which every event in sight has its lane, in the width of the paper."""
    width, metrics = paper.size.width, paper.metrics
    scale = Scale(view.viewport, 0.0, width, view.folds)
    _, items = _found(chart, view, matching, scale, paper)
    shift = -view.viewport.start * scale.pixels_per_day
    rooms = ((item.lane, room(item, metrics)) for item in items)
    seen = (lane for lane, (x0, x1) in rooms if x1 + shift > 0 and x0 + shift < width)
    half = HEAD * metrics.zoom + AIR
    return metrics.axis_height + 2 * (half + (max(seen, default=0) + 1) * metrics.lane_height)


def _found(
    chart: Chart,
    view: View,
    matching: Sequence[int],
    scale: Scale,
    paper: Paper,
) -> tuple[tuple[Pair, ...], tuple[Item, ...]]:
    """What the two sources tell, and where it has its lanes at this zoom."""
    of = view.lens, tuple(matching)
    found = chart.remembered(("pairs", *of), lambda: pairs(chart.story, view.lens, matching))
    key = ("mirror", *of, round(scale.pixels_per_day, 9), view.folds, paper.metrics, paper.measure)
    items = chart.remembered(key, lambda: in_lanes(chart, found, scale, paper), keep=96)
    return found, items


def _side(item: Item, shift: float, axis: Rect, metrics: Metrics) -> Side:
    height = metrics.lane_height
    top = axis.bottom + AIR + item.lane * height
    if item.upper:
        top = axis.y - AIR - (item.lane + 1) * height
    start, core_start, core_end, end = (x + shift for x in item.x)
    left, right = (x + shift for x in room(item, metrics))
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
        role=item.role,
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
