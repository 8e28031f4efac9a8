"""Opening large stories: from JSON, and as an earlier start kept them.

The floors are what nobody can do without: an empty window, the bytes that must be read, the JSON
that must be parsed. Whole starts are fresh processes that tell their own CPU time, from the start
of the interpreter to the end of their first frame.
"""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.cpu import milliseconds
from benchmarks.figures import Figure, complain, median, tell
from benchmarks.made_up import folder_for_made_up, made_up
from benchmarks.start import BEGIN, empty_window, spent
from herline.archive.reader import read
from herline.archive.shelved import WRITTEN_BY, shelved_reading, shelved_words
from herline.keepsakes import makers
from herline.session.prepare import ready_state
from herline.session.state import State
from herline.settings import Settings

SIZES = (10_000, 100_000)
LARGEST = 1_000_000
TIMES = 5
TIMES_LOADS = 2.5
"""How many times as long as `json.loads` the opening from JSON may take."""
FIRST = {10_000: 1000.0}
CACHED = {100_000: 700.0, LARGEST: 1500.0}
"""Milliseconds from the start of the process to painted, by the number of events."""
MEMORY = {LARGEST: 400.0}
"""Megabytes."""

# All that `python -m herline FILE` does until the story is painted; then it may wait until all
# is kept for the next start.
START = f"""{BEGIN}
def paint_and_note(self, event):
    paint(self, event)
    if len(self.session.state.story.events) == NUMBER:
        painted.append(time.process_time())
Canvas.paintEvent = paint_and_note
class Application(herline.app.QApplication):
    def exec(self):
        from PySide6.QtCore import QEventLoop
        while not painted:
            self.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        print(painted[0] * 1000)
        memory = open("/proc/self/status").read() if sys.platform == "linux" else ""
        print(memory.partition("VmRSS:")[2].split()[0] if memory else "nan", flush=True)
        window = next(w for w in self.topLevelWidgets() if hasattr(w, "is_complete"))
        while KEEP and window.opening.words.slow is not None:
            self.processEvents()
            time.sleep(0.01)
        window.close()
        os._exit(0)
herline.app.QApplication = Application
sys.exit(cli.main([FILE]))
"""


def main() -> Iterator[Figure]:
    gc.disable()  # as the program does
    with folder_for_made_up() as folder:
        window = empty_window(TIMES)
        for number in SIZES:
            yield from opened(folder, number, TIMES, window)


def opened(folder: Path, number: int, times: int, window: float) -> Iterator[Figure]:
    """How a story of `number` events opens; an empty window costs `window` ms of CPU.

    The home in which it is kept for later starts is `home_of` it.
    """
    name, path, home = f"{number:,}", made_up(folder, number), home_of(folder, number)
    reading = median([milliseconds(path.read_bytes) for _ in range(times)])
    if number < LARGEST:
        yield _from_json(path, number, times, reading)
    note = "process start to painted"
    if not home.exists():
        complain(f"A window opens {name} events for the first time, and keeps them.")
        first, memory = _start(path, number, home, keep=True)
        note = f"{note}; {memory / 1024:.0f} MB"
        floor = window + reading
        yield Figure(f"first start with {name}", "ms", first, FIRST.get(number), None, floor, note)
    starts = [_start(path, number, home, keep=False) for _ in range(times)]
    cached = median([start for start, _ in starts])
    limit = CACHED.get(number)
    yield Figure(f"open {name} from the cache", "ms", cached, limit, None, window, note)
    memory = median([memory for _, memory in starts]) / 1024
    yield Figure(f"memory with {name} from the cache", "MB", memory, MEMORY.get(number))


def home_of(folder: Path, number: int) -> Path:
    """Another one where another program wrote it, which would read the file anew."""
    return folder / f"home-{number}-{makers(*WRITTEN_BY).split()[-1]}"


def states_of(folder: Path, number: int) -> Callable[[], State]:
    """Gives the state in which a story opens, each time one of which nothing was seen."""
    os.environ["HERLINE_HOME"] = str(home_of(folder, number))
    path = made_up(folder, number)
    kept = shelved_reading(path)
    reading = kept or read(path)
    assert reading.story is not None
    story = reading.story
    words = shelved_words(kept.digest, number) if kept else None
    return lambda: ready_state(story, Settings(motion=False), words=words)


def _from_json(path: Path, number: int, times: int, reading: float) -> Figure:
    """How many times as long as `json.loads` it takes until a story can be painted."""
    loads = _json_alone(path.read_bytes(), times)
    ready = median([milliseconds(lambda: _ready(path)) for _ in range(times)])
    note = f"{ready:.0f} ms; json.loads of the same file {loads:.0f} ms, its bytes {reading:.1f} ms"
    limit = TIMES_LOADS if number == 100_000 else None
    return Figure(f"open {number:,} from JSON", "×", ready / loads, limit, floor=1.0, note=note)


def _json_alone(text: bytes, times: int) -> float:
    """As Python runs it, with its collector of garbage on."""
    gc.enable()
    spent = median([milliseconds(lambda: json.loads(text)) for _ in range(times)])
    gc.disable()
    return spent


def _ready(path: Path) -> State:
    story = read(path, progress=lambda share: None).story
    assert story is not None
    return ready_state(story, Settings())


def _start(path: Path, number: int, home: Path, *, keep: bool) -> tuple[float, float]:
    """CPU milliseconds until the story is painted, and KiB of memory then."""
    home.mkdir(exist_ok=True)
    names = f"NUMBER, KEEP, FILE = {number}, {keep}, {str(path)!r}\n"
    painted, memory = spent(names + START, home)[:2]
    return painted, memory


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tell(main())
