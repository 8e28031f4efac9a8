"""Pictures of the whole story, from the session to the file, and the packet with its evidence."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import stage
from benchmarks.cpu import milliseconds
from benchmarks.figures import Figure, median, tell
from benchmarks.made_up import folder_for_made_up, made_up
from herline.archive.reader import read
from herline.layout.chart import Chart
from herline.layout.scale import fitted
from herline.model.story import Story
from herline.model.view import View
from herline.packet.evidence import gathered
from herline.packet.writing import write as write_packet
from herline.paint.picture.request import Footnotes, Picture
from herline.paint.picture.subject import Subject
from herline.paint.picture.writing import Written, write
from herline.paint.style import style
from herline.paths import story_file

TIMES, TIMES_MANY = 9, 3
"""How often each picture is made, after the first time."""
MANY = 10_000
"""Events."""
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
CASES_OF_MANY = (
    (f"{MANY:,} events as SVG", ".svg", Picture(), 1000.0),
    (f"{MANY:,} events as PDF", ".pdf", Picture(), 1000.0),
    (f"{MANY:,} events as PDF, A3", ".pdf", Picture(paper="A3"), 1000.0),
    (f"{MANY:,} events as PNG, counted", ".png", Picture(grows=False), None),
)
_Case = tuple[str, str, Picture, float | None]
"""Its name, its suffix, what is asked, and the target in milliseconds."""


def main() -> Iterator[Figure]:
    stage.prepare()
    story = read(story_file()).story
    assert story is not None
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            yield _measured(case, story, Path(folder), TIMES)
        for suffix, sort in ((".html", "one HTML page"), (".pdf", "PDF")):
            path = Path(folder) / f"packet{suffix}"
            _, *later = [_packet(path, story) for _ in range(4)]
            note = f"{path.stat().st_size / 1000:,.0f} kB"
            yield Figure(f"evidence packet as {sort}", "ms", median(later), note=note)
        with folder_for_made_up() as made:
            many = read(made_up(made, MANY)).story
            assert many is not None
            for case in CASES_OF_MANY:
                yield _measured(case, many, Path(folder), TIMES_MANY)


def _measured(case: _Case, story: Story, folder: Path, times: int) -> Figure:
    name, suffix, picture, target = case
    path = folder / f"picture{suffix}"
    first, *later = [_written(path, story, picture) for _ in range(1 + times)]
    note = f"{path.stat().st_size / 1000:,.0f} kB; the first time {first[0]:.0f} ms"
    sheet = first[1].sheet
    note += f"; {sheet.drawn:,} drawn, {sheet.counted:,} counted"
    lost = sheet.drawn + sheet.counted != len(story.events)
    spent = median([spent for spent, _ in later])
    return Figure(name, "ms", spent, target, note=note, broken=lost)


def _packet(path: Path, story: Story) -> float:
    """CPU milliseconds for one packet, from the story to the file."""
    then = datetime(2026, 1, 1, tzinfo=UTC)
    return milliseconds(lambda: write_packet(path, gathered(_unseen(story), then)))


def _written(path: Path, story: Story, picture: Picture) -> tuple[float, Written]:
    """CPU milliseconds for one picture; the first of a process also reads the fonts."""
    subject = _unseen(story)
    made: list[Written] = []
    spent = milliseconds(lambda: made.append(write(path, subject, picture, style("light"))))
    return spent, made[0]


def _unseen(story: Story) -> Subject:
    """All of the story, of which nothing was laid out before."""
    chart = Chart(story)
    folds = chart.folds
    return Subject(chart, View(fitted(chart, folds), folds=folds), range(len(story.events)))


if __name__ == "__main__":
    tell(main())
