"""Home: the lanes of the whole story in one view, chosen by importance and read like a text.

Who is shown is decided in order of importance, as long as fewer events stand above one another
than there are lanes. Those are then set into lanes from left to right, each as high as it can
be, which always succeeds. Words stand to the right of a mark; to the left where they would run
over the end of the view, or where the right is much more crowded. Shortened titles come last.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor

import numpy as np

from herline.layout.bars import Bars
from herline.layout.columns import Bools, Floats, Ints
from herline.layout.places import Home, Places
from herline.layout.rows import PLACE, Rows
from herline.layout.sides import are_better_left
from herline.layout.wording import Form

LONG = 1 / 3
"""A bar of this share of the view's width is long."""
TRIED = 32
"""So many are measured at once, before it is looked again for whom there is room."""
SHARE_OF_LONG = 0.5
"""Long bars take at most this share of the lanes at any place."""

_Chosen = tuple[float, float, int, Form, bool]


def whole_story(bars: Bars, candidates: Ints, starts: Floats, lanes: int, home: Home) -> Places:
    """Lanes for as many as fit of the candidates, which come in order of importance.

    `starts` are the sorted starts of all events, in axis days: where they crowd.
    """
    chosen = _chosen(bars, candidates, starts, lanes, home)
    rows = Rows(lanes, -home.width, 3 * home.width)
    places: Places = {}
    for start, end, event, form, left in sorted(chosen):
        stretch = rows.stretch(start, end)
        lane = rows.first_free(stretch)
        if lane >= 0:
            rows.take(lane, stretch)
            places[event] = (lane, form, left)
    return places


def _chosen(bars: Bars, candidates: Ints, starts: Floats, lanes: int, home: Home) -> list[_Chosen]:
    crowd = _Crowd(lanes, home.width)
    # Long bars cannot be fitted in later, so they come first, within their share.
    long = (bars.end[candidates] - bars.start[candidates]) * home.scale > LONG * home.width
    order = np.argsort(~long, kind="stable")
    events, long = candidates[order], long[order]
    chosen: list[_Chosen] = []
    for form in (Form.TITLE, Form.SHORT):
        homeless = np.ones(len(events), np.bool_)
        waiting = np.arange(len(events))
        while len(waiting):
            # In a crowd most find no room for a few letters, and need not be measured.
            for least in (Form.NONE, form):
                waiting = waiting[_may_have_room(bars, events[waiting], least, crowd, home)]
            some, waiting = waiting[:TRIED], waiting[TRIED:]
            sides = _sides(bars, events[some], form, starts, home)
            for i, its_sides in zip(some.tolist(), sides, strict=True):
                for start, end, left in its_sides:
                    if crowd.admits(start, end, bool(long[i])):
                        chosen.append((start, end, int(events[i]), form, left))
                        homeless[i] = False
                        break
        events, long = events[homeless], long[homeless]
    return chosen


def _may_have_room(bars: Bars, events: Ints, form: Form, crowd: _Crowd, home: Home) -> Bools:
    """Whether the words of each event, as far as they are known, have room on one side."""
    words, origin = bars.wording.least(events, form), home.origin * home.scale
    starts, ends = bars.room_for(events, words, home.scale)
    on_the_right = ~crowd.is_full(starts - origin, ends - origin)
    starts, ends = bars.room_for(events, words, home.scale, True)
    on_the_left = (starts >= origin) & ~crowd.is_full(starts - origin, ends - origin)
    return on_the_right | on_the_left


_Side = tuple[float, float, bool]
"""Where an event with its words may stand, and whether these are to the left of its mark."""


def _sides(
    bars: Bars, events: Ints, form: Form, starts: Floats, home: Home
) -> Iterator[list[_Side]]:
    """Where each of some events may stand, the better place first."""
    rights = _edges(bars, events, form, False, home)
    lefts = _edges(bars, events, form, True, home)
    better_left = are_better_left(bars, events, form, starts, home.scale).tolist()
    for right, left, is_better_left in zip(rights, lefts, better_left, strict=True):
        sides = [left, right] if is_better_left else [right, left]
        yield [side for side in sides if _is_inside(side, bars, home)] or [right]


def _is_inside(side: _Side, bars: Bars, home: Home) -> bool:
    return side[0] >= 0 and side[1] - bars.metrics.clearance <= home.width


def _edges(bars: Bars, events: Ints, form: Form, left: bool, home: Home) -> list[_Side]:
    starts, ends = bars.room(events, form, home.scale, left)
    origin = home.origin * home.scale
    edges = zip((starts - origin).tolist(), (ends - origin).tolist(), strict=True)
    return [(start, end, left) for start, end in edges]


class _Crowd:
    """How many events stand above one another at each place."""

    def __init__(self, lanes: int, width: float) -> None:
        self._lanes = lanes
        self._long_lanes = max(1, int(lanes * SHARE_OF_LONG))
        self._origin = -width
        # The same places as in Rows, so that whoever is let in finds a lane.
        self._all = np.zeros(ceil(3 * width / PLACE) + 1, np.int32)
        self._long = np.zeros_like(self._all)

    def is_full(self, starts: Floats, ends: Floats) -> Bools:
        """For each stretch, whether no lane is free all along it."""
        last_place = len(self._all)
        first = np.floor((starts - self._origin) / PLACE).clip(0, last_place).astype(np.int64)
        last = np.ceil((ends - self._origin) / PLACE).clip(first, last_place).astype(np.int64)
        full = np.concatenate(([0], np.cumsum(self._all >= self._lanes)))
        return full[last] > full[first]

    def admits(self, start: float, end: float, long: bool) -> bool:
        """Let an event in if a lane is free all along its room."""
        stretch = slice(
            max(0, floor((start - self._origin) / PLACE)),
            max(0, ceil((end - self._origin) / PLACE)),
        )
        here = self._all[stretch]
        if here.max(initial=0) >= self._lanes:
            return False
        if long:
            if self._long[stretch].max(initial=0) >= self._long_lanes:
                return False
            self._long[stretch] += 1
        here += 1
        return True
