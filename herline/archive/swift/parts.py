"""A piece of a large story taken apart: its events, quotes, claims …, each sort in one flat list.

Python walks flat lists ten times as fast as trees. Each list knows which keys occur in it at all,
so that nobody looks for what is not there.
"""

from __future__ import annotations

from itertools import chain
from operator import itemgetter
from typing import Any

import numpy as np

from herline.archive.plain import NOTHING, Entry
from herline.ledger.arrays import Ints


class Entries:
    """`all` entries of one sort, and the `keys` that occur in them."""

    def __init__(self, entries: list[Entry]) -> None:
        self.all = entries
        self.keys: frozenset[str] = frozenset[str]().union(*entries)
        self._columns: dict[str, list[Any]] = {}

    def column(self, key: str) -> list[Any]:
        """The values of `key` in the entries that have it; remembered, as several ask for them."""
        if key not in self._columns:
            self._columns[key] = self._column(key)
        return self._columns[key]

    def each(self, key: str, instead: Any) -> list[Any]:
        """The value of `key` in every entry, or `instead`."""
        found = self.column(key)
        if len(found) == len(self.all):
            return found
        return [entry.get(key, instead) for entry in self.all]

    def _column(self, key: str) -> list[Any]:
        if key not in self.keys:
            return []
        try:
            return list(map(itemgetter(key), self.all))
        except KeyError:
            return [entry[key] for entry in self.all if key in entry]


class Parts:
    """Everything that some events are made of; they must be objects, with lists where lists belong.

    `of_people` and `of_quotes` count those of each event, `of_claims` those of each quote.
    """

    def __init__(self, events: list[Entry]) -> None:
        self.events = Entries(events)
        self.dates = Entries(self.events.column("date"))
        self.people, self.of_people = _below(self.events, "people")
        self.quotes, self.of_quotes = _below(self.events, "quotes")
        self.claims, self.of_claims = _below(self.quotes, "claims")
        self.coverages: list[Entry] = self.events.column("coverage")

    @property
    def sorts(self) -> tuple[Entries, ...]:
        return self.events, self.dates, self.people, self.quotes, self.claims

    @property
    def number_of_keys(self) -> int:
        columns = (sort.column(key) for sort in self.sorts for key in sort.keys)
        return sum(map(len, columns)) + sum(map(len, self.coverages))


def _below(above: Entries, key: str) -> tuple[Entries, Ints]:
    """The members of all lists under `key`, and how long each list is."""
    lists = above.each(key, NOTHING)
    lengths = np.fromiter(map(len, lists), np.int64, len(lists))
    return Entries(list(chain.from_iterable(lists))), lengths
