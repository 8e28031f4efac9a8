"""All ways in which a hand moves time, in the whole window, each step at its time.

Settings are as they come: views glide where that helps the eye, and what leaves fades. A wheel and
a key go by even steps. Whoever drags, or moves two fingers, begins slowly and never goes the same
way twice, so that hardly a step is the one that was foreseen.

A frame is a turn of the event loop in which the timeline was painted, with all that led to it: what
the hand did, its part of a glide, and the work ahead that fell into the same turn.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import stage
from benchmarks.cpu import milliseconds
from benchmarks.figures import Figure, spread, tell
from benchmarks.frames import TARGET, TIMES
from benchmarks.ways import LOOK, PACE, WAYS, YEAR, Way, by_steps
from herline.ui.timeline.overview import Overview
from herline.ui.timeline.wheel import NOTCH
from herline.ui.window import Window

NO_KEYS = Qt.KeyboardModifier.NoModifier
NOTCHES = 18
"""From the whole story to a month."""
READ = 0.35
"""Seconds for which a reader looks after a notch; a glide takes less than half of them."""
MOVES, PIXELS = 45, 20
"""Moves of a drag, and how far one of them goes on average."""
FINGERS = QPoint(-12, 0), QPoint(0, 6)
"""Pixels that two fingers go with a move on average, sideways and, with Ctrl, to come closer."""
SLIDE, STRETCH = 3, 15
"""Pixels of the overview by which its handle, or an end of that, goes with a move on average."""
START = 6
"""Moves until a hand is as fast as it will be."""
TREMBLE = (-2, 0, 2, -1, 1)
"""Pixels by which one move after another is longer than the average."""
AGAIN = 1 / 30
"""Seconds after which a key that is held down comes again."""


def main() -> Iterator[Figure]:
    application = stage.prepare()
    hands: dict[str, Callable[[Window, int], list[float]]] = {
        "wheel, notch by notch": lambda window, time: _turned(window, time, READ),
        "wheel, turned fast": lambda window, time: _turned(window, time, PACE),
        "trackpad, sideways": lambda window, _: _scrolled(window),
        "trackpad, closer": lambda window, _: _closed_in(window),
        "key, press by press": lambda window, _: _pressed(window, READ),
        "key, held down": lambda window, _: _pressed(window, AGAIN),
        "drag": lambda window, _: _dragged(window),
        "overview, its handle": lambda window, _: _slid(window),
        "overview, an end of its handle": lambda window, _: _stretched(window),
        **{f"{way.name}, sixty steps a second": partial(_gone, way) for way in WAYS},
    }
    for name, hand in hands.items():
        times: list[list[float]] = []
        for time in range(TIMES):
            window = stage.whole_window(application)
            window.session.prefer(motion=True)
            times.append(hand(window, time))
            stage.away(window)
        frames = list(chain.from_iterable(times))
        steady = len({len(each) for each in times}) == 1  # a glide has not always as many steps
        note = by_steps(frames, TIMES) if steady else ""
        yield spread(f"{name}, by hand", "ms", frames, TARGET, note=note)


class Hand:
    """A hand at half the height of a widget, and what each frame of the timeline costs.

    `frames` are milliseconds of CPU. Each verb waits so many seconds for what comes of it.
    """

    def __init__(self, window: Window, widget: QWidget) -> None:
        self._widget = widget
        self._painted = stage.Paintings(window.widgets["timeline"])
        self.frames: list[float] = []

    def turn(self, x: float, seconds: float) -> None:
        """Turn the wheel up by a notch."""
        self._scroll(x, QPoint(), QPoint(0, int(NOTCH)), Qt.ScrollPhase.NoScrollPhase, seconds)

    def scroll(self, x: float, pixels: QPoint, *, closer: bool = False) -> None:
        """Go on with two fingers on a trackpad; with Ctrl to come `closer`."""
        keys = Qt.KeyboardModifier.ControlModifier if closer else NO_KEYS
        self._scroll(x, pixels, pixels, Qt.ScrollPhase.ScrollUpdate, PACE, keys)

    def _scroll(
        self,
        x: float,
        pixels: QPoint,
        angle: QPoint,
        phase: Qt.ScrollPhase,
        seconds: float,
        keys: Qt.KeyboardModifier = NO_KEYS,
    ) -> None:
        idle = Qt.MouseButton.NoButton
        event = QWheelEvent(*self._at(x), pixels, angle, idle, keys, phase, False)
        self._send(event, seconds)

    def move(self, kind: QEvent.Type, x: float, seconds: float, *, held: bool = False) -> None:
        """Press, move or let go."""
        left, idle = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        button = idle if kind is QEvent.Type.MouseMove else left
        event = QMouseEvent(kind, *self._at(x), button, left if held else idle, NO_KEYS)
        self._send(event, seconds)

    def press(self, key: Qt.Key, seconds: float, *, again: bool) -> None:
        """Press a key, or hold it down until it comes `again`."""
        self._send(QKeyEvent(QEvent.Type.KeyPress, key, NO_KEYS, chr(key), again), seconds)

    def _at(self, x: float) -> tuple[QPointF, QPointF]:
        place = QPointF(x, self._widget.height() / 2)
        return place, QPointF(self._widget.mapToGlobal(place))

    def _send(self, event: QEvent, seconds: float) -> None:
        self.do(lambda: QApplication.sendEvent(self._widget, event), seconds)

    def do(self, verb: Callable[[], object], seconds: float) -> None:
        """Do what no widget is told of."""
        until = monotonic() + seconds
        self._turn_of_the_loop(verb)
        while monotonic() < until:
            self._turn_of_the_loop(lambda: None)

    def _turn_of_the_loop(self, verb: Callable[[], object]) -> None:
        def work() -> None:
            verb()
            QCoreApplication.processEvents()

        before = self._painted.count
        spent = milliseconds(work)
        if self._painted.count > before:
            self.frames.append(spent)


def _turned(window: Window, time: int, pace: float) -> list[float]:
    """Frames of coming closer in a new window, from the whole story to a month."""
    canvas = window.widgets["timeline"]
    x = canvas.width() * (0.25 + 0.5 * time / TIMES)
    hand = Hand(window, canvas)
    hand.move(QEvent.Type.MouseMove, x, LOOK)
    hand.frames.clear()
    for _ in range(NOTCHES):
        hand.turn(x, pace)
    return hand.frames


def _pressed(window: Window, pace: float) -> list[float]:
    """The same with a key."""
    hand = Hand(window, window.widgets["timeline"])
    hand.do(window.focus_timeline, LOOK)
    hand.frames.clear()
    for number in range(NOTCHES):
        hand.press(Qt.Key.Key_Plus, pace, again=pace < READ and number > 0)
    return hand.frames


def _scrolled(window: Window) -> list[float]:
    """Frames of going through a year with two fingers."""
    _look_at_a_year(window)
    return _fingered(window, closer=False)


def _closed_in(window: Window) -> list[float]:
    """Frames of coming closer with two fingers, from the whole story."""
    return _fingered(window, closer=True)


def _fingered(window: Window, *, closer: bool) -> list[float]:
    canvas = window.widgets["timeline"]
    x, hand = 0.6 * canvas.width(), Hand(window, canvas)
    hand.move(QEvent.Type.MouseMove, x, LOOK)
    hand.frames.clear()
    way = FINGERS[closer]
    for across, along in zip(_uneven(way.x()), _uneven(way.y()), strict=True):
        hand.scroll(x, QPoint(across, along), closer=closer)
    return hand.frames


def _dragged(window: Window) -> list[float]:
    """Frames of dragging a year in the middle of the story to the left."""
    _look_at_a_year(window)
    canvas = window.widgets["timeline"]
    return _held(Hand(window, canvas), 0.9 * canvas.width(), -PIXELS)


def _slid(window: Window) -> list[float]:
    """Frames of dragging the handle of the overview from there to the right."""
    _look_at_a_year(window)
    overview = window.widgets["overview"]
    assert isinstance(overview, Overview)
    handle = overview.scene.handle
    return _held(Hand(window, overview), handle.x + handle.width / 2, SLIDE)


def _stretched(window: Window) -> list[float]:
    """Frames of dragging the end of that handle, at first the whole story, to the left."""
    overview = window.widgets["overview"]
    return _held(Hand(window, overview), overview.width() - 2.0, -STRETCH)


def _held(hand: Hand, x: float, pixels: int) -> list[float]:
    """Frames of a drag that begins at `x`."""
    hand.move(QEvent.Type.MouseMove, x, LOOK)
    hand.move(QEvent.Type.MouseButtonPress, x, PACE, held=True)
    hand.frames.clear()
    for step in _uneven(pixels):
        x += step
        hand.move(QEvent.Type.MouseMove, x, PACE, held=True)
    hand.move(QEvent.Type.MouseButtonRelease, x, PACE)
    return hand.frames


def _uneven(pixels: int) -> Iterator[int]:
    """The lengths of all moves of a hand that goes so many pixels with each of them, or stays."""
    sign = (pixels > 0) - (pixels < 0)
    for number in range(MOVES):
        steady = round(abs(pixels) * min(1.0, (number + 1) / START))
        yield sign * max(steady + TREMBLE[number % len(TREMBLE)], 1)


def _look_at_a_year(window: Window) -> None:
    seen = window.session.state.view.viewport
    window.session.look(seen.zoomed(YEAR / seen.span, (seen.start + seen.end) / 2))


def _gone(way: Way, window: Window, _: int) -> list[float]:
    """Frames of a way through the story, whoever leads along it."""
    hand, path = Hand(window, window.widgets["timeline"]), way.through(window.session)
    hand.do(partial(window.session.look, path[0]), LOOK)
    hand.frames.clear()
    for viewport in path[1:]:
        hand.do(partial(window.session.look, viewport), PACE)
    return hand.frames


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tell(main())
