"""What documents cost: 20,000 quotes looked up in ten files, and one of 10 MB opened at a quote."""

from __future__ import annotations

import hashlib
import random
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.cpu import milliseconds, timed
from benchmarks.figures import Figure, tell
from benchmarks.quotes import invented, taken
from benchmarks.start import empty_window
from herline.documents.check import check_story
from herline.documents.opened import open_document
from herline.model.story import Event, Quote, Source, Story

FILES, MEGABYTE, QUOTES = 10, 1_000_000, 20_000
"""Documents, letters in each, and quotes in all of them."""
USUAL = 137.0
"""Milliseconds that the empty window takes on the machine for which the targets are meant."""


def main() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        window = empty_window()
        story = _ten_files(folder)
        spent, states = _checked(story, folder)
        yield _figure("20,000 quotes in ten files of 1 MB", spent, 2_000, window, states)
        wide = replace(
            story,
            events=tuple(
                replace(e, quotes=tuple(replace(q, start=None, end=None) for q in e.quotes))
                for e in story.events
            ),
        )
        spent, states = _checked(wide, folder)
        yield _figure("20,000 quotes without their places", spent, 2_000, window, states)
        yield from _opened(folder, window)


def _figure(name: str, spent: float, target: float, window: float, note: str) -> Figure:
    """The target is stretched by how much slower this machine is than the one it is meant for."""
    here = target * max(window / USUAL, 1.0)
    ratio = f"{spent / window:.1f} times an empty window of {window:.0f} ms"
    return Figure(f"documents: {name}", "ms", spent, here, note=f"{note}; {ratio}")


def _ten_files(folder: Path) -> Story:
    dice = random.Random(1)
    sources: list[Source] = []
    events: list[Event] = []
    for number in range(FILES):
        source = f"s{number}"
        text = invented(MEGABYTE, dice)
        content = text.encode()
        (folder / f"{source}.txt").write_bytes(content)
        digest = hashlib.sha256(content).hexdigest()
        sources.append(Source(source, source, file=f"{source}.txt", sha256=digest))
        quotes = taken(text, QUOTES // FILES, dice)
        events += [
            Event(f"{source}-{i}", "", quotes=(replace(quote, source=source),))
            for i, quote in enumerate(quotes)
        ]
    return Story("", sources=tuple(sources), events=tuple(events))


def _checked(story: Story, folder: Path) -> tuple[float, str]:
    spent, check = timed(lambda: check_story(story, folder))
    return spent, check.in_words


def _opened(folder: Path, window: float) -> Iterator[Figure]:
    """A document of 10 MB until its page is painted at a quote in its middle."""
    from PySide6.QtWidgets import QApplication

    from herline.documents.placed import Places, placed
    from herline.paint.style import style
    from herline.ui.desk.page import Page
    from herline.ui.desk.sheet import Sheet

    application = QApplication.instance() or QApplication([])
    dice = random.Random(2)
    text = "\n".join(invented(4_000, dice) for _ in range(2_500))
    (folder / "large.txt").write_text(text, "utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    quotes: tuple[Quote, ...] = tuple(taken(text, 300, dice))
    source = Source("s", "s", file="large.txt", sha256=digest)
    story = Story("", sources=(source,), events=(Event("e", "", quotes=quotes),))
    page = Page(style())
    page.resize(760, 640)
    page.show()

    def read() -> None:
        opened = open_document(story, source, folder, {})
        assert opened.match.document is not None
        sheet = Sheet(story, source, Places(placed(opened.states)), opened.match.document)
        page.show_sheet(sheet)
        page.light(150)
        page.grab()

    spent = milliseconds(read)
    yield _figure(f"{len(text) / 1e6:.0f} MB opened at a quote", spent, 500, window, "page painted")

    def leaf_through() -> None:
        for _ in range(20):
            page.scroll_by(600.0)
            page.grab()

    turn = milliseconds(leaf_through) / 20
    yield _figure("a screen further in it", turn, 16, window, "mean of 20")
    application.processEvents()


if __name__ == "__main__":
    tell(main())
