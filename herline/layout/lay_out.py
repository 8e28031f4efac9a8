"""Lays a story out: from a chart and a view to a scene, in which everything has its place."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.layout.arrangement import Arrangement, Block, arranged, lanes_at_most, wording
from herline.layout.chart import Chart
from herline.layout.clusters import Row
from herline.layout.fold_marks import fold_marks
from herline.layout.foot import Foot, foot
from herline.layout.marks import Hand, Shelf, chosen_mark, marks
from herline.layout.metrics import USUAL, Metrics
from herline.layout.scale import Scale
from herline.layout.scene import (
    Cluster,
    Header,
    Mark,
    Measure,
    Rect,
    Scene,
    Size,
    TextRole,
)
from herline.layout.ticks import bands
from herline.layout.tray import needed_rows, tray
from herline.layout.wording import Wording
from herline.model.view import Unmatched, View, Viewport

TRAY_SHARE = 0.14
"""The tray takes no more of the height than this, but always one row."""


def lay_out(
    chart: Chart,
    view: View,
    matching: Sequence[int],
    size: Size,
    measure: Measure,
    metrics: Metrics = USUAL,
    *,
    lanes_for: float | None = None,
    unbounded: bool = False,
) -> Scene:
    """The scene of `view` in `size` pixels.

    There are as many lanes as a scene `lanes_for` pixels high has room for, by default its own
    height; in a lower scene they are the same lanes, and scroll.
    `matching` are the positions of the events that the view's filter lets through. When
    `unbounded`, every event in the viewport gets a lane, no event is merely counted, and the
    scene is as high as that needs (`Scene.size`); the height of `size` does not matter then.
    """
    words = wording(chart, measure, metrics)
    subset = chart.subset(matching)
    dimmed = view.unmatched is Unmatched.DIMMED
    undated = chart.columns.undated if dimmed else subset.undated

    def tray_rows_in(size: Size) -> int:
        return chart.remembered(
            ("rows of the tray", subset, dimmed, size, measure, metrics, unbounded),
            lambda: _tray_rows(undated, size, words, unbounded),
        )

    tray_rows = tray_rows_in(size)
    tray_height = tray_rows * metrics.tray_height
    top = metrics.axis_height
    tallest = Size(size.width, max(size.height, lanes_for or 0.0))
    room = tallest.height - top - tray_rows_in(tallest) * metrics.tray_height
    most = 0 if unbounded else lanes_at_most(view, room - 2 * metrics.body_padding, metrics)
    arrangement = arranged(chart, view, subset, size.width, most, measure, metrics, unbounded)
    axis_width = max(1.0, size.width - arrangement.header_width)
    axis = Rect(arrangement.header_width, 0.0, axis_width, top)
    scale = Scale(view.viewport, axis.x, axis.right, view.folds)
    axis_bands, grid = bands(scale, 0.0, words.width, metrics)
    selected = chart.story.index.get(view.selected, -1)
    below = foot(selected, arrangement, scale)
    content = arrangement.height + 2 * metrics.body_padding + below.height
    if unbounded:
        size = Size(size.width, top + content + tray_height)
    body = Rect(0.0, top, size.width, max(0.0, size.height - top - tray_height))
    lanes = Rect(0.0, top, size.width, max(0.0, below.top(body) - top))
    placed, counted, headers = _body(
        chart, view, arrangement, scale, body, lanes, content, below, selected
    )
    before, after = _out_of_view(arrangement, view.viewport)
    undated_tray = None
    if undated:
        chosen = selected if selected in undated else -1
        box = Rect(0.0, body.bottom, size.width, tray_height)
        undated_tray = chart.remembered(
            ("tray", subset, dimmed, box, measure, metrics, chosen),
            lambda: tray(undated, box, tray_rows, chart, arrangement.bars, subset.has, chosen),
        )
    return Scene(
        size=size,
        viewport=view.viewport,
        axis=axis,
        body=body,
        lanes=lanes,
        bands=axis_bands,
        grid=grid,
        marks=placed,
        clusters=counted,
        headers=headers,
        folds=fold_marks(scale, axis, lanes, [m.box for m in placed], words),
        tray=undated_tray,
        content_height=content,
        chosen=_chosen_lanes(view, body, content, below),
        before=before,
        after=after,
        view_folds=view.folds,
    )


def needed_height(
    chart: Chart,
    view: View,
    matching: Sequence[int],
    width: float,
    measure: Measure,
    metrics: Metrics = USUAL,
) -> float:
    """How high a picture of the view must be, in pixels, for every event to have a lane."""
    size = Size(width, 0.0)
    return lay_out(chart, view, matching, size, measure, metrics, unbounded=True).size.height


def _tray_rows(undated: tuple[int, ...], size: Size, words: Wording, unbounded: bool) -> int:
    """All rows that the undated events need in a picture; on the screen a small part of it."""
    if not undated:
        return 0
    needed = needed_rows(undated, size.width, words, words.metrics)
    if unbounded:
        return needed
    affordable = int(size.height * TRAY_SHARE // words.metrics.tray_height)
    return max(1, min(needed, affordable, words.metrics.tray_rows))


def _body(
    chart: Chart,
    view: View,
    arrangement: Arrangement,
    scale: Scale,
    body: Rect,
    lanes: Rect,
    content: float,
    below: Foot,
    selected: int,
) -> tuple[tuple[Mark, ...], tuple[Cluster, ...], tuple[Header, ...]]:
    bars = arrangement.bars
    metrics = bars.metrics
    hand = Hand(chart.story, chart.columns, bars, scale, arrangement.matches)
    top = _first_lane(view, body, content, below)
    has_headers = arrangement.header_width > 0
    placed: list[Mark] = []
    counted: list[Cluster] = []
    headers: list[Header] = []
    for block in arrangement.blocks:
        y = top + block.top
        if has_headers and (y >= lanes.bottom or y + block.height <= lanes.y):
            continue
        group = len(headers)
        if has_headers:
            headers.append(_header(block, y, lanes, arrangement.header_width, bars.wording))
        suffix = f" {block.group.key}" if has_headers else ""
        found = block.lanes.at(scale.pixels_per_day, scale.viewport.start, scale.viewport.end)
        lane_top = y + metrics.group_gap / 2
        limit = scale.axis_to_x(block.lanes.limit(scale.pixels_per_day))
        placed += marks(hand, found, Shelf(lane_top, limit, group, suffix))
        if block.lanes.complete:
            continue
        row_y = lane_top + block.lanes.used * metrics.lane_height
        if below.counts:
            row_y = below.counts_y(body)
        box = Rect(scale.x0, row_y, scale.x1 - scale.x0, metrics.cluster_height)
        row = Row(bars, chart.columns.disputed, scale, box, group)
        seen = found.events if below.chosen < 0 else np.append(found.events, below.chosen)
        counted += row.clusters(block.census, seen, selected)
    if below.chosen >= 0:
        placed.append(chosen_mark(hand, below.chosen, below.top(body)))
    return tuple(placed), tuple(counted), tuple(headers)


def _chosen_lanes(view: View, body: Rect, content: float, below: Foot) -> tuple[Rect, ...]:
    """The lanes of the chosen event, also those that are scrolled out of sight."""
    first, height = _first_lane(view, body, content, below), below.metrics.lane_height
    return tuple(Rect(body.x, first + top, body.width, height) for top in below.tops)


def _first_lane(view: View, body: Rect, content: float, below: Foot) -> float:
    """The y at which the lanes begin, as far as they are scrolled."""
    scroll = min(max(0.0, view.scroll), max(0.0, content - body.height))
    return body.y + below.metrics.body_padding - scroll


def _out_of_view(arrangement: Arrangement, viewport: Viewport) -> tuple[int, int]:
    """How many matching events end before the view, and how many begin after it."""
    census = arrangement.census
    return census.ended(viewport.start), len(census) - census.begun(viewport.end)


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
