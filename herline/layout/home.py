"""Home: the lanes of the whole story in one view, chosen by importance and read like a text.

Who is shown is decided in order of importance, as long as fewer events stand above one another
than there are lanes. Those are then set into lanes from left to right, each as high as it can
be, which always succeeds. Words stand to the right of a mark; to the left where they would run
over the end of the view, or where the right is much more crowded. Shortened titles come last.
"""

from __future__ import annotations

from math import ceil, floor

import numpy as np

from herline.layout.bars import Bars
from herline.layout.columns import Floats, Ints
from herline.layout.places import Home, Places
from herline.layout.rows import BIN, Rows
from herline.layout.sides import are_better_left
from herline.layout.wording import Form

LONG = 1 / 3
"""A bar of this share of the view's width is long."""
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
        mask = rows.mask(start, end)
        lane = rows.first_free(mask)
        if lane >= 0:
            rows.take(lane, mask)
            places[event] = (lane, form, left)
    return places


def _chosen(bars: Bars, candidates: Ints, starts: Floats, lanes: int, home: Home) -> list[_Chosen]:
    crowd = _Crowd(lanes, home.width)
    lengths = (bars.end[candidates] - bars.start[candidates]) * home.scale
    long = lengths > LONG * home.width
    # Long bars cannot be fitted in later, so they come first, within their share.
    order = np.argsort(~long, kind="stable")
    events, long = candidates[order], long[order].tolist()
    lefts, rights = bars.room(events, Form.NONE, home.scale)
    origin = home.origin * home.scale
    bare = zip((lefts - origin).tolist(), (rights - origin).tolist(), strict=True)
    waiting = list(zip(events.tolist(), long, bare, strict=True))
    chosen: list[_Chosen] = []
    for form in (Form.TITLE, Form.SHORT):
        refused: list[_Waiting] = []
        for event, is_long, mark in waiting:
            # In a crowd most find no room for their mark, and need not be measured.
            if not crowd.has_room(*mark):
                continue
            for (start, end), left in _sides(bars, event, form, starts, home):
                if crowd.admits(start, end, is_long):
                    chosen.append((start, end, event, form, left))
                    break
            else:
                refused.append((event, is_long, mark))
        waiting = refused
    return chosen


_Waiting = tuple[int, bool, tuple[float, float]]
"""An event, whether its bar is long, and where its mark stands."""


def _sides(
    bars: Bars, event: int, form: Form, starts: Floats, home: Home
) -> list[tuple[tuple[float, float], bool]]:
    """Where an event with its words may stand, the better place first; True: words to the left."""
    one = np.array([event], np.int64)
    sides = [
        (_edges(bars, one, form, False, home), False),
        (_edges(bars, one, form, True, home), True),
    ]
    if are_better_left(bars, one, form, starts, home.scale)[0]:
        sides.reverse()
    fitting = [side for side in sides if _is_inside(side[0], bars, home)]
    return fitting or [side for side in sides if not side[1]]


def _is_inside(room: tuple[float, float], bars: Bars, home: Home) -> bool:
    return room[0] >= 0 and room[1] - bars.metrics.clearance <= home.width


def _edges(bars: Bars, one: Ints, form: Form, left: bool, home: Home) -> tuple[float, float]:
    starts, ends = bars.room(one, form, home.scale, left)
    origin = home.origin * home.scale
    return float(starts[0]) - origin, float(ends[0]) - origin


class _Crowd:
    """How many events stand above one another at each place."""

    def __init__(self, lanes: int, width: float) -> None:
        self._lanes = lanes
        self._long_lanes = max(1, int(lanes * SHARE_OF_LONG))
        self._origin = -width
        # The same digits as in Rows, so that whoever is let in finds a lane.
        self._all = np.zeros(ceil(3 * width / BIN) + 1, np.int32)
        self._long = np.zeros_like(self._all)

    def has_room(self, start: float, end: float) -> bool:
        """Whether a lane is free all along a stretch."""
        return bool(self._all[self._stretch(start, end)].max(initial=0) < self._lanes)

    def _stretch(self, start: float, end: float) -> slice:
        return slice(
            max(0, floor((start - self._origin) / BIN)),
            max(0, ceil((end - self._origin) / BIN)),
        )

    def admits(self, start: float, end: float, long: bool) -> bool:
        """Let an event in if a lane is free all along its room."""
        stretch = self._stretch(start, end)
        here = self._all[stretch]
        if here.max(initial=0) >= self._lanes:
            return False
        if long:
            if self._long[stretch].max(initial=0) >= self._long_lanes:
                return False
            self._long[stretch] += 1
        here += 1
        return True
