"""The options of `herline export`, and which of them do not go together."""

from __future__ import annotations

import os
from argparse import BooleanOptionalAction, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence

from herline.commands.asked import add_filters
from herline.commands.parser import Parser, named
from herline.commands.stories import add_file

_EXAMPLES = """\
examples:
  herline export --to her.svg                              the whole story of Her
  herline export my.json --to shoot.png --view 2012/2013   two years of another story
  herline export --to afi.svg --according-to "AFI Catalog"    as one source tells it
  herline export --to two.svg --mirror Encyclopedia "AFI Catalog"   two sources compared
  herline export --to jonze.pdf --paper A3 --person "Spike Jonze" --footnotes quotes

With --size 1600x900 the timeline is scaled to fit, and events that still find no room are counted.
With --size 1600, or without --size, the picture is as high as its events need. On paper the
timeline is scaled to fit. --dpi makes a PNG finer: at 96 it has the pixels of --size, at 192 twice
as many each way.

exit status: 0 written, 1 could not be written, 2 for wrong usage
"""


_FOOTNOTES = ("none", "events", "quotes")


def asked_for(arguments: Sequence[str]) -> Namespace:
    """What the arguments say; in `--footnotes FILE`, which argparse takes for a value, FILE too."""
    told = list(arguments)
    for place, after in enumerate(arguments[1:]):
        alone = after not in _FOOTNOTES and os.path.isfile(after)
        if told[place] == "--footnotes" and alone:
            told[place] = "--footnotes=quotes"
    return _parser().parse_args(told)


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
    """The options for what of the story is in the picture, and in whose telling."""
    parser.add_argument(
        "--view", metavar="FROM/TO", help="only this stretch of time, in EDTF: 2012-05/2013"
    )
    parser.add_argument("--whole", action="store_true", help="the whole story (without --view)")
    add_filters(parser)
    parser.add_argument(
        "--according-to",
        "--according",
        metavar="SOURCE",
        help="the story as this source alone tells it, at the dates it gives; events that it "
        "does not date are drawn hollow",
    )
    parser.add_argument(
        "--mirror",
        metavar="SOURCE",
        nargs=2,
        help="two sources above and below the axis, with a line between the two dates of an event",
    )
    parser.add_argument(
        "--said",
        action="store_true",
        help="by when things were said, instead of when they happened",
    )


def _ask_how(parser: Parser) -> None:
    """The options for how the picture looks, and what is around the timeline."""
    parser.add_argument(
        "--group",
        choices=("none", "kind", "person", "source"),
        default="none",
        help="give each its own lanes",
    )
    parser.add_argument(
        "--fold", action=BooleanOptionalAction, default=True, help="fold long empty stretches"
    )
    parser.add_argument("--size", metavar="WIDTH[xHEIGHT]", help="in pixels (1600)")
    parser.add_argument(
        "--paper",
        metavar="NAME",
        help="A5 to A0, Letter, Legal, Tabloid, on its side; else A4-upright",
    )
    parser.add_argument("--dpi", metavar="N", type=int, help="dots per inch of a PNG")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--transparent", action="store_true", help="no background (SVG and PNG)")
    parser.add_argument(
        "--footnotes",
        nargs="?",
        choices=_FOOTNOTES,
        const="quotes",
        default="none",
        help="number the events and list them below, with quotes unless “events” is given",
    )
    for part, words in _WITHOUT.items():
        parser.add_argument(f"--no-{part}", dest=part, action="store_false", help=words)


_WITHOUT = {
    "title": "leave out the title",
    "legend": "leave out the legend",
    "filters": "do not name the filter",
    "sources": "leave out the list of sources",
}


def refuse_both(asked: Namespace) -> None:
    """Raises ValueError, with a sentence, for two options that do not go together."""
    if asked.size is not None and asked.paper is not None:
        raise ValueError("Choose either --size or --paper.")
    if asked.view is not None and asked.whole:
        raise ValueError("Choose either --view or --whole.")
    if asked.mirror:
        for option in ("according_to", "said", "footnotes", "group"):
            if getattr(asked, option) not in (None, False, "none"):
                raise ValueError(f"Choose either --mirror or --{option.replace('_', '-')}.")


def unheeded(asked: Namespace, suffix: str) -> str:
    """A sentence on options that have no effect on a file with this `suffix`, or nothing."""
    kind = suffix.removeprefix(".").upper()
    said: list[str] = []
    if asked.dpi is not None and suffix != ".png":
        said.append(f"--dpi is only for PNG, and had no effect on this {kind}.")
    if asked.transparent and suffix == ".pdf":
        said.append("--transparent is only for SVG and PNG; this PDF has its background.")
    return " ".join(said)
