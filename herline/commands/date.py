"""`herline date`: what an EDTF date means, or where it is none and why."""

from __future__ import annotations

import sys
from argparse import RawDescriptionHelpFormatter
from collections.abc import Iterator
from typing import Any

from herline.archive.printable import visible
from herline.commands.parser import Parser
from herline.commands.terminal import complain, flush, say, say_json, width
from herline.model.days import iso
from herline.model.edtf import Date, EDTFError, in_words, parse

_LONGEST = 100_000
"""Characters of a line beyond which nothing is read any more."""

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
    """Tells each date; 1 if one of them is none."""
    options = [each for each in arguments if each in ("-h", "--help", "--json")]
    texts = [each for each in arguments if each not in options and each != "--"]
    # Years before 1 begin with a minus sign; argparse would take them for options.
    asked = _parser().parse_args([*options, "--", *texts])
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
        description="Say what a date in EDTF (ISO 8601-2) means.",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("texts", metavar="TEXT", nargs="+", help="a date; - reads them from input")
    parser.add_argument("--json", action="store_true", help="one JSON object a line, one per date")
    return parser


def _dates(texts: list[str]) -> Iterator[str]:
    for text in texts:
        if text == "-":
            # A line has an end to how much of it is read: somebody may send /dev/zero.
            while line := sys.stdin.readline(_LONGEST):
                if line.strip():
                    yield line.removesuffix("\n").removesuffix("\r")
                if len(line) == _LONGEST and not line.endswith("\n"):
                    return
        else:
            yield text


def _tell(text: str) -> bool:
    """Says what `text` means; False if it is no date, which goes to the standard error."""
    try:
        date = parse(text)
    except EDTFError as error:
        flush()
        complain(text)
        complain(" " * width(visible(text[: error.position])) + "^")
        complain(str(error))
        return False
    say(text)
    for name, value in _meaning(date).items():
        say(f"  {name:<10} {value if value is not None else _why_none(date, name)}")
    return True


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
        "words": in_words(date),
        "earliest": None if date.earliest is None else iso(date.earliest),
        "latest": None if date.latest is None else iso(date.latest),
        "precision": date.precision.value,
        "qualifier": date.qualifier.value,
    }


def _why_none(date: Date, name: str) -> str:
    bound = date.start if name == "earliest" else date.end
    return "open" if bound.open else "unknown"
