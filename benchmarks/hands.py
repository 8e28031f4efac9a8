"""Hands in the whole window: a wheel and a drag, each step at its time, with settings as they come.

A frame is a turn of the event loop in which the timeline was painted, with all that led to it: what
the hand did, its part of a glide, and the work ahead that fell into the same turn.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from time import monotonic

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import stage
from benchmarks.cpu import milliseconds
from benchmarks.figures import Figure, spread, tell
from benchmarks.frames import TARGET, TIMES
from benchmarks.ways import LOOK, PACE, YEAR

NOTCHES = 18
"""From the whole story to a month."""
READ = 0.35
"""Seconds for which a reader looks after a notch; a glide takes less than half of them."""
MOVES, PIXELS = 45, 20
"""Moves of a drag, and how far each of them goes."""


def main() -> Iterator[Figure]:
    application = stage.prepare()
    for name, pace in (("wheel, notch by notch", READ), ("wheel, turned fast", PACE)):
        turned = [spent for time in range(TIMES) for spent in _turned(application, time, pace)]
        yield spread(f"{name}, whole window", "ms", turned, TARGET)
    dragged = [spent for _ in range(TIMES) for spent in _dragged(application)]
    yield spread("drag, whole window", "ms", dragged, TARGET)


class Hand:
    """A hand at half the height of a widget, and what each frame of it costs.

    `frames` are milliseconds of CPU. Each verb waits so many seconds for what comes of it.
    """

    def __init__(self, application: QApplication, widget: QWidget) -> None:
        self._application = application
        self._widget = widget
        self._painted = stage.Paintings(widget)
        self.frames: list[float] = []

    def turn(self, x: float, seconds: float) -> None:
        """Turn the wheel up by a notch."""
        place, where = self._at(x)
        idle, no_keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        phase, notch = Qt.ScrollPhase.NoScrollPhase, QPoint(0, 120)
        event = QWheelEvent(place, where, QPoint(), notch, idle, no_keys, phase, False)
        self._send(event, seconds)

    def move(self, kind: QEvent.Type, x: float, seconds: float, *, held: bool = False) -> None:
        """Press, move or let go."""
        place, where = self._at(x)
        left, idle = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        button = idle if kind is QEvent.Type.MouseMove else left
        no_keys = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, place, where, button, left if held else idle, no_keys)
        self._send(event, seconds)

    def _at(self, x: float) -> tuple[QPointF, QPointF]:
        place = QPointF(x, self._widget.height() / 2)
        return place, QPointF(self._widget.mapToGlobal(place))

    def _send(self, event: QEvent, seconds: float) -> None:
        until = monotonic() + seconds
        self._turn_of_the_loop(lambda: QApplication.sendEvent(self._widget, event))
        while monotonic() < until:
            self._turn_of_the_loop(lambda: None)

    def _turn_of_the_loop(self, verb: Callable[[], object]) -> None:
        def work() -> None:
            verb()
            self._application.processEvents()

        before = self._painted.count
        spent = milliseconds(work)
        if self._painted.count > before:
            self.frames.append(spent)


def _turned(application: QApplication, time: int, pace: float) -> list[float]:
    """Frames of coming closer in a new window, from the whole story to a month."""
    window = stage.whole_window(application)
    window.session.prefer(motion=True)
    canvas = window.widgets["timeline"]
    x = canvas.width() * (0.25 + 0.5 * time / TIMES)
    hand = Hand(application, canvas)
    hand.move(QEvent.Type.MouseMove, x, LOOK)
    hand.frames.clear()
    for _ in range(NOTCHES):
        hand.turn(x, pace)
    stage.away(window)
    return hand.frames


def _dragged(application: QApplication) -> list[float]:
    """Frames of dragging a year in the middle of the story to the left, in a new window."""
    window = stage.whole_window(application)
    session, canvas = window.session, window.widgets["timeline"]
    seen = session.state.view.viewport
    session.look(seen.zoomed(YEAR / seen.span, (seen.start + seen.end) / 2))
    x = 0.9 * canvas.width()
    hand = Hand(application, canvas)
    hand.move(QEvent.Type.MouseMove, x, LOOK)
    hand.move(QEvent.Type.MouseButtonPress, x, PACE, held=True)
    hand.frames.clear()
    for _ in range(MOVES):
        x -= PIXELS
        hand.move(QEvent.Type.MouseMove, x, PACE, held=True)
    hand.move(QEvent.Type.MouseButtonRelease, x, PACE)
    stage.away(window)
    return hand.frames


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tell(main())
