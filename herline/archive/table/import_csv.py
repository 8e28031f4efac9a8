"""Brings a table of events into a story file, row by row, however long the table is.

In the file, sources, people and kinds come before the events, but they are known only when the
last row is read. So the events go into a temporary file meanwhile, and the story is put together
at the end: it appears whole or not at all.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BufferedReader
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from herline.archive.fetch import LARGEST
from herline.archive.indented import indented
from herline.archive.plain import Entry
from herline.archive.printable import quoted, spelled
from herline.archive.table.columns import NAMES, Columns, columns_of, has_title, known
from herline.archive.table.date_forms import Order
from herline.archive.table.events import RowReader
from herline.archive.table.lines import Lines
from herline.archive.table.named import Named
from herline.archive.table.rows import DELIMITERS, Row, rows
from herline.archive.table.troubles import CsvError, Loss, Trouble, place
from herline.archive.upgrade import NEWEST_FORMAT
from herline.files import written_atomically

_TOGETHER = 500  # rows between two writes to the part file
_NEAR = 10  # rows below the first among which the names of the columns are sought


@dataclass(frozen=True, slots=True)
class Table:
    """A table of events: what it is called in sentences, and how it is to be read.

    `delimiter` is one character, or empty if it is to be found out. If `strict`, any trouble means
    that nothing is written.
    """

    name: str
    title: str
    encoding: str = "utf-8"
    delimiter: str = ""
    order: Order = Order.UNSAID
    strict: bool = False


@dataclass(slots=True)
class Tally:
    """What became of the rows so far; `losses` counts troubles, which may be several in a row."""

    rows: int = 0
    events: int = 0
    undated: int = 0
    sources: int = 0
    people: int = 0
    kinds: int = 0
    size: int = 0
    quoted: set[str] = field(default_factory=set[str])
    """The ids of the sources with a quote."""
    compared: bool = False
    """Whether any event has quotes of several sources."""
    losses: dict[Loss, int] = field(default_factory=lambda: dict.fromkeys(Loss, 0))

    @property
    def troubles(self) -> int:
        return sum(self.losses.values())

    @property
    def not_compared(self) -> str:
        """Why no source differs from another, and what to do, as sentences; empty if some may."""
        if self.compared or len(self.quoted) < 2:
            return ""
        return (
            "Each row became an event of its own, so no two sources are compared. Where rows tell "
            "of one event, move their quotes into one event of the story file."
        )


def import_csv(
    stream: BufferedReader,
    target: Path,
    table: Table,
    note: Callable[[Trouble], None],
    progress: Callable[[int], None],
) -> Tally:
    """Writes the events of `stream` to `target`, and tells each trouble to `note`.

    `progress` is called now and then with the number of rows, and may raise to cancel. Raises
    CsvError or OSError. Whatever is raised, `target` is as it was.
    """
    tally = Tally()
    noted = _counting(note, tally)
    with Lines(stream, table.name, table.encoding) as lines, _part_file(target.parent) as part:
        found = rows(lines, table.name, table.delimiter)
        columns = _header(found, table, noted)
        reader = RowReader(table.name, columns, table.order, noted)
        _write_events(found, reader, part, tally, progress)
        reader.finish()
        _judge(tally, table)
        part.seek(0)
        with written_atomically(target) as file:
            _assemble(file, table.title, reader.named, part)
            progress(tally.rows)  # the last moment to cancel
            tally.size = file.tell()
    named = reader.named
    tally.sources, tally.people = len(named.sources), len(named.people)
    tally.kinds = len(named.kinds)
    return tally


def _counting(note: Callable[[Trouble], None], tally: Tally) -> Callable[[Trouble], None]:
    def counted(trouble: Trouble) -> None:
        tally.losses[trouble.loss] += 1
        note(trouble)

    return counted


def _part_file(folder: Path) -> BinaryIO:
    """A file that vanishes when it is closed or the program ends."""
    from tempfile import TemporaryFile  # late: costs more than a small import does

    return TemporaryFile(dir=folder, prefix=".herline-")  # pyright: ignore[reportReturnType]


def _header(found: Iterator[Row], table: Table, note: Callable[[Trouble], None]) -> Columns:
    """The columns that the first row names; raises CsvError if there is no title among them."""
    row = next(found, Row(1, []))
    where, delimiter = place(table.name, row.line), table.delimiter
    if row.fault:
        raise CsvError(f"{where}: {row.fault}.")
    columns = columns_of(row.cells)
    if delimiter and len(row.cells) == 1 and not known(row.cells):
        raise CsvError(
            f"{where}: found {quoted(row.cells[0])} in one cell, with no {quoted(delimiter)} in "
            "it. Without --delimiter, what separates the cells is found out."
        )
    if not known(row.cells):
        beginning = quoted(", ".join(each.strip() for each in row.cells))
        beginning = beginning if row.cells else "nothing"
        raise CsvError(
            f"{where}: found {beginning}, where the names of the columns should be. "
            f"{_where_they_are(found)}"
        )
    if "title" not in columns.positions:
        heads = ", ".join(quoted(each.strip()) for each in row.cells if each.strip())
        first, second, third = (quoted(name) for name in NAMES["title"].split()[1:4])
        raise CsvError(
            f"{where}: there is no column “title”, only {heads}. Name the column that says what "
            f"happened “title”; {first}, {second} or {third} would do too, and docs/csv.md lists "
            "all names."
        )
    for complaint in columns.complaints:
        note(Trouble(row.line, "", complaint, Loss.DETAIL, "that column is not kept"))
    return columns


def _where_they_are(found: Iterator[Row]) -> str:
    """What to do where the first row does not name the columns: a later one may."""
    for row in islice(found, _NEAR):
        alone = row.cells[0] if len(row.cells) == 1 else ""
        if has_title(row.cells) or any(map(has_title, map(alone.split, DELIMITERS.values()))):
            return f"Line {row.line} has them: remove what stands above it."
    example = "date,title,people,source,quote"
    return f"Put a line before it, such as {example}; docs/csv.md lists all of them."


def _write_events(
    found: Iterator[Row],
    reader: RowReader,
    part: BinaryIO,
    tally: Tally,
    progress: Callable[[int], None],
) -> None:
    texts: list[str] = []
    between = ""
    for row in found:
        tally.rows += 1
        event = reader.event(row)
        if event is not None:
            tally.events += 1
            tally.undated += "date" not in event
            sources = [quote["source"] for quote in event.get("quotes", ())]
            tally.quoted.update(sources)
            tally.compared |= len(sources) > 1
            texts.append(f"{between}    {indented(event, '    ')}")
            between = ",\n"
        if tally.rows % _TOGETHER == 0:
            part.write("".join(texts).encode("utf-8"))
            texts.clear()
            progress(tally.rows)
            if part.tell() > LARGEST:
                raise CsvError(_too_large(tally.rows))
    part.write("".join(texts).encode("utf-8"))
    progress(tally.rows)


def _too_large(rows: int) -> str:
    most = f"{LARGEST / 1e9:.0f} GB"
    return f"The first {rows:,} rows make a story of {most}, the most that can be opened. Split it."


def _judge(tally: Tally, table: Table) -> None:
    """Raises CsvError if there is nothing to write, or it may not be written."""
    name = spelled(table.name)
    if not tally.rows:
        raise CsvError(f"{name} has a header, but no rows.")
    if not tally.events:
        raise CsvError(f"No row of {name} can be used.")
    if table.strict and tally.troubles:
        raise CsvError("Nothing is written, since --strict was given.")


def _assemble(file: BinaryIO, title: str, named: Named, events: BinaryIO) -> None:
    head: Entry = {"format": NEWEST_FORMAT, "title": title, "language": "en"}
    lists = (("sources", named.sources), ("people", named.people), ("kinds", named.kinds))
    head |= {key: entries for key, entries in lists if entries}
    file.write(indented(head).removesuffix("\n}").encode("utf-8"))
    file.write(b',\n  "events": [\n')
    shutil.copyfileobj(events, file, 1 << 20)
    file.write(b"\n  ]\n}\n")
