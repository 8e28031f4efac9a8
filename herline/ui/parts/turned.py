"""Words that are read from right to left: kept from turning what stands beside them, and found."""

from __future__ import annotations

import re
from unicodedata import bidirectional

from PySide6.QtGui import QTextLine

from herline.paint.plain import turns

_ISOLATED = re.compile("( *)(.*?)( *)", re.DOTALL)
_FIRST_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_DIRECTED = {"L", "R", "AL"}
"""Directions that letters have by themselves, after Unicode's annex 9."""


def set_apart(text: str) -> tuple[str, int]:
    """`text` so that it is ordered by itself, and how many code points later it begins."""
    match = _ISOLATED.fullmatch(text)
    if match is None or not turns(text):
        return text, 0
    before, words, after = match.groups()
    return f"{before}{_FIRST_ISOLATE}{words}{_POP_ISOLATE}{after}", 1


def begins_right(text: str) -> bool:
    """Whether its first letter is read from right to left, and so all of it."""
    directions = map(bidirectional, text)
    return next((each for each in directions if each in _DIRECTED), "L") != "L"


def stretches(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Where the UTF-16 units `first` to `last` of a line stand: left and right edges in pixels.

    One after the other in the text, they may be several stretches on the line.
    """
    boxes = (run.boundingRect() for run in line.glyphRuns(first, last - first))
    found: list[tuple[float, float]] = []
    for left, right in sorted((box.left(), box.right()) for box in boxes):
        if found and left - found[-1][1] < 1:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found
