"""A piece of a large story taken apart: its events, quotes, claims …, each sort in one flat list.

Python walks flat lists ten times as fast as trees, and asks of a list which keys are met in it at
all, so that nobody need look for what is not there.
"""

from __future__ import annotations

from itertools import chain
from typing import Any

import numpy as np

from herline.archive.plain import Entry
from herline.ledger.arrays import Ints

_NONE: Any = ()
_Lists = list[list[Entry]]


class Parts:
    """All that some events are made of; they must be objects with lists where lists belong.

    `of_people` and `of_quotes` say how many of them each event has, `of_claims` each quote.
    """

    def __init__(self, events: list[Entry]) -> None:
        people: _Lists = [event.get("people", _NONE) for event in events]
        quotes: _Lists = [event.get("quotes", _NONE) for event in events]
        self.events = events
        self.dates: list[Entry] = [event["date"] for event in events if "date" in event]
        self.people = list(chain.from_iterable(people))
        self.of_people = _lengths(people)
        self.quotes = list(chain.from_iterable(quotes))
        self.of_quotes = _lengths(quotes)
        claims: _Lists = [quote.get("claims", _NONE) for quote in self.quotes]
        self.claims = list(chain.from_iterable(claims))
        self.of_claims = _lengths(claims)
        self.coverages: list[Entry] = []
        self.event_keys = _keys(events)
        self.date_keys = _keys(self.dates)
        self.people_keys = _keys(self.people)
        self.quote_keys = _keys(self.quotes)
        self.claim_keys = _keys(self.claims)
        if "coverage" in self.event_keys:
            self.coverages = [event["coverage"] for event in events if "coverage" in event]

    @property
    def sorts(self) -> tuple[list[Entry], ...]:
        return self.events, self.dates, self.people, self.quotes, self.claims, self.coverages

    @property
    def number_of_keys(self) -> int:
        return sum(sum(map(len, sort)) for sort in self.sorts)


def _lengths(lists: _Lists) -> Ints:
    return np.fromiter(map(len, lists), np.int64, len(lists))


def _keys(entries: list[Entry]) -> frozenset[str]:
    """The keys that are met in `entries`."""
    forms = set(map(tuple, entries))
    return frozenset(chain.from_iterable(forms))
