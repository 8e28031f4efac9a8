"""Lanes: every event is placed once, and never moves while one pans and zooms.

Zoom is cut into steps. Step 0 is the whole story, fitted into the view; each step beyond shows
it larger by the square root of two. In each step an event asks for the room that it takes at
the coarse end of the step. That room, counted in days, only shrinks on zooming in, so whoever
has a lane keeps it in all finer steps, and finer steps only fill gaps, important events first.
Coarser steps than the whole story show those that still fit, in the lanes they have.

Each step is cut into tiles as wide as the view, and only tiles that are seen are worked out.
Even tiles come first, odd ones are fitted between them; nothing reaches further than one tile
beyond its own. So the result is the same whatever way the view took.

    step 1   |    tile 0    |    tile 1    |
    step 2   |  tile 0  |  tile 1  |  tile 2  |
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import floor, log

import numpy as np

from herline.layout.bars import Bars
from herline.layout.columns import Ints
from herline.layout.rows import Rows
from herline.layout.wording import Form

STEP = 2**0.5
PAD = 64.0
"""Pixels left of a tile that its points may reach into."""
LONG = 1 / 3
"""A bar of this share of a tile is long: it is tried first, as it gets few more chances."""
SHARE_OF_LONG = 0.5
"""Long bars take at most this share of the lanes at any place."""
SLOTS = 16
TRIED_PER_LANE = 4
"""In each of the slots of a tile so many events for each lane are tried."""

Places = dict[int, tuple[int, Form]]
"""Event -> its lane, and how much is written beside it."""


@dataclass(frozen=True, slots=True)
class Home:
    """The whole story in the view: the axis day at its left edge, pixels a day, its width."""

    origin: float
    scale: float
    width: float


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """Events that have a lane in some stretch of the axis."""

    events: Ints
    lanes: Ints
    forms: Ints


class Lanes:
    """The lanes of some events (`members`, positions in order of their start)."""

    def __init__(self, bars: Bars, members: Ints, rank: Ints, lanes: int, home: Home) -> None:
        self._bars = bars
        self._members = members
        self._starts = bars.start[members]
        self._rank = rank
        self._lanes = lanes
        self._home = home
        self._own: dict[tuple[int, int], Places] = {}
        self._crossing: dict[tuple[int, int], Places] = {}
        self._seen: dict[tuple[int, int, int], Placed] = {}

    @property
    def used(self) -> int:
        """How many lanes are needed at most, in any view."""
        whole = self._own_of(0, 0)
        if len(whole) < len(self._members):
            return self._lanes
        return 1 + max((lane for lane, _ in whole.values()), default=0)

    @property
    def complete(self) -> bool:
        """Whether every event has a lane when the whole story is in view."""
        return len(self._own_of(0, 0)) == len(self._members)

    def step(self, scale: float) -> int:
        """The zoom step of `scale` pixels a day."""
        return floor(log(scale / self._home.scale) / log(STEP) + 1e-6)

    def at(self, scale: float, start: float, end: float) -> Placed:
        """The events with a lane between two axis days, and perhaps some beside them."""
        step = self.step(scale)
        if step <= 0:
            first = last = 0
        else:
            tile = self._home.width / self._scale(step)
            count = floor(STEP**step) + 1
            first, last = (
                min(max(floor((day - self._home.origin) / tile), -1), count) for day in (start, end)
            )
        key = (step, first, last)
        found = self._seen.get(key)
        if found is None:
            if len(self._seen) > 64:
                self._seen.clear()
            found = self._seen[key] = self._gathered(step, first, last)
        return found

    def _gathered(self, step: int, first: int, last: int) -> Placed:
        places = dict(self._crossing_of(step, first)) if step > 0 else {}
        for tile in range(first, last + 1):
            places.update(self._own_of(step, tile))
        return Placed(*_columns_of(places))

    def _scale(self, step: int) -> float:
        return self._home.scale * STEP**step

    def _tile_of(self, events: Ints, step: int) -> Ints:
        days = self._bars.start[events] - self._home.origin
        return np.floor(days * (self._scale(step) / self._home.width)).astype(np.int64)

    def _room(self, events: Ints, forms: Ints | Form, step: int) -> list[tuple[float, float]]:
        """Left and right edge of events in pixels from the home's origin."""
        scale = self._scale(step)
        left, right = self._bars.room(events, forms, scale)
        origin = self._home.origin * scale
        return list(zip((left - origin).tolist(), (right - origin).tolist(), strict=True))

    def _own_of(self, step: int, tile: int) -> Places:
        """The events that begin in this tile and have a lane."""
        key = (step, tile)
        found = self._own.get(key)
        if found is None:
            if step < 0:
                found = self._those_that_still_fit(step)
            elif step == 0:
                found = self._whole() if tile == 0 else {}
            else:
                found = self._settled(step, tile)
            self._own[key] = found
        return found

    def _crossing_of(self, step: int, tile: int) -> Places:
        """The events that begin left of this tile and reach into it."""
        key = (step, tile)
        found = self._crossing.get(key)
        if found is None:
            found = self._crossing[key] = self._reaching(step, tile)
        return found

    def _reaching(self, step: int, tile: int) -> Places:
        width = self._home.width
        places = self._own_of(step, tile - 1)
        if step > 0:
            carried = self._carried(step, tile * width, (tile + 1) * width)
            events, lanes, forms = _columns_of(carried)
            older = self._tile_of(events, step) < tile - 1
            places = places | dict(_places(events[older], lanes[older], forms[older]))
        events, lanes, forms = _columns_of(places)
        rooms = self._room(events, forms, step)
        reach = np.array([right > tile * width for _, right in rooms], np.bool_)
        return dict(_places(events[reach], lanes[reach], forms[reach]))

    def _carried(self, step: int, left: float, right: float) -> Places:
        """Places that were taken in the coarser step, in a stretch of pixels of this one."""
        width = self._home.width * STEP
        first, last = floor(left / width), floor(right / width)
        if step == 1:
            first, last = min(max(first, 0), 1), min(max(last, 0), 1)
        places = dict(self._crossing_of(step - 1, first))
        for tile in range(first, last + 1):
            places.update(self._own_of(step - 1, tile))
        return {event: (lane, min(form, Form.TITLE)) for event, (lane, form) in places.items()}

    def _candidates(self, step: int, tile: int, without: Places) -> Ints:
        """Events that begin in the tile and have no lane, the most important first.

        Of crowds only the most important are tried, in each of the slots of the tile.
        """
        days = self._home.width / self._scale(step)
        edges = self._home.origin + days * (tile + np.arange(SLOTS + 1) / SLOTS)
        edges[0], edges[-1] = edges[0] - days * 1e-9, edges[-1] + days * 1e-9
        cuts = np.searchsorted(self._starts, edges).tolist()
        tried = TRIED_PER_LANE * self._lanes
        if cuts[-1] - cuts[0] <= tried:
            found = self._members[cuts[0] : cuts[-1]]
        else:
            slots = [self._members[a:b] for a, b in pairwise(cuts)]
            found = np.concatenate([self._most_important(slot, tried) for slot in slots])
        if not len(found):
            return found
        if without:
            found = found[[event not in without for event in found.tolist()]]
        found = found[self._tile_of(found, step) == tile]
        return found[np.argsort(self._rank[found], kind="stable")]

    def _most_important(self, events: Ints, count: int) -> Ints:
        if len(events) <= count:
            return events
        return events[np.argpartition(self._rank[events], count)[:count]]

    def _whole(self) -> Places:
        """Step 0: chosen by importance, then set into lanes from left to right."""
        candidates = self._candidates(0, 0, {})
        width = self._home.width
        crowd = _Crowd(self._lanes, -PAD, 2 * width + 2 * PAD)
        lengths = self._lengths(candidates, 0)
        long = lengths > LONG * width
        chosen: list[tuple[float, float, int, Form]] = []
        left: Ints = candidates
        for form in (Form.TITLE, Form.SHORT):
            rooms: list[tuple[float, float]] = self._room(left, form, 0)
            order = np.argsort(~long, kind="stable").tolist()
            kept: list[int] = []
            for i in order:
                start, end = rooms[i]
                if crowd.admits(start, end, bool(long[i])):
                    chosen.append((start, end, int(left[i]), form))
                else:
                    kept.append(i)
            kept.sort()
            left, long = left[kept], long[kept]
        rows = Rows(self._lanes, -PAD, 2 * width + 2 * PAD)
        places: Places = {}
        for start, end, event, form in sorted(chosen):
            mask = rows.mask(start, end)
            lane = rows.first_free(mask)
            if lane >= 0:
                rows.take(lane, mask)
                places[event] = (lane, form)
        self._date(places, rows, 0)
        return places

    def _settled(self, step: int, tile: int) -> Places:
        """Who had a lane keeps it, with more words where there is room; others fill gaps."""
        width = self._home.width
        carried = self._carried(step, tile * width - PAD, (tile + 2) * width + PAD)
        candidates = self._candidates(step, tile, carried)
        own: Places = {}
        others: Places = {}
        if carried:
            tiles = self._tile_of(np.fromiter(carried, np.int64, len(carried)), step).tolist()
            beside = (tile - 1, tile + 1) if tile % 2 else ()
            for (event, place), its_tile in zip(carried.items(), tiles, strict=True):
                if its_tile == tile:
                    own[event] = place
                elif its_tile not in beside:
                    others[event] = place
        if not own and not len(candidates):
            return own
        if tile % 2:
            others |= self._own_of(step, tile - 1)
            others |= self._own_of(step, tile + 1)
        rows = Rows(self._lanes, tile * width - PAD, 2 * width + 2 * PAD)
        self._occupy(rows, own | others, step)
        self._lengthen(own, rows, step)
        self._fill(own, candidates, rows, step)
        self._date(own, rows, step)
        return own

    def _lengths(self, events: Ints, step: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        return (self._bars.end[events] - self._bars.start[events]) * self._scale(step)

    def _occupy(self, rows: Rows, places: Places, step: int) -> None:
        events, lanes, forms = _columns_of(places)
        long = (self._lengths(events, step) > LONG * self._home.width).tolist()
        for lane, room, is_long in zip(
            lanes.tolist(), self._room(events, forms, step), long, strict=True
        ):
            rows.take(lane, rows.mask(*room), is_long)

    def _lengthen(self, own: Places, rows: Rows, step: int) -> None:
        """Give shortened titles their full length where nobody stands in the way."""
        short = [event for event, (_, form) in own.items() if form == Form.SHORT]
        self._reword(own, self._by_rank(short), Form.TITLE, rows, step)

    def _date(self, own: Places, rows: Rows, step: int) -> None:
        """Write dates where there is room left."""
        titled = [event for event, (_, form) in own.items() if form == Form.TITLE]
        self._reword(own, self._by_rank(titled), Form.DATED, rows, step)

    def _by_rank(self, events: list[int]) -> Ints:
        positions = np.array(events, np.int64)
        return positions[np.argsort(self._rank[positions], kind="stable")]

    def _reword(self, own: Places, events: Ints, form: Form, rows: Rows, step: int) -> None:
        now = self._room(events, Form(form - 1), step)
        then = self._room(events, form, step)
        for event, old, new in zip(events.tolist(), now, then, strict=True):
            lane = own[event][0]
            old_mask, new_mask = rows.mask(*old), rows.mask(*new)
            if rows.is_free(lane, new_mask & ~old_mask):
                rows.take(lane, new_mask)
                own[event] = (lane, form)

    def _fill(self, own: Places, candidates: Ints, rows: Rows, step: int) -> None:
        """Find lanes for new events; none may reach beyond the next tile."""
        width = self._home.width
        lengths = self._lengths(candidates, step)
        candidates = candidates[lengths < width - 2 * PAD]
        long = lengths[lengths < width - 2 * PAD] > LONG * width
        share = max(1, int(self._lanes * SHARE_OF_LONG))
        order = np.argsort(~long, kind="stable")
        candidates, long = candidates[order], long[order]
        for form in (Form.TITLE, Form.SHORT):
            rooms = self._room(candidates, form, step)
            kept: list[int] = []
            for i, (left, right) in enumerate(rooms):
                mask = rows.mask(left, right)
                if right - left > width - PAD or (long[i] and rows.long_ones(mask) >= share):
                    continue
                lane = rows.first_free(mask)
                if lane < 0:
                    kept.append(i)
                    continue
                rows.take(lane, mask, bool(long[i]))
                own[int(candidates[i])] = (lane, form)
            candidates, long = candidates[kept], long[kept]

    def _those_that_still_fit(self, step: int) -> Places:
        """Further away than the whole story: as many as fit, in the lanes that they have."""
        home = self._own_of(0, 0)
        width = self._home.width
        rows = Rows(self._lanes, -width, 3 * width)
        places: Places = {}
        events = self._by_rank(list(home))
        for form in (Form.TITLE, Form.SHORT):
            rooms = self._room(events, form, step)
            for event, room in zip(events.tolist(), rooms, strict=True):
                lane, its_form = home[event]
                mask = rows.mask(*room)
                if event not in places and its_form >= form and rows.is_free(lane, mask):
                    rows.take(lane, mask)
                    places[event] = (lane, form)
        return places


class _Crowd:
    """How many events stand above one another at each place of a window."""

    def __init__(self, lanes: int, origin: float, width: float) -> None:
        self._origin = origin
        self._lanes = lanes
        self._long_lanes = max(1, int(lanes * SHARE_OF_LONG))
        self._all = np.zeros(int(width) + 2, np.int32)
        self._long = np.zeros(int(width) + 2, np.int32)

    def admits(self, left: float, right: float, long: bool) -> bool:
        """Let an event in if fewer than all lanes are taken at its place."""
        # The same bins as in Rows, so that whoever is let in finds a lane.
        first = max(0, 2 * floor((left - self._origin) / 2))
        stretch = slice(first, max(first + 1, 2 * -floor(-(right - self._origin) / 2)))
        here = self._all[stretch]
        if here.max(initial=0) >= self._lanes:
            return False
        if long:
            if self._long[stretch].max(initial=0) >= self._long_lanes:
                return False
            self._long[stretch] += 1
        here += 1
        return True


def _columns_of(places: Places) -> tuple[Ints, Ints, Ints]:
    count = len(places)
    events = np.fromiter(places, np.int64, count)
    lanes = np.fromiter((lane for lane, _ in places.values()), np.int64, count)
    forms = np.fromiter((form for _, form in places.values()), np.int64, count)
    return events, lanes, forms


def _places(events: Ints, lanes: Ints, forms: Ints) -> list[tuple[int, tuple[int, Form]]]:
    return [
        (event, (lane, Form(form)))
        for event, lane, form in zip(events.tolist(), lanes.tolist(), forms.tolist(), strict=True)
    ]
