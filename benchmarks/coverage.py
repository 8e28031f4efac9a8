"""The coverage of 10,000 events by 20 sources: made, sorted, and scrolled at 1600×900.

A frame scrolls by two and a half rows, as a wheel does; or by a whole page, where nothing of the
picture before can be used again.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from benchmarks import stage
from benchmarks.cpu import milliseconds, timed
from benchmarks.figures import Figure, spread, tell
from herline.model.coverage import Order
from herline.model.edtf import parse
from herline.model.story import Event, EventDate, Quote, Source, Story
from herline.session.session import Session
from herline.ui.lenses.coverage import Coverage

EVENTS, SOURCES = 10_000, 20
FRAME = 1000 / 60
"""Milliseconds."""
STEP = 62
"""Pixels of a frame."""


def made_up() -> Story:
    """Every third cell says something, so that no two rows in sight are alike."""
    dates = [parse(f"{1900 + number % 120}-{number % 12 + 1:02d}") for number in range(1440)]
    ids = [f"source-{number}" for number in range(SOURCES)]
    quotes = {id: Quote(id, f"what {id} says") for id in ids}
    return Story(
        "Made up",
        sources=tuple(Source(id, f"Source {id[7:]}", mark=id[7:]) for id in ids),
        events=tuple(
            Event(
                f"event-{number}",
                f"Event number {number} of a long story",
                when=EventDate(dates[number % len(dates)]),
                quotes=tuple(
                    quotes[id]
                    for place, id in enumerate(ids)
                    if (number * 7 + place * 13 + number // 11) % 3 == 0
                ),
            )
            for number in range(EVENTS)
        ),
    )


def main() -> Iterator[Figure]:
    application = stage.prepare()
    session = Session()
    session.open(made_up())
    _ = session.state.matching, session.state.story.agreements, session.state.chart.columns
    size = f"{EVENTS:,} × {SOURCES}"
    spent, coverage = timed(lambda: Coverage(session))
    yield Figure(f"coverage of {size}, made", "ms", spent, 500)
    coverage.resize(stage.WIDTH, stage.HEIGHT)
    coverage.show()
    stage.rest(application)
    orders = [Order.TITLE, Order.SOURCES, Order.DISAGREEMENT, Order.TIME]
    sorts = [milliseconds(lambda by=by: coverage.table.sort_by(by)) for by in orders]
    yield spread(f"coverage of {size}, sorted", "ms", sorts, 100)
    yield spread(f"coverage of {size}, scrolled", "ms", _scrolled(application, coverage), FRAME)
    pages = _scrolled(application, coverage, coverage.table.viewport().height())
    yield spread(f"coverage of {size}, page by page", "ms", pages, FRAME)
    coverage.close()


def _scrolled(application: QApplication, coverage: Coverage, step: int = STEP) -> list[float]:
    """CPU milliseconds of each frame."""
    bar = coverage.table.verticalScrollBar()
    bar.setValue(0)
    stage.rest(application, 0.1)
    spent: list[float] = []
    for number in range(1, 200):
        value = number * step

        def scroll(to: int = value) -> None:
            bar.setValue(to)
            application.processEvents()

        spent.append(milliseconds(scroll))
    return spent


if __name__ == "__main__":
    tell(main())
