"""How a count looks: a pill that says how many events did not fit, "+7 more".

Where sources disagree on some of them it says on how many, before a flag: "+7 · 2".
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from herline.layout.scene import Cluster
from herline.paint.marks import draw_flag
from herline.paint.stamps import Stamps
from herline.paint.style import Style

_AIR = 1.0
"""Pixels around a pill for its smooth edge."""


def draw_count(painter: QPainter, cluster: Cluster, stamps: Stamps, chosen: bool) -> None:
    """The pill of `cluster`; `chosen` says that the chosen event is one of its."""
    box, label, disputed = cluster.box, cluster.label, cluster.disputed > 0
    stamps.stamp(
        painter,
        ("count", label.text, round(box.width), round(label.x - box.x), chosen, disputed),
        box.x - _AIR,
        box.y - _AIR,
        box.width + 2 * _AIR,
        box.height + 2 * _AIR,
        lambda drawing: _draw(drawing, cluster, stamps.style, chosen),
    )


def _draw(painter: QPainter, cluster: Cluster, style: Style, chosen: bool) -> None:
    """The pill, so far from the origin that its edge has room."""
    label = cluster.label
    box = QRectF(_AIR, _AIR + 1, cluster.box.width, cluster.box.height - 2)
    face = style.between(style.colour("button"), "paper", 0.25)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.colour("selected") if chosen else face)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    x, middle = label.x - cluster.box.x + _AIR, label.middle - cluster.box.y + _AIR
    colour = style.colour("link" if chosen else "quiet")
    # Always real text, also inside a kept stamp.
    Stamps(style).text(painter, label.text, x, middle, label.role, colour)
    if cluster.disputed:
        metrics = style.metrics
        flag = x + label.width + metrics.flag_gap
        draw_flag(painter, flag, middle, metrics.flag, style.colour("accent"))
