"""What each source of a large story says of the time of its events, and when it said so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

from herline.frozen import frozen
from herline.ledger.arrays import Bools, Bytes, Codes, Column, Floats, Ints, Small
from herline.ledger.texts import Texts
from herline.model.edtf import Date, Shape, fade

_NAN, _OPEN = float("nan"), float("inf")


@frozen(eq=False, slots=False)
class Tellings:
    """Three lists in the order of the story, whose dates are rows of a table of all dates.

    Row 0 of the table is no date. Sources are positions in the story's, events in its events.
    """

    outer_start: Floats
    core_start: Floats
    core_end: Floats
    outer_end: Floats
    """The days of each date in the table, as in the ledger."""
    earliest: Floats
    latest: Floats
    """Between what days it is, both included; infinite where it is open."""
    sort: Codes
    """`POINT`, `STRETCH`, `SEVERAL`, `MOMENT` or none of these."""
    text_starts: Ints
    text_bytes: Bytes
    """Each as it is written."""
    claimed_event: Small
    claimed_source: Small
    claimed_date: Small
    claimed_scope: Small
    """Claims of when the event itself was; those of one scope have the same number for it."""
    follows: Small
    """For each event the source that its date follows alone; -1 without."""
    reported_event: Small
    reported_source: Small
    reported_date: Small
    """Quotes that cite a report."""
    own_words: Bools
    """For each source of each event, as the ledger lists them, whether it cites none in a quote."""
    unsaid_event: Small
    unsaid_source: Small
    unsaid_why: Codes
    """Who was not asked, or could not know: a position in `model.coverage.MEANING`."""

    @cached_property
    def texts(self) -> Texts:
        return Texts(self.text_starts, self.text_bytes)

    @property
    def columns(self) -> dict[str, Column]:
        """All of them by their names."""
        return {name: vars(self)[name] for name in NAMES}

    def days(self, rows: Column) -> tuple[Floats, Floats, Floats, Floats]:
        """The four columns of days of these dates."""
        columns = (self.outer_start, self.core_start, self.core_end, self.outer_end)
        one, two, three, four = (column[rows] for column in columns)
        return one, two, three, four

    def dates_of(self, source: int, number: int) -> Small:
        """For each of `number` events the date that `source` gives; 0 where it gives none.

        Of several it is the most exact, and of equally exact ones the first.
        """
        mine = np.flatnonzero(self.claimed_source == source)
        events, rows = self.claimed_event[mine], self.claimed_date[mine]
        with np.errstate(invalid="ignore"):
            width = self.latest[rows] - self.earliest[rows]
        order = np.lexsort((np.arange(len(rows)), width, events))
        dates = np.zeros(number, np.int32)
        dates[events[order[::-1]]] = rows[order[::-1]]
        return dates


def row_of(date: Date) -> tuple[float, ...]:
    """What the table says of a date, all in one row: its days, `earliest`, `latest`, `sort`."""
    extent = fade(date)
    days = extent.days if extent else (_NAN, _NAN, _NAN, _NAN)
    stretch = STRETCH if date.shape is Shape.INTERVAL else SEVERAL
    point = MOMENT if date.time else POINT
    sort = point if date.is_one_day else stretch * date.is_stretch
    return *days, *date.outermost, sort


def are_points(sort: Column) -> Bools:
    """Which of some dates are a day of the calendar, with or without a time."""
    return (sort == POINT) | (sort == MOMENT)


def are_stretches(sort: Column) -> Bools:
    """Which of some dates mean all of their days, not one among them."""
    return (sort == STRETCH) | (sort == SEVERAL)


def are_plain(days: Sequence[Column], sort: Column) -> Bools:
    """Which of some dates their days tell wholly: what is in doubt fades, or is of no sort."""
    sure = (days[0] == days[1]) & (days[2] == days[3])
    return sure & ((sort == POINT) | (sort == STRETCH))


NAMES: tuple[str, ...] = Tellings.__match_args__  # pyright: ignore[reportAttributeAccessIssue]
POINT, STRETCH, SEVERAL, MOMENT = 1, 2, 3, 4
"""A day; all days from one to another; all of those that are listed; a day with a time."""
NO_DATE = (_NAN, _NAN, _NAN, _NAN, -_OPEN, _OPEN, 0.0)
DAYS = ("outer_start", "core_start", "core_end", "outer_end")
"""The columns of days, in the table as in the ledger."""
_BY_DATE = (*DAYS, "earliest", "latest", "sort")
LISTS = ("claimed", "reported", "unsaid")


def tellings_fit(columns: Mapping[str, Column], events: int, named: int) -> bool:
    """Whether `columns` may be those of so many events, which name so many sources in all."""
    if not set(NAMES) <= columns.keys():
        return False
    dates = len(columns["outer_start"])
    starts = columns["text_starts"]
    return (
        all(len(columns[name]) == dates for name in _BY_DATE)
        and len(starts) == dates + 1
        and int(starts[-1]) == len(columns["text_bytes"])
        and len(columns["follows"]) == events
        and len(columns["own_words"]) == named
        and all(
            len({len(columns[name]) for name in NAMES if name.startswith(f"{sort}_")}) == 1
            for sort in LISTS
        )
    )
