"""Gathers the ledger of a large story, a few hundred events at a time.

Each piece is taken apart into flat lists of quotes and claims, which Python walks ten times as fast
as trees. Everything that the careful reader checks is checked here; wherever it would find a fault,
or might, this one raises Doubt and leaves the file to it.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, compress, count
from typing import Any

import numpy as np

from herline.archive.circles import circles
from herline.archive.plain import NOTHING, Entry
from herline.archive.problems import Faults
from herline.archive.swift.accords import Accords
from herline.archive.swift.date_table import DateTable
from herline.archive.swift.doubt import Doubt
from herline.archive.swift.gather_tellings import TellingsGathering
from herline.archive.swift.parts import Entries, Parts
from herline.archive.swift.sense import look_for_sense
from herline.ledger.arrays import Ints, Small, ints, starts_of
from herline.ledger.ids import keys_of
from herline.ledger.ledger import Ledger
from herline.ledger.lists import by_value
from herline.ledger.order import by_time
from herline.ledger.tellings import are_plain, are_points, are_stretches
from herline.ledger.texts import Texts
from herline.model.story import Story


class Gathering:
    """What has been gathered of the events so far."""

    def __init__(self) -> None:
        self._dates = DateTable()
        self._accords = Accords(self._dates)
        self._names: dict[str, dict[str, int]] = {
            sort: defaultdict(count().__next__) for sort in ("kind", "person", "source")
        }
        """For each sort, name -> number, in the order in which names are met."""
        _ = self._names["kind"][""]  # 0
        self._tellings = TellingsGathering(self._dates, self._names["source"])
        self._ids: list[bytes] = []
        self._given: dict[str, set[str]] = {"event": set(), "claim": set()}
        self._number_of_claim_ids = 0
        self._named: dict[str, set[str]] = {"event": set(), "claim": set(), "source": set()}
        self._orders: list[Entry] = []
        self._titles: list[bytes] = []
        self._pieces: dict[str, list[Ints]] = {}

    def take(self, parts: Parts, starts: Ints, ends: Ints) -> None:
        """Note the next events; `starts` and `ends` say where the JSON of each is, in bytes.

        Raises Doubt.
        """
        look_for_sense(parts)
        events, dates = parts.events, parts.dates
        self._dates.meet(chain(dates.column("edtf"), parts.claims.column("edtf")))
        self._refer(parts)
        texts = Texts.of(events.column("title"))
        self._titles.append(texts.content.tobytes())
        self._note(title=np.diff(texts.starts), start=starts, end=ends)
        self._note(row=_placed(_numbers(self._dates, dates.column("edtf")), events, "date"))
        inferred = [dating == "inferred" for dating in dates.each("dating", "")]
        self._note(inferred=_placed(ints(inferred), events, "date"))
        self._note(kind=_numbers(self._names["kind"], events.each("kind", "")))
        self._note(milestone=ints(events.each("milestone", False)))
        who = _numbers(self._names["person"], parts.people.column("person"))
        self._list("people", "person", who, parts.of_people)
        speaking = _numbers(self._names["source"], parts.quotes.column("source"))
        told_by = self._list("sources", "source", speaking, parts.of_quotes)
        self._tellings.take(parts, speaking, told_by)
        self._note(agreement=self._accords.of(parts, told_by))

    def _refer(self, parts: Parts) -> None:
        """Note the ids of events and claims, and those referred to, to be compared at the end."""
        named, events, claims = self._named, parts.events, parts.claims
        ids: list[str] = events.column("id")
        self._given["event"].update(ids)
        texts = Texts.of(ids)
        self._ids.append(texts.content.tobytes())
        self._note(id=np.diff(texts.starts), id_key=keys_of(ids).astype(np.int64))
        self._given["claim"].update(claims.column("id"))
        self._number_of_claim_ids += len(claims.column("id"))
        for text in set(claims.column("edtf")):
            self._dates[text]  # raises Doubt if it is no date
        named["claim"].update(chain.from_iterable(parts.dates.column("follows")))
        named["source"].update(chain.from_iterable(parts.coverages))
        ordered = np.zeros(len(ids), np.int64)
        if events.keys & {"after", "before"}:
            ordered = ints(["after" in event or "before" in event for event in events.all])
            for event in compress(events.all, ordered):
                order = {key: event[key] for key in ("id", "after", "before") if key in event}
                self._orders.append(order)
                named["event"].update(order.get("after", NOTHING), order.get("before", NOTHING))
        self._note(ordered=ordered)

    def _list(self, name: str, sort: str, values: Ints, lengths: Ints) -> Ints:
        """Note a list for each event, without duplicates; returns their lengths."""
        numbers = self._names[sort]
        rows = np.repeat(np.arange(len(lengths)), lengths)
        _, first = np.unique(rows * (len(numbers) + 1) + values, return_index=True)
        if len(first) < len(values):
            first.sort()
            rows, values = rows[first], values[first]
            lengths = np.bincount(rows, minlength=len(lengths))
        self._note(**{f"{name}_lengths": lengths, f"{name}_values": values})
        return lengths

    def _note(self, **columns: Ints) -> None:
        for name, column in columns.items():
            self._pieces.setdefault(name, []).append(column)

    def ledger(self, head: Story) -> Ledger:
        """The ledger of a story that has the sources, people and kinds of `head`.

        Raises Doubt if two have the same id, or if an id is referred to that nobody has.
        """
        column = {name: np.concatenate(pieces) for name, pieces in self._pieces.items()}
        self._check_ids(head, len(column["id"]))
        dates, row = self._dates.rows, column["row"]
        sorts = dates[row, 6]
        keys = column["id_key"].astype(np.uint32)
        order = np.argsort(keys, kind="stable")
        people = self._places("person", head.person_by_id)
        sources = self._places("source", head.source_by_id)
        days = [np.ascontiguousarray(dates[row, edge]) for edge in range(4)]
        in_time = by_time(days[0], days[-1])
        ledger = Ledger(
            *days,
            point=are_points(sorts),
            stretch=are_stretches(sorts),
            plain=are_plain(days, sorts),
            inferred=column["inferred"].astype(np.bool_),
            ordered=column["ordered"].astype(np.bool_),
            milestone=column["milestone"].astype(np.bool_),
            kind=self._places("kind", head.kind_by_id)[column["kind"]],
            agreement=column["agreement"].astype(np.int8),
            **_lists("people", column, people, in_time),
            **_lists("sources", column, sources, in_time),
            title_starts=starts_of(column["title"]),
            title_bytes=np.frombuffer(b"".join(self._titles), np.uint8),
            id_starts=starts_of(column["id"]),
            id_bytes=np.frombuffer(b"".join(self._ids), np.uint8),
            id_keys=keys[order],
            id_order=order,
            text_starts=column["start"],
            text_ends=column["end"],
            tellings=self._tellings.tellings(sources),
            worked_out={},
        )
        self._let_go()
        return ledger

    def _places(self, sort: str, known: dict[str, Any]) -> Small:
        """The place in the story of each numbered name; -1 for no name at all."""
        places = {id: place for place, id in enumerate(known)}
        try:
            return np.array([places[name] if name else -1 for name in self._names[sort]], np.int32)
        except KeyError:
            raise Doubt from None

    def _check_ids(self, head: Story, number: int) -> None:
        known = {**self._given, "source": head.source_by_id.keys()}
        claims = self._number_of_claim_ids
        twice = len(known["event"]) < number or len(known["claim"]) < claims
        if twice or any(named - known[sort] for sort, named in self._named.items()):
            raise Doubt
        faults = Faults()
        circles({"events": self._orders}, faults)
        if faults.kept:
            raise Doubt

    def _let_go(self) -> None:
        """Free the texts one by one: to free a million at once would block the interpreter."""
        for texts in (*self._given.values(), *self._named.values()):
            while texts:
                texts.pop()
        while self._dates:
            self._dates.popitem()


def _lists(name: str, column: dict[str, Ints], places: Small, in_time: Ints) -> dict[str, Any]:
    """The columns of the ledger for the lists of all events, whose values have these places."""
    starts, values = starts_of(column[f"{name}_lengths"]), places[column[f"{name}_values"]]
    ordered = by_value(starts, values, in_time)
    return {f"{name}_starts": starts, f"{name}_values": values, f"{name}_by_value": ordered}


def _numbers(table: dict[str, int], names: list[str]) -> Ints:
    return ints([table[name] for name in names])


def _placed(numbers: Ints, entries: Entries, key: str) -> Ints:
    """A number for each of `entries`: the next of `numbers` if it has the `key`, otherwise 0."""
    if len(numbers) == len(entries.all):
        return numbers
    placed = np.zeros(len(entries.all), np.int64)
    placed[[key in entry for entry in entries.all]] = numbers
    return placed
