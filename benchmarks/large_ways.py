"""Ways through one large story, whose number of events is the argument."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from benchmarks import stage
from benchmarks.figures import Figure, median, share, spread, tell
from benchmarks.made_up import folder_for_made_up
from benchmarks.opening import LARGEST, states_of
from benchmarks.ways import WAYS, Walked, walked

TIMES = 3
"""How often each way is gone."""
WARM, COLD, WORST = 5.0, {"pan": 5.0, "zoom": 8.0}, 16.0
"""Milliseconds of a frame with `LARGEST` events, p99: known, new, and the slowest of all new."""
TIMES_FLOOR = 3.0
"""A known frame of `LARGEST` events may cost so many times its floor."""


def main(number: int) -> Iterator[Figure]:
    application = stage.prepare()
    with folder_for_made_up() as folder:
        state = states_of(folder, number)
        for way in WAYS:
            yield from _frames(way.name, walked(application, state, way, TIMES), number)


def _frames(way: str, there: Walked, number: int) -> Iterator[Figure]:
    name, aimed, floor = f"{way} {number:,}", number == LARGEST, median(there.floor)
    for sort, times, target, also in (
        ("cold", there.cold, COLD[way], ""),
        ("in a hand", there.in_hand, WARM, f"; {there.wholeness}"),
        ("warm", there.warm, WARM, ""),
    ):
        note = f"the worst took {max(times):.1f} ms{also}"
        yield spread(f"{name}, {sort}", "ms", times, target if aimed else None, floor, note)
    if aimed:
        ratio = share(there.warm, 0.99) / share(there.floor, 0.99)
        note = "the p99 of both"
        yield Figure(f"{name}, warm, over its floor", "×", ratio, TIMES_FLOOR, None, 1.0, note)
    if aimed and way == "zoom":
        yield Figure(f"{name}, cold, the worst", "ms", max(there.cold), WORST, None, floor)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tell(main(int(sys.argv[1])))
