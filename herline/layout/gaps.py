"""Gaps: what the events with a lane leave free in a tile, and who finds a lane there."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from herline.layout.bars import Bars
from herline.layout.columns import Bools, Ints
from herline.layout.home import LONG, SHARE_OF_LONG, Home
from herline.layout.places import Places
from herline.layout.rows import Rows
from herline.layout.tiles import PAD
from herline.layout.wording import Form

LOOKED_AT = 96
"""Candidates whose letters are looked at together, to tell for whom there may be room."""
TRIED = 16
"""Candidates that are measured and tried before it is asked again for whom there may be room."""


class Gaps:
    """The gaps that are left in `rows` of so many `lanes`, at `scale` pixels a day."""

    def __init__(self, bars: Bars, rows: Rows, lanes: int, home: Home, scale: float) -> None:
        self._bars = bars
        self._rows = rows
        self._most_long = max(1, int(lanes * SHARE_OF_LONG))
        self._width = home.width
        self._origin = home.origin * scale
        self._scale = scale

    def filled(self, candidates: Ints) -> Iterator[Places]:
        """Places for new events, the most important first, a few at a time."""
        bars = self._bars
        lengths = (bars.end[candidates] - bars.start[candidates]) * self._scale
        # None may reach beyond the next tile.
        short_enough = lengths < self._width - 2 * PAD
        candidates, long = candidates[short_enough], lengths[short_enough] > LONG * self._width
        order = np.argsort(~long, kind="stable")
        candidates, long = candidates[order], long[order]
        for form in (Form.TITLE, Form.SHORT):
            homeless = np.ones(len(candidates), np.bool_)
            # In a crowd most find no room for a few letters.
            firsts, lasts = self._least(candidates, Form.NONE)
            waiting = np.arange(len(candidates))
            while len(waiting := waiting[self._rows.have_room(firsts[waiting], lasts[waiting])]):
                near = waiting[:LOOKED_AT]
                hopeful = near[self._rows.have_room(*self._least(candidates[near], form))]
                some = hopeful[:TRIED]
                places = self._placed(candidates[some], long[some], form)
                homeless[some] = [event not in places for event in candidates[some].tolist()]
                last = near[-1] if len(hopeful) == len(some) else some[-1]
                waiting = waiting[waiting > last]
                yield places
            candidates, long = candidates[homeless], long[homeless]

    def _least(self, events: Ints, form: Form) -> tuple[Ints, Ints]:
        """The stretches that these events take at least, told before their words are measured."""
        least = self._bars.wording.least(events, form)
        left, right = self._bars.room_for(events, least, self._scale)
        return self._rows.stretches(left - self._origin, right - self._origin)

    def _placed(self, events: Ints, long: Bools, form: Form) -> Places:
        rows = self._rows
        lefts, rights = self._bars.room(events, form, self._scale)
        places: Places = {}
        for event, is_long, left, right in zip(
            events.tolist(),
            long.tolist(),
            (lefts - self._origin).tolist(),
            (rights - self._origin).tolist(),
            strict=True,
        ):
            stretch = rows.stretch(left, right)
            if right - left > self._width - PAD:
                continue
            if is_long and rows.long_ones(stretch) >= self._most_long:
                continue
            lane = rows.first_free(stretch)
            if lane >= 0:
                rows.take(lane, stretch, is_long)
                places[event] = (lane, form, False)
        return places
