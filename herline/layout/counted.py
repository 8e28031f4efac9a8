"""The words of a count: "+12 more", or "+12 · 3" before a flag where sources disagree on three.

In a large story every frame has other counts, but all are made of the same digits and words. Digits
are equally wide and no pair of signs is moved closer, so a count is as wide as its parts together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from herline.frozen import frozen
from herline.layout.metrics import Metrics
from herline.layout.scene import Label, Measure, Rect, TextRole

if TYPE_CHECKING:  # words are numpy's, which the first frame does without
    from herline.layout.wording import Wording

_PART = re.compile(r"\d|\D+")
KNOWN = 2000
"""Counts whose words are kept."""


@frozen
class Counted:
    """What a pill says, and how many pixels that takes."""

    text: str
    width: float
    """Of the text alone."""
    length: float
    """Of the text and the flag behind it, if there is one."""


def counted(count: int, disputed: int, wording: Wording) -> Counted:
    """The words for `count` events of which `disputed` have a disagreement."""
    known = wording.counts
    found = known.get((count, disputed))
    if found is None:
        text, metrics = told(count, disputed), wording.metrics
        width = width_of(text, TextRole.COUNT, wording.width)
        flag = metrics.flag_gap + metrics.flag if disputed else 0.0
        if len(known) >= KNOWN:
            known.clear()
        found = known[count, disputed] = Counted(text, width, width + flag)
    return found


def told(count: int, disputed: int) -> str:
    """The same words alone; a flag behind them takes the place of "more"."""
    return f"+{count:,} · {disputed:,}" if disputed else f"+{count:,} more"


def parts(words: str) -> list[str]:
    """The parts of a count in words: "+", "1", ",", "2", "3", "4", " more"."""
    return _PART.findall(words)


def width_of(words: str, role: TextRole, measure: Measure) -> float:
    """Pixels that a count in words takes."""
    return sum(measure(part, role) for part in parts(words))


def longest(count: int, disputed: int, wording: Wording) -> float:
    """Pixels that are enough to count some of so many events, whoever is among them."""
    return max(counted(count, those, wording).length for those in (0, disputed))


def padding(metrics: Metrics) -> float:
    """Pixels between the edge of a plate and the words on it."""
    return min(4.0, metrics.cluster_gap / 3)


def on_plate(words: Counted, x: float, middle: float, metrics: Metrics) -> tuple[Label, Rect]:
    """Words that begin at `x`, and the plate on which they stand."""
    pad, height = padding(metrics), metrics.cluster_height - 2
    box = Rect(x - pad, middle - height / 2, words.length + 2 * pad, height)
    return Label(words.text, x, middle, words.width, TextRole.COUNT), box
