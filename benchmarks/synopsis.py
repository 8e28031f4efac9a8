"""The synopsis: the very first click of a start, and events told by 8 sources in 40 claims.

The first click is measured in starts of their own, once the window is at rest; beside it stands
the same event shown again, so that one sees what the first time costs. No event of many claims is
shown twice.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks import stage
from benchmarks.figures import Figure, spread, tell
from benchmarks.start import spent
from herline.model.edtf import parse
from herline.model.numbers import parse_amount
from herline.model.story import Attribute, Claim, Event, EventDate, Quote, Source, Story
from herline.settings import By

TARGET = 50.0
"""Milliseconds of CPU until the synopsis is painted."""
TURNS, TIMES = 7, 24
"""Starts in which the first click is measured; events of many claims that are shown each way."""
SOURCES, CLAIMS_EACH = 8, 5
FIRST = "idea"
"""The event of the shipped story with the most quotes."""

AT_REST = 1.5
"""Seconds after which a story that was opened is worked out as far as it is ahead."""

PROGRAM = f"""
from benchmarks import stage
application = stage.prepare()
window = stage.whole_window(application)
stage.rest(application, {AT_REST})
def show(event):
    return stage.until_painted(lambda: window.session.show_event(event))
first = show({FIRST!r})
show("recast")
print(first, show({FIRST!r}))
"""


def main() -> Iterator[Figure]:
    first: list[float] = []
    again: list[float] = []
    for _ in range(TURNS):
        one, other = _first_click()
        first.append(one)
        again.append(other)
    note = "the event with the most quotes, in windows at rest"
    yield spread("first click to synopsis painted", "ms", first, TARGET, note=note)
    yield spread("the same event once more", "ms", again, TARGET)
    yield from _many_claims()


def _first_click() -> tuple[float, float]:
    """CPU milliseconds of the first click of a start, and of the same event shown again."""
    with tempfile.TemporaryDirectory() as home:
        first, again = spent(PROGRAM, Path(home))
    return first, again


def _many_claims() -> Iterator[Figure]:
    application = stage.prepare()
    window = stage.whole_window(application)
    window.session.open(crowded_story())
    stage.rest(application, AT_REST)
    events = iter(window.session.state.story.events)
    for by in By:
        window.session.prefer(synopsis_by=by)
        name = f"{SOURCES} sources, {SOURCES * CLAIMS_EACH} claims, by {by}"
        shown = [_shown(application, window, next(events).id) for _ in range(TIMES)]
        yield spread(name, "ms", shown, TARGET)
    window.close()


def _shown(application: QApplication, window: stage.Window, id: str) -> float:
    """CPU milliseconds of showing an event that was not shown before."""
    shown = stage.until_painted(lambda: window.session.select(id))
    stage.rest(application, 0.1)
    return shown


def crowded_story() -> Story:
    """Events that each of the sources tells with as many claims; enough for both ways."""
    sources = tuple(Source(f"source-{n}", f"Source number {n}") for n in range(SOURCES))
    events = tuple(_crowded(f"event-{n}", n) for n in range(TIMES * len(By)))
    return Story("Many claims", sources=sources, events=events)


def _crowded(id: str, number: int) -> Event:
    year = str(1970 + number)
    claims = [claim for n in range(SOURCES) for claim in _said(f"source-{n}", n, year)]
    quotes = tuple(claim.quote for claim in claims)
    what = f"What happened in {year}"
    return Event(id, what, when=EventDate(parse(year)), quotes=quotes, claims=tuple(claims))


def _said(source: str, place: int, year: str) -> Iterator[Claim]:
    """A date, an amount and three texts, on which some sources agree and some do not."""
    day = parse(f"{year}-05-{place % 3 + 1:02d}")
    told = f"told by {source} of {year}"
    words = f"So it is {told}, who was there and wrote it down in the same week"
    quotes = [Quote(source, f"{words}, and no. {each}.") for each in range(CLAIMS_EACH)]
    yield Claim(source, Attribute.WHEN, quotes[0], date=day, words="in the same week")
    people = str(20 + place % 2)
    yield Claim(
        source,
        Attribute.HOW_MANY,
        quotes[1],
        values=(f"{people} people",),
        amount=parse_amount(people),
        unit="people",
        of="guests",
        words=f"{told}, who was there",
    )
    for each, asked in enumerate(("reason", "place", "guest of honour"), start=2):
        value = f"the {asked} number {place % (each + 1)} of {year}"
        yield Claim(source, Attribute.WHY, quotes[each], values=(value,), of=asked, words=told)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tell(main())
