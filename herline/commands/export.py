"""`herline export`: writes a picture of a story as SVG, PDF or PNG; it needs no display."""

from __future__ import annotations

from argparse import BooleanOptionalAction, Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from typing import TYPE_CHECKING

from herline.archive.printable import quoted
from herline.commands.asked import ACCORDS, UsageError, filter_asked, lens_asked, stretch_asked
from herline.commands.drawing import can_draw, subject_of
from herline.commands.parser import Parser, named
from herline.commands.stories import add_file, story_or_complaint
from herline.commands.terminal import complain, say, weight
from herline.documents.originals import refusal_of

if TYPE_CHECKING:
    from herline.model.story import Story
    from herline.paint.picture.request import Picture
    from herline.paint.picture.sheet import Sheet
    from herline.paint.picture.subject import Subject

_EXAMPLES = """\
examples:
  herline export --to her.svg                              the whole story of Her
  herline export my.json --to shoot.png --view 2012/2013   two years of another story
  herline export --to afi.svg --according-to "AFI Catalog"    as one source tells it
  herline export --to two.svg --mirror Encyclopedia "AFI Catalog"   two sources compared
  herline export --to jonze.pdf --paper A3 --person "Spike Jonze" --footnotes quotes

--size 1600x900 is kept: the timeline is scaled to fit, and what has no room even so is counted.
With --size 1600, or without it, the picture grows in height until every event has its place. On
paper the timeline is scaled to fit. --dpi makes a PNG finer: 96 dots to an inch are one pixel
each, 192 twice as many each way.

exit status: 0 written, 1 could not be written, 2 for wrong usage
"""


def run(arguments: list[str]) -> int:
    """Writes the picture that is asked for, and says what was written."""
    asked = _parser().parse_args(arguments)
    if not can_draw():
        return 1
    from herline.paint.picture.writing import NotWrittenError, suffix_of

    path: Path = asked.to
    try:
        suffix = suffix_of(path)
        picture = _picture(asked, suffix)
    except (NotWrittenError, ValueError) as error:
        complain(str(error))
        return 2
    story = story_or_complaint(asked.file)
    if story is None:
        return 1
    if refusal := refusal_of(path, asked.file, story):
        complain(refusal)
        return 1
    try:
        subject = _subject(asked, story)
    except UsageError as error:
        complain(str(error))
        return 2
    if not subject.matching and story.events:
        complain("No event of this story matches; no picture was written. Ask for less.")
        return 1
    status = _write(path, suffix, subject, picture, asked.view or "")
    if status == 0 and (unheeded := _unheeded(asked, suffix)):
        say(unheeded)
    return status


def _parser() -> Parser:
    parser = Parser(
        prog="herline export",
        description="Write a picture of a story: SVG, PDF or PNG, as the name of the file says.",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    add_file(parser)
    parser.add_argument(
        "--to", metavar="PICTURE", type=named, required=True, help="a .svg, .pdf or .png file"
    )
    _ask_what(parser)
    _ask_how(parser)
    return parser


def _ask_what(parser: Parser) -> None:
    """The arguments that say what of the story is in the picture, and in whose telling."""
    parser.add_argument(
        "--view", metavar="FROM/TO", help="only this stretch of time, in EDTF: 2012-05/2013"
    )
    parser.add_argument("--whole", action="store_true", help="the whole story (without --view)")
    for name, metavar, words in (
        ("person", "NAME", "only events of this person (id, name or alias); may be repeated"),
        ("source", "NAME", "only events this source speaks of (id, label or title); likewise"),
        ("kind", "KIND", "only events of this kind (id or label); likewise"),
    ):
        parser.add_argument(f"--{name}", metavar=metavar, action="append", default=[], help=words)
    parser.add_argument(
        "--agreement",
        choices=tuple(ACCORDS),
        action="append",
        default=[],
        help="only events on which sources conflict, nearly agree or agree, or of which one source "
        "speaks, or none",
    )
    parser.add_argument("--text", metavar="WORDS", default="", help="only events with these words")
    parser.add_argument(
        "--according-to",
        "--according",
        metavar="SOURCE",
        help="the story as this source alone tells it, at the dates that it gives; what it does "
        "not date is drawn hollow",
    )
    parser.add_argument(
        "--mirror",
        metavar="SOURCE",
        nargs=2,
        help="two sources above and below the axis, with a line between the two dates of an event",
    )
    parser.add_argument(
        "--said", action="store_true", help="by when it was said, instead of when it happened"
    )


def _ask_how(parser: Parser) -> None:
    """The arguments that say how the picture looks, and what stands around the timeline."""
    parser.add_argument(
        "--group",
        choices=("none", "kind", "person", "source"),
        default="none",
        help="lanes for each",
    )
    parser.add_argument(
        "--fold", action=BooleanOptionalAction, default=True, help="fold long empty stretches"
    )
    parser.add_argument("--size", metavar="WIDTH[xHEIGHT]", help="in pixels; 1600 if not given")
    parser.add_argument(
        "--paper", metavar="NAME", help="A5 to A0, Letter, Legal, Tabloid; A4-portrait is upright"
    )
    parser.add_argument("--dpi", metavar="N", type=int, help="dots to an inch of a PNG")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--transparent", action="store_true", help="no background (SVG and PNG)")
    parser.add_argument(
        "--footnotes",
        nargs="?",
        choices=("none", "events", "quotes"),
        const="quotes",
        default="none",
        help="number the events and list them below, with what sources say unless events",
    )
    for part, words in _WITHOUT.items():
        parser.add_argument(f"--no-{part}", dest=part, action="store_false", help=words)


_WITHOUT = {
    "title": "leave out the title",
    "legend": "leave out the legend",
    "filters": "do not name the filter",
    "sources": "leave out the list of sources",
}


def _picture(asked: Namespace, suffix: str) -> Picture:
    """Raises ValueError with a sentence."""
    from herline.paint.picture.request import (
        COARSEST,
        FINEST,
        Footnotes,
        Look,
        Picture,
        Reach,
        paper_named,
        size_named,
    )

    _refuse_both(asked)
    if asked.dpi is not None and not COARSEST <= asked.dpi <= FINEST:
        raise ValueError(f"--dpi must be from {COARSEST} to {FINEST:,}.")
    paper = paper_named(asked.paper) if asked.paper is not None else ""
    if suffix == ".pdf" and not asked.size and not paper:
        paper = "A3"
    size, grows = size_named(asked.size) if asked.size is not None else (Picture().size, True)
    return Picture(
        reach=Reach.VIEW if asked.view else Reach.WHOLE,
        size=size,
        grows=grows,
        paper=paper,
        dpi=asked.dpi or 0,
        look=Look(asked.theme),
        transparent=asked.transparent and suffix != ".pdf",
        footnotes=Footnotes(asked.footnotes),
        title=asked.title,
        legend=asked.legend,
        filters=asked.filters,
        sources=asked.sources,
    )


def _refuse_both(asked: Namespace) -> None:
    """Raises ValueError for two options that do not go together."""
    if asked.size is not None and asked.paper is not None:
        raise ValueError("Choose either --size or --paper.")
    if asked.view is not None and asked.whole:
        raise ValueError("Choose either --view or --whole.")
    if asked.mirror:
        for option in ("according_to", "said", "footnotes", "group"):
            if getattr(asked, option) not in (None, False, "none"):
                raise ValueError(f"Choose either --mirror or --{option.replace('_', '-')}.")


def _unheeded(asked: Namespace, suffix: str) -> str:
    """What was asked for, and means nothing to a file that ends on `suffix`; else empty."""
    kind = suffix.removeprefix(".").upper()
    said: list[str] = []
    if asked.dpi is not None and suffix != ".png":
        said.append(f"--dpi is for PNG alone, and made no difference to this {kind}.")
    if asked.transparent and suffix == ".pdf":
        said.append("--transparent is for SVG and PNG alone: this PDF has its background.")
    return " ".join(said)


def _subject(asked: Namespace, story: Story) -> Subject:
    """Raises UsageError."""
    from herline.model.lens import through
    from herline.model.view import Grouping

    lens = lens_asked(story, asked.according_to, asked.mirror, said=asked.said)
    story = through(story, lens)
    filter = filter_asked(
        story, asked.person, asked.source, asked.kind, asked.agreement, asked.text
    )
    subject = subject_of(story, filter, Grouping(asked.group), fold=asked.fold, lens=lens)
    if asked.view is not None:
        return subject.between(*stretch_asked(asked.view, subject.chart.extent))
    return subject


def _write(path: Path, suffix: str, subject: Subject, picture: Picture, view: str) -> int:
    from PySide6.QtGui import QGuiApplication

    from herline.paint.picture.told import (
        events_in_words,
        size_in_words,
        warning_in_words,
    )
    from herline.paint.picture.writing import NotWrittenError, write, write_sheet
    from herline.paint.style import style

    application = QGuiApplication.instance() or QGuiApplication(["herline"])
    try:
        if subject.view.lens.compares:
            from herline.paint.picture.mirror import compare

            compared = compare(subject, picture, style(picture.look.value))
            written, told = write_sheet(path, compared.sheet, picture), compared.told
        else:
            written = write(path, subject, picture, style("light"))
            told = events_in_words(written.sheet)
    except NotWrittenError as error:
        complain(str(error))
        return 1
    finally:
        del application
    size = size_in_words(written.sheet, picture, suffix)
    warning = warning_in_words(written.sheet, picture, suffix)
    say(f"{path}: {size}, {weight(written.bytes)}; {told}")
    if warning:
        say(warning)
    if view and not _has_dates(written.sheet, subject):
        others = " among those that match" if subject.view.filter else ""
        complain(
            f"No dated event{others} lies in {quoted(view)}; `herline events` lists the dates."
        )
    return 0


def _has_dates(sheet: Sheet, subject: Subject) -> bool:
    """Whether anything that has a date is in sight in the picture of `subject`."""
    if subject.view.lens.compares:
        return sheet.drawn + sheet.counted > 0
    return not set(subject.in_sight()) <= set(subject.chart.columns.undated)
