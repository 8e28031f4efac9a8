"""Makes an event of the story format of each row of a table, and gathers whom the rows name.

Nothing that a row says is dropped for want of a place: a date that cannot be read, and a place
without a quote to claim it, go into the summary; a source without a quote stands in the coverage.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from operator import itemgetter

from herline.archive.csv_columns import NAMES, Columns
from herline.archive.csv_dates import AmbiguousError, Order, When, perhaps_years, when
from herline.archive.csv_ids import Ids, Names, kept, slug
from herline.archive.csv_rows import Row
from herline.archive.csv_troubles import CsvError, Loss, Trouble, place
from herline.archive.csv_unkept import Unkept
from herline.archive.language_tag import is_tag
from herline.archive.plain import Entry
from herline.archive.printable import quoted
from herline.model.edtf import in_words, parse
from herline.model.units import counted

NO_SOURCE = "source not named"
"""The label of the source of quotes that come without one."""


class RowReader:
    """Reads the rows of the table called `name`, and remembers their people, sources and kinds."""

    def __init__(
        self, name: str, columns: Columns, order: Order, note: Callable[[Trouble], None]
    ) -> None:
        self._name = name
        self._columns = columns
        self._note = note
        self._heads = [columns.heads.get(column, "") for column in NAMES]
        # A cell of its own at the end of each row stands for all columns that are not there.
        places = (columns.positions.get(column, columns.width) for column in NAMES)
        self._pick = itemgetter(*places)
        self._when = lru_cache(maxsize=16_384)(partial(when, order=order))
        self._ids = Ids()
        self._people = Names("person")
        self._sources = Names("source")
        self._kinds = Names("kind")
        self._names = {"people": self._people, "source": self._sources, "kind": self._kinds}
        self._languages: dict[str, str] = {}
        self._unkept = Unkept(columns, note)

    def event(self, row: Row) -> Entry | None:
        """The event of a row, or None if the row is left out; troubles are noted.

        Raises CsvError for a date that means two days.
        """
        if row.fault:
            return self._left_out(row, row.fault)
        if len(row.cells) != self._columns.width and not self._fitted(row):
            return None
        texts = self._texts(row)
        start, end, title, people, source, quote, kind, turn, summary, where, language, id = texts
        if not title:
            return self._left_out(row, "there is no title", "title")
        if texts == self._heads:
            return self._left_out(row, "the names of the columns stand here again")
        title = self._title(row, title)
        found = self._dated(row, start, end)
        sources = self._split(row, "source", source)
        if quote and not sources:
            sources = [self._unnamed(row)]
        event: Entry = {"id": self._id(row, id, title), "title": title}
        if kind:
            event["kind"] = self._called(row, "kind", kind)
        if self._is_yes(row, turn):
            event["milestone"] = True
        if found.edtf:
            event["date"] = self._date(found.edtf, stated=bool(sources))
        if named := self._split(row, "people", people):
            event["people"] = [{"person": each} for each in named]
        if where and not quote:
            summary = f"{summary}\nPlace: {where}.".lstrip()
        if found.start_fault or found.end_fault:
            summary = f"{summary}\n{self._as_written(start, end)}".lstrip()
        if summary:
            event["summary"] = summary
        spoken = self._language(row, language, quote)
        if quote:
            claims = _claims(found, start, end, where, quote)
            event["quotes"] = [self._quote(each, quote, spoken, claims) for each in sources]
        elif sources:
            event["coverage"] = dict.fromkeys(sources, "not checked")
        return event

    def finish(self) -> None:
        """Notes what concerns all rows together, when the last one is read."""
        self._unkept.tell_spaces()

    def sources(self) -> list[Entry]:
        """The sources that rows named so far, as the story format writes them."""
        entries: list[Entry] = []
        for id, label in self._sources.names.items():
            language = self._languages.get(id, "en")
            entries.append({"id": id, "label": label})
            if language != "en":
                entries[-1]["language"] = language
        return entries

    def people(self) -> list[Entry]:
        """The people that rows named so far."""
        return [{"id": id, "name": name} for id, name in self._people.names.items()]

    def kinds(self) -> list[Entry]:
        """The kinds that rows named so far."""
        return [{"id": id, "label": label} for id, label in self._kinds.names.items()]

    def _fitted(self, row: Row) -> bool:
        """Makes the cells of a row as many as the columns; False if they say too much."""
        cells, width = row.cells, self._columns.width
        count = len(cells)
        if any(map(str.strip, cells[width:])):
            hint = "a cell with the delimiter in it needs quotation marks"
            if any(cell.startswith(" ") and cell.lstrip().startswith('"') for cell in cells):
                hint = "a quotation mark holds a cell together only with no space before it"
            self._left_out(row, f"it has {count} cells where the header has {width}; {hint}")
            return False
        if count < width:
            outcome = "the rest is taken to be empty"
            found = f"it has {counted(count, 'cells')} where the header has {width}"
            self._note(Trouble(row.line, "", found, Loss.DETAIL, outcome))
        cells[width:] = [""] * max(width - count, 0)
        return True

    def _texts(self, row: Row) -> list[str]:
        """The cells as `NAMES` has them, without spaces around them; but a quote keeps its own."""
        self._unkept.look_for_nameless(row)
        row.cells.append("")
        written = self._pick(row.cells)
        texts = [cell.strip() for cell in written]
        if texts[_QUOTE]:
            texts[_QUOTE] = written[_QUOTE]
        self._unkept.look_for_spaces(row, written, texts)
        return texts

    def _left_out(self, row: Row, what: str, column: str = "") -> None:
        head = self._columns.head(column) if column else ""
        self._note(Trouble(row.line, head, what, Loss.ROW))

    def _detail(self, row: Row, column: str, what: str, outcome: str) -> None:
        head = self._columns.head(column)
        self._note(Trouble(row.line, head, what, Loss.DETAIL, outcome))

    def _dated(self, row: Row, start: str, end: str) -> When:
        try:
            found = self._when(start, end)
        except AmbiguousError as refusal:
            head = self._columns.head(self._twofold(start))
            what = f"{place(self._name, row.line, head)}: {refusal.what}"
            raise CsvError(what, refusal.advice, refusal.choice) from None
        for column, fault, cut in (
            ("date", found.start_fault, found.start_cut),
            ("end", found.end_fault, found.end_cut),
        ):
            if fault:
                outcome = "the event is kept without a date"
                if found.edtf:
                    outcome = "the event is kept with its end unknown"
                head = self._columns.head(column)
                self._note(Trouble(row.line, head, fault, Loss.DATE, outcome))
            if cut:
                self._detail(row, column, cut, "it is left out")
        for column, cell in (("date", start), ("end", end)):
            if years := perhaps_years(cell):
                read = f"{quoted(cell)} is read as {in_words(parse(cell))}"
                self._detail(row, column, read, f"for the years it would be {years}")
        return found

    def _twofold(self, start: str) -> str:
        """The column of a date that means two days: that of the start, or else of the end."""
        try:
            self._when(start, "")
        except AmbiguousError:
            return "date"
        return "end"

    def _as_written(self, start: str, end: str) -> str:
        words = " – ".join(f"“{each}”" for each in (start, end) if each)
        return f"Date as written in {self._name}: {words}."

    def _title(self, row: Row, written: str) -> str:
        """The title on one line."""
        title = " ".join(written.split())
        if title != written:
            found = f"{quoted(written)} has line breaks or several spaces in a row"
            self._detail(row, "title", found, f"it is kept as {quoted(title)}")
        return title

    def _date(self, edtf: str, *, stated: bool) -> Entry:
        if stated:
            return {"edtf": edtf, "dating": "stated"}
        return {"edtf": edtf, "dating": "inferred", "reason": f"as given in {self._name}"}

    def _split(self, row: Row, column: str, cell: str) -> list[str]:
        """The ids of the names in a cell, each once."""
        if ";" not in cell:
            return [self._called(row, column, cell)] if cell else []
        parts = [text for part in cell.split(";") if (text := part.strip())]
        ids = list(dict.fromkeys(self._called(row, column, part) for part in parts))
        if len(ids) < len(parts):
            self._detail(row, column, f"{quoted(cell)} has a name twice", "it is kept once")
        return ids

    def _called(self, row: Row, column: str, name: str) -> str:
        """The id of a name; where its spelling is not kept, that is noted at its first row."""
        names = self._names[column]
        is_new = name not in names
        id = names.id(name)
        if is_new and (kept := names.names[id]) != name:
            found = f"{quoted(name)} is {quoted(kept)} but for capitals or spaces"
            self._detail(row, column, found, f"it is kept as {quoted(kept)}")
        return id

    def _is_yes(self, row: Row, cell: str) -> bool:
        """Whether an event is said to be a milestone."""
        word = cell.casefold()
        if word not in _YES | _NO:
            self._detail(row, "milestone", f"{quoted(cell)} is neither yes nor no", "it is no")
        return word in _YES

    def _unnamed(self, row: Row) -> str:
        found, outcome = "there is a quote but no source", f"it stands under {quoted(NO_SOURCE)}"
        self._detail(row, "source", found, outcome)
        return self._sources.id(NO_SOURCE)

    def _id(self, row: Row, written: str, title: str) -> str:
        if not written:
            return self._ids.claim(slug(title, "event"))
        wanted = kept(written, "event")
        found = self._ids.claim(wanted)
        if found != written:
            what = f"the id {quoted(written)} is taken by a row before"
            if wanted != written:
                what = f"the id {quoted(written)} has more than letters, digits and hyphens"
            self._detail(row, "id", what, f"here it is {quoted(found)}")
        return found

    def _language(self, row: Row, tag: str, quote: str) -> str:
        if not tag or (quote and is_tag(tag)):
            return tag
        found = f"{quoted(tag)} is the language of a quote, and there is none"
        if not is_tag(tag):
            found = f"{quoted(tag)} is not a language tag, such as de or en-GB"
        self._detail(row, "language", found, "it is not kept")
        return ""

    def _quote(self, source: str, exact: str, language: str, claims: list[Entry]) -> Entry:
        """A quote; it names its language where that is not the one its source began with."""
        of_source = self._languages.setdefault(source, language or "en")
        entry: Entry = {"source": source, "exact": exact}
        if language and language != of_source:
            entry["language"] = language
        if claims:
            entry["claims"] = claims
        return entry


_QUOTE = list(NAMES).index("quote")
_YES = frozenset(("yes", "y", "true", "1", "x", "ja", "j", "wahr"))
_NO = frozenset(("", "no", "n", "false", "0", "-", "nein", "falsch"))


def _claims(found: When, start: str, end: str, where: str, quote: str) -> list[Entry]:
    """What the words of a quote claim: when, if the row has a date, and where."""
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
