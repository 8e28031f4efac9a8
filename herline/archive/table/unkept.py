"""Tells once of a whole table what is kept of no row: spaces around cells, nameless columns.

A table may have them in every row, and to tell of each would hide everything else.
"""

from __future__ import annotations

from collections.abc import Sequence

from herline.archive.printable import quoted
from herline.archive.table.columns import NAMES, Columns
from herline.archive.table.notes import Notes
from herline.archive.table.rows import Row
from herline.model.units import counted


class Unkept:
    """Looks at the cells of each row; notes nameless columns at once, and spaces at the end."""

    def __init__(self, columns: Columns, notes: Notes) -> None:
        self._notes = notes
        self._nameless = list(columns.nameless)
        self._padded = 0
        self._first: tuple[int, str, str] | None = None
        """Line, column and text of the first cell with spaces around it."""

    def look_for_nameless(self, row: Row) -> None:
        """Notes each column without a name in which something is written."""
        for position in [each for each in self._nameless if row.cells[each].strip()]:
            self._nameless.remove(position)
            what = f"{quoted(row.cells[position].strip())} is in a column without a name"
            self._notes.detail(row.line, "", what, "that column is not kept")

    def look_for_spaces(self, row: Row, cells: Sequence[str], texts: Sequence[str]) -> None:
        """Counts the `cells`, one for each of `NAMES`, that are more than their `texts`.

        A cell of nothing but spaces says nothing, and is not one of them.
        """
        if texts == cells:
            return
        for name, cell, text in zip(NAMES, cells, texts, strict=True):
            if text and cell != text:
                self._first = self._first or (row.line, name, text)
                self._padded += 1

    def tell_spaces(self) -> None:
        """Notes the first cell with spaces around it, and how many more there are."""
        if self._first:
            line, column, text = self._first
            others = self._padded - 1
            more = f", as are those around {counted(others, 'more cells')}" if others else ""
            what, outcome = f"there are spaces around {quoted(text)}", f"they are left out{more}"
            self._notes.detail(line, column, what, outcome)
