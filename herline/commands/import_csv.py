"""`herline import-csv`: makes a story of a table of events, however long it is."""

from __future__ import annotations

import os
import sys
from argparse import Namespace, RawDescriptionHelpFormatter
from collections.abc import Generator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import cast

from herline.archive.table.date_forms import Order
from herline.archive.table.import_csv import Table, Tally, import_csv
from herline.archive.table.rows import DELIMITERS
from herline.archive.table.troubles import CsvError, Loss, Trouble
from herline.commands.parser import Parser, named
from herline.commands.progress import Progress
from herline.commands.terminal import complain, say, weight
from herline.files import is_same, not_written, reason_of
from herline.model.units import counted

_EXAMPLES = """\
columns (capitals do not matter; docs/csv.md has more, and their German names):
  title      what happened; the only one that is required
  date, end  EDTF, or 2013-10-12, 12.10.2013, 12 October 2013, Oct 2013
  people     names, with ; between them
  source     who says so, with ; between several
  quote      the words of the source
  kind, milestone (yes or x), summary, place, language, id

examples:
  herline import-csv events.csv --to story.json
  herline import-csv events.csv --to story.json --month-first --force
  sort events.csv | herline import-csv - --to story.json --title "The case"

exit status: 0 the story is written, 1 nothing is written, 2 for wrong usage
"""
_NOTHING = "Nothing is written"


class _Telling:
    """Reports the first troubles as they come, and counts the rest."""

    def __init__(self, name: str, most: int) -> None:
        self._name = name
        self._most = most
        self._progress = Progress()
        self.count = 0

    def note(self, trouble: Trouble) -> None:
        self.count += 1
        if self.count <= self._most:
            self._progress.wipe()
            complain(trouble.sentence(self._name))

    def show(self, rows: int) -> None:
        self._progress.show(f"{rows:,} rows")

    def wipe(self) -> None:
        self._progress.wipe()

    def rest(self) -> str:
        """A sentence on how many troubles were not reported, or nothing."""
        more = self.count - self._most
        if more <= 0:
            return ""
        were = "is 1 more problem" if more == 1 else f"are {more:,} more problems"
        return f"There {were}; --tell {self.count} shows all."


def run(arguments: list[str]) -> int:
    """Writes the story and says what became of the rows; 1 if nothing is written."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    written: str = asked.delimiter.replace("\\t", "\t")
    delimiter = DELIMITERS.get(written, written)
    if len(delimiter) > 1 or delimiter in ("\n", "\r", '"'):
        parser.refuse(f"--delimiter takes one character, or one of {', '.join(DELIMITERS)}.")
    if not asked.file:
        parser.refuse("There is no table. Name one, or write - to read it from standard input.")
    if asked.tell < 0:
        parser.refuse("--tell takes a number of problems, 0 or more.")
    target: Path = asked.to
    refusal = _refusal_of(target, asked)
    if refusal:
        complain(refusal)
        return 1
    name = "standard input" if asked.file == "-" else Path(asked.file).name
    title = asked.title or (target.stem if asked.file == "-" else Path(asked.file).stem)
    order = Order.DAY_FIRST if asked.day_first else Order.UNSAID
    if asked.month_first:
        order = Order.MONTH_FIRST
    table = Table(name, title, asked.encoding, delimiter, order, asked.strict)
    return _import(asked.file, target, table, _Telling(name, asked.tell))


def _import(file: str, target: Path, table: Table, telling: _Telling) -> int:
    try:
        with _opened(file) as stream:
            tally = import_csv(stream, target, table, telling.note, telling.show)
    except (CsvError, OSError) as error:
        telling.wipe()
        for sentence in (telling.rest(), _sentence(error, file, target)):
            if sentence:
                complain(sentence)
        return 1
    finally:
        telling.wipe()
    _tell(tally, target, telling)
    return 0


def _parser() -> Parser:
    parser = Parser(
        prog="herline import-csv",
        description="Make a story of a table of events (CSV): one event in each row.",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE", help="the table; - reads it from standard input")
    parser.add_argument("--to", metavar="STORY", type=named, required=True, help="file to be made")
    parser.add_argument("--force", action="store_true", help="replace STORY if it exists")
    parser.add_argument(
        "--title", default="", help="title of the story; otherwise the name of FILE"
    )
    order = parser.add_mutually_exclusive_group()
    order.add_argument("--day-first", action="store_true", help="10/12/2013 is in December")
    order.add_argument("--month-first", action="store_true", help="10/12/2013 is in October")
    parser.add_argument(
        "--delimiter", metavar="C", default="", help="what separates cells; found out if not given"
    )
    parser.add_argument("--encoding", default="utf-8", help="of FILE, such as cp1252 (utf-8)")
    parser.add_argument(
        "--strict", action="store_true", help="write nothing if there is any problem"
    )
    parser.add_argument(
        "--tell", metavar="N", type=int, default=50, help="how many problems to show (50)"
    )
    return parser


def _refusal_of(target: Path, asked: Namespace) -> str:
    """Why `target` may not be written, as a sentence; empty if it may."""
    if os.path.isdir(target):  # unlike Path, never raises
        return f"{target} is a folder. Name a file in it: --to {target / 'story.json'}"
    if not os.path.isdir(target.parent):
        return f"There is no folder {target.parent}. Make it first, or choose another."
    if not os.path.exists(target):
        return ""
    if not os.path.isfile(target):
        return f"{target} is a device or a pipe. Choose a file: --to story.json"
    if asked.file != "-" and is_same(target, asked.file):
        return f"{target} is the table itself. Choose another name for the story."
    return "" if asked.force else f"{target} exists. Choose another name, or add --force."


@contextmanager
def _opened(file: str) -> Generator[BufferedReader]:
    if file == "-":
        yield cast("BufferedReader", sys.stdin.buffer)
    else:
        with open(file, "rb") as stream:
            yield stream


def _sentence(error: CsvError | OSError, file: str, target: Path) -> str:
    """What went wrong; an error with any file but the table is reported for the story."""
    if isinstance(error, CsvError):
        told = str(error)
        return told if told.startswith(_NOTHING) else f"{told} {_NOTHING}."
    if error.filename != file:
        return not_written(target, error)
    return f"{file} cannot be read: {reason_of(error)}. Look for its name and place. {_NOTHING}."


def _tell(tally: Tally, target: Path, telling: _Telling) -> None:
    rest = telling.rest()
    if rest:
        complain(rest)
    parts = (
        counted(tally.sources, "sources"),
        counted(tally.people, "people"),
        counted(tally.kinds, "kinds"),
    )
    undated = f" ({tally.undated:,} without a date)" if tally.undated else ""
    events = counted(tally.events, "events")
    say(f"{target}: {events}{undated}, {', '.join(parts)}, {weight(tally.size)}.")
    left_out = tally.rows - tally.events
    if left_out:
        were = "was" if left_out == 1 else "were"
        say(f"{left_out:,} of {counted(tally.rows, 'rows')} {were} left out.")
    dates, details = tally.losses[Loss.DATE], tally.losses[Loss.DETAIL]
    if dates:
        kept = "it is kept in the summary" if dates == 1 else "they are kept in the summaries"
        say(f"{counted(dates, 'dates')} could not be read; {kept} as written.")
    if details:
        say(f"{counted(details, 'smaller problems')}.")
    if tally.not_compared:
        say(tally.not_compared)
