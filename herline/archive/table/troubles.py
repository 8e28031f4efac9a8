"""What can be wrong with a table of events, as sentences that name the line and the column.

A trouble concerns one row, and the import goes on; a refusal ends it, and nothing is written.
"""

from __future__ import annotations

from enum import StrEnum

from herline.archive.printable import quoted, spelled
from herline.frozen import frozen


class Loss(StrEnum):
    """What a trouble costs."""

    ROW = "row"  # the row is left out
    DATE = "date"  # the date could not be read, and goes into the summary as written
    DETAIL = "detail"  # something else is not kept as written


class Choice(StrEnum):
    """What the reader may choose differently when a table cannot be brought in."""

    NONE = ""
    ORDER = "order"
    ENCODING = "encoding"


class CsvError(Exception):
    """Why a table cannot be brought in at all: one or more sentences.

    `what` says what is wrong, and `advice` which options of the command line may help; the text is
    both. A window that offers the `choice` by itself leaves the advice out. `likely` is what to
    choose, such as Python's name of an encoding, or empty.
    """

    def __init__(
        self, what: str, advice: str = "", choice: Choice = Choice.NONE, likely: str = ""
    ) -> None:
        super().__init__(f"{what} {advice}" if advice else what)
        self.what = what
        self.advice = advice
        self.choice = choice
        self.likely = likely


@frozen
class Trouble:
    """One thing wrong with a row.

    `line` is where the row begins, from 1; `column` is the name of the column in the file, or
    empty for the whole row. `what` and `outcome` are clauses without a full stop.
    """

    line: int
    column: str
    what: str
    loss: Loss
    outcome: str = "the row is left out"

    def sentence(self, name: str) -> str:
        """The trouble on one line, safe to print, in a file called `name`."""
        return f"{place(name, self.line, self.column)}: {self.what}; {self.outcome}."


def place(name: str, line: int, column: str = "") -> str:
    """Where: "events.csv, line 12, column “date”"."""
    where = f"{spelled(name)}, line {line:,}"
    return f"{where}, column {quoted(column)}" if column else where
