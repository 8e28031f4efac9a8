"""Takes from each row what it says in the columns that are known, or leaves the row out."""

from __future__ import annotations

from operator import itemgetter
from typing import NamedTuple

from herline.archive.table.columns import Columns
from herline.archive.table.notes import Notes
from herline.archive.table.rows import Row
from herline.archive.table.unkept import Unkept
from herline.model.units import counted


class Cells(NamedTuple):
    """What a row says in each of the columns `NAMES`; empty where it says nothing.

    A quote keeps the spaces around it, all others lose them.
    """

    date: str
    end: str
    title: str
    people: str
    source: str
    quote: str
    kind: str
    milestone: str
    summary: str
    place: str
    language: str
    id: str


_QUOTE = Cells._fields.index("quote")


class CellReader:
    """Reads the cells of one row after the other, and notes what is wrong with them."""

    def __init__(self, columns: Columns, notes: Notes) -> None:
        self._width = columns.width
        self._notes = notes
        self._unkept = Unkept(columns, notes)
        self._heads = Cells(*(columns.heads.get(column, "") for column in Cells._fields))
        # An empty cell is added to each row, and stands for every column that is not there.
        places = (columns.positions.get(column, columns.width) for column in Cells._fields)
        self._pick = itemgetter(*places)

    def read(self, row: Row) -> Cells | None:
        """The cells of `row`, or None if it is left out."""
        if row.fault:
            self._notes.row(row.line, "", row.fault)
            return None
        if len(row.cells) != self._width and not self._is_fitted(row):
            return None
        cells = self._known(row)
        if not cells.title:
            self._notes.row(row.line, "title", "there is no title")
            return None
        if cells == self._heads:
            self._notes.row(row.line, "", "it repeats the names of the columns")
            return None
        return cells

    def finish(self) -> None:
        """Notes what concerns all rows together, when the last one is read."""
        self._unkept.tell_spaces()

    def _is_fitted(self, row: Row) -> bool:
        """Gives a row one cell for each column; False if it says something in others too."""
        cells, width = row.cells, self._width
        count = len(cells)
        if any(map(str.strip, cells[width:])):
            hint = "a cell that contains the delimiter must be in quotation marks"
            if any(cell.startswith(" ") and cell.lstrip().startswith('"') for cell in cells):
                hint = "a cell with a space before its quotation mark is not a quoted one"
            what = f"it has {count} cells where the header has {width}; {hint}"
            self._notes.row(row.line, "", what)
            return False
        if count < width:
            what = f"it has {counted(count, 'cells')} where the header has {width}"
            self._notes.detail(row.line, "", what, "the others are taken to be empty")
        cells[width:] = [""] * max(width - count, 0)
        return True

    def _known(self, row: Row) -> Cells:
        """The cells of a row that has one for each column."""
        self._unkept.look_for_nameless(row)
        row.cells.append("")
        written = self._pick(row.cells)
        texts = [cell.strip() for cell in written]
        if texts[_QUOTE]:
            texts[_QUOTE] = written[_QUOTE]
        cells = Cells._make(texts)
        self._unkept.look_for_spaces(row, written, cells)
        return cells
