"""The command line: which verb is asked for, and who answers it.

A first word that is a verb is taken for one; a file called `events` is opened as ./events. Each
verb is imported only when it is asked for, so that none has to wait for another.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from herline import __version__
from herline.commands.terminal import OutputError, complain, flush, silence, speak_utf8
from herline.frozen import frozen
from herline.paths import HomelessError

if TYPE_CHECKING:
    from herline.commands.parser import Parser  # late, as the program mostly just opens

_INTERRUPTED = 130  # what a shell reports for Ctrl+C


@frozen
class Verb:
    """What a verb is for, and the function that takes its arguments and returns the exit status."""

    purpose: str
    run: Callable[[list[str]], int]


def _export(arguments: list[str]) -> int:
    from herline.commands import export

    return export.run(arguments)


def _check(arguments: list[str]) -> int:
    from herline.commands import check

    return check.run(arguments)


def _events(arguments: list[str]) -> int:
    from herline.commands import events

    return events.run(arguments)


def _date(arguments: list[str]) -> int:
    from herline.commands import date

    return date.run(arguments)


def _convert(arguments: list[str]) -> int:
    from herline.commands import convert

    return convert.run(arguments)


def _packet(arguments: list[str]) -> int:
    from herline.commands import packet

    return packet.run(arguments)


def _import_csv(arguments: list[str]) -> int:
    from herline.commands import import_csv

    return import_csv.run(arguments)


VERBS = {
    "export": Verb("write a picture of a story: SVG, PNG or PDF", _export),
    "packet": Verb("write all evidence for a story into one HTML file or PDF", _packet),
    "convert": Verb("write a story for other programs: JSON-LD, TimelineJS, CSV …", _convert),
    "check": Verb("say what is wrong with a story, and whether its quotes are verbatim", _check),
    "events": Verb("list the events of a story", _events),
    "date": Verb("say what an EDTF date means", _date),
    "import-csv": Verb("make a story of a table of events", _import_csv),
}


def main(arguments: list[str]) -> int:
    """Does what `arguments` (without the program's name) ask for; the exit status."""
    speak_utf8()
    try:
        status = _dispatch(arguments)
        flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        silence(sys.stdout)
        return 0
    except OutputError as error:
        silence(sys.stdout)
        complain(str(error))
        return 1
    except HomelessError as error:
        complain(str(error))
        return 1
    return status


def _dispatch(arguments: list[str]) -> int:
    try:
        return _answer(arguments)
    except SystemExit as end:  # argparse: help was shown, or the usage was wrong
        return end.code if isinstance(end.code, int) else 2


def _answer(arguments: list[str]) -> int:
    if not arguments:
        return _open(None)  # without the parser, which takes 8 ms to be imported and made
    if arguments[0] in VERBS:
        return VERBS[arguments[0]].run(arguments[1:])
    if meant := _mistyped(arguments):
        complain(f"There is no verb “{arguments[0]}”. Did you mean `herline {meant}`?")
        return 2
    if len(arguments) == 1 and arguments[0][:1] not in ("", "-"):
        return _open(Path(arguments[0]))
    parser = _parser()
    asked = parser.parse_args(arguments)
    parser.refuse_missing(asked.documents)
    return _open(asked.file, asked.documents)


def _open(file: Path | None, documents: Path | None = None) -> int:
    from herline import system

    lacking = system.make_ready()  # before Qt is imported, which would end the process instead
    if lacking:
        for line in lacking.splitlines():
            complain(line)
        return 1
    from herline.quick_qt import import_qt

    import_qt()
    from herline.app import run

    return run(file, documents)


def _parser() -> Parser:
    from argparse import RawDescriptionHelpFormatter

    from herline.commands.parser import Parser, named
    from herline.commands.stories import story_named

    verbs = "\n".join(f"  herline {name:<10} {verb.purpose}" for name, verb in VERBS.items())
    parser = Parser(
        prog="herline",
        usage="herline [FILE] [--documents DIR]\n       herline VERB …",
        description="Show a story on a timeline, and what every source says of it side by side.",
        epilog=f"verbs (each has its own --help):\n{verbs}",
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        type=story_named,
        help="a story to open (timeline.json); without it, the story of Her",
    )
    parser.add_argument(
        "--documents", metavar="DIR", type=named, help="folder of the documents that it quotes"
    )
    parser.add_argument("--version", action="version", version=f"herline {__version__}")
    return parser


def _mistyped(arguments: list[str]) -> str:
    """What was probably meant: a verb spelled like the first word, or one after it; else empty."""
    first, *others = arguments
    if others and others[0] in VERBS:
        import shlex

        return shlex.join((others[0], first, *others[1:]))
    if len(Path(first).parts) > 1 or os.path.exists(first):
        return ""
    from herline.archive.near import nearest

    return nearest(first, VERBS)
