"""Makes an event of the story format of each row of a table.

Nothing that a row says is dropped for want of a place: a date that cannot be read, and a place
without a quote to claim it, go into the summary; a source without a quote stands in the coverage.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

from herline.archive.ids import Ids, kept, slug
from herline.archive.language_tag import is_tag
from herline.archive.plain import Entry
from herline.archive.printable import quoted
from herline.archive.table.cells import CellReader, Cells
from herline.archive.table.columns import Columns
from herline.archive.table.date_forms import AmbiguousError, Order
from herline.archive.table.dates import When, perhaps_years, when
from herline.archive.table.named import Named
from herline.archive.table.notes import Notes
from herline.archive.table.rows import Row
from herline.archive.table.troubles import CsvError, Trouble, place
from herline.model.edtf import in_words, parse


class RowReader:
    """Reads the rows of the table called `name`; `named` is whom they named so far."""

    def __init__(
        self, name: str, columns: Columns, order: Order, note: Callable[[Trouble], None]
    ) -> None:
        self._name = name
        self._columns = columns
        self._notes = Notes(columns, note)
        self._cells = CellReader(columns, self._notes)
        self._when = lru_cache(maxsize=16_384)(partial(when, order=order))
        self._ids = Ids()
        self.named = Named(self._notes)

    def event(self, row: Row) -> Entry | None:
        """The event of a row, or None if the row is left out; troubles are noted.

        Raises CsvError for a date that means two days.
        """
        cells = self._cells.read(row)
        if cells is None:
            return None
        line, named = row.line, self.named
        title = self._title(line, cells.title)
        found = self._dated(line, cells)
        sources = named.ids(line, "source", cells.source)
        if cells.quote and not sources:
            sources = [named.unnamed(line)]
        event: Entry = {"id": self._id(line, cells.id, title), "title": title}
        if cells.kind:
            event["kind"] = named.id(line, "kind", cells.kind)
        if self._is_yes(line, cells.milestone):
            event["milestone"] = True
        if found.edtf:
            event["date"] = self._date(found.edtf, stated=bool(sources))
        if people := named.ids(line, "people", cells.people):
            event["people"] = [{"person": person} for person in people]
        if summary := self._summary(cells, found):
            event["summary"] = summary
        language = self._language(line, cells)
        if cells.quote:
            claims = _claims(found, cells)
            event["quotes"] = [self._quote(each, cells.quote, language, claims) for each in sources]
        elif sources:
            event["coverage"] = dict.fromkeys(sources, "not checked")
        return event

    def finish(self) -> None:
        """Notes what concerns all rows together, when the last one is read."""
        self._cells.finish()

    def _title(self, line: int, written: str) -> str:
        """The title on one line."""
        title = " ".join(written.split())
        if title != written:
            what = f"{quoted(written)} has line breaks, or other spaces than single ones"
            self._notes.detail(line, "title", what, f"it is kept as {quoted(title)}")
        return title

    def _dated(self, line: int, cells: Cells) -> When:
        """What the cells for start and end mean; what is lost of them is noted."""
        try:
            found = self._when(cells.date, cells.end)
        except AmbiguousError as refusal:
            head = self._columns.head(self._twofold(cells.date))
            what = f"{place(self._name, line, head)}: {refusal.what}"
            raise CsvError(what, refusal.advice, refusal.choice) from None
        for column, fault in found.faults:
            lost = "with its end unknown" if found.edtf else "without a date"
            self._notes.date(line, column, fault, f"the event is kept {lost}")
        for column, cut in found.cuts:
            self._notes.detail(line, column, cut, "it is left out")
        for column, cell in (("date", cells.date), ("end", cells.end)):
            is_edtf = self._columns.head(column).casefold() == "edtf"
            if not is_edtf and (years := perhaps_years(cell)):
                read = f"{quoted(cell)} is read as {in_words(parse(cell), 'en')}"
                self._notes.detail(line, column, read, f"if the years are meant, write {years}")
        return found

    def _twofold(self, start: str) -> str:
        """The column of a date that means two days: that of the start, or else of the end."""
        try:
            self._when(start, "")
        except AmbiguousError:
            return "date"
        return "end"

    def _date(self, edtf: str, *, stated: bool) -> Entry:
        if stated:
            return {"edtf": edtf, "dating": "stated"}
        return {"edtf": edtf, "dating": "inferred", "reason": f"as given in {self._name}"}

    def _summary(self, cells: Cells, found: When) -> str:
        """The summary of a row, and all that it says and no other key has room for."""
        lines = [cells.summary]
        if cells.place and not cells.quote:
            lines.append(f"Place: {cells.place}.")
        if found.faults:
            words = " – ".join(f"“{each}”" for each in (cells.date, cells.end) if each)
            lines.append(f"Date as written in {self._name}: {words}.")
        return "\n".join(filter(None, lines))

    def _is_yes(self, line: int, cell: str) -> bool:
        """Whether an event is said to be a milestone."""
        word = cell.casefold()
        if word not in _YES | _NO:
            what = f"{quoted(cell)} is neither yes nor no"
            self._notes.detail(line, "milestone", what, "it is read as no")
        return word in _YES

    def _id(self, line: int, written: str, title: str) -> str:
        if not written:
            return self._ids.claim(slug(title, "event"))
        wanted = kept(written, "event")
        found = self._ids.claim(wanted)
        if found != written:
            what = f"an earlier row has the id {quoted(written)}"
            if wanted != written:
                what = f"the id {quoted(written)} has more than letters, digits and hyphens"
            self._notes.detail(line, "id", what, f"here it is {quoted(found)}")
        return found

    def _language(self, line: int, cells: Cells) -> str:
        """The language of the quote; empty where none is given that can be kept."""
        tag = cells.language
        if not tag or (cells.quote and is_tag(tag)):
            return tag
        what = f"{quoted(tag)} is the language of a quote, but there is no quote"
        if not is_tag(tag):
            what = f"{quoted(tag)} is not a language tag, such as de or en-GB"
        self._notes.detail(line, "language", what, "it is not kept")
        return ""

    def _quote(self, source: str, exact: str, language: str, claims: list[Entry]) -> Entry:
        entry: Entry = {"source": source, "exact": exact}
        if own := self.named.own_language(source, language):
            entry["language"] = own
        if claims:
            entry["claims"] = claims
        return entry


_YES = frozenset(("yes", "y", "true", "1", "x", "ja", "j", "wahr"))
_NO = frozenset(("", "no", "n", "false", "0", "-", "nein", "falsch"))


def _claims(found: When, cells: Cells) -> list[Entry]:
    """What the words of a quote claim: when, if the row has a date, and where."""
    start, end, where, quote = cells.date, cells.end, cells.place, cells.quote
    claims: list[Entry] = []
    if found.edtf:
        claim: Entry = {"attribute": "when"}
        if found.edtf != (f"{start}/{end}" if end else start):
            claim["value"] = f"{start} – {end}".strip() if end else start
        claim["edtf"] = found.edtf
        if not end and start in quote:
            claim["words"] = start
        if found.rule:
            claim["rule"] = found.rule
        claims.append(claim)
    if where:
        claim = {"attribute": "where", "value": where}
        if where in quote:
            claim["words"] = where
        claims.append(claim)
    return claims
