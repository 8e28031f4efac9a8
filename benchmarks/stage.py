"""The stage on which frames are measured: the story of Her in its window, as a reader has it."""

from __future__ import annotations

import atexit
import gc
import os
from collections.abc import Callable
from dataclasses import replace
from tempfile import TemporaryDirectory
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.cpu import milliseconds
from herline.app import collect_in_turns, make_application, start
from herline.session.session import Session
from herline.session.state import State
from herline.settings import Settings, write_settings
from herline.ui.timeline.canvas import Canvas
from herline.ui.window import Window

WIDTH, HEIGHT = 1600, 900


def prepare() -> QApplication:
    """The application, which collects garbage as the program does.

    Views jump instead of gliding, so that a step is a frame. Where no home was named, it has one of
    its own: nothing of the user's is read or written, nor what another measurement left.
    """
    if "HERLINE_HOME" not in os.environ:
        home = TemporaryDirectory(prefix="herline-")
        atexit.register(home.cleanup)
        os.environ["HERLINE_HOME"] = home.name
    write_settings(replace(Settings(), motion=False))
    gc.disable()
    application = make_application()
    collect_in_turns(application)
    return application


def whole_window(application: QApplication) -> Window:
    """The window with all its panels, at rest."""
    window = start(application, None)
    window.resize(WIDTH, HEIGHT)
    window.show()
    rest(application, 1.5)  # until it has worked out where a hand may go first
    return window


def bare_canvas(application: QApplication, state: State) -> Canvas:
    """A canvas alone, as large as the whole window; nothing of `state` has been seen before."""
    session = Session(state.settings)
    canvas = Canvas(session)
    canvas.resize(WIDTH, HEIGHT)
    canvas.show()
    rest(application)
    session.open(state.story, ready=state)
    gc.collect()
    gc.freeze()  # as the window does with what it opened
    return canvas


def settle(application: QApplication, canvas: Canvas) -> None:
    """Wait until everything in sight that can have a lane has one, and all words are painted."""
    canvas.repaint()
    while not canvas.scene.settled or canvas.owes:
        rest(application, 0.01)


def away(widget: QWidget) -> None:
    """Take a widget off the stage, or its timers would go on beside those who follow."""
    widget.hide()
    widget.deleteLater()
    # No event loop runs here that would see to it.
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)


def rest(application: QApplication, seconds: float = 0.3) -> None:
    """Let everything happen that is still to come."""
    until = monotonic() + seconds
    while monotonic() < until:
        application.processEvents()


def until_painted(verb: Callable[[], object]) -> float:
    """CPU milliseconds from a verb until what it changed is laid out and painted, and no more."""

    def work() -> None:
        verb()
        QCoreApplication.sendPostedEvents()

    return milliseconds(work)


def frame_and_rest(
    application: QApplication, painted: QWidget, verb: Callable[[], object]
) -> tuple[float, float]:
    """CPU milliseconds from a verb until `painted` is, and until all that follows it is as well."""
    seen = Paintings(painted)
    first = until_painted(verb)
    assert seen.count == 1, f"painted {seen.count} times"

    def follow() -> None:
        application.processEvents()
        QCoreApplication.sendPostedEvents()

    return first, first + milliseconds(follow)


class Paintings(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += isinstance(event, QPaintEvent)  # to ask each for its type takes longer
        return False


def frame(application: QApplication, painted: QWidget, verb: Callable[[], object]) -> float:
    """CPU milliseconds from a verb until all that it changed is painted.

    `repaint` paints every part of the window that is to be painted anew, not `painted` alone.
    """

    def work() -> None:
        verb()
        painted.repaint()
        application.processEvents()

    return milliseconds(work)
