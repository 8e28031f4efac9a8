"""Ways through a story, frame by frame on a canvas alone: cold, warm, and the least possible.

Cold is what was never seen before, warm the same way once more. The least is a frame that only
fills the ground and copies as many ready labels to where they stood.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import stage
from herline.layout.scale import fitted, to_axis
from herline.layout.scene import Scene
from herline.model.view import Viewport
from herline.session.session import Session
from herline.session.state import State
from herline.ui.timeline.canvas import Canvas

PAN_STEPS, ZOOM_STEPS = 60, 40
YEAR, MONTH = 365.25, 30.0

Spot = tuple[float, float, float]
"""Where a label stands: x, y and width."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way through the story, in viewports."""

    name: str
    through: Callable[[Session], list[Viewport]]


def pan(session: Session) -> list[Viewport]:
    """A window of one year over the whole story."""
    whole = fitted(session.state.chart, session.state.view.folds)
    step = (whole.span - YEAR) / (PAN_STEPS - 1)
    first = Viewport(whole.start, whole.start + YEAR)
    return [first.moved(step * number) for number in range(PAN_STEPS)]


def zoom(session: Session) -> list[Viewport]:
    """From everything to one month, about the middle of the story's crowd."""
    whole = fitted(session.state.chart, session.state.view.folds)
    columns = session.state.chart.columns
    starts = sorted(float(columns.outer_start[event]) for event in columns.dated.tolist())
    at = to_axis(starts[len(starts) // 2], session.state.view.folds)
    factor = (MONTH / whole.span) ** (1 / (ZOOM_STEPS - 1))
    return [whole.zoomed(factor**number, at) for number in range(ZOOM_STEPS)]


WAYS = (Way("pan", pan), Way("zoom", zoom))


@dataclass(frozen=True, slots=True)
class Walked:
    """CPU milliseconds of each frame; the jump to the first viewport is not counted."""

    cold: list[float]
    warm: list[float]
    floor: list[float]


def walked(application: QApplication, state: Callable[[], State], way: Way, times: int) -> Walked:
    """There on so many canvases, each with a state of its own, so that the first walk is cold.

    It is warm when the hand has rested at every step.
    """
    cold: list[float] = []
    warm: list[float] = []
    spots: list[list[Spot]] = []
    for _ in range(times):
        canvas = stage.bare_canvas(application, state())
        path = way.through(canvas.session)
        canvas.session.look(path[0])
        stage.rest(application, 0.05)
        cold += walk(application, canvas.session, canvas, path)
        for viewport in path:
            canvas.session.look(viewport)
            stage.settle(application, canvas)
        warm += walk(application, canvas.session, canvas, path)
        spots = spots or _labels(canvas, path)
        stage.away(canvas)
    return Walked(cold, warm, floor_of(application, spots))


def walk(
    application: QApplication, session: Session, canvas: Canvas, path: Sequence[Viewport]
) -> list[float]:
    """CPU milliseconds of each frame; the jump to the first viewport is not counted."""
    session.look(path[0])
    stage.rest(application, 0.02)
    return [
        stage.frame(application, canvas, lambda to=viewport: session.look(to))
        for viewport in path[1:]
    ]


class _Floor(QWidget):
    """Fills its ground and copies labels to their spots."""

    def __init__(self, colour: Qt.GlobalColor, spots: list[list[Spot]]) -> None:
        super().__init__()
        self._colour = colour
        self._ready = {width: self._label(width) for frame in spots for *_, width in frame}
        self.spots: list[Spot] = []
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _label(self, width: float) -> QPixmap:
        label = QPixmap(max(1, round(width)), 18)
        label.fill(Qt.GlobalColor.transparent)
        painter = QPainter(label)
        painter.drawText(QPointF(1, 13), "words " * 40)
        painter.end()
        return label

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colour)
        for x, y, width in self.spots:
            painter.drawPixmap(QPointF(x, y), self._ready[width])
        painter.end()


def floor_of(application: QApplication, frames: list[list[Spot]]) -> list[float]:
    """CPU milliseconds of the least that these frames could cost."""
    least = _Floor(Qt.GlobalColor.white, frames)
    least.resize(stage.WIDTH, stage.HEIGHT)
    least.show()
    stage.rest(application, 0.1)
    spent: list[float] = []
    for spots in frames * 3:
        least.spots = spots
        spent.append(stage.frame(application, least, least.update))
    stage.away(least)
    return spent


def _labels(canvas: Canvas, path: Sequence[Viewport]) -> list[list[Spot]]:
    """Where words stand in each of these views."""
    found: list[list[Spot]] = []
    for viewport in path:
        canvas.session.look(viewport)
        found.append(list(_words(canvas.scene)))
    return found


def _words(scene: Scene) -> Iterator[Spot]:
    for mark in scene.marks:
        for label in (mark.label, mark.date):
            if label:
                yield label.x, label.middle - 9, float(round(label.width))
    for cluster in scene.clusters:
        yield cluster.label.x, cluster.label.middle - 9, float(round(cluster.label.width))
    for band in scene.bands:
        for cell in band.cells:
            if cell.label:
                yield cell.label_x, band.y, 40.0
