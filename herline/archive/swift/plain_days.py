"""Reads many dates of the form `2012-05-03` at once, as columns of letters."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.ledger.arrays import Bools, Bytes, Floats, Ints

LENGTH = 10
_DIGITS = [0, 1, 2, 3, 5, 6, 8, 9]
_BY_PLACE = np.array([[1000, 0, 0], [100, 0, 0], [10, 0, 0], [1, 0, 0],
                      [0, 10, 0], [0, 1, 0], [0, 0, 10], [0, 0, 1]])  # fmt: skip
"""What each digit adds to year, month and day."""


def letters_of(texts: Sequence[str], length: int) -> Bytes:
    """A row of letters for each of `texts`, which all have this length; `?` for all but ASCII."""
    return np.frombuffer("".join(texts).encode("ascii", "replace"), np.uint8).reshape(-1, length)


def plain_days(letters: Bytes) -> Floats:
    """Days since 1970-01-01 of rows of ten letters; not a number if a row is no such date."""
    digits = letters[:, _DIGITS].astype(np.int64) - ord("0")
    year, month, day = (digits @ _BY_PLACE).T
    months = (year - 1970) * 12 + month - 1
    first = _first_days(months)
    known = ((digits >= 0) & (digits <= 9)).all(axis=1) & (letters[:, [4, 7]] == ord("-")).all(1)
    known &= _within(year, 1, 9999) & _within(month, 1, 12)
    known &= _within(day, 1, _first_days(months + 1) - first)
    return np.where(known, first + day - 1.0, np.nan)


def _first_days(months: Ints) -> Ints:
    """The first day of each month; months are counted from January 1970."""
    return months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)


def _within(numbers: Ints, least: int, most: Ints | int) -> Bools:
    return (numbers >= least) & (numbers <= most)
