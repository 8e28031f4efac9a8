"""Letters: how wide a text is about, told from its letters without setting it."""

from __future__ import annotations

from herline.layout.scene import Measure, TextRole


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
