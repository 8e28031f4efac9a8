"""Notes what is wrong with the rows of a table, under the names of its columns in the file."""

from __future__ import annotations

from collections.abc import Callable

from herline.archive.table.columns import Columns
from herline.archive.table.troubles import Loss, Trouble


class Notes:
    """Tells each trouble to `note`.

    A `line` is where a row begins; a `column` is one of `NAMES`, or empty for the whole row.
    """

    def __init__(self, columns: Columns, note: Callable[[Trouble], None]) -> None:
        self._columns = columns
        self._note = note

    def row(self, line: int, column: str, what: str) -> None:
        """The row is left out."""
        self._note(Trouble(line, self._columns.head(column), what, Loss.ROW))

    def date(self, line: int, column: str, what: str, outcome: str) -> None:
        """The date cannot be read."""
        self._note(Trouble(line, self._columns.head(column), what, Loss.DATE, outcome))

    def detail(self, line: int, column: str, what: str, outcome: str) -> None:
        """Something else is not kept as it was written."""
        self._note(Trouble(line, self._columns.head(column), what, Loss.DETAIL, outcome))
