"""Pictures of the whole story, from the session to the file, and the packet with its evidence."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import stage
from benchmarks.cpu import milliseconds
from benchmarks.figures import Figure, median, tell
from herline.archive.reader import read
from herline.layout.chart import Chart
from herline.layout.folds import empty_stretches
from herline.layout.scale import fitted
from herline.model.story import Story
from herline.model.view import View
from herline.packet.evidence import gathered
from herline.packet.writing import write as write_packet
from herline.paint.picture.request import Footnotes, Picture
from herline.paint.picture.subject import Subject
from herline.paint.picture.writing import write
from herline.paint.style import style
from herline.paths import story_file

TIMES = 9
CASES = (
    ("whole story as SVG", ".svg", Picture(), 50.0),
    ("whole story as PNG, A3 at 300 dpi", ".png", Picture(paper="A3"), 1000.0),
    ("whole story as PDF, A3", ".pdf", Picture(paper="A3"), None),
    (
        "the same with all quotes below",
        ".pdf",
        Picture(paper="A3", footnotes=Footnotes.QUOTES),
        None,
    ),
)


def main() -> Iterator[Figure]:
    stage.prepare()
    story = read(story_file()).story
    assert story is not None
    with tempfile.TemporaryDirectory() as folder:
        for name, suffix, picture, target in CASES:
            path = Path(folder) / f"picture{suffix}"
            first, *later = [_written(path, story, picture) for _ in range(1 + TIMES)]
            note = f"{path.stat().st_size / 1000:,.0f} kB; the first time {first:.0f} ms"
            yield Figure(name, "ms", median(later), target, note=note)
        for suffix, sort in ((".html", "one HTML page"), (".pdf", "PDF")):
            path = Path(folder) / f"packet{suffix}"
            _, *later = [_packet(path, story) for _ in range(4)]
            note = f"{path.stat().st_size / 1000:,.0f} kB"
            yield Figure(f"evidence packet as {sort}", "ms", median(later), note=note)


def _packet(path: Path, story: Story) -> float:
    """CPU milliseconds for one packet, from the story to the file."""
    then = datetime(2026, 1, 1, tzinfo=UTC)
    return milliseconds(lambda: write_packet(path, gathered(_unseen(story), then)))


def _written(path: Path, story: Story, picture: Picture) -> float:
    """CPU milliseconds for one picture; the first of a process also reads the fonts."""
    subject = _unseen(story)
    return milliseconds(lambda: write(path, subject, picture, style("light")))


def _unseen(story: Story) -> Subject:
    """All of the story, of which nothing was laid out before."""
    chart = Chart(story)
    folds = empty_stretches(chart)
    return Subject(chart, View(fitted(chart, folds), folds=folds), range(len(story.events)))


if __name__ == "__main__":
    tell(main())
