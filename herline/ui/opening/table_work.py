"""Makes a story of a table in a thread: how many rows so far, and in words what became of them."""

from __future__ import annotations

from pathlib import Path

from herline.archive.table.import_csv import Table, Tally, import_csv
from herline.archive.table.troubles import Choice, CsvError, Loss, Trouble
from herline.files import not_written, reason_of
from herline.frozen import frozen
from herline.model.units import counted
from herline.progress import Progress

MOST = 200
"""How many sentences about rows are told; the rest are counted."""
ADVICE = {
    Choice.ORDER: "Choose above whether the day or the month comes first.",
    Choice.ENCODING: (
        "Try another encoding above. If none fits, save the table as UTF-8 in the program "
        "that made it, or name its encoding to “herline import-csv”."
    ),
}
"""What to try in the window, where the command line names an option."""


@frozen
class Made:
    """What became of a table: why there is no story of it, or how much is in it.

    `told` has a line for each thing that was noted of a row, or of all of them; `likely` is the
    encoding of a table that is in another one than was chosen, or empty.
    """

    refusal: str
    in_numbers: str
    told: str
    likely: str = ""


class TableWork:
    """Brings `table`, which is in the file `path`, into the story file `target`.

    `rows` may be read by the window while the thread is at work.
    """

    def __init__(self, path: Path, target: Path, table: Table) -> None:
        self.rows = 0
        self._target = target
        self._path = path
        self._table = table
        self._sentences: list[str] = []
        self._count = 0

    def do(self, progress: Progress) -> Made:
        """Read the table and write the story; `progress` may raise to call it off."""

        def read(rows: int) -> None:
            self.rows = rows
            progress(0.0)  # of a table, nobody knows how long it is before it is read

        try:
            with open(self._path, "rb") as stream:
                tally = import_csv(stream, self._target, self._table, self._note, read)
        except (CsvError, OSError) as error:
            likely = error.likely if isinstance(error, CsvError) else ""
            return Made(self._refusal_of(error), "", self._told(), likely)
        told = "\n\n".join(filter(None, (tally.not_compared, self._told())))
        return Made("", self._in_numbers(tally), told)

    def _note(self, trouble: Trouble) -> None:
        self._count += 1
        if self._count <= MOST:
            self._sentences.append(trouble.sentence(self._table.name))

    def _told(self) -> str:
        more = self._count - MOST
        rest = [f"… and {more:,} more."] if more > 0 else []
        return "\n".join([*self._sentences, *rest])

    def _refusal_of(self, error: CsvError | OSError) -> str:
        if isinstance(error, CsvError):
            advice = ADVICE.get(error.choice)
            return f"{error.what} {advice}" if advice else str(error)
        if error.filename != str(self._path):
            return not_written(self._target, error)
        return f"The table cannot be read: {reason_of(error)}. Look for its name and place."

    def _in_numbers(self, tally: Tally) -> str:
        events, rows = counted(tally.events, "events"), counted(tally.rows, "rows")
        unread = counted(tally.losses[Loss.DATE], "dates") if tally.losses[Loss.DATE] else ""
        dates = f"; {unread} could not be read" if unread else ""
        return f"{events} of {rows} came into {self._target.name}{dates}."
