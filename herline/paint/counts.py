"""How a count looks: a pill that says how many events did not fit, "+7 more".

Where sources disagree on some of them it says on how many, before a flag: "+7 · 2".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from herline.layout.counted import counted, on_plate
from herline.layout.scene import Cluster, Rect, TextRole
from herline.paint.lettering import Lettering
from herline.paint.marks import draw_flag
from herline.paint.pills import PillLook, draw_pill
from herline.paint.stamps import Stamps
from herline.paint.style import Style

if TYPE_CHECKING:  # words are numpy's, which the first frame does without
    from herline.layout.wording import Wording


def draw_count(painter: QPainter, cluster: Cluster, stamps: Stamps, chosen: bool) -> None:
    """The pill of `cluster`; `chosen` says that the chosen event is one of its."""
    box = cluster.box
    plate = Rect(box.x, box.y + 1, box.width, box.height - 2)
    flag = partial(_draw_flag, stamps) if cluster.disputed else None
    draw_pill(painter, plate, cluster.label, _look(stamps.style, chosen), stamps, flag)


def possible_counts(number: int, disputed: int, wording: Wording) -> Iterator[Cluster]:
    """All counts of so many events that say so of none, one or more of some disputed ones."""
    metrics = wording.metrics
    for some in range(min(number, disputed) + 1):
        words = counted(number, some, wording)
        label, box = on_plate(words, 0.0, 0.0, metrics)
        yield Cluster(range(number), some, box, label)


def _draw_flag(stamps: Stamps, painter: QPainter, x: float, middle: float) -> None:
    """The flag behind the words of a count, which end at an x."""
    style, size = stamps.style, stamps.style.metrics.flag
    stamps.stamp(
        painter,
        ("flag of a count", size),
        x + style.metrics.flag_gap,
        middle - size / 2,
        size,
        size,
        lambda drawing: draw_flag(drawing, 0, size / 2, size, style.colour("accent")),
    )


@lru_cache(maxsize=8)
def _look(style: Style, chosen: bool) -> PillLook:
    """How a count looks."""
    lettering = Lettering(TextRole.COUNT, style.colour("link" if chosen else "quiet"))
    if chosen:
        return PillLook.of(style.colour("selected"), lettering)
    return PillLook.of(style.between(style.colour("button"), "paper", 0.25), lettering)
