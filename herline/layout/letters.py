"""Letters: how wide a text is about, told from its letters without setting it."""

from __future__ import annotations

from itertools import accumulate

from herline.layout.scene import Measure, TextRole
from herline.layout.shortening import ELLIPSIS, shortened


class Letters(dict[str, float]):
    """The widths of letters in one role, measured when they first occur."""

    def __init__(self, measure: Measure, role: TextRole) -> None:
        super().__init__()
        self._measure = measure
        self._role = role

    def __missing__(self, letter: str) -> float:
        width = self[letter] = self._measure(letter, self._role)
        return width

    def width(self, text: str) -> float:
        """The pixels that the letters of `text` take one by one."""
        return sum(map(self.__getitem__, text))

    def width_in(self, room: float, text: str) -> float:
        """The same of `text` cut to so much room."""
        up_to = [0.0, *accumulate(map(self.__getitem__, text))]
        if up_to[-1] <= room:
            return up_to[-1]
        dots = self[ELLIPSIS]

        def width_of(cut: str) -> float:
            return up_to[len(cut) - len(ELLIPSIS)] + dots

        cut = shortened(text, up_to[-1], room, width_of)
        return width_of(cut) if cut else 0.0
