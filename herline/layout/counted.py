"""The words of a count: "+12 more", or "+12 · 3" before a flag where sources disagree on three."""

from __future__ import annotations

from herline.frozen import frozen
from herline.layout.metrics import Metrics
from herline.layout.scene import TextRole
from herline.layout.wording import Wording


@frozen
class Counted:
    """What a pill says, and how many pixels that takes."""

    text: str
    width: float
    """Of the text alone."""
    length: float
    """Of the text and the flag behind it, if there is one."""


def counted(count: int, disputed: int, wording: Wording, metrics: Metrics) -> Counted:
    """The words for `count` events of which `disputed` have a disagreement.

    A flag takes the place of "more".
    """
    text = f"+{count:,} · {disputed:,}" if disputed else more(count)
    width = wording.width(text, TextRole.COUNT)
    flag = metrics.flag_gap + metrics.flag if disputed else 0.0
    return Counted(text, width, width + flag)


def more(count: int) -> str:
    """The words for events on which no sources disagree."""
    return f"+{count:,} more"


def longest(count: int, disputed: int, wording: Wording, metrics: Metrics) -> float:
    """Pixels that are enough to count some of so many events, whoever is among them."""
    told = (counted(count, those, wording, metrics) for those in (0, disputed))
    return max(words.length for words in told)
