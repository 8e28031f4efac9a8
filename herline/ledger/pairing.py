"""Two sources of a large story held against each other, by what the ledger knows of their dates."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import cast

import numpy as np

from herline.ledger.arrays import Bools, Column, marked
from herline.ledger.events import Events
from herline.ledger.order import array_of
from herline.model.agreement import Verdict, compare
from herline.model.edtf import Date, parse
from herline.model.lens import Lens
from herline.model.pairing import Pair, Shared, best_of
from herline.model.story import Attribute, Claim, Quote, Story

_QUOTE = Quote("", "")
_STEP = 50_000
Said = tuple[int, int]
"""Row of a date in the table, and number of a scope."""


def pairs(story: Story, lens: Lens, matching: Sequence[int]) -> tuple[Pair, ...]:
    """What `model.pairing.pairs` gives of a large story, without making an event."""
    ledger = cast("Events", story.events).ledger
    positions = array_of(matching)
    above, below = (story.source_places[source] for source in lens.sources)
    told = [ledger.sources.with_any([source]) for source in (above, below)]
    wanted = marked(len(ledger), positions)
    said = [_said(story, source, wanted) for source in (above, below)]
    texts = ledger.tellings.texts

    @cache
    def date(row: int) -> Date:
        return parse(texts[row])

    @cache
    def verdict(one: Said, other: Said) -> Verdict:
        return compare(_claim(date(one[0]), one[1]), _claim(date(other[0]), other[1]))

    def pair(place: int) -> Pair:
        one, other = (each.get(place, ()) for each in said)
        found = [(verdict(a, b), date(a[0]), date(b[0])) for a in one for b in other]
        best = best_of(found)
        own, others = (date(claims[0][0]) if claims else None for claims in (one, other))
        agreed, own, others = best or (None, own, others)
        return Pair(place, own, others, bool(told[0][place]), bool(told[1][place]), agreed)

    either = positions[told[0][positions] | told[1][positions]]
    return tuple(map(pair, either.tolist()))


def shared_in(story: Story) -> Shared:
    """How many events of a large story two sources both date, and how many both tell."""
    ledger = cast("Events", story.events).ledger
    told, lists, number = ledger.tellings, ledger.sources, len(story.sources)
    dated = _common(len(ledger), number, told.claimed_event, told.claimed_source)
    telling = _common(len(ledger), number, lists.rows, lists.values)

    def of(pair: tuple[str, str]) -> tuple[int, int]:
        one, other = (story.source_places[source] for source in pair)
        return int(dated[one, other]), int(telling[one, other])

    return of


def _common(events: int, sources: int, rows: Column, values: Column) -> Column:
    """For each two sources the number of rows in which both stand."""
    common = np.zeros((sources, sources))
    for first in range(0, events, _STEP):
        begin, end = np.searchsorted(rows, (first, first + _STEP))
        has = np.zeros((_STEP, sources), np.float32)
        has[rows[begin:end] - first, values[begin:end]] = 1
        common += has.T @ has
    return common


def _said(story: Story, source: int, wanted: Bools) -> dict[int, list[Said]]:
    """What `source` claims of the wanted events, in the order of its claims."""
    told = cast("Events", story.events).ledger.tellings
    own = np.flatnonzero((told.claimed_source == source) & wanted[told.claimed_event])
    found: dict[int, list[Said]] = {}
    columns = (told.claimed_event, told.claimed_date, told.claimed_scope)
    for event, date, scope in zip(*(column[own].tolist() for column in columns), strict=True):
        found.setdefault(event, []).append((date, scope))
    return found


def _claim(date: Date, scope: int) -> Claim:
    return Claim("", Attribute.WHEN, _QUOTE, date=date, scope=str(scope))
