"""The words of a count: "+12 more", or "+12 · 3" before a flag where sources disagree on three."""

from __future__ import annotations

from herline.frozen import frozen
from herline.layout.metrics import Metrics
from herline.layout.scene import TextRole
from herline.layout.wording import Wording

WIDEST = "+999,999 more"


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

    A flag takes the place of "more". Where the number before it would make the pill wider than
    any other, the flag stands alone.
    """
    if not disputed:
        text = f"+{count:,} more"
        width = wording.width(text, TextRole.COUNT)
        return Counted(text, width, width)
    flag = metrics.flag_gap + metrics.flag
    text = f"+{count:,} · {disputed:,}"
    width = wording.width(text, TextRole.COUNT)
    if width + flag > wording.width(WIDEST, TextRole.COUNT):
        text = f"+{count:,}"
        width = wording.width(text, TextRole.COUNT)
    return Counted(text, width, width + flag)
