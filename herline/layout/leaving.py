"""Leaving: events that stood in lanes of one scene and are only counted in the next one.

Both scenes are of the same events in the same lanes and size; only the viewport is another.
"""

from __future__ import annotations

from collections.abc import Sequence

from herline.frozen import frozen, replace
from herline.layout.marks import have_one_cast, keys_of, lost
from herline.layout.scale import Scale
from herline.layout.scene import Mark, Rect, Scene


def leaving(marks: Sequence[Mark], before: Scene, after: Scene) -> list[Mark]:
    """Those of the `marks`, as they stood `before`, that are in view `after` but have no lane.

    Each is where it would stand `after`.
    """
    if not marks or have_one_cast(marks, after.marks):
        return []  # as in most steps of a hand: nobody loses a lane
    way, axis = _Way.between(before, after), after.axis
    gone = lost(marks, set(keys_of(after.marks)), way.back(axis.x), way.back(axis.right))
    return [way.moved(mark) for mark in gone]


@frozen
class _Way:
    """Where an x of one scene is in another one: `factor` times as far from 0, and then `shift`."""

    factor: float
    shift: float

    @classmethod
    def between(cls, before: Scene, after: Scene) -> _Way:
        one, other = Scale.of(before), Scale.of(after)
        factor = other.pixels_per_day / one.pixels_per_day
        start = other.axis_to_x(before.viewport.start)
        return cls(factor, start - one.x0 * factor)

    def x(self, x: float) -> float:
        return x * self.factor + self.shift

    def back(self, x: float) -> float:
        """Where an x of the other scene is in the first one."""
        return (x - self.shift) / self.factor

    def moved(self, mark: Mark) -> Mark:
        """The mark with its bar where its days are, and its words as far from it as they were."""
        start, end = self.x(mark.start), self.x(mark.end)
        x = mark.x + (end - mark.end if mark.x >= mark.end else start - mark.start)
        left = min(start, x) - (min(mark.start, mark.x) - mark.box.x)
        right = max(end, x + mark.caption.length)
        return replace(
            mark,
            start=start,
            core_start=self.x(mark.core_start),
            core_end=self.x(mark.core_end),
            end=end,
            x=x,
            box=Rect(left, mark.box.y, right - left, mark.box.height),
        )
