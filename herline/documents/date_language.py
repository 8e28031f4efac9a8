"""How the dates of a language are read: its words for months, and the forms made of them.

A form is a pattern in which the names below stand for what they say. <D>, <M> and <Y> are where a
stretch begins, <E>, <N> and <Z> where it ends.

    <D> <E>  a day            <M> <N>  a month            <Y> <Z>  a year
    <S>  a season             <P>  early, mid, late       <A>  perhaps "about"
    <TO>  what stands between the ends of a stretch
    <L>  the last of some years, perhaps with two digits
    <O>  perhaps the other year of a winter
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import Enum

from herline.frozen import frozen

_YEAR = r"(?<![\d.,$£€#/])(?P<{}>1\d\d\d|20\d\d)(?!\d|[.,]\d)"
"""Four digits that are not part of a sum or a longer number."""
_OF_YEARS = {
    "Y": _YEAR.format("y"),
    "Z": _YEAR.format("z"),
    "L": r"(?P<to>1\d\d\d|20\d\d|1[3-9]|[2-9]\d)(?!\d)",
    "O": r"(?P<over>[-/]\d\d(?:\d\d)?\b)?",
}
"""The names that mean the same in every language."""


@frozen
class Proposal:
    """An EDTF date, and the rule by which it follows from what is written."""

    edtf: str
    rule: str


class Part(Enum):
    """A third of a stretch of time; the value is its number and its name in a rule."""

    EARLY = (0, "first")
    MID = (1, "middle")
    LATE = (2, "last")


@frozen
class Language:
    """The words of a language; `pieces` are the patterns of the names above that are its own.

    `months` are patterns from January on, `seasons` the numbers of EDTF, 21 to 24.
    """

    months: tuple[str, ...]
    seasons: Mapping[str, int]
    parts: Mapping[str, Part]
    pieces: Mapping[str, str]
    signs: tuple[str, ...]
    """How the words begin of which every date without a year has one."""

    def pattern(self, written: str) -> re.Pattern[str]:
        """The pattern of a form."""
        for name, piece in (*self.pieces.items(), *_OF_YEARS.items()):
            written = written.replace(f"<{name}>", piece)
        return re.compile(written)


@frozen
class Read:
    """What is written where a form was found in a text."""

    language: Language
    match: re.Match[str]

    def has(self, group: str) -> bool:
        return bool(self.match.groupdict().get(group))

    def number(self, group: str) -> int:
        """The number of a day, a month or a year; that of EDTF for a season."""
        found = self.match[group]
        if found.isdigit():
            return int(found)
        if group == "s":
            return self.language.seasons[found.lower()]
        months = self.language.months
        return 1 + next(i for i, name in enumerate(months) if re.fullmatch(name, found))

    @property
    def part(self) -> Part | None:
        groups = self.match.groupdict()
        found = groups.get("p") or groups.get("p2")
        return self.language.parts[found.lower()] if found else None


Make = Callable[[Read], Proposal | None]


@frozen
class Form:
    """One way to write a date; what only looks like one, such as 31 February, gives None."""

    language: Language
    pattern: re.Pattern[str]
    make: Make

    def proposal(self, match: re.Match[str]) -> Proposal | None:
        return self.make(Read(self.language, match))


def forms(language: Language, table: Sequence[tuple[str, Make]]) -> tuple[Form, ...]:
    """The forms of a table of (pattern, what is made of it)."""
    return tuple(Form(language, language.pattern(written), make) for written, make in table)
