"""What a date is once it has been read: the days it may cover, how sure, and how finely told.

Every date has two bounds, where it starts and where it ends. Each bound is itself a stretch of
days, because "June 2013" does not say which day of June:

    2012-08/2013-06      start.earliest   start.latest      end.earliest    end.latest
    an interval             1 Aug            31 Aug            1 June         30 June
                              ├╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┼━━━━━━━━━━━━━━━━━┼╌╌╌╌╌╌╌╌╌╌╌╌╌┤

    2012                 1 Jan                                             31 Dec
    one thing, within       ├╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ somewhere here ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┤
                         start and end are the same bound, 1 Jan to 31 Dec

    [2012-08..2013-06]   1 Aug                                             30 June
    one of                  ├╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ somewhere here ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┤
                         as above: one date, not a stretch; `choices` holds what was listed,
                         and how sure its first day is (start) may differ from its last (end)

    {1960,1961-12}       all of these happened: start is 1960, end is December 1961

    2012-08/..           open: it goes on        end has no days, end.open is true
    2012-08/             it ended, nobody says   end has no days either
"""

from __future__ import annotations

from enum import StrEnum
from math import inf

from herline.frozen import frozen


class Precision(StrEnum):
    """The smallest unit that the date fixes (`2004-XX` fixes the year, not the month)."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    THIRD = "third"  # four months, the quadrimester of ISO 8601-2
    HALF = "half"  # six months, the semester of ISO 8601-2
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    MIXED = "mixed"  # several of these (`2012/2013-06`), or none of them (`1984-1X`)
    UNKNOWN = "unknown"  # no unit at all (`XXXX`)


class Qualifier(StrEnum):
    """How sure the date is: `?` uncertain, `~` approximate, `%` both."""

    NONE = "none"
    UNCERTAIN = "uncertain"
    APPROXIMATE = "approximate"
    BOTH = "both"


class Shape(StrEnum):
    """What kind of statement the date makes."""

    SINGLE = "single"
    INTERVAL = "interval"
    ONE_OF = "one_of"
    ALL_OF = "all_of"


class EDTFError(ValueError):
    """A text that is not an EDTF date: where, why, and what to write instead.

    `position` is the 0-based index of the offending character (code points), or the length of
    the text when something is missing at its end. `reason` is a sentence; `hint` is one too,
    or empty when there is nothing to advise. `part` is what may be a date in another way of
    writing; empty where the hint says all.
    """

    def __init__(
        self, text: str, position: int, reason: str, hint: str = "", part: str = ""
    ) -> None:
        super().__init__(text, position, reason, hint, part)
        self.text = text
        self.position = position
        self.reason = reason
        self.hint = hint
        self.part = part

    def __str__(self) -> str:
        """The reason and the hint as one line."""
        return f"{self.reason} {self.hint}".rstrip()


@frozen
class Bound:
    """Where a date starts or ends: a stretch of days, both included; None where nobody knows.

    `open` is the `..` of an interval or set. `doubt` is the unit that the qualifier stands beside
    (`2004?-06-11`: the year); it says how far off the bound may be. `precision` is the bound's own.
    """

    earliest: int | None
    latest: int | None
    qualifier: Qualifier = Qualifier.NONE
    open: bool = False
    precision: Precision = Precision.UNKNOWN
    doubt: Precision = Precision.UNKNOWN


@frozen
class Date:
    """An EDTF date: the text as written and what it means in day numbers.

    `choices` lists the members of a set (`[…]`, `{…}`) as dates of their own; a range `a..b`
    among them is of shape one_of in `[…]` and interval in `{…}`. It is empty otherwise.
    """

    text: str
    start: Bound
    end: Bound
    precision: Precision
    qualifier: Qualifier
    shape: Shape
    choices: tuple[Date, ...] = ()

    @property
    def earliest(self) -> int | None:
        """The first day the date can cover; None if unknown or open without end."""
        return self.start.earliest

    @property
    def latest(self) -> int | None:
        """The last day the date can cover; None if unknown or open without end."""
        return self.end.latest

    @property
    def time(self) -> str:
        """The time of day as written, "20:00:00Z"; empty where it says none."""
        return self.text.partition("T")[2]

    @property
    def outermost(self) -> tuple[float, float]:
        """`earliest` and `latest` as numbers that can be compared: infinite where it has none."""
        earliest, latest = self.earliest, self.latest
        return -inf if earliest is None else earliest, inf if latest is None else latest

    @property
    def is_one_day(self) -> bool:
        """Whether it is a day of the calendar, and surely that one."""
        return (
            self.precision is Precision.DAY
            and self.shape is Shape.SINGLE
            and self.earliest is not None
            and self.earliest == self.latest
        )

    @property
    def is_plain(self) -> bool:
        """Whether its first and last day say all that it does: no doubt, no time, nothing open."""
        bounds = (self.start, self.end)
        days = (self.is_one_day and not self.time) or self.shape is Shape.INTERVAL
        return days and all(
            bound.qualifier is Qualifier.NONE
            and bound.earliest is not None
            and bound.earliest == bound.latest
            for bound in bounds
        )

    @property
    def is_stretch(self) -> bool:
        """Whether it means all days from its start to its end, not one among them."""
        return self.shape in (Shape.INTERVAL, Shape.ALL_OF)
