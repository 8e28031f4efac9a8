"""The time of day that a date says: its place on that day, and how far two moments lie apart."""

from __future__ import annotations

from herline.model.edtf.date import Date

DAY = 86_400
"""Seconds."""


def since_midnight(date: Date) -> int:
    """Seconds from midnight by the clock of the date itself; -1 where it says no time."""
    time = date.time
    return int(time[:2]) * 3600 + int(time[3:5]) * 60 + int(time[6:8]) if time else -1


def seconds_apart(one: Date, other: Date) -> int | None:
    """Between two moments; None unless both are a day and a time.

    Offsets from UTC count where both have one, else both clocks are taken to be of one place.
    """
    if not (one.time and other.time and one.is_one_day and other.is_one_day):
        return None
    zones = one.time[8:], other.time[8:]
    first, second = (_moment(each, zoned=all(zones)) for each in (one, other))
    return abs(first - second)


def _moment(date: Date, *, zoned: bool) -> int:
    zone = date.time[8:]
    offset = 0
    if zoned and zone != "Z":
        minutes = int(zone[1:3]) * 60 + int(zone[4:] or "0")
        offset = -minutes if zone[0] == "-" else minutes
    return (date.earliest or 0) * DAY + since_midnight(date) - offset * 60
