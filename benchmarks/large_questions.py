"""Questions to one large story, whose number of events is the argument: filters, words, pointer.

And whether all its frames are honest.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, product

from PySide6.QtWidgets import QApplication

from benchmarks import stage
from benchmarks.cpu import milliseconds
from benchmarks.figures import Figure, median, spread, tell
from benchmarks.floor import Floor, words_in
from benchmarks.made_up import folder_for_made_up
from benchmarks.opening import LARGEST, states_of
from benchmarks.tally import Tally
from benchmarks.ways import WAYS
from herline.layout.hit import at
from herline.model.filter import Facet, Filter
from herline.ui.timeline.canvas import Canvas

BEFORE_ASKING = 2.0
"""Seconds for which a reader looks at a story before the first question."""
PERSON, MASK, WORD, HIT = 8.0, 16.0, 50.0, 0.1
"""Milliseconds with `LARGEST` events: of three filters to the next frame, and of a hit test."""
WORDS = (
    *("harbour", "museum", "council", "estate", "letter", "sealed", "visit", "northern"),
    *("arb", "ing", "h", "s", "o", "t", "letter from", "annual report", "joint visit", "nowhere"),
)


def main(number: int) -> Iterator[Figure]:
    application = stage.prepare()
    with folder_for_made_up() as folder:
        canvas = stage.bare_canvas(application, states_of(folder, number)())
    yield from _asked(application, canvas, number)
    yield _hits(application, canvas, number)
    yield from _honest(application, canvas, number)


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
    tell(main(int(sys.argv[1])))
