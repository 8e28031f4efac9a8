"""Home: the lanes of the whole story in one view, chosen by importance and read like a text.

Who is shown is decided in order of importance, as long as fewer events stand above one another
than there are lanes. Those are then set into lanes from left to right, each as high as it can
be, which always succeeds. Words stand to the right of a mark; to the left where they would run
over the end of the view, or where the right is much more crowded. A title that the view would cut
on either side is shortened at once; others only where there is no room for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from herline.frozen import frozen
from herline.layout.bars import Bars
from herline.layout.columns import Bools, Floats, Ints
from herline.layout.occupancy import Occupancy
from herline.layout.places import Places
from herline.layout.sides import Begun, are_better_left
from herline.layout.wording import Form

LONG = 1 / 3
"""A bar of this share of the view's width is long."""
LOOKED_AT = 256
"""Candidates whose letters are looked at together, to tell for whom there may be room."""
TRIED = 128
"""Candidates that are measured and tried before it is asked again for whom there may be room."""
SHARE_OF_LONG = 0.5
"""Long bars take at most this share of the lanes at any place."""
RIGHT, LEFT = 0, 1
"""On which side of its mark the words of an event stand."""

SIDES = ((RIGHT,), (LEFT,), (RIGHT, LEFT), (LEFT, RIGHT))
"""The better side alone, or before the other."""

_Chosen = tuple[float, float, int, Form, int, int, int]
"""Left and right edge in pixels, event, form, side, first place and the one behind the last."""


def whole_story(bars: Bars, parts: Iterable[Ints], begun: Begun, lanes: int, home: Home) -> Places:
    """Lanes for as many as fit of the events in some parts, each in order of importance.

    A part only gets what those before it leave free. `begun` tells of all events where they crowd.
    """
    occupancy = Occupancy(lanes, max(1, int(lanes * SHARE_OF_LONG)), home.width)
    chosen: list[_Chosen] = []
    for part in parts:
        choice = _Choice(bars, part, begun, occupancy, home)
        chosen += [*choice.of(Form.TITLE), *choice.of(Form.SHORT)]
    free_from = [0] * lanes
    places: Places = {}
    for _, _, event, form, side, first, last in sorted(chosen):
        lane = 0
        while free_from[lane] > first:
            lane += 1
        free_from[lane] = last
        places[event] = (lane, form, side == LEFT)
    return places


@frozen
class Home:
    """The view in which the whole story is seen at once."""

    origin: float
    """The axis day at its left edge."""
    scale: float
    """Pixels a day."""
    width: float
    """In pixels."""


@frozen(eq=False)
class _Room:
    """What some events take in two rows, with words to the RIGHT and to the LEFT of the mark."""

    starts: Floats
    ends: Floats
    """In pixels of the view."""
    firsts: Ints
    lasts: Ints
    """Places of the occupancy."""


class _Choice:
    """Chooses among events, which are named by their places in the order of asking."""

    def __init__(
        self, bars: Bars, candidates: Ints, begun: Begun, occupancy: Occupancy, home: Home
    ) -> None:
        self._bars, self._home, self._begun = bars, home, begun
        self._occupancy = occupancy
        # Long bars cannot be fitted in later, so they come first, within their share.
        long = (bars.end[candidates] - bars.start[candidates]) * home.scale > LONG * home.width
        order = np.argsort(~long, kind="stable")
        self._events, self._long = candidates[order], long[order]
        self._homeless = np.ones(len(order), np.bool_)
        self._left, self._right, self._under = bars.marks(self._events, home.scale)
        self._crowded = False
        """Whether most of those who were tried last found no room."""

    def of(self, form: Form) -> list[_Chosen]:
        """Those without a home yet for whom there is room in this form."""
        chosen: list[_Chosen] = []
        waiting = np.flatnonzero(self._homeless)
        while len(waiting) and not self._crowded:
            some, waiting = waiting[:TRIED], waiting[TRIED:]
            found = self._admitted(some, form)
            self._crowded = 2 * len(found) < len(some)
            chosen += found
        while len(waiting):
            # In a crowd most find no room for a few letters, and need not be measured.
            waiting = waiting[self._may_fit(self._shortest)[waiting]]
            near, waiting = waiting[:LOOKED_AT], waiting[LOOKED_AT:]
            least, left = self._least(near, form), np.arange(len(near))
            while len(left):
                hopeful = left[self._may_fit(least)[left]]
                chosen += self._admitted(near[hopeful[:TRIED]], form)
                left = hopeful[TRIED:]
        return chosen

    @cached_property
    def _shortest(self) -> _Room:
        """The room of each with a few letters."""
        return self._least(np.arange(len(self._events)), Form.NONE)

    def _may_fit(self, room: _Room) -> Bools:
        """Whether there is room on one side, for each."""
        free = ~self._occupancy.are_full(room.firsts, room.lasts)
        return free[RIGHT] | (free[LEFT] & (room.starts[LEFT] >= 0))

    def _admitted(self, some: Ints, form: Form) -> list[_Chosen]:
        """Those of some for whom there is room, each on its better side if it can."""
        events, admits = self._events[some], self._occupancy.admits
        forms, words = np.full(len(some), form), self._bars.wording.lengths(events, form)
        room = self._room(some, words)
        if form is Form.TITLE and (cut := self._are_cut(room)).any():
            forms[cut], words[cut] = Form.SHORT, self._bars.wording.lengths(events[cut], Form.SHORT)
            room = self._room(some, words)
        sides = self._sides(events, words, room)
        starts, ends = room.starts.tolist(), room.ends.tolist()
        firsts, lasts = room.firsts.tolist(), room.lasts.tolist()
        longs = self._long[some].tolist()
        found: list[_Chosen] = []
        housed: list[int] = []
        for i, event in enumerate(events.tolist()):
            for side in sides[i]:
                first, last = firsts[side][i], lasts[side][i]
                if admits(first, last, longs[i]):
                    at = starts[side][i], ends[side][i]
                    found.append((*at, event, Form(int(forms[i])), side, first, last))
                    housed.append(i)
                    break
        self._homeless[some[housed]] = False
        return found

    def _sides(self, events: Ints, words: Floats, room: _Room) -> list[tuple[int, ...]]:
        """The sides on which the words of each event may stand, the better one first."""
        inside = self._are_inside(room)
        left: Bools = inside[LEFT]
        right: Bools = inside[RIGHT] | ~left
        on_left = are_better_left(self._bars, events, words, self._begun, self._home.scale)
        better = np.where((on_left & left) | ~right, LEFT, RIGHT)
        return [SIDES[each] for each in (better + 2 * (left & right)).tolist()]

    def _are_cut(self, room: _Room) -> Bools:
        """Whether the end of the view would cut it on either side of the mark."""
        inside = self._are_inside(room)
        return ~(inside[RIGHT] | inside[LEFT])

    def _are_inside(self, room: _Room) -> Bools:
        """Whether all of it is in the view, on each side."""
        ends = room.ends - self._bars.metrics.clearance
        return (room.starts >= 0) & (ends <= self._home.width)

    def _least(self, some: Ints, form: Form) -> _Room:
        """The room of some with their words, as far as these are known."""
        return self._room(some, self._bars.wording.least(self._events[some], form))

    def _room(self, some: Ints, words: Floats) -> _Room:
        """The room of some with words that are so many pixels wide."""
        metrics, origin = self._bars.metrics, self._home.origin * self._home.scale
        left, right = self._left[some], self._right[some]
        beside = np.where(self._under[some] >= words, 0.0, metrics.label_gap + words)
        starts = np.array((left, left - beside)) - origin
        ends = np.array((right + beside, right)) + metrics.clearance - origin
        return _Room(starts, ends, *self._occupancy.places(starts, ends))
