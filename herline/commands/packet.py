"""`herline packet`: writes all evidence for a story into one HTML file or PDF; needs no display."""

from __future__ import annotations

from argparse import Namespace, RawDescriptionHelpFormatter
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from herline import paths
from herline.commands.asked import UsageError, add_filters, filter_asked
from herline.commands.drawing import can_draw, subject_of
from herline.commands.parser import Parser, named
from herline.commands.stories import add_file, story_for
from herline.commands.terminal import complain, say, weight
from herline.files import NotWrittenError

if TYPE_CHECKING:
    from herline.model.story import Story
    from herline.packet.evidence import Evidence

_EXAMPLES = """\
examples:
  herline packet --to her.html                               the story of Her
  herline packet my.json --to my.pdf --documents papers      checked against its documents
  herline packet --to jonze.html --person "Spike Jonze"      only what concerns one person
  herline packet my.json --to my.html --style my-style.csl   with a citation style of your own

exit status: 0 written, 1 could not be written, 2 for wrong usage
"""


def run(arguments: list[str]) -> int:
    """Writes the packet, and says what is in it."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    parser.refuse_missing(asked.documents)
    if not can_draw():
        return 1
    from herline.packet.writing import suffix_of
    from herline.telling.citation_styles import StyleError

    try:
        suffix_of(asked.to)
    except NotWrittenError as error:
        complain(str(error))
        return 2
    story = story_for(asked.to, asked.file, asked.documents)
    if story is None:
        return 1
    try:
        evidence = _evidence(asked, story)
    except (StyleError, UsageError) as error:
        complain(str(error))
        return 2
    if not evidence.entries and story.events:
        complain("No event of this story matches, so no packet was written. Use fewer filters.")
        return 1
    return _write(asked.to, evidence)


def _parser() -> Parser:
    parser = Parser(
        prog="herline packet",
        description="Write all evidence for a story into one file: the figure, every event with "
        "its quotes and claims, the disagreements, the sources, and what was checked.",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    add_file(parser)
    parser.add_argument(
        "--to", metavar="PACKET", type=named, required=True, help="a .html or .pdf file"
    )
    parser.add_argument(
        "--documents",
        metavar="DIR",
        type=named,
        help="check every quote against the documents in this folder",
    )
    add_filters(parser)
    parser.add_argument(
        "--style",
        metavar="STYLE",
        default="apa",
        help="citation style of the list of sources: apa, mla, plain, or a .csl file (apa)",
    )
    return parser


def _evidence(asked: Namespace, story: Story) -> Evidence:
    """Raises StyleError or UsageError."""
    from herline.archive.digests import digest_of
    from herline.documents.check import check_story
    from herline.packet.evidence import gathered

    file: Path = asked.file or paths.story_file()
    return gathered(
        subject_of(story, filter_asked(story, asked)),
        datetime.now().astimezone(),
        file=file.name,
        sha256=digest_of(file),
        check=check_story(story, asked.documents) if asked.documents else None,
        style=asked.style,
    )


def _write(path: Path, evidence: Evidence) -> int:
    from PySide6.QtGui import QGuiApplication

    from herline.packet.writing import write

    application = QGuiApplication.instance() or QGuiApplication(["herline"])
    try:
        size = write(path, evidence)
    except NotWrittenError as error:
        complain(str(error))
        return 1
    finally:
        del application
    say(f"{path}: {evidence.in_numbers}, {weight(size)}")
    say(evidence.of_quotes)
    return 0
