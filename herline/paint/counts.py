"""How a count looks: a pill that says how many events did not fit, "+7 more".

Where sources disagree on some of them it says on how many, before a flag: "+7 · 2".
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor, QPainter

from herline.frozen import replace
from herline.layout.scene import Cluster, Rect, TextRole
from herline.paint.lettering import Lettering
from herline.paint.marks import draw_flag
from herline.paint.pills import AIR, draw_pill
from herline.paint.stamps import Stamps
from herline.paint.style import Style


def draw_count(painter: QPainter, cluster: Cluster, stamps: Stamps, chosen: bool) -> None:
    """The pill of `cluster`; `chosen` says that the chosen event is one of its."""
    box = cluster.box
    stamps.assembled(
        painter,
        ("count", cluster.label.text, chosen),
        box.x - AIR,
        box.y + 1 - AIR,
        box.width + 2 * AIR,
        box.height - 2 + 2 * AIR,
        lambda drawing, x, y: _draw_at(drawing, x + AIR, y + AIR, cluster, stamps, chosen),
    )


def _draw_at(
    painter: QPainter, left: float, top: float, cluster: Cluster, stamps: Stamps, chosen: bool
) -> None:
    """The same with the top left corner of its plate there."""
    style, box, label = stamps.style, cluster.box, cluster.label
    plate = Rect(left, top, box.width, box.height - 2)
    words = replace(label, x=left + label.x - box.x, middle=top + label.middle - box.y - 1)
    face, lettering = _face(style, chosen), count_lettering(style, chosen)
    x, middle = draw_pill(painter, plate, words, face, lettering, stamps)
    if cluster.disputed:
        size = style.metrics.flag
        stamps.stamp(
            painter,
            ("flag of a count", size),
            x + label.width + style.metrics.flag_gap,
            middle - size / 2,
            size,
            size,
            lambda drawing: draw_flag(drawing, 0, size / 2, size, style.colour("accent")),
        )


def count_lettering(style: Style, chosen: bool) -> Lettering:
    """How a count is written."""
    return Lettering(TextRole.COUNT, style.colour("link" if chosen else "quiet"))


@lru_cache(maxsize=8)
def _face(style: Style, chosen: bool) -> QColor:
    """The colour of its plate."""
    if chosen:
        return style.colour("selected")
    return style.between(style.colour("button"), "paper", 0.25)
