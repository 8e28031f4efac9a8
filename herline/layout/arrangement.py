"""An arrangement: the groups of a view and their lanes, which stay while one pans and zooms."""

from __future__ import annotations

import numpy as np

from herline.frozen import frozen
from herline.layout.bars import Bars
from herline.layout.chart import Chart, Subset
from herline.layout.columns import Bools, Floats, Ints
from herline.layout.everything import Everything
from herline.layout.groups import Group, grouped
from herline.layout.lanes import Lanes
from herline.layout.metrics import Metrics
from herline.layout.places import Home
from herline.layout.scale import fitted
from herline.layout.scene import Measure
from herline.layout.wording import Wording
from herline.model.view import Grouping, Unmatched, View

MOST_LANES_OF_A_GROUP = 10
KEPT_ARRANGEMENTS = 24


@frozen(eq=False)
class Block:
    """A group with its lanes; `top` and `height` in pixels from the top of all lanes."""

    group: Group
    members: Ints
    """Its dated events in order of their start."""
    starts: Floats
    """Their starts, in axis days."""
    count: int
    """How many of its events match."""
    lanes: Lanes | Everything
    top: float
    height: float


@frozen(eq=False)
class Arrangement:
    bars: Bars
    blocks: tuple[Block, ...]
    height: float
    """Of all blocks in pixels."""
    matches: Bools
    """For each event of the story, whether the filter lets it through."""
    starts: Floats
    """Starts of the matching dated events in axis days, sorted."""
    ends: Floats
    """Their ends, sorted."""
    header_width: float


def arranged(
    chart: Chart,
    view: View,
    subset: Subset,
    width: float,
    most: int,
    measure: Measure,
    metrics: Metrics,
    unbounded: bool,
) -> Arrangement:
    """The arrangement for at most `most` lanes, `width` pixels wide in all, headers included.

    When `unbounded`, every event gets a lane, for just this viewport, however high that grows.
    """
    key = (
        subset, view.unmatched, view.grouping, view.folds, width, most, measure, metrics,
        view.viewport if unbounded else None,
    )  # fmt: skip

    def make() -> Arrangement:
        return _made(chart, view, subset, width, most, measure, metrics, unbounded)

    return chart.remembered(key, make, KEPT_ARRANGEMENTS)


def wording(chart: Chart, measure: Measure, metrics: Metrics) -> Wording:
    """The words of the chart's story in this setting of type."""
    return chart.remembered(
        ("wording", measure, metrics),
        lambda: Wording(chart.story, chart.columns, measure, metrics),
    )


def _made(
    chart: Chart,
    view: View,
    subset: Subset,
    width: float,
    most: int,
    measure: Measure,
    metrics: Metrics,
    unbounded: bool,
) -> Arrangement:
    columns = chart.columns
    bars = Bars.of(columns, view.folds, wording(chart, measure, metrics), metrics)
    matches = subset.has
    dimmed = view.unmatched is Unmatched.DIMMED
    laid_out = range(len(columns)) if dimmed else np.flatnonzero(matches).tolist()
    # What the reader asked for comes first, also among events that are only dimmed.
    rank = columns.rank + np.where(matches, 0, len(columns))
    header_width = metrics.header_width if view.grouping is not Grouping.NONE else 0.0
    plot = max(1.0, width - header_width)
    whole = fitted(chart, view.folds)
    home = Home(whole.start, plot / whole.span, plot)
    groups = grouped(chart.story, view.grouping, laid_out)
    blocks: list[Block] = []
    top = 0.0
    for group in groups:
        members = _by_start(bars, columns.dated, group)
        if unbounded:
            lanes = Everything(bars, members, plot / view.viewport.span, view.viewport)
        else:
            lanes = Lanes(bars, members, rank, most, home)
        counts = view.grouping is not Grouping.NONE and not lanes.complete
        block = _block(group, members, bars, matches, lanes, top, counts, metrics)
        blocks.append(block)
        top += block.height
    return Arrangement(
        bars=bars,
        blocks=tuple(blocks),
        height=top,
        matches=matches,
        starts=np.sort(bars.start[subset.dated]),
        ends=np.sort(bars.end[subset.dated]),
        header_width=header_width,
    )


def _block(
    group: Group,
    members: Ints,
    bars: Bars,
    matches: Bools,
    lanes: Lanes | Everything,
    top: float,
    counts: bool,
    metrics: Metrics,
) -> Block:
    """The block of a group; if it `counts`, with a row for that below its lanes."""
    height = lanes.used * metrics.lane_height + metrics.group_gap
    if counts:
        height += metrics.cluster_height
    count = int(np.count_nonzero(matches[list(group.events)]))
    return Block(group, members, bars.start[members], count, lanes, top, height)


def lanes_at_most(view: View, room: float, metrics: Metrics) -> int:
    """How many lanes a group may have, in `room` pixels of height."""
    if view.grouping is not Grouping.NONE:
        return MOST_LANES_OF_A_GROUP
    return max(1, int((room - metrics.cluster_height - metrics.group_gap) // metrics.lane_height))


def _by_start(bars: Bars, dated: Ints, group: Group) -> Ints:
    inside = np.zeros(len(bars.start), np.bool_)
    inside[list(group.events)] = True
    members = dated[inside[dated]]
    return members[np.argsort(bars.start[members], kind="stable")]
