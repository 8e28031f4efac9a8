"""Large stories: what 40 to 1,000,000 events cost to open, to look at and to search.

The same made-up story in five sizes, twenty years with claims. Each is looked at in a process of
its own, and asked in another, as a reader opens one story and does not find the memory that four
others left. The targets are meant for a million; of each figure the p99 stands as its value and
the median beside it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from benchmarks.figures import Figure, complain, tell
from benchmarks.made_up import folder_for_made_up
from benchmarks.opening import LARGEST, opened
from benchmarks.processes import figures_of
from benchmarks.start import empty_window
from benchmarks.ways import WAYS

SIZES = (40, 1_000, 10_000, 100_000, LARGEST)
LIKE = 1_000
"""Events of the story to which the largest is compared."""
TIMES_LIKE = 2.0
"""A known frame of `LARGEST` events may cost so many times a frame of `LIKE` events."""
STARTS = 3
"""How often each story is opened."""
PARTS = ("benchmarks.large_ways", "benchmarks.large_questions")


def main() -> Iterator[Figure]:
    window = empty_window(STARTS)
    found: dict[str, float | None] = {}
    with folder_for_made_up() as folder:
        for number in SIZES:
            yield from opened(folder, number, STARTS, window)
            complain(f"{number:,} events are looked at.")
            for part in PARTS:
                for figure in figures_of(part, str(number), HERLINE_MADE_UP=str(folder)):
                    found[figure.name] = figure.value
                    yield figure
    for way in WAYS:
        one, other = (found.get(f"{way.name} {number:,}, warm") for number in (LARGEST, LIKE))
        if one is not None and other is not None:
            name = f"{way.name} {LARGEST:,} over {LIKE:,}, warm, p99"
            yield Figure(name, "×", one / other, TIMES_LIKE, floor=1.0)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tell(main())
