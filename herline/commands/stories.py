"""Opens the story that a verb is asked about: the file that is named, else the one shipped."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path

from herline import paths
from herline.archive.reader import Reading, read
from herline.commands.parser import named
from herline.commands.terminal import complain
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
    """The file of this name; - is none, as places of problems are told in files."""
    if name == "-":
        raise ArgumentTypeError("A story is read from a file, not from input; save it in one.")
    return named(name)


def open_reading(file: Path | None) -> Reading:
    """What became of `file`, or of the shipped story."""
    return read(file or paths.story_file())


def story_or_complaint(file: Path | None) -> Story | None:
    """The story, with a word on the standard error if something is wrong with it.

    None where it cannot be read at all; then every problem has been told.
    """
    reading = open_reading(file)
    if reading.story is None:
        for problem in reading.problems:
            complain(problem.sentence)
    elif reading.problems:
        count = counted(len(reading.problems), "problems")
        complain(f"{count} in this file; `herline check` tells them.")
    return reading.story
