"""What is wrong with a file: where, what was found, what was expected, and what to try.

A fault knows its JSON path; a problem is what a person reads, a fault with its line and column.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from herline.archive.printable import LONGEST, shortened, spelled
from herline.frozen import frozen

JsonPath = tuple[str | int, ...]
"""The keys and 0-based positions that lead to a value: ("events", 3, "title")."""

LIMIT = 500
"""Faults beyond this number are only counted."""


class Severity(StrEnum):
    """An error costs the story something; after a warning, everything is kept as written."""

    ERROR = "error"
    WARNING = "warning"


class At(StrEnum):
    """Which part of the text a fault points at."""

    VALUE = "value"
    KEY = "key"
    SECOND_KEY = "second key"  # of two equal keys in one object


@frozen
class Fault:
    """Something wrong at `path`; `character` counts code points inside the text found there.

    `offset` is its place in the text of the file, where that is known already (malformed JSON).
    """

    path: JsonPath
    found: str
    expected: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    at: At = At.VALUE
    character: int | None = None
    offset: int | None = None


@frozen
class Problem:
    """A fault with its place. `line` and `column` count from 1, columns in code points.

    Both are 0 when the problem is with the file as a whole. `path` is "events[3].title", or
    empty at the top. `found` and `expected` are phrases, `hint` is a sentence or empty.
    """

    severity: Severity
    file: str
    line: int
    column: int
    path: str
    found: str
    expected: str
    hint: str = ""

    @property
    def place(self) -> str:
        """Where, for a reader: "timeline.json:12:8 (events[3].title)"."""
        place = spelled(self.file)
        if self.line:
            place += f":{self.line}:{self.column}"
        return f"{place} ({self.path})" if self.path else place

    @property
    def sentence(self) -> str:
        """The whole problem on one line, safe to print."""
        sentence = f"{self.place}: found {self.found}, expected {self.expected}."
        return f"{sentence} {self.hint}" if self.hint else sentence


def problem_with(file: str, found: str, expected: str, hint: str) -> Problem:
    """What is wrong with a file as a whole."""
    return Problem(Severity.ERROR, file, 0, 0, "", found, expected, hint)


class Faults:
    """Faults in the order they were found; keeps the first `LIMIT` and counts the rest."""

    def __init__(self, found: Iterable[Fault] = ()) -> None:
        self.kept: list[Fault] = []
        self.more = 0
        self.add_all(found)

    def add(self, fault: Fault) -> None:
        if not self.only_counted():
            self.kept.append(fault)

    def add_all(self, faults: Iterable[Fault]) -> None:
        for fault in faults:
            self.add(fault)

    def only_counted(self) -> bool:
        """True when full; one more is counted then, so that nobody need put it into words."""
        is_full = len(self.kept) >= LIMIT
        self.more += is_full
        return is_full


def path_text(path: JsonPath) -> str:
    """`path` as a person writes it: `events[3].quotes[0].exact`, `coverage["my source"]`.

    Keys are shortened to what fits into a sentence.
    """
    parts: list[str] = []
    for step in path:
        if isinstance(step, int):
            parts.append(f"[{step}]")
        elif step.isidentifier() and step.isascii() and len(step) <= LONGEST:
            parts.append(f".{step}" if parts else step)
        else:
            parts.append(f'["{spelled(shortened(step))}"]')
    return "".join(parts)
