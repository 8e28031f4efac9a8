"""One run of the window on a made-up story, for a bench that measures other timelines too.

The bench names what it wants in the environment: `BENCH_N` events, found as
`events-N.json` in `BENCH_DATA`; `BENCH_T0`, the moment at which it started this process, in
seconds since 1970; and `BENCH_OUT`, the file to which one line of JSON is added:

    peer, n, cold_open_ms, mem_open {rss_mib, pss_mib},
    pan, drag, zoom {work {median, p95, max}, frame {median, p95, max}}, filter {ms}, unfilter {ms}

A step's work is CPU time, its frame the time on the clock until all of it is painted; there is no
waiting for a screen in between. The turning of the events into a story of ours is not counted.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Any, cast

from benchmarks import ways
from herline.model.days import to_day
from herline.model.view import Viewport

DRAGGED = 24
"""Pixels a frame."""
WHOLE = Viewport(to_day(2004), to_day(2024))
"""The stretch over which the bench makes its events."""
MIDDLE = (WHOLE.start + WHOLE.end) / 2

Spent = dict[str, float]


def main() -> None:
    """Measure, and add the line."""
    count, out = int(os.environ["BENCH_N"]), Path(os.environ["BENCH_OUT"])
    began = float(os.environ["BENCH_T0"])
    events = Path(os.environ["BENCH_DATA"]) / f"events-{count}.json"
    before = time.time()
    story, person = story_of(events)
    began += time.time() - before
    with tempfile.TemporaryDirectory() as home:
        os.environ["HERLINE_HOME"] = home
        if not os.environ.get("DISPLAY"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        line = measured(story, person, began)
    with out.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps({"peer": "herline", "n": count, **line}) + "\n")


def measured(story: Path, person: str, began: float) -> dict[str, Any]:
    """What the contract asks for, from a window that opens `story`."""
    from PySide6.QtCore import QEventLoop

    from benchmarks import stage

    application = stage.prepare()
    window = stage.start(application, story)
    window.resize(stage.WIDTH, stage.HEIGHT)
    window.show()
    canvas = window.widgets["timeline"]
    while not window.session.state.story.events:  # a large file is read beside the window
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    canvas.repaint()
    application.processEvents()
    line: dict[str, Any] = {"cold_open_ms": (time.time() - began) * 1000, "mem_open": memory()}
    stage.rest(application)
    session = window.session
    session.fold(False)

    def step(verb: Callable[[], object]) -> tuple[float, float]:
        clock = time.perf_counter()
        work = stage.frame(application, canvas, verb)
        return work, (time.perf_counter() - clock) * 1000

    for name, path in (
        ("pan", ways.across(WHOLE)),
        ("drag", drag(canvas.width())),
        ("zoom", ways.into(WHOLE, MIDDLE)),
    ):
        step(lambda to=path[0]: session.look(to))
        spent = [step(lambda to=viewport: session.look(to)) for viewport in path[1:]]
        line[name] = {
            "work": spread([work for work, _ in spent]),
            "frame": spread([frame for _, frame in spent]),
        }
    session.fit()
    stage.rest(application)
    people = session.state.story.people
    found = next((each for each in people if person in (each.id, each.name)), None)
    assert found is not None, f"nobody is called {person}"
    nothing = session.state.view.filter
    from herline.model.filter import Facet

    chosen = nothing.choosing(Facet.PEOPLE, {found.id})
    line["filter"] = {"ms": step(lambda: session.narrow(chosen))[1]}
    line["unfilter"] = {"ms": step(session.widen)[1]}
    line["mem_end"] = memory()
    window.close()
    return line


def drag(width: int) -> list[Viewport]:
    """A year in the middle, dragged by a few pixels a frame."""
    first = Viewport(MIDDLE - ways.YEAR, MIDDLE)
    by = DRAGGED * ways.YEAR / width
    return [first.moved(step * by) for step in range(ways.PAN_STEPS)]


def spread(times: Sequence[float]) -> Spent:
    return {
        "median": median(times),
        "p95": quantiles(times, n=20, method="inclusive")[-1],
        "max": max(times),
    }


def memory() -> Spent:
    """Resident and proportional memory of this process in MiB, where the system tells."""
    try:
        told = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return {}
    kibibytes = {
        name: int(rest.split()[0]) for name, _, rest in (t.partition(":") for t in told[1:])
    }
    return {"rss_mib": kibibytes["Rss"] / 1024, "pss_mib": kibibytes["Pss"] / 1024}


def story_of(events: Path) -> tuple[Path, str]:
    """The events as a story of ours beside them, made once; and the person to filter by."""
    from herline.files import save_atomically

    found = cast("dict[str, Any]", json.loads(events.read_text("utf-8")))
    story = events.with_name(f"herline-{events.name}")
    if not story.exists():
        save_atomically(story, json.dumps(_story(found), ensure_ascii=False))
    return story, str(found["meta"]["filter_person"])


def _story(found: dict[str, Any]) -> dict[str, Any]:
    meta = found["meta"]
    people = {name: f"person-{number}" for number, name in enumerate(meta["people"])}
    return {
        "format": 1,
        "title": f"{meta['n']:,} events",
        "sources": [{"id": source, "label": source} for source in meta["sources"]],
        "people": [{"id": id, "name": name} for name, id in people.items()],
        "events": [
            {
                "id": event["id"],
                "title": event["title"],
                "date": {"edtf": _edtf(event), "dating": "stated"},
                "people": [{"person": people[name]} for name in event["people"]],
                "quotes": [
                    {"source": source, "exact": event["title"]} for source in event["sources"]
                ],
            }
            for event in found["events"]
        ],
    }


def _edtf(event: dict[str, Any]) -> str:
    start, end = event["start"][:10], (event["end"] or "")[:10]
    return f"{start}/{end}" if end and end != start else start
