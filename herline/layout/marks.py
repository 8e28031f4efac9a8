"""Marks: where the bar, the words, the dots and the flag of each event stand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from herline.layout.bars import Bars
from herline.layout.columns import Bools, Columns, Floats, Ints
from herline.layout.scale import Scale
from herline.layout.scene import Detail, Label, Mark, Rect, TextRole
from herline.layout.wording import MOST_DOTS, Form, Words
from herline.model.story import Story

FAR = 30_000.0
"""Pixels beyond which nothing is told apart; painters stumble over larger numbers."""


@dataclass(frozen=True, slots=True, eq=False)
class Hand:
    """All that the marks of one scene have in common."""

    story: Story
    columns: Columns
    bars: Bars
    scale: Scale
    matches: Bools


@dataclass(frozen=True, slots=True, eq=False)
class _Places:
    """Columns of pixels, one row for each mark."""

    points: Bools
    left: Floats
    core_start: Floats
    core_end: Floats
    right: Floats
    words: Floats
    """Width of words, dots and flag."""
    under: Bools


def marks(
    hand: Hand, events: Ints, lanes: Ints, forms: Ints, top: float, group: int, suffix: str
) -> list[Mark]:
    """The marks of events that are in sight, with lane 0 at the y `top`."""
    bars, scale = hand.bars, hand.scale
    forms = _as_long_bars_allow(bars, events, forms, scale.pixels_per_day)
    places = _placed(bars, scale, events, forms)
    seen = _in_sight(bars, scale, events, places)
    if not seen.all():
        events, lanes, forms = events[seen], lanes[seen], forms[seen]
        places = _placed(bars, scale, events, forms)
    metrics = bars.metrics
    rows = zip(
        events.tolist(), lanes.tolist(), forms.tolist(), places.points.tolist(),
        places.left.clip(-FAR, FAR).tolist(), places.core_start.clip(-FAR, FAR).tolist(),
        places.core_end.clip(-FAR, FAR).tolist(), places.right.clip(-FAR, FAR).tolist(),
        places.words.tolist(), places.under.tolist(),
        strict=True,
    )  # fmt: skip
    made: list[Mark] = []
    for event, lane, form, point, left, core_start, core_end, right, width, under in rows:
        y = top + lane * metrics.lane_height
        words = bars.wording.words(event, form)
        middle = y + metrics.bar_middle
        if under:
            text_x = min(max(left, scale.x0 + metrics.label_gap), right - width)
            text_x = max(text_x, left)
            text_middle = y + metrics.under_middle
            box_right = right
        else:
            text_x = right + metrics.label_gap
            text_middle = middle
            box_right = text_x + width
        box = Rect(left, y + 1, box_right - left, metrics.lane_height - 2)
        if point:
            left = core_start = core_end = right = (left + right) / 2
        made.append(
            _mark(hand, event, lane, (left, core_start, core_end, right), middle, point, box,
                  words, text_x, text_middle, group, suffix)
        )  # fmt: skip
    return made


def _mark(
    hand: Hand,
    event: int,
    lane: int,
    x: tuple[float, float, float, float],
    middle: float,
    point: bool,
    box: Rect,
    words: Words,
    text_x: float,
    text_middle: float,
    group: int,
    suffix: str,
) -> Mark:
    columns, metrics = hand.columns, hand.bars.metrics
    title = date = None
    end = text_x
    detail = Detail.MARK
    if words.title:
        title = Label(words.title, text_x, text_middle, words.width)
        end += words.width
        detail = Detail.TITLE
    if words.date:
        gap = metrics.label_gap
        date = Label(words.date, end + gap, text_middle, words.date_width - gap, TextRole.DATE)
        end += words.date_width
        detail = Detail.FULL
    dots = columns.sources[event][:MOST_DOTS]
    dots_x = end
    if dots:
        dots_x = end + metrics.dots_gap
        end = dots_x + len(dots) * metrics.dot_spacing
    disputed = bool(columns.disputed[event])
    return Mark(
        event=event,
        lane=lane,
        start=x[0],
        core_start=x[1],
        core_end=x[2],
        end=x[3],
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
        flag_x=end + metrics.flag_gap if disputed else None,
        group=group,
        key=hand.story.events[event].id + suffix,
    )


def _as_long_bars_allow(bars: Bars, events: Ints, forms: Ints, per_day: float) -> Ints:
    """Under a long bar there is room for more words than were asked for."""
    lengths = np.where(
        bars.are_points(events, per_day), 0.0, (bars.end[events] - bars.start[events]) * per_day
    )
    for form in (Form.TITLE, Form.DATED):
        longer = lengths > bars.metrics.short_label
        longer[longer] = lengths[longer] >= bars.words_width(events[longer], form)
        forms = np.where(longer, np.maximum(forms, form), forms)
    return forms


def _placed(bars: Bars, scale: Scale, events: Ints, forms: Ints) -> _Places:
    per_day = scale.pixels_per_day
    shift = scale.x0 - scale.viewport.start * per_day
    half = bars.metrics.point / 2
    start = bars.start[events] * per_day + shift
    end = bars.end[events] * per_day + shift
    points = bars.are_points(events, per_day)
    middle = (start + end) / 2
    words = bars.words_width(events, forms)
    return _Places(
        points=points,
        left=np.where(points, middle - half, start),
        core_start=bars.core_start[events] * per_day + shift,
        core_end=bars.core_end[events] * per_day + shift,
        right=np.where(points, middle + half, end),
        words=words,
        under=~points & (end - start >= words),
    )


def _in_sight(bars: Bars, scale: Scale, events: Ints, places: _Places) -> Bools:
    """Which events have their days, or any of their mark and words, in the view."""
    view = scale.viewport
    in_view = (bars.start[events] < view.end) & (bars.end[events] > view.start)
    gap = bars.metrics.label_gap
    right = np.where(places.under, places.right, places.right + gap + places.words)
    return in_view | ((places.left < scale.x1) & (right > scale.x0))
