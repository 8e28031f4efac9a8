"""What the columns of a table of events are called, in English and in German.

Capitals, spaces, hyphens and underscores make no difference: “Start date” is `start_date`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from herline.archive.printable import quoted
from herline.frozen import frozen

NAMES = {
    "date": "date edtf start begin when startdate year datum beginn anfang wann startdatum jahr",
    "end": "end enddate until ende bis enddatum",
    "title": "title event headline what whathappened titel ereignis überschrift was",
    "people": "people person persons who participants personen beteiligte wer",
    "source": "source sources reference references quelle quellen",
    "quote": "quote quotation zitat wortlaut",
    "kind": "kind type category art kategorie typ",
    "milestone": "milestone keyevent meilenstein wendepunkt",
    "summary": "summary description notes note comments comment "
    "zusammenfassung beschreibung bemerkung",
    "place": "place where location ort wo",
    "language": "language lang sprache",
    "id": "id kennung",
}
"""Each column and the names that it may have, its own name first."""

_MEANING = {name: column for column, names in NAMES.items() for name in names.split()}
_BESIDE_A_YEAR = ("day", "month", "tag", "monat")
_BETWEEN = re.compile(r"[\s_-]+")


@frozen
class Columns:
    """Where the columns are in a row of `width` cells.

    `positions` and `heads` give the 0-based position of each column that the table has, and its
    name as the file writes it. `complaints` are clauses about columns that are not read, and
    `nameless` are the positions of those without a name.
    """

    width: int
    positions: dict[str, int]
    heads: dict[str, str]
    complaints: tuple[str, ...]
    nameless: tuple[int, ...]

    def head(self, column: str) -> str:
        """The name of `column` as the file writes it."""
        return self.heads.get(column, column)


def known(cells: Sequence[str]) -> int:
    """How many of `cells` are the name of a column."""
    return sum(bool(_meaning(cell)) for cell in cells)


def has_title(cells: Sequence[str]) -> bool:
    """Whether one of `cells` names the column that every table has."""
    return "title" in map(_meaning, cells)


def columns_of(cells: Sequence[str]) -> Columns:
    """What the cells of the first row mean; of two columns for one thing, the first is read.

    A column under its own name is read before one under another name.
    """
    places: dict[str, list[int]] = {}
    complaints: list[str] = []
    has_summary = "summary" in map(_meaning, cells)
    in_parts = any(_folded(cell) in ("year", "jahr") for cell in cells)
    for position, cell in enumerate(cells):
        column = _meaning(cell)
        if column:
            places.setdefault(column, []).append(position)
        elif cell.strip():
            near = get_close_matches(_folded(cell), _MEANING, n=1, cutoff=0.8)
            hint = f" (did you mean {quoted(near[0])}?)" if near else ""
            if _folded(cell) in _BESIDE_A_YEAR and in_parts:
                hint = " (put day, month and year together into one column “date”)"
            elif not near and not has_summary:
                hint, has_summary = " (name it “summary” to keep it)", True
            complaints.append(f"the column {quoted(cell.strip())} is not known{hint}")
    positions: dict[str, int] = {}
    for column, found in places.items():
        own = [position for position in found if _folded(cells[position]) == column]
        positions[column] = taken = (own or found)[0]
        others = [_told(cells, each) for each in found if each != taken]
        if others:
            read = _told(cells, taken)
            complaints.append(f"{read} is read, and {' and '.join(others)} would mean the same")
    heads = {column: cells[position].strip() for column, position in positions.items()}
    nameless = tuple(position for position, cell in enumerate(cells) if not cell.strip())
    return Columns(len(cells), positions, heads, tuple(complaints), nameless)


def _meaning(cell: str) -> str:
    """The column that `cell` names; empty if there is none."""
    return _MEANING.get(_folded(cell), "")


def _told(cells: Sequence[str], position: int) -> str:
    return f"{quoted(cells[position].strip())} in column {position + 1}"


def _folded(cell: str) -> str:
    return _BETWEEN.sub("", cell).casefold()
