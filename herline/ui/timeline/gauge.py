"""The gauge: what a frame took and how many events it holds, seen on the timeline if asked for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from herline.layout.scene import Scene, TextRole
from herline.paint.lettering import Lettering
from herline.paint.measure import metrics_of
from herline.paint.stamps import Stamps
from herline.paint.style import Style

_PAD = 8.0
"""Pixels between the lines and the edge of their plate, and around that."""


def measured(scene: Scene, laying_out: float, painting: float) -> tuple[str, ...]:
    """What there is to say of a frame; how long it was laid out and painted is in seconds."""
    # An event that stands in several groups is seen in each of them.
    placed = len(scene.marks)
    counted = sum(len(cluster.events) for cluster in scene.clusters)
    layout, paint = 1000 * laying_out, 1000 * painting
    return (
        f"frame {layout + paint:.1f} ms: layout {layout:.1f}, paint {paint:.1f}",
        f"events seen {placed + counted:,}: placed {placed:,}, counted {counted:,}",
        "all lanes and words found" if scene.settled else "lanes or words still to be found",
    )


def draw_gauge(painter: QPainter, scene: Scene, lines: tuple[str, ...], style: Style) -> None:
    """The lines on a plate in the upper left corner of the lanes."""
    role = TextRole.DATE
    letters = metrics_of(style, role)
    high = letters.height()
    wide = max(letters.horizontalAdvance(line) for line in lines)
    corner = QPointF(scene.axis.x + _PAD, scene.lanes.y + _PAD)
    plate = QRectF(corner.x(), corner.y(), wide + 2 * _PAD, len(lines) * high + _PAD)
    painter.fillRect(plate, style.colour("raised"))
    painter.setPen(style.colour("line"))
    painter.drawRect(plate)
    write, lettering = Stamps(style).draw_text, Lettering(role, style.colour("ink"))
    for number, line in enumerate(lines):
        middle = corner.y() + _PAD / 2 + (number + 0.5) * high
        write(painter, line, corner.x() + _PAD, middle, lettering)
