"""What can be wrong with a table of events, as sentences that name the line and the column.

A trouble concerns one row, and the import goes on; a refusal ends it, and nothing is written.
"""

from __future__ import annotations

from enum import StrEnum

from herline.archive.printable import quoted, spelled
from herline.frozen import frozen


class Loss(StrEnum):
    """What a trouble costs."""

    ROW = "row"  # it is left out
    DATE = "date"  # it could not be read; as written it goes into the summary
    DETAIL = "detail"  # something else is not kept as it was written


class Choice(StrEnum):
    """What the reader may choose otherwise when a table cannot be brought in."""

    NONE = ""
    ORDER = "order"
    ENCODING = "encoding"


class CsvError(Exception):
    """Why a table cannot be brought in at all: one or more sentences.

    `what` is wrong in itself; `advice` names the options of the command line, and is part of the
    text. Who offers the `choice` in another way gives other advice; `likely` is what to choose, as
    Python names an encoding, or empty.
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

    `line` is where the row begins, from 1; `column` is the head of the column as it is written,
    or empty for the whole row. `what` and `outcome` are clauses without a full stop.
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
