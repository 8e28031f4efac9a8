"""Speaks to a terminal or a pipe: always UTF-8, and nothing from a file can act there.

Control characters, bidi marks and lone surrogates of a story are spelled out in text for people,
and are escapes in JSON.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Sequence
from typing import Any, TextIO

from herline.archive.printable import UNSEEN, visible


def speak_utf8() -> None:
    """Makes the standard streams UTF-8; what that cannot hold is spelled out, never an error."""
    for stream, errors in (
        (sys.stdin, "surrogateescape"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors=errors)


def say(text: str = "", *, to: TextIO | None = None) -> None:
    """One line for a person, with all that acts or hides spelled out."""
    print(visible(text), file=to or sys.stdout)


def complain(text: str) -> None:
    """One line on the standard error."""
    say(text, to=sys.stderr)


def say_json(value: Any, *, indent: int | None = 2) -> None:
    """`value` as JSON that is safe to show."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    print(UNSEEN.sub(_escaped, text))


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Rows of equal length under their heads, in columns; the last column may be of any width."""
    lines = [[visible(cell) for cell in row] for row in (head, *rows)]
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = [cell + " " * (w - width(cell)) for cell, w in zip(line, widths, strict=True)]
        print("  ".join(cells).rstrip())


def width(text: str) -> int:
    """How many places of a terminal `text` takes: two for wide letters, none for accents."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def _escaped(match: Any) -> str:
    # The line breaks between the keys stay; those inside a text are escapes already.
    character: str = match[0]
    return character if character == "\n" else f"\\u{ord(character):04x}"
