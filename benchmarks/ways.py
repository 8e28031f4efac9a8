"""Ways through a story, frame by frame on a canvas alone: cold, warm, and the least possible.

at once    never seen before, as soon as the story came, frame after frame without a pause
cold       the same a second later, in which words and lanes are worked out ahead
in a hand  the same at sixty steps a second, which leaves time for what comes next
warm       once more, after a rest at every step
floor      the least that such a frame could cost (see `floor`)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import stage
from benchmarks.figures import median, share
from benchmarks.floor import Floor, labels
from herline.layout.scale import clamped, fitted, to_axis
from herline.model.view import Viewport
from herline.session.session import Session
from herline.session.state import State
from herline.ui.timeline.canvas import Canvas

PAN_STEPS, ZOOM_STEPS = 60, 40
"""Views of each way."""
PACE = 1 / 60
"""Seconds from one step of a hand to the next."""
LOOK = 1.0
"""Seconds for which a reader looks at a story before the first step."""
YEAR, MONTH = 365.25, 30.0
"""Days that are in view on the way of a pan, and at the end of a zoom."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way through the story, in viewports."""

    name: str
    through: Callable[[Session], list[Viewport]]


def pan(session: Session) -> list[Viewport]:
    """A window of one year over the whole story, as far as one may look beyond its end."""
    chart, folds = session.state.chart, session.state.view.folds
    return list(dict.fromkeys(clamped(each, chart, folds) for each in across(fitted(chart, folds))))


def across(whole: Viewport) -> list[Viewport]:
    """A window of one year from the beginning of `whole` to its end."""
    step = (whole.span - YEAR) / (PAN_STEPS - 1)
    first = Viewport(whole.start, whole.start + YEAR)
    return [first.moved(step * number) for number in range(PAN_STEPS)]


def zoom(session: Session) -> list[Viewport]:
    """From everything to one month, about the middle of the story's crowd."""
    whole = fitted(session.state.chart, session.state.view.folds)
    columns = session.state.chart.columns
    starts = sorted(float(columns.outer_start[event]) for event in columns.dated.tolist())
    return into(whole, to_axis(starts[len(starts) // 2], session.state.view.folds))


def into(whole: Viewport, at: float) -> list[Viewport]:
    """From `whole` to one month about the day `at`."""
    factor = (MONTH / whole.span) ** (1 / (ZOOM_STEPS - 1))
    return [whole.zoomed(factor**number, at) for number in range(ZOOM_STEPS)]


WAYS = (Way("pan", pan), Way("zoom", zoom))


@dataclass(frozen=True, slots=True)
class Walked:
    """CPU milliseconds of each frame; the jump to the first viewport is not counted."""

    at_once: list[float]
    cold: list[float]
    in_hand: list[float]
    whole: list[bool]
    """Whether a frame in a hand had all lanes and words for which there is room."""
    warm: list[float]
    floor: list[float]

    @property
    def wholeness(self) -> str:
        """How many frames in a hand were whole."""
        return f"{100 * sum(self.whole) / len(self.whole):.0f} of 100 frames were whole"


def by_steps(spent: Sequence[float], times: int) -> str:
    """The p99 of the steps of a way that was gone so many `times`, each by the median of these.

    Any frame may be slow by chance on a shared machine; a step that is slow is slow each time.
    """
    steps = len(spent) // times
    medians = [median(spent[step::steps]) for step in range(steps)]
    return f"{share(medians, 0.99):.1f} by the median of each step"


def walked(application: QApplication, state: Callable[[], State], way: Way, times: int) -> Walked:
    """A way gone so many `times`, on canvases each with a state of its own."""
    there = Walked([], [], [], [], [], [])
    for _ in range(times):
        canvas, spent = _first(application, state(), way, seconds=0.0)
        there.at_once.extend(spent)
        stage.away(canvas)
        _in_hand(application, state(), way, there)
        canvas, spent = _first(application, state(), way, seconds=LOOK)
        there.cold.extend(spent)
        path = way.through(canvas.session)
        for viewport in path:
            canvas.session.look(viewport)
            stage.settle(application, canvas)
        there.warm.extend(walk(application, canvas.session, canvas, path, stage.frame))
        there.floor.extend(_least(application, canvas, path))
        stage.away(canvas)
    return there


def _least(application: QApplication, canvas: Canvas, path: Sequence[Viewport]) -> Iterator[float]:
    """The floor of each frame, in turns with the frame, so that neither has the caches alone."""
    spots = labels(canvas, path)
    floor = Floor()
    stage.rest(application, 0.1)
    for viewport, its in zip(path[1:], spots[1:], strict=True):
        stage.frame(application, canvas, lambda to=viewport: canvas.session.look(to))
        yield floor.frame(application, its)
    stage.away(floor)


def _first(
    application: QApplication, state: State, way: Way, seconds: float
) -> tuple[Canvas, list[float]]:
    """A canvas on which a way was gone once, so many seconds after the story came."""
    canvas = stage.bare_canvas(application, state)
    path = way.through(canvas.session)
    canvas.session.look(path[0])
    stage.rest(application, seconds)
    return canvas, walk(application, canvas.session, canvas, path, stage.frame)


def _in_hand(application: QApplication, state: State, way: Way, there: Walked) -> None:
    """Go a way once at the pace of a hand."""
    canvas = stage.bare_canvas(application, state)
    path = way.through(canvas.session)
    canvas.session.look(path[0])
    stage.rest(application, LOOK)
    for viewport in path[1:]:
        until = monotonic() + PACE
        step = stage.frame(application, canvas, lambda to=viewport: canvas.session.look(to))
        there.in_hand.append(step)
        there.whole.append(canvas.scene.settled and not canvas.owes)
        stage.rest(application, until - monotonic())
    stage.away(canvas)


Spent = TypeVar("Spent")
Frame = Callable[[QApplication, QWidget, Callable[[], object]], Spent]
"""What a frame costs that a verb brings about."""


def walk(
    application: QApplication,
    session: Session,
    canvas: QWidget,
    path: Sequence[Viewport],
    frame: Frame[Spent],
) -> list[Spent]:
    """CPU milliseconds of each frame; the jump to the first viewport is not counted."""
    session.look(path[0])
    stage.rest(application, 0.02)
    return [
        frame(application, canvas, lambda to=viewport: session.look(to)) for viewport in path[1:]
    ]
