"""What lies outside the view, counted at the ends of the axis: "‹ 12 earlier", "5 later ›".

There it never covers an event, only now and then the name of a month that has no room beside it.
"""

from __future__ import annotations

from functools import lru_cache
from math import inf
from typing import NamedTuple

from PySide6.QtGui import QPainter

from herline.frozen import replace
from herline.layout.counted import width_of
from herline.layout.scene import Label, Rect, Scene, TextRole
from herline.paint.lettering import Lettering
from herline.paint.measure import make_measure
from herline.paint.pills import PillLook, draw_pill
from herline.paint.stamps import Stamps
from herline.paint.style import Style

_PAD = 8.0
"""Pixels at zoom 1 between the words and the ends of their plate."""
_OFF = 4.0
"""Pixels between a plate and the end of the axis."""


class Edges(NamedTuple):
    """Where the counts of earlier and later events stand, which can be clicked; None for none."""

    earlier: Rect | None
    later: Rect | None

    @property
    def boxes(self) -> tuple[Rect, ...]:
        """Both, as far as there are any."""
        return tuple(box for box in self if box is not None)

    def between(self, y: float) -> tuple[float, float]:
        """The two x between which neither of them stands at height `y`."""
        low, high = -inf, inf
        if self.earlier is not None and self.earlier.y < y + 1 and y - 1 < self.earlier.bottom:
            low = self.earlier.right
        if self.later is not None and self.later.y < y + 1 and y - 1 < self.later.bottom:
            high = self.later.x
        return low, high


def edges_of(scene: Scene, style: Style) -> Edges:
    """Where these counts stand in a scene."""
    axis = scene.axis
    return _edges(axis.x, axis.right, axis.bottom, scene.before, scene.after, style)


@lru_cache(maxsize=256)
def _edges(start: float, end: float, bottom: float, before: int, after: int, style: Style) -> Edges:
    """The same for an axis from `start` to `end`; mostly as many are out of sight as before."""
    y = bottom - _height(style) - 2
    left = right = None
    if before:
        left = plate(earlier(before), start + _OFF, y, style)
    if after:
        right = plate(later(after), 0.0, y, style)
        right = replace(right, x=end - _OFF - right.width)
    return Edges(left, right)


def plate(text: str, x: float, y: float, style: Style) -> Rect:
    """The plate with its top left corner at (x, y) on which such a count stands."""
    return Rect(x, y, _length(text, style) + 2 * _PAD * style.zoom, _height(style))


@lru_cache(maxsize=1024)
def _length(text: str, style: Style) -> float:
    """Pixels that the words of such a count take."""
    return width_of(text, _look(style).lettering.role, make_measure(style))


def _height(style: Style) -> float:
    return style.metrics.minor_height - 3


def draw_edges(painter: QPainter, scene: Scene, edges: Edges, stamps: Stamps) -> None:
    for box, text in ((edges.earlier, earlier(scene.before)), (edges.later, later(scene.after))):
        if box is not None:
            draw_edge(painter, text, box, stamps)


def draw_edge(painter: QPainter, text: str, box: Rect, stamps: Stamps) -> None:
    """One of these counts on its plate."""
    pad, look = _PAD * stamps.style.zoom, _look(stamps.style)
    role, middle = look.lettering.role, box.y + box.height / 2
    label = Label(text, box.x + pad, middle, box.width - 2 * pad, role)
    draw_pill(painter, box, label, look, stamps)


@lru_cache(maxsize=8)
def _look(style: Style) -> PillLook:
    """How these counts look."""
    return PillLook.of(style.colour("button"), Lettering(TextRole.DATE, style.colour("ink")))


def earlier(count: int) -> str:
    """How many events end before what is seen."""
    return f"‹ {count:,} earlier"


def later(count: int) -> str:
    """How many events begin after it."""
    return f"{count:,} later ›"
