"""Gathers the people, sources and kinds that the rows of a table name, each once, with an id."""

from __future__ import annotations

from herline.archive.ids import Names
from herline.archive.plain import Entry
from herline.archive.printable import quoted
from herline.archive.table.notes import Notes

NO_SOURCE = "source not named"
"""The label of the source of quotes that come without one."""


class Named:
    """Whom the rows named so far; a `column` is "people", "source" or "kind"."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._names = {
            "people": Names("person"),
            "source": Names("source"),
            "kind": Names("kind"),
        }
        self._languages: dict[str, str] = {}

    def ids(self, line: int, column: str, cell: str) -> list[str]:
        """The ids of the names in a cell, each once."""
        if ";" not in cell:
            return [self.id(line, column, cell)] if cell else []
        parts = [text for part in cell.split(";") if (text := part.strip())]
        ids = list(dict.fromkeys(self.id(line, column, part) for part in parts))
        if len(ids) < len(parts):
            what = f"{quoted(cell)} gives a name twice"
            self._notes.detail(line, column, what, "it is kept once")
        return ids

    def id(self, line: int, column: str, name: str) -> str:
        """The id of a name; a spelling that is not kept is noted when it first comes."""
        names = self._names[column]
        is_new = name not in names
        id = names.id(name)
        if is_new and (kept := names.names[id]) != name:
            what = f"{quoted(name)} differs from {quoted(kept)} only in capitals or spaces"
            self._notes.detail(line, column, what, f"it is kept as {quoted(kept)}")
        return id

    def unnamed(self, line: int) -> str:
        """The id of the source of a quote that comes without one."""
        outcome = f"it is listed under {quoted(NO_SOURCE)}"
        self._notes.detail(line, "source", "there is a quote but no source", outcome)
        return self._names["source"].id(NO_SOURCE)

    def own_language(self, source: str, language: str) -> str:
        """`language`, that of a quote; empty where it is the one that its source began with."""
        of_source = self._languages.setdefault(source, language)
        return language if language != of_source else ""

    @property
    def sources(self) -> list[Entry]:
        """The sources, as the story format writes them."""
        entries: list[Entry] = []
        for id, label in self._names["source"].names.items():
            entries.append({"id": id, "label": label})
            if language := self._languages.get(id):
                entries[-1]["language"] = language
        return entries

    @property
    def people(self) -> list[Entry]:
        return [{"id": id, "name": name} for id, name in self._names["people"].names.items()]

    @property
    def kinds(self) -> list[Entry]:
        return [{"id": id, "label": label} for id, label in self._names["kind"].names.items()]
