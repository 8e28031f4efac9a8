"""Lays a story out: from a chart and a view to a scene, in which everything has its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import product

import numpy as np

from herline.frozen import frozen, replace
from herline.layout.arrangement import (
    KEPT_ARRANGEMENTS,
    Arrangement,
    arranged,
    lanes_at_most,
    wording,
)
from herline.layout.body import Body, needed_height
from herline.layout.chart import Chart
from herline.layout.fold_marks import fold_marks
from herline.layout.foot import foot
from herline.layout.marks import rows_within
from herline.layout.paper import Paper
from herline.layout.patience import FORESEEN, Patience, endless
from herline.layout.scale import SHORTEST_SPAN, Scale, fitted
from herline.layout.scene import Cluster, Mark, Rect, Scene, Size, Tray
from herline.layout.sighting import Sighting
from herline.layout.ticks import bands
from herline.layout.tiles import STEP
from herline.layout.tray import TrayRows, tray
from herline.layout.wording import Form
from herline.model.view import Grouping, Unmatched, View

TRAY_SHARE = 0.14
"""The tray takes no more of the height than this, but always one row."""


def lay_out(
    chart: Chart,
    view: View,
    matching: Sequence[int],
    paper: Paper,
    patience: Patience = endless,
) -> Scene:
    """The scene of `view` on `paper`.

    `matching` are the positions of the events that the view's filter lets through. When `patience`
    ends early, some events are counted that have a lane, and some have fewer words than there is
    room for (`Scene.settled`).
    """
    stage = _stage(chart, view, matching, paper)
    size, metrics = paper.size, paper.metrics
    arrangement, tray_height = stage.arrangement, stage.tray_rows * metrics.tray_height
    words, top = arrangement.bars.wording, metrics.axis_height
    if paper.unbounded and not chart.is_dated:
        top = 0.0  # a picture needs no axis for a tray alone
    axis_width = max(1.0, size.width - arrangement.header_width)
    axis = Rect(arrangement.header_width, 0.0, axis_width, top)
    scale = Scale(view.viewport, axis.x, axis.right, view.folds)
    axis_bands, grid = chart.latest(
        "axis",
        (scale, paper.measure, metrics),
        lambda: bands(scale, 0.0, words.width, metrics) if chart.is_dated else ((), ()),
    )
    selected = chart.story.index.get(view.selected, -1) if view.selected else -1
    sighting = Sighting(scale, patience)
    below = foot(selected, arrangement, scale, sighting)
    if paper.unbounded:
        size = Size(size.width, top + needed_height(arrangement, below) + tray_height)
    box = Rect(0.0, top, size.width, max(0.0, size.height - top - tray_height))
    body = Body(chart, arrangement, scale, sighting, below, box, view.scroll)
    marks, counted, headers = body.filled(selected)
    census = arrangement.census
    return Scene(
        size=size,
        viewport=view.viewport,
        axis=axis,
        body=box,
        lanes=body.lanes,
        bands=axis_bands,
        grid=grid,
        marks=marks,
        clusters=counted,
        headers=headers,
        folds=fold_marks(scale, axis, body.lanes, partial(_rows_in, marks, counted), words.width),
        tray=_tray(chart, stage, Rect(0.0, box.bottom, size.width, tray_height), selected),
        content_height=body.content,
        chosen=body.chosen,
        before=census.ended(view.viewport.start),
        after=len(census) - census.begun(view.viewport.end),
        view_folds=view.folds,
        settled=sighting.settled,
    )


def _rows_in(
    marks: Sequence[Mark], counts: Sequence[Cluster], box: Rect
) -> list[tuple[float, float]]:
    """Top and bottom of all marks and counts in a rectangle."""
    counted = [(count.box.y, count.box.bottom) for count in counts if count.box.overlaps(box)]
    return rows_within(marks, box) + counted


def foresee(chart: Chart, view: View, matching: Sequence[int], paper: Paper) -> Iterator[None]:
    """Work ahead, in small pieces, on what any view of few events may need from `lay_out`."""
    stage = _stage(chart, view, matching, paper)
    for block in stage.arrangement.blocks:
        yield from block.lanes.foresee()
    dated = stage.arrangement.census.members
    if len(dated) <= FORESEEN:
        words = stage.arrangement.bars.wording
        for event, form in product(dated, Form):
            words.lengths(np.array([event]), form)
            yield
        done = chart.remembered(("steps of zoom", stage), set[float])
        seen = view.viewport
        for span in _steps_of_zoom(chart, view):
            if span not in done:
                done.add(span)
                closer = seen.zoomed(span / seen.span, (seen.start + seen.end) / 2)
                lay_out(chart, replace(view, viewport=closer), matching, paper)
                yield


def _steps_of_zoom(chart: Chart, view: View) -> Iterator[float]:
    """The axis days that are seen in each step of zoom, in which others have lanes than before."""
    span = fitted(chart, view.folds).span
    while span > SHORTEST_SPAN:
        yield span
        span /= STEP


def find_lanes(chart: Chart, view: View, matching: Sequence[int], paper: Paper) -> Iterator[None]:
    """Work ahead, in small pieces, on the lanes that `lay_out` gives in a view without groups."""
    stage = _stage(chart, view, matching, paper)
    viewport = view.viewport
    if not stage.arrangement.grouped:
        for block in stage.arrangement.blocks:
            scale = max(1.0, paper.size.width) / viewport.span
            yield from block.lanes.find(scale, viewport.start, viewport.end)


@frozen(eq=False)
class _Stage:
    """What does not depend on the stretch of time that is looked at."""

    arrangement: Arrangement
    undated: tuple[int, ...]
    """Positions of the events in the tray."""
    tray_rows: int


def _stage(chart: Chart, view: View, matching: Sequence[int], paper: Paper) -> _Stage:
    subset = chart.subset(matching)
    if not chart.is_dated:
        view = replace(view, grouping=Grouping.NONE)  # of lanes that are all empty

    def make() -> _Stage:
        dimmed = view.unmatched is Unmatched.DIMMED
        undated = chart.columns.undated if dimmed else subset.undated
        size, metrics = paper.size, paper.metrics
        tallest = replace(paper, size=Size(size.width, max(size.height, paper.tallest)))
        room = tallest.size.height - metrics.axis_height - 2 * metrics.body_padding
        room -= _tray_rows(chart, undated, tallest) * metrics.tray_height
        arrangement = arranged(chart, view, subset, lanes_at_most(room, metrics), paper)
        return _Stage(arrangement, undated, _tray_rows(chart, undated, paper))

    seen = view.viewport if paper.unbounded else None
    key = ("stage", subset, view.unmatched, view.grouping, view.folds, paper, seen)
    # Mostly it is that of the step before, which is found without a hash of all that.
    return chart.latest("stage", key, lambda: chart.remembered(key, make, KEPT_ARRANGEMENTS))


def _tray(chart: Chart, stage: _Stage, box: Rect, selected: int) -> Tray | None:
    """The undated events in `box`, if there are any."""
    if not stage.undated:
        return None
    chosen, arrangement = selected if selected in stage.undated else -1, stage.arrangement
    return chart.remembered(
        ("tray", stage, box, chosen),
        lambda: tray(
            stage.undated,
            box,
            stage.tray_rows,
            chart,
            arrangement.bars.wording,
            arrangement.matches,
            chosen,
        ),
    )


def _tray_rows(chart: Chart, undated: tuple[int, ...], paper: Paper) -> int:
    """All rows that the undated events need in a picture; on the screen a small part of it.

    Where nothing at all is dated, they have the place of the lanes.
    """
    if not undated:
        return 0
    size, metrics = paper.size, paper.metrics
    rows = TrayRows(wording(chart, paper), size.width)
    if paper.unbounded:
        return rows.needed(undated)
    if chart.is_dated:
        most = min(int(size.height * TRAY_SHARE // metrics.tray_height), metrics.tray_rows)
    else:
        room = size.height - metrics.axis_height - 2 * metrics.body_padding
        most = int(room // metrics.tray_height)
    most = max(1, most)
    return min(rows.needed(undated, most), most)
