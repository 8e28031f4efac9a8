"""What to write instead of a day of the Julian calendar, or of one told twice: 3/15 April 1850."""

from __future__ import annotations

from herline.model.days import from_julian, iso
from herline.model.edtf.names import MONTHS
from herline.model.edtf.proposals import YEARS_BEGAN_IN_MARCH, Match, month_number


def double_year(match: Match) -> str:
    """ "11 Feb 1731/2", of a calendar whose year began in March."""
    month, later = MONTHS.get(match["month"], 0), int(match["year"]) + 1
    if not 1 <= month <= 3 or not str(later).endswith(match["next"]):
        return ""
    day = int(match["day"])
    julian = iso(from_julian(later, month, day))
    return (
        f"A year that was written double began in March, and is {later} for us: write `{julian}` "
        f"for a day of the Julian calendar, as in England, else `{later}-{month:02d}-{day:02d}`."
    )


def julian_day(match: Match) -> str:
    """ "1780-02-03 O.S."; before 25 March the year itself may be that of the old style."""
    year, month, day = map(int, match.groups())
    if year < YEARS_BEGAN_IN_MARCH and (month, day) < (3, 25):
        return ""
    written = iso(from_julian(year, month, day))
    return (
        f"Write `{written}`, which is that day in the Gregorian calendar, and tell so in the "
        "“rule” of the claim."
    )


def two_styles(match: Match) -> str:
    """ "3./15. April 1850" is one day in both calendars; "3/4 April 1850" is a night."""
    month = month_number(match["month"], match["day"])
    if not month:
        return ""
    year, old, day = int(match["year"]), int(match["old"]), int(match["day"])
    gregorian = f"{year:04d}-{month:02d}-{day:02d}"
    if iso(from_julian(year, month, old)) == gregorian:
        return f"Write `{gregorian}`, the Gregorian day of the two."
    return f"Write `{year:04d}-{month:02d}-{old:02d}/{gregorian}`." if old + 1 == day else ""
