"""The floor of a frame: it only fills its ground and copies ready labels to where words stood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import stage
from benchmarks.cpu import milliseconds
from herline.layout.scene import Scene
from herline.model.view import Viewport
from herline.ui.timeline.canvas import Canvas

Spot = tuple[float, float, float]
"""Where a label stands: x, y and width."""


class Floor(QWidget):
    """Fills its ground and copies labels to their spots, in a window as large as the canvas."""

    def __init__(self) -> None:
        super().__init__()
        self._ready: dict[float, QPixmap] = {}
        self._spots: Sequence[Spot] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(stage.WIDTH, stage.HEIGHT)
        self.show()

    def frame(self, application: QApplication, spots: Sequence[Spot]) -> float:
        """CPU milliseconds of the least that a frame with these labels could cost."""
        self._spots = spots
        for width in {width for *_, width in spots} - self._ready.keys():
            self._ready[width] = self._label(width)
        application.processEvents()  # what others still have to do is not of this frame
        return milliseconds(self.repaint)

    def _label(self, width: float) -> QPixmap:
        label = QPixmap(max(1, round(width)), 18)
        label.fill(Qt.GlobalColor.transparent)
        painter = QPainter(label)
        painter.drawText(QPointF(1, 13), "words " * 40)
        painter.end()
        return label

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for x, y, width in self._spots:
            painter.drawPixmap(QPointF(x, y), self._ready[width])
        painter.end()


def labels(canvas: Canvas, path: Sequence[Viewport]) -> list[list[Spot]]:
    """Where words stand in each of these views."""
    found: list[list[Spot]] = []
    for viewport in path:
        canvas.session.look(viewport)
        found.append(list(words_in(canvas.scene)))
    return found


def words_in(scene: Scene) -> Iterator[Spot]:
    """Where words stand in this scene."""
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
