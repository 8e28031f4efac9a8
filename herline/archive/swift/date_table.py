"""The dates of a large story as rows of numbers: each text is read once, plain days together."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import compress, count

import numpy as np

from herline.archive.swift.doubt import Doubt
from herline.archive.swift.plain_days import LENGTH, letters_of, plain_days
from herline.ledger.arrays import Bools, Floats
from herline.ledger.tellings import NO_DATE, POINT, STRETCH, row_of
from herline.model.edtf import Date, EDTFError, Qualifier, parse

_WIDTH = len(NO_DATE)
_EARLIEST, _LATEST = 4, 5


class DateTable(dict[str, int]):
    """EDTF text -> its row; a new text is read, and raises Doubt if it is no date."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers = array("d", NO_DATE)
        self._unsure: set[int] = set()
        """Rows of dates that are open, qualified, a choice of several, or have a time of day."""

    def __missing__(self, text: str) -> int:
        found = _read(text)
        row = self[text] = len(self._numbers) // _WIDTH
        self._numbers.extend(row_of(found))
        if not _is_sure(found):
            self._unsure.add(row)
        return row

    def meet(self, texts: Iterable[str]) -> None:
        """Read all of `texts` together that look like `2012-05-03` or `2012-05-03/2012-06-01`.

        To read them one by one takes three times as long.
        """
        new = [text for text in dict.fromkeys(texts) if text not in self]
        days = [text for text in new if len(text) == LENGTH]
        read = plain_days(letters_of(days, LENGTH))
        self._add(days, read, read, POINT, ~np.isnan(read))
        stretches = [text for text in new if len(text) == 2 * LENGTH + 1]
        letters = letters_of(stretches, 2 * LENGTH + 1)
        first, last = plain_days(letters[:, :LENGTH]), plain_days(letters[:, -LENGTH:])
        parted = letters[:, LENGTH] == ord("/")
        self._add(stretches, first, last, STRETCH, parted & (first <= last))

    def days_of(self, text: str) -> tuple[float, float] | None:
        """First and last day of a date that was met and of which these two say everything."""
        row = self.get(text, 0)
        if row == 0 or row in self._unsure:
            return None
        start = row * _WIDTH
        return self._numbers[start + _EARLIEST], self._numbers[start + _LATEST]

    @property
    def rows(self) -> Floats:
        """The `row_of` each date; row 0 is for no date."""
        return np.array(self._numbers, np.float64).reshape(-1, _WIDTH)

    def _add(self, texts: list[str], first: Floats, last: Floats, sort: int, good: Bools) -> None:
        """Add the stretches of days that are `good`; the others are left to be read one by one."""
        columns = (first, first, last + 1, last + 1, first, last, np.full(len(first), sort, float))
        rows = np.column_stack(columns)[good]
        row = len(self._numbers) // _WIDTH
        self.update(zip(compress(texts, good), count(row)))
        self._numbers.frombytes(rows.tobytes())


def _read(text: str) -> Date:
    try:
        return parse(text)
    except EDTFError:
        raise Doubt from None


def _is_sure(found: Date) -> bool:
    marked = {found.qualifier, found.start.qualifier, found.end.qualifier} != {Qualifier.NONE}
    bounded = found.earliest is not None and found.latest is not None
    return bounded and not marked and not found.choices and not found.time
