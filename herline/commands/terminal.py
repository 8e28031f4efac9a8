"""Writes to a terminal or a pipe: always UTF-8, and nothing that comes from a file can act there.

Control characters, bidi marks and lone surrogates are spelled out in text for people, and escaped
in JSON.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any, TextIO

from herline.files import reason_of


class OutputError(Exception):
    """The standard output cannot be written any more; str() is a sentence."""


def speak_utf8() -> None:
    """Makes the standard streams UTF-8; what UTF-8 cannot hold is spelled out, never an error.

    A stream that was closed before the start is connected to nothing.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115 - as long as the program
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
    from herline.archive.printable import visible  # late: a window says nothing here

    _put(visible(text), to or sys.stdout)


def complain(text: str) -> None:
    """One line on the standard error; if that cannot be written either, nobody is left to tell."""
    try:
        say(text, to=sys.stderr)
    except (OutputError, BrokenPipeError):
        silence(sys.stderr)


def flush() -> None:
    """Sends off what was said; raises OutputError, or BrokenPipeError if its reader has gone."""
    _put("", sys.stdout, end="", flush=True)


def silence(stream: TextIO) -> None:
    """Discards what is still to be written there, and what Python itself writes when it ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def say_json(value: Any, *, indent: int | None = 2) -> None:
    """`value` as JSON that is safe to show."""
    _put(_json(value, indent), sys.stdout)


def say_json_array(values: Iterable[Any]) -> None:
    """An array of such values, each written as soon as it is there."""
    before = "["
    for value in values:
        _put(before + f"\n{_json(value, 2)}".replace("\n", "\n  "), sys.stdout, end="")
        before = ","
    _put("[]" if before == "[" else "\n]", sys.stdout)


def _json(value: Any, indent: int | None) -> str:
    import json

    from herline.archive.printable import UNSEEN

    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return UNSEEN.sub(_escaped, text)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Rows of equal length in columns under their heads."""
    from herline.archive.printable import visible

    lines = [[visible(cell) for cell in row] for row in (head, *rows)]
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = [cell + " " * (w - width(cell)) for cell, w in zip(line, widths, strict=True)]
        _put("  ".join(cells).rstrip(), sys.stdout)


def weight(bytes: int) -> str:
    """How large a file is, in words: "38 kB", "2.5 MB"."""
    return f"{bytes / 1e6:,.1f} MB" if bytes >= 1e6 else f"{max(bytes / 1e3, 1):.0f} kB"


def width(text: str) -> int:
    """How many cells of a terminal `text` takes: two for wide letters, none for accents."""
    import unicodedata

    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def _put(text: str, to: TextIO, *, end: str = "\n", flush: bool = False) -> None:
    try:
        print(text, file=to, end=end, flush=flush)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"The output cannot be written: {reason_of(error)}.") from error


def _escaped(match: Any) -> str:
    # The line breaks between the keys stay; those inside a text are escapes already.
    character: str = match[0]
    return character if character == "\n" else f"\\u{ord(character):04x}"
