"""How a count looks: a pill that says how many events did not fit, "+7 more".

Where sources disagree on some of them it says on how many, before a flag: "+7 · 2".
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from herline.layout.scene import Cluster, Rect
from herline.paint.marks import draw_flag
from herline.paint.stamps import Stamps
from herline.paint.style import Style

_AIR = 1.0
"""Pixels around a pill for its smooth edge."""


def draw_count(painter: QPainter, cluster: Cluster, stamps: Stamps, chosen: bool) -> None:
    """The pill of `cluster`; `chosen` says that the chosen event is one of its.

    In a large story every frame has other numbers, so that only what lies under them is kept.
    """
    box, label, style = cluster.box, cluster.label, stamps.style
    left, top = stamps.whole(box.x - _AIR), stamps.whole(box.y - _AIR)
    stamps.stamp(
        painter,
        ("count", round(box.width), chosen),
        left,
        top,
        box.width + 2 * _AIR,
        box.height + 2 * _AIR,
        lambda drawing: _draw_pill(drawing, box, style, chosen),
    )
    x, middle = left + _AIR + label.x - box.x, top + _AIR + label.middle - box.y
    colour = style.colour("link" if chosen else "quiet")
    stamps.draw_text(painter, label.text, x, middle, label.role, colour)
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


def _draw_pill(painter: QPainter, box: Rect, style: Style, chosen: bool) -> None:
    """The pill, so far from the origin that its edge has room."""
    face = style.between(style.colour("button"), "paper", 0.25)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.colour("selected") if chosen else face)
    by = (box.height - 2) / 2
    painter.drawRoundedRect(QRectF(_AIR, _AIR + 1, box.width, box.height - 2), by, by)
