"""Moves the words of bars that run out of a picture to where they can be read.

On a screen one pans to them; a picture stands still. Words are moved only where nothing of their
lane is in the way.
"""

from __future__ import annotations

from collections import defaultdict

from herline.frozen import replace
from herline.layout.scene import Mark, Scene

_AIR = 3.0
"""Pixels between words and the edge of the picture."""


def words_within(scene: Scene) -> Scene:
    """`scene` with the words under its bars inside the axis, as far as there is room."""
    lanes: dict[tuple[int, int], list[Mark]] = defaultdict(list)
    marks = tuple(scene.marks)
    for mark in marks:
        lanes[mark.group, mark.lane].append(mark)
    moved = tuple(_moved(mark, scene, lanes[mark.group, mark.lane]) for mark in marks)
    return replace(scene, marks=moved)


def _moved(mark: Mark, scene: Scene, lane: list[Mark]) -> Mark:
    if not mark.caption.title or mark.line == mark.middle:
        return mark
    left, right = mark.x, mark.x + mark.caption.length
    by = max(scene.axis.x + _AIR - left, 0.0) or min(scene.axis.right - _AIR - right, 0.0)
    if not by or right - left > scene.axis.width - 2 * _AIR:
        return mark
    left, right = left + by, right + by
    if any(other is not mark and other.box.x < right and left < other.box.right for other in lane):
        return mark
    start, end = min(mark.box.x, left), max(mark.box.right, right)
    return replace(mark, x=left, box=replace(mark.box, x=start, width=end - start))
