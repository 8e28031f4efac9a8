"""Units of time as cells of a calendar: where each begins, and what it is called.

Cells of several years begin at round years as historians count them, who have no year zero:

    hundreds of years   …  200 BC      100 BC      AD 1     100      200  …
    astronomical        …    -199         -99         1     100      200  …
    number of the cell  …      -2          -1         0       1        2  …
"""

from __future__ import annotations

from collections.abc import Callable

from herline.frozen import frozen, replace
from herline.model.days import from_day, to_day, weekday
from herline.model.edtf.language import ENGLISH

DAYS_IN_YEAR = 365.2425
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
FIRST_DAYS = (1, 8, 15, 22)
"""A month is cut into four stretches of about a week."""


@frozen(eq=False)
class Unit:
    """Cells are numbered without gaps; cell n lasts from `begin(n)` to `begin(n + 1)`."""

    days: float
    """About how long a cell is."""
    cell_of: Callable[[int], int]
    """The number of the cell that a day is in."""
    begin: Callable[[int], int]
    """The first day of a cell."""
    names: Callable[[int], tuple[str, ...]]
    """What a cell may be called, the longest name first; all cells use one length."""


def year_in_words(year: int) -> str:
    """An astronomical year as it is said: "2013", "AD 1", "44 BC", "3.2 million BC"."""
    if year == 1:
        return "AD 1"
    before = year <= 0
    number = 1 - year if before else year
    if number >= 1_000_000:
        text = f"{number / 1e6:,.6f}".rstrip("0").rstrip(".") + " million"
    elif number >= 10_000:
        text = f"{number:,}"
    else:
        text = str(number)
    return f"{text} BC" if before else text


def _day_names(day: int) -> tuple[str, ...]:
    number = str(from_day(day)[2])
    return (f"{number} {WEEKDAYS[weekday(day)]}", number)


def _stretch_of(day: int) -> int:
    year, month, day_of_month = from_day(day)
    return (year * 12 + month - 1) * 4 + min((day_of_month - 1) // 7, 3)


def _stretch_begin(number: int) -> int:
    months, part = divmod(number, 4)
    return to_day(months // 12, months % 12 + 1, FIRST_DAYS[part])


def _stretch_names(number: int) -> tuple[str, ...]:
    return (str(FIRST_DAYS[number % 4]),)


def _months(count: int) -> tuple[Callable[[int], int], Callable[[int], int]]:
    def cell_of(day: int) -> int:
        year, month, _ = from_day(day)
        return (year * 12 + month - 1) // count

    def begin(number: int) -> int:
        year, month = divmod(number * count, 12)
        return to_day(year, month + 1)

    return cell_of, begin


def _month_names(number: int) -> tuple[str, ...]:
    name = ENGLISH.months[number % 12]
    return (name, name[:3], name[:1])


def _month_and_year(number: int) -> tuple[str, ...]:
    year, month = divmod(number, 12)
    said = year_in_words(year)
    return (f"{ENGLISH.months[month]} {said}", f"{ENGLISH.months[month][:3]} {said}", said)


def _quarter_names(number: int) -> tuple[str, ...]:
    return (ENGLISH.months[number % 4 * 3][:3],)


def _year_of(day: int) -> int:
    return from_day(day)[0]


def _year_names(year: int) -> tuple[str, ...]:
    return (year_in_words(year),)


def first_year(number: int, count: int) -> int:
    """The astronomical year in which a cell of `count` years begins."""
    round_year = number * count
    return round_year if round_year > 0 else round_year + 1


def _years(count: int) -> Unit:
    """Cells of `count` years."""

    def cell_of(day: int) -> int:
        year = from_day(day)[0]
        # The cells before the first begin one year later than round years, and so on.
        return year // count if year > 0 else (year - 1) // count

    def begin(number: int) -> int:
        return to_day(first_year(number, count))

    def names(number: int) -> tuple[str, ...]:
        return (year_in_words(first_year(number, count)),)

    return Unit(DAYS_IN_YEAR * count, cell_of, begin, names)


def _decade_names(number: int) -> tuple[str, ...]:
    said = year_in_words(first_year(number, 10))
    return (f"{said}s" if number > 0 else said, said)


def _of_years(count: int) -> Unit:
    """The same with names that tell the first year and the last one, to stand above single years.

    Those before the first one thousand or hundred have only the first.
    """

    def names(number: int) -> tuple[str, ...]:
        said = year_in_words(first_year(number, count))
        last = year_in_words(first_year(number + 1, count) - 1)
        return (f"{said}–{last}" if number > 0 else said, said)

    return replace(_years(count), names=names)


DAY = Unit(1.0, lambda day: day, lambda number: number, _day_names)
STRETCH = Unit(DAYS_IN_YEAR / 48, _stretch_of, _stretch_begin, _stretch_names)
MONTH = Unit(DAYS_IN_YEAR / 12, *_months(1), _month_names)
MONTH_AND_YEAR = replace(MONTH, names=_month_and_year)
QUARTER = Unit(DAYS_IN_YEAR / 4, *_months(3), _quarter_names)
YEAR = Unit(DAYS_IN_YEAR, _year_of, to_day, _year_names)
DECADE = replace(_years(10), names=_decade_names)
CENTURY = _of_years(100)
MILLENNIUM = _of_years(1000)

MANY_YEARS = {
    count * 10**power: _years(count * 10**power) for power in range(11) for count in (1, 2, 5)
}
