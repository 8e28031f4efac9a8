"""Who has a lane of their own in which tile: first at home, then wherever a gap is found.

Zoom is cut into steps. Step 0 is the whole story, fitted into the view; each step beyond shows
it larger by the square root of two. In each step an event asks for the room that it takes at
the coarse end of the step. That room, counted in days, only shrinks on zooming in, so whoever
has a lane keeps it in all finer steps, and finer steps only fill gaps, important events first.
Coarser steps than the whole story show those that still fit, in the lanes they have.

Each step is cut into tiles as wide as the view, and only tiles that are asked for are worked out.
Even tiles come first, odd ones are fitted between them; nothing reaches further than one tile
beyond its own. So the result is the same in whatever order they are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

import numpy as np

from herline.layout.census import Census
from herline.layout.columns import Bools, Ints, Small
from herline.layout.gaps import Gaps
from herline.layout.home import LONG, Home, whole_story
from herline.layout.places import Places, as_columns, only
from herline.layout.ranked import Ranked
from herline.layout.rows import Rows, are_apart
from herline.layout.tiles import PAD, Tiles
from herline.layout.wording import Form
from herline.ledger.arrays import are_among

SLOTS = 16
"""Parts of a tile, in each of which the most important events are tried."""
TRIED_PER_LANE = 2
"""Events for each lane that are tried in a slot."""
COARSEST = -4
"""The story is shown at most four times smaller than the view."""


class Settlement:
    """The lanes that events of a census have for themselves; each tile is worked out once."""

    def __init__(self, census: Census, rank: Small, lanes: int, home: Home, tiles: Tiles) -> None:
        self._census = census
        self._bars = census.bars
        self._rank = rank
        self._lanes = lanes
        self._home = home
        self._tiles = tiles
        self._own: dict[tuple[int, int], Places] = {}
        self._crossing: dict[tuple[int, int], Places] = {}

    @cached_property
    def whole(self) -> Places:
        """Those that have a lane while the whole story is seen."""
        parts, begun = self._parts(self._candidates(0, 0, {})), self._census.begun_by
        return whole_story(self._bars, parts, begun, self._lanes, self._home)

    @cached_property
    def all_at_home(self) -> bool:
        """Whether every event has a lane at home; of too many nobody need look for lanes."""
        number = len(self._census)
        return number <= SLOTS * self._tried and len(self.whole) == number

    @cached_property
    def used(self) -> int:
        """How many lanes are needed at most, in any view."""
        if not self.all_at_home:
            return self._lanes
        return 1 + max((lane for lane, _, _ in self.whole.values()), default=0)

    @cached_property
    def complete(self) -> bool:
        """Whether every event has a lane in every view."""
        number, further = len(self._census), range(COARSEST, 0)
        return self.all_at_home and (
            self._are_apart(COARSEST, air=2) or all(len(self.own(s, 0)) == number for s in further)
        )

    def all_of(self, step: int) -> Places:
        """All that have a lane in a step, which is worked out."""
        places: Places = {}
        for tile in range(-1, self._tiles.last(step) + 1):
            places |= self._own[step, tile]
        return places

    def is_last(self, step: int) -> bool:
        """Whether nobody waits any more for a lane, or for all of a title."""
        places = self.all_of(step)
        members = self._census.members
        homeless = members[~are_among(members, np.fromiter(places, np.int64, len(places)))]
        are_too_long = self._tiles.lengths(homeless, step) >= self._tiles.width - 2 * PAD
        return bool(are_too_long.all()) and all(
            form != Form.SHORT for _, form, _ in places.values()
        )

    def has(self, step: int, tile: int) -> bool:
        """Whether a tile is worked out."""
        return (step, tile) in self._own

    def gathered(self, step: int, first: int, last: int) -> Places:
        """All that have a lane in these tiles, which are worked out, and some further left."""
        places = self._lefts | self._crossing_of(step, first)
        for tile in range(first, last + 1):
            places |= self.own(step, tile)
        return places

    def own(self, step: int, tile: int) -> Places:
        """The events that begin in this tile, which is worked out, and have a lane."""
        if step == 0:
            return self.whole if tile == 0 else {}
        if step < 0 and (step, tile) not in self._own:
            self._own[step, tile] = self._those_that_still_fit(step)
        return self._own[step, tile]

    def settling(self, step: int, tile: int) -> Iterator[None]:
        """Work out a tile in small pieces, after those that it depends on.

        Who had a lane keeps it, with more words where there is room; others fill gaps.
        """
        for needed in self._needed(step, tile):
            if needed[0] > 0 and needed not in self._own:
                yield from self.settling(*needed)
        width = self._tiles.width
        carried = self._carried(step, *self._tiles.reach(tile))
        candidates = self._candidates(step, tile, carried)
        own, others = self._parted(carried, step, tile)
        if len(candidates) or any(form == Form.SHORT for _, form, _ in own.values()):
            yield
            if tile % 2:
                others |= self.own(step, tile - 1)
                others |= self.own(step, tile + 1)
            rows = Rows(self._lanes, tile * width - PAD, 2 * width + 2 * PAD)
            self._occupy(rows, self._lefts | others | own, step)
            gaps = Gaps(self._bars, rows, self._lanes, self._home, self._tiles.scale(step))
            short = self._by_rank([at for at, (_, form, _) in own.items() if form == Form.SHORT])
            for housed, homeless in zip(self._parts(short), self._parts(candidates), strict=True):
                if not (len(housed) or len(homeless)):
                    continue
                self._lengthen(housed, own, rows, step)
                yield
                for places in gaps.filled(homeless):
                    own |= places
                    yield
        self._own[step, tile] = own

    def _parts(self, events: Ints) -> tuple[Ints, Ints]:
        """Of events by rank, those that are asked for; and those that are only dimmed."""
        asked = int(self._rank[events].searchsorted(len(self._rank)))
        return events[:asked], events[asked:]

    def _parted(self, carried: Places, step: int, tile: int) -> tuple[Places, Places]:
        """The carried places of events that begin in this tile, and of those that begin near it.

        The even neighbours of an odd tile are worked out before it, and have places of their own.
        """
        if not carried:
            return {}, {}
        tiles = self._tiles.of(np.fromiter(carried, np.int64, len(carried)), step).tolist()
        here = (tile - 1, tile, tile + 1) if tile % 2 else (tile,)
        own = only(carried, (its == tile for its in tiles))
        return own, only(carried, (its not in here for its in tiles))

    @cached_property
    def _ranked(self) -> Ranked:
        columns = self._census.columns
        usual = self._rank is columns.rank
        return columns.ranked if usual else Ranked(self._rank[columns.dated])

    @cached_property
    def _lefts(self) -> Places:
        """Words to the left are only given at home; they reach back over any tile."""
        return {
            event: (lane, form, left) for event, (lane, form, left) in self.whole.items() if left
        }

    def _are_apart(self, step: int, air: int = 0) -> bool:
        """Whether those with a lane at home have room in it in a coarser step."""
        home = as_columns(self.whole)
        return are_apart(home.lanes, *self._tiles.edges_of(home, step), air)

    @property
    def _tried(self) -> int:
        """So many events are tried in a slot."""
        return TRIED_PER_LANE * self._lanes

    def _needed(self, step: int, tile: int) -> Iterator[tuple[int, int]]:
        """The tiles that must be worked out before one, with their steps."""
        first, last = self._tiles.coarser(step, *self._tiles.reach(tile))
        for coarser in range(first - 1, last + 1):
            yield step - 1, coarser
        if tile % 2:
            yield step, tile - 1
            yield step, tile + 1

    def _candidates(self, step: int, tile: int, without: Places) -> Ints:
        """Events that begin in the tile and have no lane, the most important first.

        Of crowds only the most important are tried, in each of the slots of the tile.
        """
        days = self._tiles.days(step)
        edges = self._home.origin + days * (tile + np.arange(SLOTS + 1) / SLOTS)
        edges[0], edges[-1] = edges[0] - days * 1e-9, edges[-1] + days * 1e-9
        cuts = self._bars.begins.begun(edges).tolist()
        some, tried = self._census.in_time.places, self._tried
        if some.number_between(cuts[0], cuts[-1]) <= tried:
            cuts = [cuts[0], cuts[-1]]
        best = [self._ranked.best(some, *slot, tried) for slot in pairwise(cuts)]
        found = self._census.columns.dated[np.concatenate(best)]
        if without and len(found):
            found = found[[event not in without for event in found.tolist()]]
        if not len(found):
            return found
        found = found[self._tiles.of(found, step) == tile]
        return found[np.argsort(self._rank[found], kind="stable")]

    def _crossing_of(self, step: int, tile: int) -> Places:
        """The events that begin left of this tile and reach into it."""
        key = (step, tile)
        found = self._crossing.get(key)
        if found is None:
            found = self._crossing[key] = self._reaching(step, tile)
        return found

    def _reaching(self, step: int, tile: int) -> Places:
        width = self._tiles.width
        places = self.own(step, tile - 1)
        if step > 0:
            carried = self._carried(step, tile * width, (tile + 1) * width)
            if carried:
                tiles = self._tiles.of(np.fromiter(carried, np.int64, len(carried)), step)
                places = places | only(carried, (tiles < tile - 1).tolist())
        if not places:
            return places
        placed = as_columns(places)
        rooms = self._room(placed.events, placed.forms, step, placed.lefts)
        return only(places, (right > tile * width for _, right in rooms))

    def _carried(self, step: int, left: float, right: float) -> Places:
        """Places that were taken in the coarser step, in a stretch of pixels of this one."""
        first, last = self._tiles.coarser(step, left, right)
        places = dict(self._crossing_of(step - 1, first))
        for tile in range(first, last + 1):
            places |= self.own(step - 1, tile)
        return places

    def _occupy(self, rows: Rows, places: Places, step: int) -> None:
        placed = as_columns(places)
        long = self._tiles.lengths(placed.events, step) > LONG * self._tiles.width
        rows.take_all(placed.lanes, *self._tiles.edges_of(placed, step), long)

    def _lengthen(self, events: Ints, own: Places, rows: Rows, step: int) -> None:
        """Give shortened titles their full length where nobody stands in the way."""
        if not len(events):
            return
        lefts = np.array([own[event][2] for event in events.tolist()], np.bool_)
        now = self._room(events, Form.SHORT, step, lefts)
        then = self._room(events, Form.TITLE, step, lefts)
        for event, old, new in zip(events.tolist(), now, then, strict=True):
            lane, _, left = own[event]
            stretch, taken = rows.stretch(*new), rows.stretch(*old)
            more = (stretch[0], taken[0]) if left else (taken[1], stretch[1])
            # What begins before these rows may run into what they do not hold.
            if rows.is_free(lane, more) and (stretch[0] > 0 or not left):
                rows.take(lane, stretch)
                own[event] = (lane, Form.TITLE, left)

    def _those_that_still_fit(self, step: int) -> Places:
        """Further away than the whole story: all or as many as fit, in the lanes that they have."""
        if self._are_apart(step):
            return self.whole
        width = self._tiles.width
        rows = Rows(self._lanes, -width, 3 * width)
        places: Places = {}
        events = self._by_rank(list(self.whole))
        lefts = np.array([self.whole[event][2] for event in events.tolist()], np.bool_)
        for form in (Form.TITLE, Form.SHORT, Form.NONE):
            rooms = self._room(events, form, step, lefts)
            for event, room in zip(events.tolist(), rooms, strict=True):
                lane, its_form, left = self.whole[event]
                stretch = rows.stretch(*room)
                if event not in places and its_form >= form and rows.is_free(lane, stretch):
                    rows.take(lane, stretch)
                    places[event] = (lane, form, left)
        return places

    def _by_rank(self, events: list[int]) -> Ints:
        positions = np.array(events, np.int64)
        return positions[np.argsort(self._rank[positions], kind="stable")]

    def _room(
        self, events: Ints, forms: Ints | Form, step: int, lefts: Bools | bool = False
    ) -> list[tuple[float, float]]:
        """Left and right edge of events in pixels from the home's origin."""
        left, right = self._tiles.edges(events, forms, step, lefts)
        return list(zip(left.tolist(), right.tolist(), strict=True))
