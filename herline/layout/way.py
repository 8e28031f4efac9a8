"""The way from one view to another: where an x of a scene is in the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from herline.frozen import frozen
from herline.layout.scale import Scale

if TYPE_CHECKING:  # arrays are numpy's, which the first frame does without
    from herline.layout.columns import Floats


@frozen
class Way:
    """An x is `factor` times as far from 0, and then moved by `shift`."""

    factor: float
    shift: float

    @classmethod
    def between(cls, one: Scale, other: Scale) -> Way:
        """From a scale to another one of the same axis."""
        factor = other.pixels_per_day / one.pixels_per_day
        return cls(factor, other.axis_to_x(one.viewport.start) - one.x0 * factor)

    @overload
    def x(self, x: float) -> float: ...
    @overload
    def x(self, x: Floats) -> Floats: ...
    def x(self, x: float | Floats) -> float | Floats:
        return x * self.factor + self.shift

    def back(self, x: float) -> float:
        """Where an x of the other scene is in the first one."""
        return (x - self.shift) / self.factor
