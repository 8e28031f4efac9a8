"""A jump made visible: the view glides from where it was to where it is.

Only the picture glides; the state is there at once. Motion is short and never needed.
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from herline.model.view import Viewport

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

DURATION = 140
"""Milliseconds."""
SMALL = 0.005
"""A step of less than this share of the view needs no gliding."""
FAR = 6.0
"""Beyond so many views away one would see nothing but a blur."""


def between(one: Viewport, other: Viewport, share: float) -> Viewport:
    """The view that is `share` (0 to 1) of the way; zoom grows evenly, so it feels steady."""
    if share <= 0 or share >= 1:
        return one if share <= 0 else other
    span = exp(log(one.span) + (log(other.span) - log(one.span)) * share)
    change = other.span - one.span
    # Zooming moves the middle in step with the span, so that one fixed point stays fixed.
    way = (span - one.span) / change if abs(change) > 1e-6 * one.span else share
    start = one.start + (other.start - one.start) * way
    return Viewport(start, start + span)


def worth_gliding(one: Viewport, other: Viewport) -> bool:
    """Whether the eye is helped by seeing the way from one view to the other."""
    wider = max(one.span, other.span)
    way = max(abs(one.start - other.start), abs(one.end - other.end))
    return SMALL * min(one.span, other.span) < way < FAR * wider


class Glide(QObject):
    """One glide at a time; `moved` carries the viewport to be drawn."""

    moved = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._from = self._to = Viewport(0, 1)
        self._animation: QVariantAnimation | None = None

    def start(self, one: Viewport, other: Viewport) -> None:
        self.stop()
        self._from, self._to = one, other
        self.prepare().start()

    def prepare(self) -> QVariantAnimation:
        """What moves it; made before it is needed, or the first glide would begin with a jerk."""
        if self._animation is None:
            self._animation = self._made()
        return self._animation

    def _made(self) -> QVariantAnimation:
        from PySide6.QtCore import QEasingCurve, QVariantAnimation  # late: no story begins with it

        animation = QVariantAnimation(self)
        animation.setStartValue(0.0)
        animation.setEndValue(1.0)
        animation.setDuration(DURATION)
        animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        animation.valueChanged.connect(self._step)
        return animation

    def stop(self) -> None:
        if self._animation is not None:
            self._animation.stop()

    def _step(self, share: float) -> None:
        self.moved.emit(between(self._from, self._to, share))
