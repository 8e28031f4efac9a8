"""Moves the words of bars that run out of a picture to where they can be read.

On a screen one pans to them; a picture stands still. Words are moved only where nothing of their
lane is in the way.
"""

from __future__ import annotations

import numpy as np

from herline.frozen import replace
from herline.layout.marks import Marks
from herline.layout.scene import Scene

_AIR = 3.0
"""Pixels between words and the edge of the picture."""


def words_within(scene: Scene) -> Scene:
    """`scene` with the words under its bars inside the axis, as far as there is room."""
    marks = scene.marks
    if not isinstance(marks, Marks):
        return scene  # nothing has a lane
    lengths, x = marks.lengths, marks.x
    low, high = scene.axis.x + _AIR, scene.axis.right - _AIR
    inside = np.where(x < low, low, np.minimum(x, high - lengths))
    out = (marks.line != marks.middle) & (inside != x) & (lengths <= high - low)
    out &= lengths > 0
    for one in out.nonzero()[0].tolist():
        out[one] = not _is_taken(marks, one, float(inside[one]), float(lengths[one]))
    if not out.any():
        return scene
    pixels = marks.pixels.copy()
    left, right, x = pixels[4:7]
    x[out] = inside[out]
    left[out] = np.minimum(left, x)[out]
    right[out] = np.maximum(right, x + lengths)[out]
    return replace(scene, marks=marks.standing_at(pixels))


def _is_taken(marks: Marks, one: int, x: float, length: float) -> bool:
    """Whether another mark of its lane is in the way of words from `x` on."""
    shelves, lanes = marks.cast.shelves[marks.at], marks.cast.lanes[marks.at]
    others = (shelves == shelves[one]) & (lanes == lanes[one])
    others[one] = False
    return bool((others & (marks.left < x + length) & (x < marks.right)).any())
