"""A fount: the letters of one font, of which lines are set in a PDF just as Qt sets them.

Qt shapes every line anew and writes each of its letters with a place of its own. Here Qt says once
how far each letter stands from the next, and words that recur are set once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontMetricsF, QRawFont

PER_SIZE = 1000
"""Widths of letters are thousandths of the size of the font."""
PARTS = 64
"""Qt places letters on so many parts of a pixel."""
_APART = 1 / 4000
"""Pixels; a letter that stands no further from where Qt places it stands right."""
# Letters that stand one after the other, each with a shape of its own.
_SIMPLE = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u024f\u0370-\u0373\u0386-\u03ff\u0400-\u0482\u048a-\u052f"
    "\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]"
)


class Fount:
    """Sets lines in `font`, once it has learnt what the file calls the font and its letters."""

    def __init__(self, font: QFont) -> None:
        large = QFont(font)
        large.setPixelSize(PER_SIZE)
        self.font, self._size = font, font.pixelSize()
        self._raw, self._metrics = QRawFont.fromFont(font), QFontMetricsF(font)
        self._in_file = QFontMetricsF(large)
        self._widths: dict[str, float] = {}
        """Pixels from a letter to the next where nothing is said of it."""
        self._steps: dict[str, float] = {}
        self._placed: dict[str, tuple[str | float, ...] | None] = {}
        self._codes: dict[str, str] = {}
        self._set: dict[str, str] = {}
        self.chosen = ""
        """The operator that chooses the font."""

    def words(self, text: str) -> list[str] | None:
        """The words of a line, each with the space after it; None where Qt must set the line."""
        if "\n" in text:
            return None
        words = text.replace(" ", " \n").split("\n")
        placed = self._placed
        for word in words:
            if word not in placed:
                placed[word] = self._place(word)
            if placed[word] is None:
                return None
        return words

    def _has(self, word: str) -> bool:
        """Whether the font itself has all letters of a word, and they are simple ones."""
        for letter in set(word) - self._widths.keys():
            if not _SIMPLE.fullmatch(letter) or not self._raw.supportsCharacter(ord(letter)):
                return False
            wide = self._in_file.horizontalAdvance(letter)
            self._widths[letter] = wide * self._size / PER_SIZE
        return True

    def _place(self, word: str) -> tuple[str | float, ...] | None:
        """Letters, and between them by how many pixels those that follow stand too far right.

        None where the font has not all of them, or where the places of pairs do not add up to what
        Qt says.
        """
        if not self._has(word):
            return None
        wide, apart, since = 0.0, 0.0, 0
        placed: list[str | float] = []
        for place, letter in enumerate(word):
            step = self._step(word[place : place + 2])
            wide += step
            apart += self._widths[letter] - step
            if abs(apart) > _APART:
                placed += (word[since : place + 1], apart)
                apart, since = 0.0, place + 1
        if abs(wide - self._metrics.horizontalAdvance(word)) > _APART:
            return None
        return (*placed, word[since:], apart) if word[since:] else tuple(placed)

    def _step(self, pair: str) -> float:
        """Pixels from the left edge of a letter to that of the one behind it, if there is one."""
        found = self._steps.get(pair)
        if found is None:
            advance = self._metrics.horizontalAdvance
            found = self._steps[pair] = advance(pair) - (advance(pair[1]) if pair[1:] else 0.0)
        return found

    def learn(self, chosen: str, letters: str, codes: Sequence[bytes]) -> None:
        """How the file chooses the font, and its codes of `letters`; raises ValueError."""
        self.chosen = chosen
        for letter, code in zip(letters, codes, strict=True):
            self._codes[letter] = code.decode()

    def set(self, words: list[str]) -> str:
        """A line as the operand of "TJ"; raises KeyError for letters that were not learnt."""
        ready = self._set
        for word in words:
            if word not in ready:
                ready[word] = self._told(word)
        return "".join([ready[word] for word in words])

    def _told(self, word: str) -> str:
        told: list[str] = []
        for part in self._placed[word] or ():
            if isinstance(part, str):
                told += ("<", *map(self._codes.__getitem__, part), ">")
            else:
                told.append(f"{part * PER_SIZE / self._size:.3f}")
        return "".join(told)
