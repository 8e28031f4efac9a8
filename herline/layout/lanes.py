"""Lanes: every event is placed once, and never moves while one pans and zooms.

Who has a lane in a step of zoom is worked out tile by tile, where one looks (see `settlement`), and
is the same whatever way the view took. Bars that became longer than a tile without finding a lane
are guests in what the others leave free (see `guests`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from math import ceil, floor

from herline.layout.census import Census
from herline.layout.columns import Small
from herline.layout.guests import Guests
from herline.layout.home import Home
from herline.layout.kept import Kept
from herline.layout.patience import FORESEEN, Patience, endless, finished, hasty
from herline.layout.places import Placed, as_columns
from herline.layout.scale import SHORTEST_SPAN
from herline.layout.settlement import Settlement
from herline.layout.tiles import Tiles
from herline.layout.waiting import Waiting

PARTS = 4
"""Guests come and go by such parts of a tile."""
KEPT_VIEWS = 256
FORESEEN_STEPS = 12
"""Steps of zoom that are worked out ahead at most, whoever may still wait for a lane."""


class Lanes:
    """The lanes of the events of a census; none are found before they are asked for."""

    def __init__(self, census: Census, rank: Small, lanes: int, home: Home) -> None:
        self._census = census
        self._home = home
        self._tiles = Tiles(census.bars, home)
        self._settlement = Settlement(census, rank, lanes, home, self._tiles)
        self._begun: dict[tuple[int, int], Iterator[None]] = {}
        """The work on the last tile for which a frame had no time left."""
        self._seen: dict[tuple[Hashable, ...], Placed] = {}
        self._last: int | None = None
        """The step beyond which only guests come and go, once all up to it is worked out."""
        self._guests = Guests(census, rank, lanes, self._tiles)
        self._settled = Kept[int, Placed](lambda step: as_columns(self._settlement.all_of(step)))
        """Those with a lane of their own in each step, and those who wait, once that is known."""
        self._waiting = Kept[int, Waiting](lambda step: self._guests.waiting(step, self._own(step)))

    @property
    def complete(self) -> bool:
        """Whether every event has a lane in every view."""
        return self._settlement.complete

    @property
    def used(self) -> int:
        """How many lanes are needed at most, in any view."""
        return self._settlement.used

    def at(
        self, scale: float, start: float, end: float, patience: Patience = endless
    ) -> tuple[Placed, bool]:
        """The events that have a lane between two axis days, and whether these are all.

        Some stand to the right of the second day. When `patience` ends too soon, they are those
        that have a lane in a coarser step, where they have the same.
        """
        wanted = self._tiles.step(scale)
        known = self._last is not None or wanted <= 0
        step = wanted if known else self._worked_out(wanted, start, end, patience)
        return self._in_step(step, start, end), step == wanted

    def _worked_out(self, wanted: int, start: float, end: float, patience: Patience) -> int:
        """The finest step, at most `wanted`, that is worked out between two axis days by now.

        At least one piece is done each time, so that it comes to an end however short patience is.
        """
        begun = False
        for step, tile in self._missing(wanted, start, end):
            if (begun and not patience()) or not self._goes_on(step, tile, patience):
                return step - 1
            begun = True
        return wanted

    def _missing(self, wanted: int, start: float, end: float) -> Iterator[tuple[int, int]]:
        """The tiles that are not worked out up to a step, with their steps, the coarsest first."""
        for step in range(1, wanted + 1):
            first, last = self._tiles.seen(step, start, end)
            for tile in range(first - 1, last + 1):
                if not self._settlement.has(step, tile):
                    yield step, tile

    def _goes_on(self, step: int, tile: int, patience: Patience) -> bool:
        """Work on a tile as long as patience lasts; whether it is worked out then."""
        work = self._begun.pop((step, tile), None) or self._settlement.settling(step, tile)
        if finished(work, patience):
            return True
        self._begun = {(step, tile): work}
        return False

    def find(self, scale: float, start: float, end: float) -> Iterator[None]:
        """Work ahead, in small pieces, on all that `at` needs between two axis days."""
        if self._last is not None:
            return
        for step, tile in self._missing(self._tiles.step(scale), start, end):
            while not (self._settlement.has(step, tile) or self._goes_on(step, tile, hasty)):
                yield
            yield

    def foresee(self) -> Iterator[None]:
        """Work ahead on all steps in small pieces, if the events are few.

        Once nobody waits any more, no view needs work on lanes.
        """
        if len(self._census) > FORESEEN:
            return
        for step in range(1, FORESEEN_STEPS + 1):
            if self._last is not None:
                return
            for tile in range(-1, self._tiles.last(step) + 1):
                if not self._settlement.has(step, tile):
                    yield from self._settlement.settling(step, tile)
                    yield
            if self._settlement.is_last(step):
                self._last = step
                yield from self._foresee_guests()

    def _foresee_guests(self) -> Iterator[None]:
        """Find who waits in each step, up to that of the closest view."""
        closest = self._tiles.step(self._home.width / SHORTEST_SPAN)
        for step in range(1, closest + 1):
            self._waiting[step]
            yield

    def _in_step(self, step: int, start: float, end: float) -> Placed:
        """The events with a lane in one zoom step."""
        if step <= 0:
            return self._kept((step,), lambda: as_columns(self._settlement.own(step, 0)))
        left, right = self._tiles.places(step, start, end)
        stretch = (floor(left * PARTS) / PARTS, ceil(right * PARTS) / PARTS)

        def make() -> Placed:
            if self._last is None:
                seen = self._tiles.seen(step, start, end)
                placed = as_columns(self._settlement.gathered(step, *seen))
                guests = self._guests.at(step, *stretch, placed)
            else:
                placed = self._own(step)
                guests = self._guests.between(*stretch, self._waiting[step])
            return self._joined(step, placed, guests) if len(guests.events) else placed

        return self._kept((step, *stretch), make)

    def _own(self, step: int) -> Placed:
        """All with a lane of their own in a step, once all steps are worked out."""
        assert self._last is not None
        return self._settled[min(step, self._last)]

    def _joined(self, step: int, placed: Placed, guests: Placed) -> Placed:
        """Both; the same value for the same guests beside all that have a lane in a step."""
        if self._last is None:
            return placed.joined(guests)
        key = (min(step, self._last), *guests.events.tolist())
        return self._kept(("guests", *key), lambda: placed.joined(guests))

    def _kept(self, key: tuple[Hashable, ...], make: Callable[[], Placed]) -> Placed:
        """What `make` gives, made once."""
        found = self._seen.get(key)
        if found is None:
            if len(self._seen) >= KEPT_VIEWS:
                self._seen.clear()
            found = self._seen[key] = make()
        return found

    def limit(self, scale: float) -> float:
        """The axis day that words may not pass: the end of the view while all is in view."""
        home = self._home
        return (
            home.origin + home.width / home.scale if self._tiles.step(scale) <= 0 else float("inf")
        )
