"""Gathers when each source says that events happened, piece by piece, as they are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import count

import numpy as np

from herline.archive.plain import NOTHING, Entry
from herline.archive.swift.date_table import DateTable
from herline.archive.swift.parts import Parts
from herline.ledger.arrays import Ints, Small, ints
from herline.ledger.tellings import Tellings
from herline.ledger.texts import Texts
from herline.model.coverage import MEANING
from herline.model.units import comparable

LISTS = {"claimed": 4, "reported": 3, "unsaid": 3}
"""How many columns each list has."""
_WHY = {each.value: number for number, each in enumerate(MEANING)}


class TellingsGathering:
    """`numbers` has the number of each source by its id; `dates` has all dates by their texts."""

    def __init__(self, dates: DateTable, numbers: dict[str, int]) -> None:
        self._dates = dates
        self._numbers = numbers
        self._met = 0
        self._lists: dict[str, list[Ints]] = {name: [] for name in LISTS}
        self._scopes: dict[str, int] = defaultdict(count(1).__next__, {"": 0})
        self._follows: list[Ints] = []
        self._own: list[Ints] = []

    def take(self, parts: Parts, speaking: Ints, told_by: Ints) -> None:
        """Note the next events; `speaking` are the numbers of the sources of their quotes.

        `told_by` is how many sources each event has.
        """
        entries, quotes = parts.events.all, parts.quotes
        events = np.repeat(np.arange(len(entries)), parts.of_quotes)
        self._list("claimed", self._claims(parts, events, speaking))
        reported, unsaid = _rows(()), _rows(())
        own = np.ones(int(told_by.sum()), np.int64)
        if "reported" in quotes.keys:
            cites = ["reported" in quote for quote in quotes.all]
            dates = [self._dates[report["edtf"]] for report in quotes.column("reported")]
            reported = np.column_stack((events[cites], speaking[cites], ints(dates)))
            own = ints([own for event in entries for own in _own_words(event)])
        if parts.coverages:
            unsaid = _rows(self._unsaid(entries))
        self._list("reported", reported)
        self._list("unsaid", unsaid)
        follows = np.full(len(entries), -1, np.int64)
        if "follows" in parts.dates.keys:
            follows = ints([self._followed(event) for event in entries])
        self._follows.append(follows)
        self._own.append(own)
        self._met += len(entries)

    def tellings(self, places: Small) -> Tellings:
        """All that was gathered; `places` are the places of the numbered sources in the story."""
        places = np.append(places, np.int32(-1))  # which no source has
        dates = self._dates.rows
        texts = Texts.of(["", *self._dates])
        follows = np.concatenate([*self._follows, ints([])])
        own = np.concatenate([*self._own, ints([])])
        claimed, reported, unsaid = (
            _joined(self._lists[name], width) for name, width in LISTS.items()
        )
        return Tellings(
            *(np.ascontiguousarray(dates[:, place]) for place in range(6)),
            sort=dates[:, 6].astype(np.int8),
            text_starts=texts.starts,
            text_bytes=texts.content,
            claimed_event=claimed[:, 0].astype(np.int32),
            claimed_source=places[claimed[:, 1]],
            claimed_date=claimed[:, 2].astype(np.int32),
            claimed_scope=claimed[:, 3].astype(np.int32),
            follows=places[follows],
            reported_event=reported[:, 0].astype(np.int32),
            reported_source=places[reported[:, 1]],
            reported_date=reported[:, 2].astype(np.int32),
            own_words=own.astype(np.bool_),
            unsaid_event=unsaid[:, 0].astype(np.int32),
            unsaid_source=places[unsaid[:, 1]],
            unsaid_why=unsaid[:, 2].astype(np.int8),
        )

    def _list(self, name: str, rows: Ints) -> None:
        rows[:, 0] += self._met
        self._lists[name].append(rows)

    def _claims(self, parts: Parts, events: Ints, speaking: Ints) -> Ints:
        claims, dates = parts.claims, self._dates
        rows = [
            dates[claim["edtf"]] if claim["attribute"] == "when" and not claim.get("of") else 0
            for claim in claims.all
        ]
        quotes = np.repeat(np.arange(len(parts.quotes.all)), parts.of_claims)
        scopes = np.zeros(len(rows), np.int64)
        if "scope" in claims.keys:
            scopes = ints([self._scopes[comparable(text)] for text in claims.each("scope", "")])
        found = np.column_stack((events[quotes], speaking[quotes], ints(rows), scopes))
        return found[found[:, 2] > 0]

    def _unsaid(self, events: list[Entry]) -> Iterable[tuple[int, int, int]]:
        for place, event in enumerate(events):
            for source, why in event.get("coverage", {}).items():
                yield place, self._numbers[source], _WHY[why]

    def _followed(self, event: Entry) -> int:
        """The number of the only source that the stated date of `event` follows; otherwise -1."""
        date = event.get("date", {})
        if not date.get("follows") or date.get("dating") == "inferred":
            return -1
        said = {
            claim["id"]: quote["source"]
            for quote in event.get("quotes", NOTHING)
            for claim in quote.get("claims", NOTHING)
            if "id" in claim and claim["attribute"] == "when" and not claim.get("of")
        }
        sources = {said.get(id, "") for id in date["follows"]}
        return self._numbers[sources.pop()] if len(sources) == 1 and "" not in sources else -1


def _own_words(event: Entry) -> Iterable[bool]:
    """For each source of `event`, whether any of its quotes cites no report."""
    own: dict[str, bool] = {}
    for quote in event.get("quotes", NOTHING):
        own[quote["source"]] = own.get(quote["source"], False) or "reported" not in quote
    return own.values()


def _joined(pieces: list[Ints], width: int) -> Ints:
    return np.concatenate([*pieces, np.empty((0, width), np.int64)])


def _rows(rows: Iterable[tuple[int, int, int]]) -> Ints:
    return np.array(list(rows), np.int64).reshape(-1, 3)
