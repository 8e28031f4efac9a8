"""Composes the program and starts it: application, session, window, and the first story."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy is imported: saves 45 ms

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from herline import __version__
from herline.paths import log_folder, story_file
from herline.session.memory import read_memory, shipped_digest
from herline.session.session import Session
from herline.settings import read_settings
from herline.ui.ending import end_when_asked
from herline.ui.errors import Errors
from herline.ui.look import Look
from herline.ui.opening.keeping import Keeping
from herline.ui.panels import PANELS, Panel
from herline.ui.window import Window

SETTLED = 1000
"""Milliseconds after which a start is over."""
COLLECT = 1000
"""Milliseconds from one search for garbage to the next."""


def run(path: Path | None = None, documents: Path | None = None) -> int:
    """Show the story at `path`, or the one that comes with Herline; returns when the window closes.

    `documents` is the folder of the documents that it quotes, if one was named.
    """
    application = make_application()
    end_when_asked(application)
    errors = Errors(log_folder(), application)
    errors.install()
    try:
        window = start(application, path, PANELS, documents)
        # Qt would go on if a dialog opened just then, as when a file has just changed.
        window.closed.connect(application.exit)
        window.show()
        QTimer.singleShot(SETTLED, window, lambda: _settle(window, errors))
        return application.exec()
    finally:
        errors.uninstall()


def _settle(window: Window, errors: Errors) -> None:
    """Do what could wait until the story is there; or will be soon, if its file is large."""
    from herline.ui.watchdog import Watchdog

    Watchdog(errors.write, window)
    gc.freeze()  # what the start made will stay; to look through it would hold up a frame for 20 ms
    collect_in_turns(window)


def collect_in_turns(parent: QObject) -> None:
    """Look for garbage now and then, as long as `parent` is there."""
    from herline.collector import collect_when_due

    turns = QTimer(parent, interval=COLLECT)
    turns.timeout.connect(collect_when_due)
    turns.start()


def make_application() -> QApplication:
    """The one application of the process, in the style that palettes can dress everywhere."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    # Asked for by name, as QApplication.setStyle would return a QStyle, which takes 9 ms to make.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("herline")
    application.setApplicationDisplayName("")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("herline")
    return application


def start(
    application: QApplication,
    path: Path | None,
    panels: tuple[Panel, ...] = PANELS,
    documents: Path | None = None,
) -> Window:
    """The window with its story, not yet shown; the folder of its `documents` is remembered."""
    settings, said = read_settings()
    memory, forgotten = read_memory()
    session = Session(settings)
    look = Look(application, session)
    keeping = Keeping(session, memory.trusting(shipped_digest()))
    window = Window(session, keeping, look, panels)
    keeping.setParent(window)
    look.setParent(window)  # nothing is styled any more once the window is gone
    path = path or story_file()
    if documents is not None:
        session.prefer(documents=settings.with_documents(path, documents).documents)
    window.opening.open(path)
    # What changed its size with the story says so now, or the second frame would be laid out anew.
    application.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    window.tell_unread(said, forgotten)
    return window
