"""Leaving: events that stood in lanes of one scene and are only counted in the next one.

Both scenes are of the same events in the same lanes and size; only the viewport is another.
"""

from __future__ import annotations

from collections.abc import Sequence

from herline.frozen import replace
from herline.layout.marks import have_one_cast, keys_of, lost
from herline.layout.scale import Scale
from herline.layout.scene import Mark, Rect, Scene
from herline.layout.way import Way


def leaving(marks: Sequence[Mark], before: Scene, after: Scene) -> list[Mark]:
    """Those of the `marks`, as they stood `before`, that are in view `after` but have no lane.

    Each is where it would stand `after`.
    """
    if not marks or have_one_cast(marks, after.marks):
        return []  # as in most steps of a hand: nobody loses a lane
    way, axis = Way.between(Scale.of(before), Scale.of(after)), after.axis
    gone = lost(marks, set(keys_of(after.marks)), way.back(axis.x), way.back(axis.right))
    return [_moved(mark, way) for mark in gone]


def _moved(mark: Mark, way: Way) -> Mark:
    """The mark with its bar where its days are, and its words as far from it as they were."""
    start, end = way.x(mark.start), way.x(mark.end)
    x = mark.x + (end - mark.end if mark.x >= mark.end else start - mark.start)
    left = min(start, x) - (min(mark.start, mark.x) - mark.box.x)
    right = max(end, x + mark.caption.length)
    return replace(
        mark,
        start=start,
        core_start=way.x(mark.core_start),
        core_end=way.x(mark.core_end),
        end=end,
        x=x,
        box=Rect(left, mark.box.y, right - left, mark.box.height),
    )
