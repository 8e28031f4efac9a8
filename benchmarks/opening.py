"""Opening large stories, and finding things in them: from JSON, and as an earlier start kept them.

The floors are what nobody can do without: the bytes must be read, and the JSON be parsed. Whole
starts are fresh processes that tell their own CPU time, from the start of the interpreter to the
end of their first frame.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.cpu import PROJECT, milliseconds, surroundings
from benchmarks.figures import Figure, complain, median, spread, tell
from benchmarks.made_up import PERSON, made_up
from herline.archive.reader import read
from herline.archive.shelved import shelved_reading, shelved_words
from herline.ledger.index import LargeIndex
from herline.model.filter import Facet, Filter
from herline.session.prepare import ready_state
from herline.session.state import State
from herline.settings import Settings

SIZES = (10_000, 100_000)
LARGEST = 1_000_000
TIMES = 5
TIMES_LOADS = 2.5
"""How many times as long as `json.loads` the opening from JSON may take."""
WORDS = ("harbour", "arb", "h", "letter from", "nowhere")

# All that `python -m herline FILE` does until the story is painted; then it may wait until all
# is kept for the next start.
START = """
import os, sys, time
from herline import bootstrap
bootstrap.ready()
import gc
gc.disable()
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
from herline.quick_qt import import_qt
import_qt()
import herline.app
from herline.ui.timeline.canvas import Canvas
painted = []
paint = Canvas.paintEvent
def paint_and_note(self, event):
    paint(self, event)
    painted.append(len(self.session.state.story.events) == NUMBER)
Canvas.paintEvent = paint_and_note
class Application(herline.app.QApplication):
    def exec(self):
        while not any(painted):
            self.processEvents()
            time.sleep(0.001)
        print(time.process_time() * 1000)
        memory = open("/proc/self/status").read() if sys.platform == "linux" else ""
        print(memory.partition("VmRSS:")[2].split()[0] if memory else "nan", flush=True)
        window = next(w for w in self.topLevelWidgets() if hasattr(w, "is_complete"))
        while KEEP and window.opening.words.slow is not None:
            self.processEvents()
            time.sleep(0.01)
        window.close()
        os._exit(0)
herline.app.QApplication = Application
from herline import cli
sys.exit(cli.main([FILE]))
"""


def main() -> Iterator[Figure]:
    named = os.environ.get("HERLINE_MADE_UP")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(named or made)
        for number in SIZES:
            yield from _opened(made_up(folder, number), number, TIMES)
        if named:
            yield from _opened(made_up(folder, LARGEST), LARGEST, 2)
        else:
            note = "measured where HERLINE_MADE_UP names a folder that may hold half a gigabyte"
            yield Figure(f"open {LARGEST:,} from the cache", "ms", None, 1500.0, note=note)


def _opened(path: Path, number: int, times: int) -> Iterator[Figure]:
    name = f"{number:,}"
    bytes_ = median([milliseconds(path.read_bytes) for _ in range(times)])
    yield Figure(f"read the bytes of {name} events", "ms", bytes_, floor=bytes_)
    if number < LARGEST:
        text = path.read_bytes()
        loads = median([milliseconds(lambda: json.loads(text)) for _ in range(times)])
        del text
        spent = median([milliseconds(lambda: _ready(path)) for _ in range(times)])
        note = f"{spent:.0f} ms; json.loads of the same file {loads:.0f} ms"
        limit = TIMES_LOADS if number == 100_000 else None
        yield Figure(f"open {name} from JSON", "×", spent / loads, limit, floor=1.0, note=note)
    with tempfile.TemporaryDirectory() as home:
        first, memory = _start(path, number, home, keep=True)
        limit = 1000.0 if number == 10_000 else None
        note = f"process start to painted; {memory / 1024:.0f} MB"
        yield Figure(f"first start with {name}", "ms", first, limit, floor=bytes_, note=note)
        starts = [_start(path, number, home, keep=False) for _ in range(times)]
        limit = {100_000: 700.0, LARGEST: 1500.0}.get(number)
        cached = median([start for start, _ in starts])
        note = "process start to painted"
        yield Figure(f"open {name} from the cache", "ms", cached, limit, floor=bytes_, note=note)
        limit = 400.0 if number == LARGEST else None
        memory = median([memory for _, memory in starts]) / 1024
        yield Figure(f"memory with {name} from the cache", "MB", memory, limit)
        os.environ["HERLINE_HOME"] = home
        yield from _found(path, name, number)


def _ready(path: Path) -> State:
    story = read(path, told=lambda share: None).story
    assert story is not None
    return ready_state(story, Settings())


def _start(path: Path, number: int, home: str, *, keep: bool) -> tuple[float, float]:
    """CPU milliseconds until the story is painted, and KiB of memory then."""
    names = f"NUMBER, KEEP, FILE = {number}, {keep}, {str(path)!r}\n"
    ended = subprocess.run(
        [sys.executable, "-c", names + START],
        cwd=PROJECT,
        env=surroundings({"HERLINE_HOME": home}),
        capture_output=True,
        text=True,
    )
    if ended.returncode or not ended.stdout:
        complain(ended.stderr)
        sys.exit(1)
    spent, memory = ended.stdout.split()[:2]
    return float(spent), float(memory)


def _found(path: Path, name: str, number: int) -> Iterator[Figure]:
    """How long filters and words take, from the question to the events that are to be drawn."""
    reading = shelved_reading(path)
    if reading is None or reading.story is None:
        yield Figure(f"search in {name}", "ms", None, note="such a small story is not kept")
        return
    words = shelved_words(reading.digest, number)
    state = ready_state(reading.story, Settings(), words=words)

    def ask(filter: Filter) -> Callable[[], object]:
        index = state.index
        assert isinstance(index, LargeIndex)
        anew = replace(index)  # which has no answers yet
        _ = anew.matching(Filter(people=frozenset(("person-1",))))
        return lambda: state.chart.subset(anew.matching(filter))

    person = Filter(people=frozenset({PERSON}))
    any_mask = Filter(
        people=frozenset({"person-0", "person-1"}),
        kinds=frozenset({"letter", "note", "travel"}),
        accord=frozenset({"agree", "one source"}),
        every=frozenset({Facet.SOURCES}),
    )
    for what, filter, limit in (("one person", person, 8.0), ("any mask", any_mask, 16.0)):
        spent = [milliseconds(ask(filter)) for _ in range(20)]
        target = limit if number == LARGEST else None
        yield spread(f"filter {name} to {what}", "ms", spent, target, note="without painting")
    searches = [milliseconds(ask(Filter(text=text))) for text in WORDS for _ in range(5)]
    target = 50.0 if number == LARGEST else None
    yield spread(f"search words in {name}", "ms", searches, target, note="without painting")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tell(main())
