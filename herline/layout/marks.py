"""Marks: where the bar, the words, the dots and the flag of each event stand."""

from __future__ import annotations

import numpy as np

from herline.frozen import frozen, replace
from herline.layout.bars import Bars
from herline.layout.columns import Bools, Columns, Floats, Ints
from herline.layout.places import Placed
from herline.layout.scale import Scale
from herline.layout.scene import Mark, Rect
from herline.layout.wording import Form
from herline.model.story import Story

FAR = 30_000.0
"""Pixels beyond which nothing is told apart; painters stumble over larger numbers."""


@frozen(eq=False)
class Hand:
    """All that the marks of one scene have in common."""

    story: Story
    columns: Columns
    bars: Bars
    scale: Scale
    matches: Bools


@frozen
class Shelf:
    """Where the lanes of a group lie: the y of lane 0, and the group."""

    top: float
    limit: float
    """The x that words to the right of a mark may not pass when they are lengthened."""
    group: int = 0
    suffix: str = ""
    """What is added to an event's id to tell apart its marks in several groups."""


@frozen(eq=False)
class _Bars:
    """The bars of some events in pixels, a row for each; a point is as wide as it is drawn."""

    events: Ints
    lanes: Ints
    forms: Ints
    lefts: Bools
    points: Bools
    length: Floats
    """Of what is known of its time, however it is drawn."""
    start: Floats
    core_start: Floats
    core_end: Floats
    end: Floats

    def only(self, wanted: Bools) -> _Bars:
        return _Bars(*(getattr(self, name)[wanted] for name in self.__match_args__))


def marks(hand: Hand, placed: Placed, shelf: Shelf) -> list[Mark]:
    """The marks of the placed events that are in sight."""
    if not len(placed.events):
        return []
    scale = hand.scale
    bars = _in_pixels(hand.bars, placed, scale)
    bars = replace(bars, forms=_as_long_bars_allow(hand.bars, bars))
    words, x, under = _words(hand.bars, bars, scale)
    left, right = np.minimum(bars.start, x), np.maximum(bars.end, x + words)
    until = _neighbours(left, bars.lanes, shelf.limit)
    view, at = scale.viewport, bars.events
    in_view = (hand.bars.start[at] < view.end) & (hand.bars.end[at] > view.start)
    seen = in_view | ((left < scale.x1) & (right > scale.x0))
    bars, until, under = bars.only(seen), until[seen], under[seen]
    beside = ~(under | bars.lefts)
    bars = replace(bars, forms=_as_neighbours_allow(hand.bars, bars, beside, until))
    return _made(hand, shelf, bars)


def chosen_mark(hand: Hand, event: int, top: float) -> Mark:
    """The mark of an event that has no lane here, in a row of its own at y `top`."""
    bars, scale = hand.bars, hand.scale
    one = np.array([event], np.int64)
    form = np.array([Form.TITLE], np.int64)
    origin = scale.axis_to_x(0.0)
    over = bars.room(one, form, scale.pixels_per_day)[1] + origin > scale.x1
    left = over & (bars.room(one, form, scale.pixels_per_day, True)[0] + origin >= scale.x0)
    placed = Placed(one, np.zeros(1, np.int64), form, left)
    (mark,) = marks(hand, placed, Shelf(top, float("inf")))
    return replace(mark, lane=-1)


def _made(hand: Hand, shelf: Shelf, bars: _Bars) -> list[Mark]:
    """A value for each mark."""
    columns, metrics, events = hand.columns, hand.bars.metrics, bars.events
    caption, key = hand.bars.wording.caption, hand.bars.wording.key
    words, x, under = _words(hand.bars, bars, hand.scale)
    left, right = np.minimum(bars.start, x), np.maximum(bars.end, x + words)
    middle = shelf.top + bars.lanes * metrics.lane_height + metrics.bar_middle
    # A point has no length to be drawn.
    at = (bars.start + bars.end) / 2
    start, core_start, core_end, end = (
        np.where(bars.points, at, each).clip(-FAR, FAR).tolist()
        for each in (bars.start, bars.core_start, bars.core_end, bars.end)
    )
    rows = zip(
        events.tolist(),
        bars.lanes.tolist(),
        start,
        core_start,
        core_end,
        end,
        middle.tolist(),
        np.where(bars.points, metrics.point, metrics.bar).tolist(),
        bars.points.tolist(),
        columns.inferred[events].tolist(),
        columns.disputed[events].tolist(),
        (~hand.matches[events]).tolist(),
        columns.kind[events].tolist(),
        left.clip(-FAR, FAR).tolist(),
        right.clip(-FAR, FAR).tolist(),
        bars.forms.tolist(),
        x.clip(-FAR, FAR).tolist(),
        np.where(under, middle - metrics.bar_middle + metrics.under_middle, middle).tolist(),
        strict=True,
    )
    above, high = 1 - metrics.bar_middle, metrics.lane_height - 2
    group, suffix = shelf.group, shelf.suffix
    return [
        Mark(
            event, lane, x0, core0, core1, x1, y, thick, point, inferred, disputed, dimmed, kind,
            Rect(left, y + above, right - left, high),
            caption(event, form), x, line, 1.0, group, key(event) + suffix,
        )
        for event, lane, x0, core0, core1, x1, y, thick, point, inferred, disputed, dimmed, kind,
            left, right, form, x, line in rows
    ]  # fmt: skip


def _in_pixels(bars: Bars, placed: Placed, scale: Scale) -> _Bars:
    events, metrics, per_day = placed.events, bars.metrics, scale.pixels_per_day
    # Days are counted from the view's start, so that ages far off lose nothing in rounding.
    first = scale.viewport.start
    start = (bars.start[events] - first) * per_day + scale.x0
    end = (bars.end[events] - first) * per_day + scale.x0
    length = end - start
    points = bars.point[events] | (length < metrics.point)
    half, middle = metrics.point / 2, (start + end) / 2
    return _Bars(
        events=events,
        lanes=placed.lanes,
        forms=placed.forms,
        lefts=placed.lefts,
        points=points,
        length=length,
        start=np.where(points, middle - half, start),
        core_start=(bars.core_start[events] - first) * per_day + scale.x0,
        core_end=(bars.core_end[events] - first) * per_day + scale.x0,
        end=np.where(points, middle + half, end),
    )


def _words(layout: Bars, bars: _Bars, scale: Scale) -> tuple[Floats, Floats, Bools]:
    """How wide the words of each mark are, where they begin, and whether they stand under it."""
    gap = layout.metrics.label_gap
    words = layout.wording.lengths(bars.events, bars.forms)
    under = ~bars.points & (bars.length >= words)
    # Words under a bar that began before the view stay in view as long as the bar does.
    kept = np.minimum(np.maximum(bars.start, scale.x0 + gap), bars.end - words)
    beside = np.where(bars.lefts, bars.start - gap - words, bars.end + gap)
    return words, np.where(under, np.maximum(kept, bars.start), beside), under


def _as_long_bars_allow(layout: Bars, bars: _Bars) -> Ints:
    """Under a long bar there is room for more words than were asked for."""
    lengths, events = layout.wording.lengths, bars.events
    forms, room = bars.forms.copy(), np.where(bars.points, 0.0, bars.length)
    for form in (Form.TITLE, Form.DATED):
        may = np.flatnonzero((forms < form) & (room > 0))
        # Words that are not needed are not measured.
        may = may[room[may] > lengths(events[may], form - 1)]
        forms[may[room[may] >= lengths(events[may], form)]] = form
    return forms


def _neighbours(left: Floats, lanes: Ints, limit: float) -> Floats:
    """For each mark the x where the next one in its lane begins, or the limit."""
    order = np.lexsort((left, lanes))
    until = np.full(len(left), limit)
    same_lane = np.flatnonzero(lanes[order][1:] == lanes[order][:-1])
    until[order[same_lane]] = np.minimum(left[order[same_lane + 1]], limit)
    return until


def _as_neighbours_allow(layout: Bars, bars: _Bars, beside: Bools, until: Floats) -> Ints:
    """To the right of a mark there may be more room than the zoom step promised."""
    metrics, lengths, events = layout.metrics, layout.wording.lengths, bars.events
    forms, room = bars.forms.copy(), until - bars.end - metrics.label_gap - metrics.clearance
    for form in (Form.SHORT, Form.TITLE, Form.DATED):
        may = np.flatnonzero(beside & (forms == form - 1))
        more = metrics.label_gap if form == Form.DATED else 0.0
        may = may[lengths(events[may], form - 1) + more <= room[may]]
        forms[may[lengths(events[may], form) <= room[may]]] = form
    return forms
