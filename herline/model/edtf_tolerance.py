"""How far off a doubtful date may be."""

from __future__ import annotations

from dataclasses import dataclass

from herline.model.edtf_date import Date


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far a `~`, `?` or `%` may be off, per unit."""

    days: int = 3
    months: int = 1
    season_months: int = 2
    years: int = 1
    decade_years: int = 5
    century_years: int = 25
    millennium_years: int = 250
    open_share: float = 1.0
    open_days: float = 365.25


@dataclass(frozen=True, slots=True)
class Extent:
    """Four points in days for drawing: fades in, solid, fades out; ends exclusive."""

    outer_start: float
    inner_start: float
    inner_end: float
    outer_end: float


def widened(date: Date, tolerance: Tolerance = Tolerance()) -> tuple[int | None, int | None]:
    """Earliest and latest day with the tolerance of its qualifiers added."""
    raise NotImplementedError


def fade(date: Date, tolerance: Tolerance = Tolerance()) -> Extent | None:
    """Where the date fades in and out; None for a wholly unknown date."""
    raise NotImplementedError
