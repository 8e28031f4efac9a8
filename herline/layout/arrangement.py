"""An arrangement: the groups of a view and their lanes, which stay while one pans and zooms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from herline.frozen import frozen
from herline.layout.bars import Bars
from herline.layout.cast import Cast
from herline.layout.census import Census
from herline.layout.chart import Chart, Subset
from herline.layout.columns import Small
from herline.layout.dated import Dated
from herline.layout.everything import Everything
from herline.layout.groups import Group, grouped
from herline.layout.home import Home
from herline.layout.lanes import Lanes
from herline.layout.metrics import Metrics
from herline.layout.paper import Paper
from herline.layout.places import Placed
from herline.layout.scale import fitted
from herline.layout.wording import Form, Wording
from herline.ledger.order import array_of
from herline.ledger.positions import Positions
from herline.model.view import Fold, Grouping, Unmatched, View

KEPT_ARRANGEMENTS = 24
KEPT_CASTS = 256
"""Casts of an arrangement; views in which the same events have lanes share one."""
UNGROUPED = Group(Grouping.NONE, "", "", ())


@frozen(eq=False)
class Block:
    """A group with its lanes; `top` and `height` in pixels from the top of all lanes."""

    group: Group
    census: Census
    """Its dated events."""
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
    matches: Positions
    """The events that the filter lets through."""
    census: Census
    """The matching dated events."""
    header_width: float
    casts: dict[tuple[tuple[Placed, ...], int, tuple[Form, bool]], Cast]
    """Those of the views seen lately, by who is placed, which event is loose, and its words."""

    @property
    def grouped(self) -> bool:
        """Whether each group has lanes of its own, with a heading beside them."""
        return self.header_width > 0


def arranged(
    chart: Chart,
    view: View,
    subset: Subset,
    most: int,
    paper: Paper,
) -> Arrangement:
    """The arrangement in room for `most` lanes, headers within the width of the paper.

    On unbounded paper every event has a lane, for just this viewport, however high that grows.
    """
    key = (
        subset, view.unmatched, view.grouping, view.folds, paper.size.width, most, paper.measure,
        paper.metrics, view.viewport if paper.unbounded else None,
    )  # fmt: skip

    def make() -> Arrangement:
        return _made(chart, view, subset, most, paper)

    return chart.remembered(key, make, KEPT_ARRANGEMENTS)


def wording(chart: Chart, paper: Paper) -> Wording:
    """The words of the chart's story as they are set on this paper."""
    measure, metrics = paper.measure, paper.metrics
    return chart.remembered(
        ("wording", measure, metrics),
        lambda: Wording(chart.story, chart.columns, measure, metrics),
    )


def _made(chart: Chart, view: View, subset: Subset, most: int, paper: Paper) -> Arrangement:
    bars, metrics = _bars(chart, view.folds, paper), paper.metrics
    grouped_by = view.grouping is not Grouping.NONE
    dimmed = view.unmatched is Unmatched.DIMMED
    header_width = metrics.header_width if grouped_by else 0.0
    plot = max(1.0, paper.size.width - header_width)
    whole = fitted(chart, view.folds)
    home = Home(whole.start, plot / whole.span, plot)
    # What the reader asked for comes first, also among events that are only dimmed.
    rank = chart.columns.rank
    rank = rank + np.where(subset.positions.has, 0, len(rank)).astype(np.int32) if dimmed else rank
    matching = _census(chart, bars, subset.in_time)
    groups = tuple(_groups(chart, view, subset, bars, matching))
    members = [census for _, census in groups]
    lanes: Sequence[Lanes | Everything]
    if paper.unbounded:
        scale = plot / view.viewport.span
        lanes = [Everything(bars, its.members, scale, view.viewport) for its in members]
    elif grouped_by:
        lanes = _shared(members, rank, most, home, metrics)
    else:
        lanes = [Lanes(its, rank, most, home) for its in members]
    blocks: list[Block] = []
    top = 0.0
    for (group, census), its_lanes in zip(groups, lanes, strict=True):
        height = _height(its_lanes, metrics, grouped_by)
        its = array_of(group.events)
        count = int(np.count_nonzero(subset.positions.holding(its))) if grouped_by else 0
        blocks.append(Block(group, census, count, its_lanes, top, height))
        top += height
    return Arrangement(bars, tuple(blocks), top, subset.positions, matching, header_width, {})


def _shared(
    members: Sequence[Census], rank: Small, most: int, home: Home, metrics: Metrics
) -> list[Lanes]:
    """The lanes of each group: those it usually may have, and more while there is room for `most`.

    What is left is shared by the groups that need more, equally: lanes that one of them does not
    need are left to the others.
    """
    room = most * metrics.lane_height + metrics.cluster_height + metrics.group_gap
    lanes = [Lanes(its, rank, metrics.group_lanes, home) for its in members]
    limit = metrics.group_lanes
    while wanting := [at for at, its in enumerate(lanes) if its.used >= limit]:
        spare = room - sum(_height(its, metrics, True) for its in lanes)
        more = int(spare // (len(wanting) * metrics.lane_height))
        if more < 1:
            break
        limit += more
        for at in wanting:
            lanes[at] = Lanes(members[at], rank, limit, home)
    return lanes


def _height(lanes: Lanes | Everything, metrics: Metrics, grouped: bool) -> float:
    """Pixels that the lanes of a block take, with all that belongs to them."""
    used = max(lanes.used, int(grouped))  # whose events have no date has room for its name
    height = used * metrics.lane_height + metrics.group_gap
    # For a row of counts of its own.
    return height + metrics.cluster_height if grouped and not lanes.complete else height


def _groups(
    chart: Chart, view: View, subset: Subset, bars: Bars, matching: Census
) -> Iterator[tuple[Group, Census]]:
    """Each group that is laid out, with its dated events."""
    dimmed, columns = view.unmatched is Unmatched.DIMMED, chart.columns
    if view.grouping is Grouping.NONE:
        yield UNGROUPED, _census(chart, bars, columns.all_dated) if dimmed else matching
        return
    everyone = Positions(columns.order, np.ones(len(columns), np.bool_))
    for group in grouped(chart.story, view.grouping, everyone if dimmed else subset.positions):
        yield group, Census.of(bars, columns, columns.in_time(array_of(group.events)))


def _census(chart: Chart, bars: Bars, in_time: Dated) -> Census:
    """The census of some dated events; that of all of them is remembered."""

    def make() -> Census:
        return Census.of(bars, chart.columns, in_time)

    return chart.remembered(("census", bars), make) if in_time.are_all else make()


def _bars(chart: Chart, folds: tuple[Fold, ...], paper: Paper) -> Bars:
    return chart.remembered(
        ("bars", folds, paper.measure, paper.metrics),
        lambda: Bars.of(chart.columns, folds, wording(chart, paper)),
    )


def lanes_at_most(room: float, metrics: Metrics) -> int:
    """How many lanes there may be in `room` pixels of height."""
    return max(1, int((room - metrics.cluster_height - metrics.group_gap) // metrics.lane_height))
