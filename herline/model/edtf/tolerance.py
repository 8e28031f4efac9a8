"""How far off a doubtful date may be, and how that is drawn: the tolerance of `~`, `?` and `%`.

What a bar does, by kind of date (t is the tolerance of the mark, ends are exclusive):

| date                 | outer start | core start     | core end           | outer end       |
|----------------------|-------------|----------------|--------------------|-----------------|
| `2012`               | 1 Jan       | 1 Jan          | 31 Dec + 1         | 31 Dec + 1      |
| `2012~`              | 1 Jan - t   | 1 Jan + t (*)  | 31 Dec + 1 - t (*) | 31 Dec + 1 + t  |
| `2012-08/2013-06`    | 1 Aug       | 31 Aug         | 1 June + 1         | 30 June + 1     |
| `2012-08~/2013-06~`  | 1 Aug - t   | 31 Aug + t     | 1 June + 1 - t     | 30 June + 1 + t |
| `2012/..` (open)     | 1 Jan       | 31 Dec         | known + s/2        | known + s       |
| `2012/` (unknown)    | 1 Jan       | 31 Dec         | known              | known + s       |
| `../2012` (open)     | 1 Jan - s   | 1 Jan - s/2    | 1 Jan + 1          | 31 Dec + 1      |
| `/2012` (unknown)    | 1 Jan - s   | 1 Jan          | 1 Jan + 1          | 31 Dec + 1      |

(*) but a third of the bar stays solid. One-of-a-set is drawn as a single date from its first to
its last day, all-of-a-set as an interval.

"known" is where the known side ends (31 Dec + 1). The stretch s is as long as the known side, and a
year at least. Where the fades of the two ends would cross, they meet half-way. A certain bar has no
fade, so a year is a full bar from 1 January to 31 December.
"""

from __future__ import annotations

from herline.frozen import frozen
from herline.model.days import add_months
from herline.model.edtf.date import Bound, Date, Precision, Qualifier, Shape

DAYS = 3
"""How far off a day may be that stands beside a `~`, `?` or `%`."""
MONTHS = {
    Precision.MONTH: 1,
    Precision.SEASON: 2,
    Precision.QUARTER: 2,
    Precision.THIRD: 2,
    Precision.HALF: 2,
    Precision.YEAR: 12,
    Precision.DECADE: 12 * 5,
    Precision.CENTURY: 12 * 25,
    Precision.MILLENNIUM: 12 * 250,
}
"""The same in months for each longer unit: `2012-07~` reaches from 1 June to 31 August 2012."""
_OPEN_DAYS = 365.25


@frozen
class Extent:
    """Four points in days since 1970-01-01 for drawing: it fades in from `outer_start` to
    `core_start`, is solid to `core_end`, and fades out to `outer_end`; in this order."""

    outer_start: float
    core_start: float
    core_end: float
    outer_end: float

    @property
    def days(self) -> tuple[float, float, float, float]:
        """All four, in their order."""
        return self.outer_start, self.core_start, self.core_end, self.outer_end


def widened(date: Date) -> tuple[int | None, int | None]:
    """Earliest and latest day if every mark is off by its tolerance; None stays None."""
    if date.choices:
        sides = [widened(choice) for choice in date.choices]
        firsts = [first for first, _ in sides if first is not None]
        lasts = [last for _, last in sides if last is not None]
        return (
            min(firsts) if len(firsts) == len(sides) else None,
            max(lasts) if len(lasts) == len(sides) else None,
        )
    return (
        _earlier(date.start.earliest, date.start),
        _later(date.end.latest, date.end),
    )


def fade(date: Date) -> Extent | None:
    """Where the bar of the date fades and where it is solid; None if no day of it is known."""
    outer_first, outer_last = widened(date)
    if outer_first is None and outer_last is None:
        return None
    if outer_first is None or outer_last is None:
        return _with_one_side(date, outer_first, outer_last)
    outer_start, outer_end = float(outer_first), float(outer_last + 1)
    if date.shape in (Shape.SINGLE, Shape.ONE_OF):
        assert date.earliest is not None
        assert date.latest is not None
        third = (date.latest + 1 - date.earliest) / 3
        core_start = date.earliest + min(date.earliest - outer_first, third)
        core_end = date.latest + 1 - min(outer_last - date.latest, third)
    else:
        core_start = _later(date.start.latest, date.start) or 0
        core_end = (_earlier(date.end.earliest, date.end) or 0) + 1
    return _in_order(outer_start, core_start, core_end, outer_end)


def _with_one_side(date: Date, outer_first: int | None, outer_last: int | None) -> Extent | None:
    """The extent of a date with one known side: the other fades over the stated stretch."""
    known = date.start if outer_first is not None else date.end
    first = known.earliest if known.earliest is not None else known.latest
    last = known.latest if known.latest is not None else known.earliest
    if first is None or last is None:
        return None
    stretch = max(_OPEN_DAYS, last + 1 - first)
    if outer_first is not None:
        solid = stretch / 2 if date.end.open else 0.0
        core_start = _later(last, known) if known.latest is not None else first
        edge = float(last + 1)
        return _in_order(outer_first, core_start or 0, edge + solid, edge + stretch)
    assert outer_last is not None
    solid = stretch / 2 if date.start.open else 0.0
    core_end = _earlier(first, known) if known.earliest is not None else last
    return _in_order(first - stretch, first - solid, (core_end or 0) + 1, outer_last + 1)


def _in_order(outer_start: float, core_start: float, core_end: float, outer_end: float) -> Extent:
    """The four points, with those of the core half-way between where they would cross."""
    if core_start > core_end:
        core_start = core_end = (core_start + core_end) / 2
    core_start = min(max(core_start, outer_start), outer_end)
    core_end = min(max(core_end, outer_start), outer_end)
    return Extent(float(outer_start), float(core_start), float(core_end), float(outer_end))


def _earlier(day: int | None, bound: Bound) -> int | None:
    """The day, moved back by the tolerance if the bound is in doubt."""
    if day is None or bound.qualifier is Qualifier.NONE:
        return day
    if bound.doubt is Precision.DAY:
        return day - DAYS
    return add_months(day, -MONTHS[bound.doubt])


def _later(day: int | None, bound: Bound) -> int | None:
    """The day, moved on by the tolerance; the end of a month stays the end of a month."""
    if day is None or bound.qualifier is Qualifier.NONE:
        return day
    if bound.doubt is Precision.DAY:
        return day + DAYS
    return add_months(day + 1, MONTHS[bound.doubt]) - 1
