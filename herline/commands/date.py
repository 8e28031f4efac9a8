"""`herline date`: what an EDTF date means, or where and why a text is no EDTF date."""

from __future__ import annotations

import re
import sys
from argparse import RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from typing import Any

from herline.archive.printable import LONGEST, visible
from herline.commands.parser import Parser
from herline.commands.terminal import complain, flush, say, say_json, width
from herline.model.days import iso
from herline.model.edtf import Date, EDTFError, in_words, parse

_LONGEST = 100_000
"""Characters of a line; a longer one is cut here, and is the last that is read."""

_OPTION = re.compile(r"-(?![0-9X]|$)")
"""How an option begins; a year before 1 has a minus sign too, and - is the standard input."""

_EXAMPLES = """\
examples:
  herline date 2012-05~            about May 2012
  herline date "2011/2013-06"      an interval
  herline date "[2003..2005]"      one of these years
  herline date -0043-03-15         15 March 44 BC
  herline date - < dates.txt       one date a line

exit status: 0 if all are dates, 1 if not, 2 for wrong usage
"""


def run(arguments: list[str]) -> int:
    """Says what each date means; 1 if any of them is not a date."""
    options, texts = _apart(arguments)
    parser = _parser()
    asked = parser.parse_args([*options, "--", *texts])
    if not asked.texts:
        parser.refuse("There is no date. Write one, or - to read them from standard input.")
    failed = False
    for number, text in enumerate(_dates(asked.texts)):
        if asked.json:
            failed |= not _tell_json(text)
        else:
            if number:
                say()
            failed |= not _tell(text)
    return 1 if failed else 0


def _parser() -> Parser:
    parser = Parser(
        prog="herline date",
        usage="herline date [-h] [--json] TEXT [TEXT ...]",
        description="Say what a date in EDTF (ISO 8601-2) means.",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "texts", metavar="TEXT", nargs="*", help="a date; - reads them from standard input"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line, one per date")
    return parser


def _apart(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The options and the dates, which argparse cannot tell apart; after -- all are dates."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options = [each for each in arguments[:end] if _OPTION.match(each)]
    texts = [each for each in arguments[:end] if not _OPTION.match(each)]
    return options, [*texts, *arguments[end + 1 :]]


def _dates(texts: list[str]) -> Iterator[str]:
    for text in texts:
        if text == "-":
            yield from _lines()
        else:
            yield text


def _lines() -> Iterator[str]:
    """The lines of the standard input that are not blank, without a byte order mark."""
    mark = "\ufeff"
    # Only so much of a line is read: somebody may send /dev/zero.
    while line := sys.stdin.readline(_LONGEST):
        line, cut = line.removeprefix(mark), len(line) == _LONGEST and not line.endswith("\n")
        mark = ""
        if line.strip():
            yield line.removesuffix("\n").removesuffix("\r")
        if cut:
            return


def _tell(text: str) -> bool:
    """Says what `text` means; if it is no date, says why on the standard error, and is False."""
    try:
        date = parse(text)
    except EDTFError as error:
        flush()
        said, position = _around(text, error.position)
        complain(said)
        complain(" " * width(visible(said[:position])) + "^")
        complain(str(error))
        return False
    say(_around(text, 0)[0])
    for name, value in _meaning(date).items():
        say(f"  {name:<10} {value if value is not None else _why_none(date, name)}")
    return True


def _around(text: str, position: int) -> tuple[str, int]:
    """What to repeat of `text`, and where in that its character at `position` is.

    A text too long for a sentence is cut to what is around that character.
    """
    start = max(position - LONGEST // 2, 0) if len(text) > LONGEST else 0
    part = text[start : start + LONGEST]
    before, after = "…" if start else "", "…" if start + LONGEST < len(text) else ""
    return f"{before}{part}{after}", position - start + len(before)


def _tell_json(text: str) -> bool:
    try:
        date = parse(text)
    except EDTFError as error:
        wrong = {"column": error.position + 1, "reason": error.reason, "hint": error.hint}
        say_json({"text": text, "valid": False, **wrong}, indent=None)
        return False
    say_json({"text": text, "valid": True, **_meaning(date)}, indent=None)
    return True


def _meaning(date: Date) -> dict[str, Any]:
    return {
        "words": in_words(date, "en"),
        "earliest": None if date.earliest is None else iso(date.earliest),
        "latest": None if date.latest is None else iso(date.latest),
        "precision": date.precision.value,
        "qualifier": date.qualifier.value,
    }


def _why_none(date: Date, name: str) -> str:
    bound = date.start if name == "earliest" else date.end
    return "open" if bound.open else "unknown"
