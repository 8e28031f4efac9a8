"""Large stories: what 40 to 1,000,000 events cost to open, to look at and to search.

The same made-up story in five sizes, twenty years with claims. The targets are meant for a million;
of each figure the p99 stands as its value and the median beside it.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise, product
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks import stage
from benchmarks.cpu import milliseconds
from benchmarks.figures import Figure, complain, median, share, spread, tell
from benchmarks.floor import Floor, words_in
from benchmarks.made_up import folder_for_made_up, made_up
from benchmarks.opening import LARGEST, home_of, opened
from benchmarks.start import empty_window
from benchmarks.tally import Tally
from benchmarks.ways import WAYS, Walked, walked
from herline.archive.reader import read
from herline.archive.shelved import shelved_reading, shelved_words
from herline.layout.hit import at
from herline.model.filter import Facet, Filter
from herline.session.prepare import ready_state
from herline.session.state import State
from herline.settings import Settings
from herline.ui.timeline.canvas import Canvas

SIZES = (40, 1_000, 10_000, 100_000, LARGEST)
LIKE = 1_000
"""Events of the story to which the largest is compared."""
TIMES, STARTS = 3, 3
"""How often each way is gone, and how often each story is opened."""
BEFORE_ASKING = 2.0
"""Seconds for which a reader looks at a story before the first question."""
WARM, COLD, WORST = 5.0, {"pan": 5.0, "zoom": 8.0}, 16.0
"""Milliseconds of a frame with `LARGEST` events, p99: known, new, and the slowest of all new."""
PERSON, MASK, WORD, HIT = 8.0, 16.0, 50.0, 0.1
"""Milliseconds with `LARGEST` events: of three filters to the next frame, and of a hit test."""
TIMES_FLOOR = 3.0
"""A known frame of `LARGEST` events may cost so many times its floor."""
TIMES_LIKE = 2.0
"""And so many times a frame of `LIKE` events."""
WORDS = (
    *("harbour", "museum", "council", "estate", "letter", "sealed", "visit", "northern"),
    *("arb", "ing", "h", "s", "o", "t", "letter from", "annual report", "joint visit", "nowhere"),
)
_Frames = dict[tuple[str, int], float]


def main() -> Iterator[Figure]:
    application = stage.prepare()
    window = empty_window(STARTS)
    warm: _Frames = {}
    with folder_for_made_up() as folder:
        for number in SIZES:
            yield from opened(folder, number, STARTS, window)
            complain(f"{number:,} events are looked at.")
            state = _opening(folder, number)
            for way in WAYS:
                there = walked(application, state, way, TIMES)
                warm[way.name, number] = share(there.warm, 0.99)
                yield from _frames(way.name, there, number)
            canvas = stage.bare_canvas(application, state())
            yield from _asked(application, canvas, number)
            yield _hits(application, canvas, number)
            yield from _honest(application, canvas, number)
            stage.away(canvas)
            stage.rest(application, 0.1)
            gc.collect()
    for way in WAYS:
        one, other = warm[way.name, LARGEST], warm[way.name, LIKE]
        name = f"{way.name} {LARGEST:,} over {LIKE:,}, warm, p99"
        yield Figure(name, "×", one / other, TIMES_LIKE, floor=1.0)


def _opening(folder: Path, number: int) -> Callable[[], State]:
    """Gives the state in which a story opens, each time one of which nothing was seen."""
    os.environ["HERLINE_HOME"] = str(home_of(folder, number))
    path = made_up(folder, number)
    kept = shelved_reading(path)
    reading = kept or read(path)
    assert reading.story is not None
    story = reading.story
    words = shelved_words(kept.digest, number) if kept else None
    return lambda: ready_state(story, Settings(motion=False), words=words)


def _frames(way: str, there: Walked, number: int) -> Iterator[Figure]:
    name, aimed, floor = f"{way} {number:,}", number == LARGEST, median(there.floor)
    for sort, times, target, also in (
        ("cold", there.cold, COLD[way], ""),
        ("in a hand", there.in_hand, WARM, f"; {there.note}"),
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


def _asked(application: QApplication, canvas: Canvas, number: int) -> Iterator[Figure]:
    """From a question to the next frame; each is asked for the first time.

    Before that the story was looked at for `BEFORE_ASKING`, in which single choices are worked out.
    """
    stage.rest(application, BEFORE_ASKING)
    people = [person.id for person in canvas.session.state.story.people]
    one = [Filter(people=frozenset({person})) for person in people]
    masks = (
        Filter(
            people=frozenset(pair),
            kinds=frozenset(kinds),
            accord=frozenset({"agree", "one source"}),
            every=frozenset({Facet.SOURCES}),
        )
        for pair, kinds in product(pairwise(people), (("letter", "note", "travel"), ("meeting",)))
    )
    words = [Filter(text=text) for text in WORDS]
    for what, filters, target in (
        (f"filter {number:,} to one person", one, PERSON),
        (f"filter {number:,} to any mask", list(islice(masks, 50)), MASK),
        (f"search a word in {number:,}", words, WORD),
    ):
        spent, full = _narrowed(application, canvas, filters)
        note = "to the next frame" + ("" if full else ", in which some words were still missing")
        floor = median(_least(application, canvas, filters))
        yield spread(what, "ms", spent, target if number == LARGEST else None, floor, note)


def _narrowed(
    application: QApplication, canvas: Canvas, filters: Sequence[Filter]
) -> tuple[list[float], bool]:
    """CPU milliseconds for each filter, and whether every frame was full."""
    session, full = canvas.session, True
    spent: list[float] = []
    for filter in filters:
        spent.append(stage.frame(application, canvas, lambda to=filter: session.narrow(to)))
        full = full and canvas.scene.settled
        session.widen()
        stage.rest(application, 0.01)
    return spent, full


def _least(application: QApplication, canvas: Canvas, filters: Sequence[Filter]) -> list[float]:
    """The floor of each of these frames, in turns with the frame; to be asked for afterwards."""
    floor = Floor()
    spent: list[float] = []
    for filter in filters:
        stage.frame(application, canvas, lambda to=filter: canvas.session.narrow(to))
        spent.append(floor.frame(application, list(words_in(canvas.scene))))
        canvas.session.widen()
    stage.away(floor)
    return spent


def _hits(application: QApplication, canvas: Canvas, number: int) -> Figure:
    """What lies under the pointer, at a thousand places of one frame."""
    canvas.session.fit()
    stage.rest(application, 0.1)
    scene = canvas.scene
    places = list(product(range(0, stage.WIDTH, 32), range(0, stage.HEIGHT, 45)))
    times = [milliseconds(lambda: [at(scene, x, y) for x, y in places]) for _ in range(5)]
    value = median(times) / len(places)
    return Figure(f"hit test in {number:,}", "ms", value, HIT if number == LARGEST else None)


def _honest(application: QApplication, canvas: Canvas, number: int) -> Iterator[Figure]:
    """What is wrong in any frame of both ways, there and back."""
    tally = Tally(canvas.session.state)
    for way in WAYS:
        path = way.through(canvas.session)
        for viewport in (*path, *reversed(path)):
            canvas.session.look(viewport)
            canvas.repaint()
            application.processEvents()
            tally.take(canvas.scene)
    note = f"in {tally.frames} frames, {tally.events:,} events seen"
    for what, found in (
        ("lane jumps", tally.jumps),
        ("overlaps", tally.overlaps),
        ("neither shown nor counted", tally.lost),
    ):
        yield Figure(f"{what}, {number:,} events", "", found, 0, note=note)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tell(main())
