"""A large story through a lens: its columns at other dates, its events redated when made."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import numpy as np

from herline.frozen import replace
from herline.ledger.arrays import Bools, Column, Floats
from herline.ledger.events import Events, large_story
from herline.ledger.ledger import Ledger
from herline.ledger.part import part_of
from herline.ledger.tellings import DAYS, NO_DATE, are_plain, are_points, are_stretches, row_of
from herline.model.according import ordered_within
from herline.model.edtf import Date, parse
from herline.model.lens import Lens, redating
from herline.model.said import hull
from herline.model.story import Event, Story


def through(story: Story, lens: Lens) -> Story:
    """What `model.lens.through` gives of a large story: the same, itself a large story."""
    whole = cast("Events", story.events)
    ledger = part_of(whole.ledger, told(story, whole.ledger, lens))
    if lens.said:
        ledger = _as_said(story, ledger, lens.source)
    elif lens.source and not lens.compares:
        ledger = _as_told(ledger, story.source_places[lens.source], strict=lens.strict)
    make = _Redating(whole, redating(story, lens), ledger)
    return large_story(replace(story, events=()), Events(ledger, whole.texts, make))


class _Redating:
    """Makes events as they are told through a lens."""

    def __init__(self, whole: Events, redated: Callable[[Event], Event], ledger: Ledger) -> None:
        self._make = whole.make
        self._redated = redated
        self._index = ledger.index

    def __call__(self, text: bytes) -> Event:
        return ordered_within(self._redated(self._make(text)), self._index)

    def date(self, text: bytes) -> Date | None:
        return self(text).date


def told(story: Story, ledger: Ledger, lens: Lens) -> Bools:
    """For each event whether a source of `lens` speaks of it; all, if it names none."""
    if not lens.sources:
        return np.ones(len(ledger), np.bool_)
    return ledger.sources.with_any([story.source_places[source] for source in lens.sources])


def _as_told(ledger: Ledger, source: int, *, strict: bool) -> Ledger:
    """Each event at the date that `source` gives; what it does not date is inferred, or undated."""
    tellings, number = ledger.tellings, len(ledger)
    dates = tellings.dates_of(source, number)
    dated = dates > 0
    own = dated & (tellings.follows != source)
    away = own | ~dated if strict else own
    days = tellings.days(dates)
    changed = {
        name: np.where(away, told, vars(ledger)[name])
        for name, told in zip(DAYS, days, strict=True)
    }
    sort = tellings.sort[dates]
    inferred = np.zeros(number, np.bool_)
    if not strict:
        inferred = ~dated & ~np.isnan(ledger.outer_start)
    return replace(
        ledger,
        **changed,
        point=np.where(away, are_points(sort), ledger.point),
        stretch=np.where(away, are_stretches(sort), ledger.stretch),
        plain=np.where(away, are_plain(days, sort), ledger.plain),
        inferred=inferred,
    )


def _as_said(story: Story, ledger: Ledger, source: str) -> Ledger:
    """Each event from the first of its sayings to the last; without a date if none has one."""
    table = _Table(story, ledger)
    events, rows = _sayings(story, ledger, table, source)
    days = np.tile(np.array(NO_DATE), (len(ledger), 1))
    if len(events):
        first = _least(events, rows, table.earliest, table.latest)
        last = _least(events, rows, -table.latest, -table.earliest)
        begins = np.flatnonzero(np.diff(events, prepend=-1))
        one = np.minimum.reduceat(rows, begins) == np.maximum.reduceat(rows, begins)
        spans, which = np.unique(np.column_stack((first, last, ~one)), axis=0, return_inverse=True)
        hulls = [
            row_of(hull(table.date(begin), table.date(end), several=bool(several)))
            for begin, end, several in spans.tolist()
        ]
        days[events[begins]] = np.array(hulls)[which.reshape(-1)]
    *columns, _, _, sort = (np.ascontiguousarray(column) for column in days.T)
    return replace(
        ledger,
        **dict(zip(DAYS, columns, strict=True)),
        point=are_points(sort),
        stretch=are_stretches(sort),
        plain=are_plain(columns, sort),
        inferred=np.zeros(len(ledger), np.bool_),
    )


class _Table:
    """The dates of the tellings, and behind them when each source was published.

    Dates that are written the same have one row.
    """

    def __init__(self, story: Story, ledger: Ledger) -> None:
        tellings = ledger.tellings
        self._texts = tellings.texts
        self._dates: dict[int, Date] = {}
        self._last = len(self._texts)
        published = [source.published for source in story.source_by_id.values()]
        rows = [row_of(date) if date else NO_DATE for date in published]
        known: dict[str, int] = {
            self._texts[row]: row for row in np.unique(tellings.reported_date).tolist()
        }
        self.published = np.zeros(len(published), np.int64)
        """For each source the row of the date of its publication; 0 without."""
        for place, date in enumerate(published):
            if date is not None:
                row = known.setdefault(date.text, self._last + place)
                self.published[place] = row
                self._dates[row] = date
        more = np.array(rows, np.float64).reshape(-1, len(NO_DATE))
        self.earliest: Floats = np.concatenate((tellings.earliest, more[:, 4]))
        self.latest: Floats = np.concatenate((tellings.latest, more[:, 5]))

    def date(self, row: int) -> Date:
        date = self._dates.get(row)
        if date is None:
            date = self._dates[row] = parse(self._texts[row])
        return date


def _sayings(story: Story, ledger: Ledger, table: _Table, source: str) -> tuple[Column, Column]:
    """Events and dates of all dated sayings, or of those of one source; events in their order."""
    tellings, lists = ledger.tellings, ledger.sources
    own = tellings.own_words
    events = np.concatenate((lists.rows[own], tellings.reported_event))
    sources = np.concatenate((lists.values[own], tellings.reported_source))
    rows = np.concatenate((table.published[lists.values[own]], tellings.reported_date))
    wanted = rows > 0
    if source:
        wanted &= sources == story.source_places[source]
    order = np.argsort(events[wanted], kind="stable")
    return events[wanted][order], rows[wanted][order].astype(np.int64)


def _least(events: Column, rows: Column, by: Floats, then: Floats) -> Column:
    """For each event, in their order, that of its rows which is least."""
    order = np.lexsort((then[rows], by[rows], events))
    begins = np.flatnonzero(np.diff(events[order], prepend=-1))
    return rows[order][begins]
