"""Marks: where the bar, the words, the dots and the flag of each event stand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from herline.frozen import frozen
from herline.layout.bars import Bars
from herline.layout.columns import Bools, Columns, Floats, Ints
from herline.layout.places import Placed
from herline.layout.scale import Scale
from herline.layout.scene import Detail, Label, Mark, Rect, TextRole
from herline.layout.wording import MOST_DOTS, Form, Words
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
class _Drawn:
    """Columns of pixels, one row for each mark."""

    points: Bools
    start: Floats
    """Left edge of the mark, without its words."""
    core_start: Floats
    core_end: Floats
    end: Floats
    words: Floats
    """Width of words, dots and flag."""
    words_x: Floats
    under: Bools

    @property
    def left(self) -> Floats:
        return np.minimum(self.start, self.words_x)

    @property
    def right(self) -> Floats:
        return np.maximum(self.end, self.words_x + self.words)


def marks(hand: Hand, placed: Placed, shelf: Shelf) -> list[Mark]:
    """The marks of the placed events that are in sight."""
    bars, scale = hand.bars, hand.scale
    events, lanes, lefts = placed.events, placed.lanes, placed.lefts
    if not len(events):
        return []
    forms = _as_long_bars_allow(bars, events, placed.forms, scale.pixels_per_day)
    drawn = _drawn(bars, scale, events, forms, lefts)
    until = _neighbours(drawn.left, lanes, shelf.limit)
    view = scale.viewport
    in_view = (bars.start[events] < view.end) & (bars.end[events] > view.start)
    seen = in_view | ((drawn.left < scale.x1) & (drawn.right > scale.x0))
    events, lanes, forms, lefts = events[seen], lanes[seen], forms[seen], lefts[seen]
    beside = ~(drawn.under[seen] | lefts)
    forms = _as_neighbours_allow(bars, events, forms, beside, drawn.end[seen], until[seen])
    drawn = _drawn(bars, scale, events, forms, lefts)
    metrics = bars.metrics
    words = bars.wording.words
    return [
        _mark(hand, shelf, event, lane, words(event, form), *row)
        for event, lane, form, row in zip(
            events.tolist(),
            (shelf.top + lanes * metrics.lane_height).tolist(),
            forms.tolist(),
            _rows(drawn),
            strict=True,
        )
    ]


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


_Row = tuple[bool, float, float, float, float, float, float, bool]


def _rows(drawn: _Drawn) -> list[_Row]:
    return list(
        zip(
            drawn.points.tolist(),
            drawn.start.clip(-FAR, FAR).tolist(),
            drawn.core_start.clip(-FAR, FAR).tolist(),
            drawn.core_end.clip(-FAR, FAR).tolist(),
            drawn.end.clip(-FAR, FAR).tolist(),
            drawn.words.tolist(),
            drawn.words_x.clip(-FAR, FAR).tolist(),
            drawn.under.tolist(),
            strict=True,
        )
    )


def _mark(
    hand: Hand,
    shelf: Shelf,
    event: int,
    y: float,
    words: Words,
    point: bool,
    start: float,
    core_start: float,
    core_end: float,
    end: float,
    width: float,
    x: float,
    under: bool,
) -> Mark:
    columns, metrics = hand.columns, hand.bars.metrics
    left = start if start < x else x
    box = Rect(left, y + 1, max(end, x + width) - left, metrics.lane_height - 2)
    middle = y + metrics.bar_middle
    text_middle = y + metrics.under_middle if under else middle
    if point:
        start = core_start = core_end = end = (start + end) / 2
    title = date = None
    detail = Detail.MARK
    if words.title:
        title = Label(words.title, x, text_middle, words.width)
        x += words.width
        detail = Detail.TITLE
    if words.date:
        gap = metrics.label_gap
        date = Label(words.date, x + gap, text_middle, words.date_width - gap, TextRole.DATE)
        x += words.date_width
        detail = Detail.FULL
    dots = columns.sources[event][:MOST_DOTS] if width else ()
    dots_x = x
    if dots:
        dots_x = x + metrics.dots_gap
        x = dots_x + len(dots) * metrics.dot_spacing
    disputed = bool(columns.disputed[event])
    return Mark(
        event=event,
        lane=round((y - shelf.top) / metrics.lane_height),
        start=start,
        core_start=core_start,
        core_end=core_end,
        end=end,
        middle=middle,
        thickness=metrics.point if point else metrics.bar,
        point=point,
        inferred=bool(columns.inferred[event]),
        disputed=disputed,
        dimmed=not hand.matches[event],
        kind=int(columns.kind[event]),
        detail=detail,
        box=box,
        label=title,
        date=date,
        dots=dots,
        dots_x=dots_x,
        dots_middle=text_middle,
        flag_x=x + metrics.flag_gap if disputed and width else None,
        group=shelf.group,
        key=hand.story.events[event].id + shelf.suffix,
    )


def _drawn(bars: Bars, scale: Scale, events: Ints, forms: Ints, lefts: Bools) -> _Drawn:
    metrics = bars.metrics
    per_day = scale.pixels_per_day
    # Days are counted from the view's start, so that ages far off lose nothing in rounding.
    first = scale.viewport.start
    start = (bars.start[events] - first) * per_day + scale.x0
    end = (bars.end[events] - first) * per_day + scale.x0
    points = bars.are_points(events, per_day)
    middle = (start + end) / 2
    words = bars.words_width(events, forms)
    under = ~points & (end - start >= words)
    start = np.where(points, middle - metrics.point / 2, start)
    end = np.where(points, middle + metrics.point / 2, end)
    # Words under a bar that began before the view stay in view as long as the bar does.
    kept = np.minimum(np.maximum(start, scale.x0 + metrics.label_gap), end - words)
    beside = np.where(lefts, start - metrics.label_gap - words, end + metrics.label_gap)
    return _Drawn(
        points=points,
        start=start,
        core_start=(bars.core_start[events] - first) * per_day + scale.x0,
        core_end=(bars.core_end[events] - first) * per_day + scale.x0,
        end=end,
        words=words,
        words_x=np.where(under, np.maximum(kept, start), beside),
        under=under,
    )


def _as_long_bars_allow(bars: Bars, events: Ints, forms: Ints, per_day: float) -> Ints:
    """Under a long bar there is room for more words than were asked for."""
    lengths = np.where(
        bars.are_points(events, per_day), 0.0, (bars.end[events] - bars.start[events]) * per_day
    )
    for form in (Form.TITLE, Form.DATED):
        longer = lengths > bars.words_width(events, Form(form - 1))
        longer[longer] = lengths[longer] >= bars.words_width(events[longer], form)
        forms = np.where(longer, np.maximum(forms, form), forms)
    return forms


def _neighbours(left: Floats, lanes: Ints, limit: float) -> Floats:
    """For each mark the x where the next one in its lane begins, or the limit."""
    order = np.lexsort((left, lanes))
    until = np.full(len(left), limit)
    same_lane = np.flatnonzero(lanes[order][1:] == lanes[order][:-1])
    until[order[same_lane]] = np.minimum(left[order[same_lane + 1]], limit)
    return until


def _as_neighbours_allow(
    bars: Bars, events: Ints, forms: Ints, beside: Bools, end: Floats, until: Floats
) -> Ints:
    """To the right of a mark there may be more room than the zoom step promised."""
    metrics = bars.metrics
    room = until - end - metrics.label_gap - metrics.clearance
    for form in (Form.SHORT, Form.TITLE, Form.DATED):
        may = beside & (forms == form - 1)
        may[may] = bars.words_width(events[may], form) <= room[may]
        forms = np.where(may, form, forms)
    return forms
