"""The start: from nothing to the first painted story, beside an empty window of Qt.

Both are fresh processes that take turns, so that they see the same machine. Each tells its own
CPU time, from the start of the interpreter to the end of its first frame.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.cpu import PROJECT, surroundings
from benchmarks.figures import Figure, complain, median, tell

TIMES = 15
"""Starts of each sort."""
TARGET = 2.0
"""Empty windows that a start may cost."""

EMPTY = """
import os, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Empty(QMainWindow):
    painted = False
    def paintEvent(self, event):
        super().paintEvent(event)
        self.painted = True
application = QApplication([])
window = Empty()
window.resize(1280, 800)
window.show()
while not window.painted:
    application.processEvents()
print(time.process_time() * 1000, flush=True)
os._exit(0)
"""

# What `python -m herline` does before it makes its window; a program goes on from here.
BEGIN = """
import gc, os, sys, time
from herline import bootstrap
bootstrap.ready()
gc.disable()
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
from herline import cli, system
assert not system.make_ready()
from herline.quick_qt import import_qt
import_qt()
import herline.app
from herline.ui.timeline.canvas import Canvas
painted = []
paint = Canvas.paintEvent
"""

# All that it does until it would be waiting for the reader.
STORY = f"""{BEGIN}
def paint_and_note(self, event):
    paint(self, event)
    painted.append(bool(self.session.state.story.events))
Canvas.paintEvent = paint_and_note
class Application(herline.app.QApplication):
    def exec(self):
        while not any(painted):
            self.processEvents()
        print(time.process_time() * 1000)
        window = next(w for w in self.topLevelWidgets() if hasattr(w, "is_complete"))
        while not window.is_complete:
            self.processEvents()
        window.repaint()
        print(time.process_time() * 1000, flush=True)
        {{afterwards}}
        os._exit(0)
herline.app.QApplication = Application
sys.exit(cli.main([]))
"""
CLOSE = "window.close()"

# Where a start finds what was computed ahead, and how that comes to be there.
BESIDE = """
from pathlib import Path
from herline import paths
paths.PREPARED = Path({folder!r})
"""
PREPARE = """
import os
from herline.prepare import prepare
prepare(paths.PREPARED)
print(0, flush=True)
os._exit(0)
"""


def main() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        known = Path(folder) / "known"
        spent(STORY.format(afterwards=CLOSE), known)  # now the story is known from an earlier time
        empty: list[float] = []
        later: list[float] = []
        whole: list[float] = []
        first: list[float] = []
        unprepared: list[float] = []
        prepared = BESIDE.format(folder=f"{folder}/prepared")
        nothing = BESIDE.format(folder=f"{folder}/nothing")
        start = STORY.format(afterwards="pass")
        spent(prepared + PREPARE, Path(folder) / "preparing")
        for turn in range(TIMES):
            empty += spent(EMPTY, known)
            painted, complete = spent(start, known)
            later.append(painted)
            whole.append(complete)
            first.append(spent(prepared + start, Path(folder) / f"{turn}")[0])
            unprepared.append(spent(nothing + start, Path(folder) / f"{turn}, unprepared")[0])
        yield _ratio("start to the first painted story", later, empty, TARGET)
        yield _ratio("the very first start, in a new home", first, empty, TARGET)
        yield _ratio("the same, nothing computed ahead", unprepared, empty)
        yield _ratio("start to the window with all panels", whole, empty)


def _ratio(
    name: str, started: list[float], empty: list[float], target: float | None = None
) -> Figure:
    story, window = median(started), median(empty)
    note = f"{story:.0f} ms; an empty window {window:.0f} ms"
    return Figure(name, "×", story / window, target, floor=1.0, note=note)


def empty_window(times: int = 5) -> float:
    """CPU milliseconds of an empty window of Qt, from the start of the interpreter."""
    with tempfile.TemporaryDirectory() as folder:
        return median([spent(EMPTY, Path(folder))[0] for _ in range(times)])


def spent(program: str, home: Path) -> list[float]:
    """CPU milliseconds as told by a Python that runs `program`."""
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=PROJECT,
        env=surroundings({"HERLINE_HOME": str(home)}),
        capture_output=True,
        text=True,
    )
    if ended.returncode or not ended.stdout:
        complain(ended.stderr)
        sys.exit(1)
    return [float(number) for number in ended.stdout.split()]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tell(main())
