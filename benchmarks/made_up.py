"""Made-up stories of any size, with claims: the same for the same number of events, always.

Twenty years; 40 % of the events in bursts, a quarter of them lasting days or weeks; one to three
people of fifty and one to three sources of eight, each with a quote and a claim of when. Where
several sources speak, each later one differs now and then.
"""

from __future__ import annotations

import json
import os
import random
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from benchmarks.figures import complain
from herline.files import written_atomically

FIRST, LAST = date(2004, 1, 1), date(2024, 1, 1)
"""All events begin between these."""
_KINDS = ("meeting", "payment", "letter", "hearing", "travel", "note")
_SOURCES = ("archive", "diary", "court", "press", "bank", "photos", "phone", "interviews")
_DOING = ("Letter from", "Meeting with", "Call to", "Invoice for", "Report on", "Visit to")
_SORT = ("northern", "old", "joint", "private", "interim", "annual", "final", "sealed")
_WHAT = ("harbour", "office", "board", "estate", "council", "museum", "station", "warehouse")
_TOGETHER = 1000
"""Events that are written at once."""


@contextmanager
def folder_for_made_up() -> Generator[Path]:
    """Where made-up stories are: the folder in HERLINE_MADE_UP, or one that is there for now."""
    named = os.environ.get("HERLINE_MADE_UP")
    if named:
        yield Path(named)
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def made_up(folder: Path, number: int) -> Path:
    """A story of `number` events in `folder`, made once."""
    path = folder / f"made-up-{number}.json"
    if path.exists():
        return path
    if number > 100_000:
        complain(f"A story of {number:,} events is made up. That takes a minute.")
    head: dict[str, Any] = {
        "format": 1,
        "title": f"{number:,} events",
        "sources": [{"id": source, "label": source.capitalize()} for source in _SOURCES],
        "people": [{"id": f"person-{i}", "name": f"Person {i}"} for i in range(50)],
        "kinds": [{"id": kind, "label": kind} for kind in _KINDS],
    }
    with written_atomically(path) as file:
        file.write(json.dumps(head)[:-1].encode() + b', "events": [\n')
        some: list[str] = []
        for place, event in enumerate(_events(number)):
            some.append(json.dumps(event))
            if len(some) == _TOGETHER or place == number - 1:
                file.write(",\n".join(some).encode() + b",\n" * (place < number - 1))
                some.clear()
        file.write(b"\n]}\n")
    return path


def _events(number: int) -> Iterator[dict[str, Any]]:
    chance = random.Random(20240101)
    days = (LAST - FIRST).days
    bursts = [(chance.uniform(0, days), chance.uniform(10, 60)) for _ in range(30)]
    people = range(50)
    weights = [1.0 / (rank + 3) for rank in people]
    for place in range(number):
        day = chance.uniform(0, days)
        if chance.random() < 0.4:
            day = chance.gauss(*chance.choice(bursts)) % days
        first = FIRST + timedelta(int(day))
        when = first.isoformat()
        if chance.random() < 0.25:
            last = first + timedelta(1 + int(min(chance.lognormvariate(2.2, 1.3), 1000)))
            when = f"{when}/{min(last, LAST + timedelta(1))}"
        title = f"{chance.choice(_DOING)} {chance.choice(_SORT)} {chance.choice(_WHAT)}"
        who = dict.fromkeys(chance.choices(people, weights, k=chance.choice((1, 1, 1, 2, 3))))
        told = chance.sample(_SOURCES, chance.choices((1, 2, 3), (75, 18, 7))[0])
        yield {
            "id": f"event-{place}",
            "title": title,
            "kind": chance.choice(_KINDS),
            "date": {"edtf": when},
            "people": [{"person": f"person-{each}"} for each in who],
            "quotes": [_quote(source, title, when, chance, i > 0) for i, source in enumerate(told)],
        }


def _quote(source: str, title: str, when: str, chance: random.Random, may_differ: bool) -> Any:
    said = when
    if may_differ and chance.random() < 0.3:
        said = when[:7] if chance.random() < 0.5 else f"{when[:8]}{chance.randint(1, 28):02}"
    claim = {"attribute": "when", "edtf": said, "words": said}
    return {"source": source, "exact": f"{title}, as we know it, on {said}.", "claims": [claim]}
