"""Opens the story that a verb is about: the file that was named, else the one shipped."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path

from herline import paths
from herline.archive.reader import Reading, read
from herline.commands.parser import named
from herline.commands.terminal import complain
from herline.documents.originals import refusal_of
from herline.files import no_place
from herline.model.story import Story
from herline.model.units import counted


def add_file(parser: ArgumentParser) -> None:
    """The argument FILE, which may be left out."""
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        type=story_named,
        help="a story (timeline.json); without it, the story of Her that comes with Herline",
    )


def story_named(name: str) -> Path:
    """The file of this name; not -, as problems are reported with their place in a file."""
    if name == "-":
        raise ArgumentTypeError(
            "A story cannot be read from standard input. Save it in a file first."
        )
    return named(name)


def open_reading(file: Path | None) -> Reading:
    """The reading of `file`, or of the shipped story."""
    return read(file or paths.story_file())


def story_for(target: Path, file: Path | None, documents: Path | None = None) -> Story | None:
    """The story in `file`, to be written to `target`, which is none of the originals.

    None, after a sentence, if it cannot be read, or `target` not be written.
    """
    if refusal := no_place(target):
        complain(refusal)
        return None
    story = story_or_complaint(file)
    if story is not None and (refusal := refusal_of(target, file, story, documents)):
        complain(refusal)
        return None
    return story


def story_or_complaint(file: Path | None) -> Story | None:
    """The story; if something is wrong with it, a line on the standard error says so.

    None if it cannot be read at all; then every problem is reported.
    """
    reading = open_reading(file)
    if reading.story is None:
        for problem in reading.problems:
            complain(problem.sentence)
    elif reading.problems:
        count = counted(len(reading.problems), "problems")
        complain(f"{count} in this file; `herline check` lists them.")
    return reading.story
