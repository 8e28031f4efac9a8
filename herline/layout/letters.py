"""Letters: how wide texts are about, told from their letters without setting them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.layout.columns import Floats, Ints
from herline.layout.scene import Measure, TextRole
from herline.layout.shortening import ELLIPSIS, FEWEST_LETTERS
from herline.ledger.arrays import Keys

SPACE, BREAK = ord(" "), ord("\n")


class Letters:
    """The widths of letters in one role, measured when they first occur."""

    def __init__(self, measure: Measure, role: TextRole) -> None:
        self._measure = measure
        self._role = role
        self._widths = np.zeros(0)
        """Of each letter up to the last that occurred; NaN for those between that did not."""

    def widths_in(self, rooms: Sequence[float], lines: str) -> list[Floats]:
        """For each room, how wide the letters of each line are one by one, when it is cut to that.

        All in pixels. No two blanks may stand together in the lines.
        """
        letters = _letters_of(f"{lines}\n")
        (ends,) = (letters == BREAK).nonzero()
        starts = np.concatenate(([0], ends[:-1] + 1))
        up_to = np.concatenate(([0.0], np.cumsum(self._widths_of(letters))))
        whole: Floats = up_to[ends] - up_to[starts]
        dots = float(self._widths_of(_letters_of(ELLIPSIS))[0])
        found: list[Floats] = []
        for room in rooms:
            widths = whole.copy()
            (wider,) = (whole > room).nonzero()
            if len(wider):
                begin = starts[wider]
                fit = up_to.searchsorted(up_to[begin] + room - dots, "right") - 1
                end = _cut(letters, begin, np.maximum(fit, begin))
                widths[wider] = np.where(end > begin, up_to[end] - up_to[begin] + dots, 0.0)
            found.append(widths)
        return found

    def _widths_of(self, letters: Keys) -> Floats:
        more = int(letters.max(initial=0)) + 1 - len(self._widths)
        if more > 0:
            self._widths = np.append(self._widths, np.full(more, np.nan))
        widths = self._widths[letters]
        new = np.isnan(widths)
        if new.any():
            for letter in set(letters[new].tolist()):
                self._widths[letter] = self._measure(chr(letter), self._role)
            widths = self._widths[letters]
        return widths


def _letters_of(text: str) -> Keys:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _cut(letters: Keys, starts: Ints, ends: Ints) -> Ints:
    """Where texts end that begin at `starts` and have room up to `ends`, as `shortened` cuts them.

    At their start, where that would leave less than the fewest letters.
    """
    blank = letters == SPACE
    last_blank = np.maximum.accumulate(np.where(blank, np.arange(len(letters)), -1))
    before, length = last_blank[ends - 1] - starts, ends - starts
    in_word = ~(blank[ends] | blank[ends - 1])
    at_word = in_word & (before >= FEWEST_LETTERS) & (before > length // 3)
    length = np.where(at_word, before, length - blank[ends - 1])
    return np.where(length >= FEWEST_LETTERS, starts + length, starts)
