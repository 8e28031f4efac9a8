"""Which ids a story declares, and which references to them can be kept.

A source, person or kind that is named but not declared gets a stand-in of that name, so that a
slip of the pen costs no quote. A reference that leads nowhere, or in a circle, is left out.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from herline.archive.near import did_you_mean
from herline.archive.plain import Entry, entries, text
from herline.archive.printable import quoted
from herline.archive.problems import At, Fault, Faults, JsonPath, path_text

_DECLARED = (("sources", "source"), ("people", "person"), ("kinds", "kind"), ("events", "event"))


class References:
    """The declared ids of each sort, each with the place where it is first declared.

    `circular` are the paths of references that would close a circle.
    """

    def __init__(
        self, plain: Entry, faults: Faults, circular: Container[JsonPath] = frozenset()
    ) -> None:
        self._faults = faults
        self._circular = circular
        self._declared: dict[str, dict[str, JsonPath]] = {"claim": {}}
        self._stand_ins: dict[str, dict[str, None]] = {"source": {}, "person": {}, "kind": {}}
        self._ids: dict[tuple[str, str], str] = {}
        """The id of whatever has a label or a name, by its sort and that name."""
        for key, sort in _DECLARED:
            self._declared[sort] = {}
            for i, each in entries(plain, key):
                self._declare(sort, each, (key, i, "id"))
        for i, event in entries(plain, "events"):
            for j, quote in entries(event, "quotes"):
                for k, claim in entries(quote, "claims"):
                    path = ("events", i, "quotes", j, "claims", k, "id")
                    self._declare("claim", claim, path)

    def declared(self, sort: str) -> Iterable[str]:
        """All ids of a "source", "person", "kind", "event" or "claim"."""
        return self._declared[sort]

    def is_first(self, sort: str, id: str, path: JsonPath) -> bool:
        """True if the id at `path` is declared there, and not for the second time."""
        return self._declared[sort].get(id) == path

    def known(self, sort: str, id: str, path: JsonPath, at: At = At.VALUE) -> bool:
        """Whether the reference to `id` at `path` can be kept; an unknown id is noted."""
        if id in self._declared[sort]:
            return path not in self._circular
        if self._faults.only_counted():
            return False
        called = self._ids.get((sort, id.casefold()))
        hint = f"Write its id: {quoted(called)}." if called else ""
        hint = hint or did_you_mean(id, self._declared[sort])
        if not hint:
            hint = f"Add {_article(sort)} {sort} with this id, or remove it here."
        found = f"{quoted(id)}, an id that no {sort} has"
        self._faults.add(Fault(path, found, f"the id of {_article(sort)} {sort}", hint, at=at))
        return False

    def named(self, sort: str, id: str, path: JsonPath) -> str:
        """`id`; it gets a stand-in where it is not declared."""
        if not self.known(sort, id, path):
            self._stand_ins[sort][id] = None
        return id

    def stand_ins(self, sort: str) -> Iterable[str]:
        """Ids of sources, people or kinds that are named but not declared."""
        return self._stand_ins[sort]

    def _declare(self, sort: str, each: Entry, path: JsonPath) -> None:
        id = text(each, "id")
        if not id:
            return
        name = text(each, "label") or text(each, "name")
        if name:
            self._ids.setdefault((sort, name.casefold()), id)
        first = self._declared[sort].setdefault(id, path)
        if first != path:
            found = f"the id {quoted(id)} a second time (first at {path_text(first)})"
            hint = _SECOND[sort]
            self._faults.add(Fault(path, found, f"an id that no other {sort} has", hint))


_SECOND = {
    "source": "The first source is kept. Give this one another id, or join the two.",
    "person": "The first person is kept. Give this one another id, or join the two.",
    "kind": "The first kind is kept. Give this one another id, or join the two.",
    "event": "It is shown under another id. Give it one of its own, or join the two.",
    "claim": "It is shown without an id. Give it one of its own, or none.",
}


def _article(sort: str) -> str:
    return "an" if sort == "event" else "a"
