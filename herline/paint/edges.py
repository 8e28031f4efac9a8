"""What lies outside the view, counted at the ends of the axis: "‹ 12 earlier", "5 later ›".

There it never covers an event, only now and then the name of a month.
"""

from __future__ import annotations

from math import inf

from PySide6.QtGui import QPainter

from herline.layout.scene import Label, Rect, Scene, TextRole
from herline.paint.lettering import Lettering
from herline.paint.measure import make_measure
from herline.paint.pills import draw_pill
from herline.paint.stamps import Stamps
from herline.paint.style import Style

_PAD = 8.0
_OFF = 4.0


def earlier_box(scene: Scene, style: Style) -> Rect | None:
    """Where the count of earlier events stands; None when there are none. It can be clicked."""
    if not scene.before:
        return None
    width, height, y = _measured(scene, style, earlier(scene.before))
    return Rect(scene.axis.x + _OFF, y, width, height)


def later_box(scene: Scene, style: Style) -> Rect | None:
    """Where the count of later events stands; None when there are none. It can be clicked."""
    if not scene.after:
        return None
    width, height, y = _measured(scene, style, later(scene.after))
    return Rect(scene.axis.right - _OFF - width, y, width, height)


def edge_boxes(scene: Scene, style: Style) -> tuple[Rect, ...]:
    """Both, as far as there are any."""
    return tuple(box for box in (earlier_box(scene, style), later_box(scene, style)) if box)


def between_edges(scene: Scene, style: Style, y: float) -> tuple[float, float]:
    """The x between which none of both stands at height `y`."""
    low, high = -inf, inf
    left, right = earlier_box(scene, style), later_box(scene, style)
    if left is not None and left.y < y + 1 and y - 1 < left.bottom:
        low = left.right
    if right is not None and right.y < y + 1 and y - 1 < right.bottom:
        high = right.x
    return low, high


def draw_edges(painter: QPainter, scene: Scene, stamps: Stamps) -> None:
    style = stamps.style
    face, lettering, pad = style.colour("button"), edge_lettering(style), _PAD * style.zoom
    for box, text, number in (
        (earlier_box(scene, style), earlier(scene.before), scene.before),
        (later_box(scene, style), later(scene.after), scene.after),
    ):
        if box is not None:
            middle = box.y + box.height / 2
            label = Label(text, box.x + pad, middle, box.width - 2 * pad, lettering.role)
            draw_pill(painter, box, label, number, face, lettering, stamps)


def edge_lettering(style: Style) -> Lettering:
    """How these counts are written."""
    return Lettering(TextRole.DATE, style.colour("ink"))


def _measured(scene: Scene, style: Style, text: str) -> tuple[float, float, float]:
    height = style.metrics.minor_height - 3
    width = make_measure(style)(text, TextRole.DATE) + 2 * _PAD * style.zoom
    return width, height, scene.axis.bottom - height - 2


def earlier(count: int) -> str:
    """How many events end before what is seen."""
    return f"‹ {count:,} earlier"


def later(count: int) -> str:
    """How many events begin after it."""
    return f"{count:,} later ›"
