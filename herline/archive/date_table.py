"""The dates of a large story as rows of numbers: each text is read once, plain days at once."""

from __future__ import annotations

from array import array
from datetime import date

import numpy as np

from herline.archive.doubt import Doubt
from herline.ledger.arrays import Floats
from herline.ledger.tellings import NO_DATE, POINT, STRETCH, row_of
from herline.model.edtf import Date, EDTFError, Qualifier, parse

_BEFORE_1970 = date(1970, 1, 1).toordinal()
_WIDTH = len(NO_DATE)


class DateTable(dict[str, int]):
    """EDTF text -> its row; a text met for the first time is read, and doubted if it is no date."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers = array("d", NO_DATE)
        self.sure: dict[str, tuple[float, float]] = {}
        """First and last day of the dates that are bounded and without any doubt."""

    def __missing__(self, text: str) -> int:
        numbers = _plain_days(text)
        if numbers is None:
            found = _read(text)
            numbers = row_of(found)
            if _is_sure(found):
                self.sure[text] = float(found.earliest or 0), float(found.latest or 0)
        else:
            self.sure[text] = numbers[0], numbers[3] - 1
        self._numbers.extend(numbers)
        row = self[text] = len(self._numbers) // _WIDTH - 1
        return row

    @property
    def rows(self) -> Floats:
        """What `row_of` says of each date; row 0 is for no date."""
        return np.array(self._numbers, np.float64).reshape(-1, _WIDTH)


def _plain_days(text: str) -> tuple[float, ...] | None:
    """The row of `2012-05-03` or `2012-05-03/2012-06-01`; None for what is written otherwise."""
    first = _day(text[:10])
    if first is None:
        return None
    if len(text) == 10:
        return first, first, first + 1, first + 1, first, first, POINT
    last = _day(text[11:]) if text[10] == "/" else None
    if last is None or last < first:
        return None
    return first, first, last + 1, last + 1, first, last, STRETCH


def _day(text: str) -> float | None:
    if len(text) != 10 or text[4] != "-" or text[7] != "-" or not text.isascii():
        return None
    try:
        return float(date.fromisoformat(text).toordinal() - _BEFORE_1970)
    except ValueError:
        return None


def _read(text: str) -> Date:
    try:
        return parse(text)
    except EDTFError:
        raise Doubt from None


def _is_sure(found: Date) -> bool:
    marked = {found.qualifier, found.start.qualifier, found.end.qualifier} != {Qualifier.NONE}
    bounded = found.earliest is not None and found.latest is not None
    return bounded and not marked and not found.choices
