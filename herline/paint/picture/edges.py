"""Moves the words of bars that run out of a picture to where they can be read.

On a screen one pans to them; a picture stands still. Words are moved only where nothing of their
lane is in the way.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from herline.layout.metrics import Metrics
from herline.layout.scene import Mark, Scene

_AIR = 3.0
"""Pixels between words and the edge of the picture."""


def words_within(scene: Scene, metrics: Metrics) -> Scene:
    """`scene` with the words under its bars inside the axis, as far as there is room."""
    lanes: dict[tuple[int, int], list[Mark]] = defaultdict(list)
    for mark in scene.marks:
        lanes[mark.group, mark.lane].append(mark)
    return replace(
        scene,
        marks=tuple(
            _moved(mark, scene, metrics, lanes[mark.group, mark.lane]) for mark in scene.marks
        ),
    )


def _moved(mark: Mark, scene: Scene, metrics: Metrics, lane: list[Mark]) -> Mark:
    label = mark.label
    if label is None or label.middle == mark.middle:
        return mark
    left, right = label.x, _words_end(mark, metrics)
    by = max(scene.axis.x + _AIR - left, 0.0) or min(scene.axis.right - _AIR - right, 0.0)
    if not by or right - left > scene.axis.width - 2 * _AIR:
        return mark
    left, right = left + by, right + by
    if any(other is not mark and other.box.x < right and left < other.box.right for other in lane):
        return mark
    start, end = min(mark.box.x, left), max(mark.box.right, right)
    return replace(
        mark,
        label=replace(label, x=label.x + by),
        date=replace(mark.date, x=mark.date.x + by) if mark.date else None,
        dots_x=mark.dots_x + by,
        flag_x=None if mark.flag_x is None else mark.flag_x + by,
        box=replace(mark.box, x=start, width=end - start),
    )


def _words_end(mark: Mark, metrics: Metrics) -> float:
    """The right edge of the title, or of the date, dots or flag behind it."""
    assert mark.label is not None
    ends = [mark.label.x + mark.label.width]
    if mark.date is not None:
        ends.append(mark.date.x + mark.date.width)
    if mark.dots:
        ends.append(mark.dots_x + len(mark.dots) * metrics.dot_spacing)
    if mark.flag_x is not None:
        ends.append(mark.flag_x + metrics.flag)
    return max(ends)
