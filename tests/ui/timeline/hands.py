"""Hands on the timeline: where its marks are, and what a person does there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QMouseEvent,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from herline.layout.scene import Mark
from herline.model.story import Story
from herline.ui.timeline.canvas import Canvas
from tests.builders import claim, event, story

SHOOT = event(
    "shoot",
    "2012-05-21/2012-08-10",
    claim("atlas", when="2012-05-21/2012-08-10"),
    claim("bulletin", when="2012-09-01/2012-10-10", words="in the autumn"),
    title="The shoot",
)
STORY = story(
    event("idea", "2011-01~", claim("atlas", when="2011-01~"), title="The <b>idea</b>"),
    SHOOT,
    event("edit", "2013", claim("atlas", when="2013"), title="The edit", inferred="between two"),
    event("premiere", "2013-10-13", claim("bulletin", when="2013-10-13"), title="The premiere"),
    event("look", "", claim("atlas", "red"), title="The look"),
)

NewCanvas = Callable[..., Canvas]


class Painted(QObject):
    """Counts how often a widget is painted, and where."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.places: list[QRect] = []
        widget.installEventFilter(self)

    @property
    def count(self) -> int:
        return len(self.places)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.places.append(event.rect())
        return False


def mark_of(canvas: Canvas, id: str) -> Mark:
    position = canvas.session.state.story.index[id]
    tray = canvas.scene.tray.marks if canvas.scene.tray else ()
    return next(m for m in (*canvas.scene.marks, *tray) if m.event == position)


def middle_of(mark: Mark) -> QPoint:
    return QPoint(int(mark.box.x + mark.box.width / 2), int(mark.box.y + mark.box.height / 2))


def turn(
    canvas: QWidget, notches: float, x: float, keys: Qt.KeyboardModifier | None = None, y: int = 200
) -> None:
    where = QPointF(x, y)
    QApplication.sendEvent(
        canvas,
        QWheelEvent(
            where,
            QPointF(canvas.mapToGlobal(where.toPoint())),
            QPoint(0, 0),
            QPoint(0, int(notches * 120)),
            Qt.MouseButton.NoButton,
            keys or Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def drag(canvas: Canvas, start: QPoint, *steps: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, left, pos=start)
    for step in steps:
        carry(canvas, step)
    QTest.mouseRelease(canvas, left, pos=steps[-1])


def carry(widget: QWidget, place: QPoint) -> None:
    """Move the pointer there while the left button is held."""
    moved = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        QPointF(place),
        QPointF(widget.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, moved)


def crowd(count: int) -> Story:
    return story(
        *(event(f"e{i}", "2012-05-21", claim("a", when="2012-05-21")) for i in range(count))
    )
