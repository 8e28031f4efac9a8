"""Frames of the shipped story by themselves: pan, zoom and filter at 1600×900, and their floor.

Views jump, and the steps of a way follow each other without a pause. What a reader does is measured
in `hands`, and so is the target for a view that is new.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QApplication

from benchmarks import stage
from benchmarks.figures import Figure, median, spread, tell
from benchmarks.ways import LOOK, WAYS, Way, by_steps, walk, walked
from herline.session.prepare import state_of
from herline.session.session import Session
from herline.ui.timeline.canvas import Canvas

TIMES = 6
"""How often each way is gone."""
TARGET = 5.0
"""Milliseconds of CPU for a frame, p99."""


def main() -> Iterator[Figure]:
    application = stage.prepare()
    window = stage.whole_window(application)
    session, canvas = window.session, window.widgets["timeline"]
    assert isinstance(canvas, Canvas)
    story, settings = session.state.story, session.state.settings
    for way in WAYS:
        there = walked(application, lambda: state_of(story, settings), way, TIMES)
        floor = median(there.floor)
        yield spread(f"{way.name}, at once", "ms", there.at_once, None, floor)
        steps = by_steps(there.cold, TIMES)
        yield spread(f"{way.name}, cold", "ms", there.cold, None, floor, steps)
        note = f"{by_steps(there.in_hand, TIMES)}; {there.wholeness}"
        yield spread(f"{way.name}, in a hand", "ms", there.in_hand, None, floor, note)
        yield spread(f"{way.name}, warm", "ms", there.warm, TARGET, floor)
    for way in WAYS:
        cold = [step for _ in range(TIMES) for step in _in_new_window(application, way)]
        path = way.through(session)
        go = partial(walk, application, session, canvas, path, stage.frame_and_rest)
        go()
        warm = [step for _ in range(TIMES) for step in go()]
        for name, spent, target in (("cold", cold, None), ("warm", warm, TARGET)):
            timeline, whole = zip(*spent, strict=True)
            where = f"{way.name} in the whole window, {name}"
            yield spread(where, "ms", timeline, target, note=by_steps(timeline, TIMES))
            yield spread(f"{where}, with overview", "ms", whole, note=by_steps(whole, TIMES))
    yield from _filters(application, session, canvas)
    window.close()


Spent = tuple[float, float]
"""CPU milliseconds until the timeline is painted, and until all that follows it is as well."""


def _in_new_window(application: QApplication, way: Way) -> list[Spent]:
    """A way gone once, a second after the story came, in a window of its own."""
    window = stage.whole_window(application)
    canvas = window.widgets["timeline"]
    path = way.through(window.session)
    window.session.look(path[0])
    stage.rest(application, LOOK)
    spent = walk(application, window.session, canvas, path, stage.frame_and_rest)
    stage.away(window)
    return spent


def _filters(application: QApplication, session: Session, canvas: Canvas) -> Iterator[Figure]:
    """Narrowing to each person and source in turn, and showing all again, in the whole window."""
    story, nothing = session.state.story, session.state.view.filter
    session.fit()
    stage.rest(application, LOOK)
    asked = [replace(nothing, people=frozenset({person.id})) for person in story.people]
    asked += [replace(nothing, sources=frozenset({source.id})) for source in story.sources]
    for times, name in ((1, "cold"), (3, "warm")):
        spent: list[Spent] = []
        for filter in asked * times:
            for verb in (lambda to=filter: session.narrow(to), session.widen):
                spent.append(stage.frame_and_rest(application, canvas, verb))
        timeline, window = zip(*spent, strict=True)
        yield spread(f"filter to painted timeline, {name}", "ms", timeline, TARGET)
        yield spread(f"filter to painted window, {name}", "ms", window)


if __name__ == "__main__":
    tell(main())
