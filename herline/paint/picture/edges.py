"""Brings words that run out of a picture to where they can be read.

On a screen one pans to them; a picture stands still. Words under a bar are moved, and words beside
a mark stand on its other side, where nothing of their lane is in the way; others are shortened to
the room that they have.
"""

from __future__ import annotations

import numpy as np

from herline.frozen import replace
from herline.layout.marks import Marks
from herline.layout.scene import NO_CAPTION, Caption, Scene
from herline.layout.wording import Form

_AIR = 3.0
"""Pixels between words and the edge of the picture."""


def words_within(scene: Scene) -> Scene:
    """`scene` with all words beside and under its marks inside the axis."""
    marks = scene.marks
    if not isinstance(marks, Marks):
        return scene  # nothing has a lane
    low, high = scene.axis.x + _AIR, scene.axis.right - _AIR
    within = _shortened(_turned(_moved(marks, low, high), low, high), low, high)
    return scene if within is marks else replace(scene, marks=within)


def _moved(marks: Marks, low: float, high: float) -> Marks:
    """The marks with the words under their bars between two x, as far as there is room."""
    lengths, x = marks.lengths, marks.x
    inside = np.where(x < low, low, np.minimum(x, high - lengths))
    out = (marks.line != marks.middle) & (inside != x) & (lengths <= high - low)
    out &= lengths > 0
    for one in out.nonzero()[0].tolist():
        out[one] = not _is_taken(marks, one, float(inside[one]), float(lengths[one]))
    if not out.any():
        return marks
    pixels = marks.pixels.copy()
    left, right, x = pixels[4:7]
    x[out] = inside[out]
    left[out] = np.minimum(left, x)[out]
    right[out] = np.maximum(right, x + lengths)[out]
    return marks.standing_at(pixels)


def _turned(marks: Marks, low: float, high: float) -> Marks:
    """The marks with words on their other side, if their titles have no room on this one."""
    lengths, x = marks.lengths, marks.x
    out = (marks.line == marks.middle) & (lengths > 0) & (marks.end > low) & (marks.start < high)
    out &= (x < low) | (x + lengths > high)
    for one in out.nonzero()[0].tolist():
        length = float(lengths[one])
        title = marks.cast.wording.caption(int(marks.events[one]), Form.TITLE).length
        start, end, left, right, x = marks.pixels[[0, 3, 4, 5, 6], one].tolist()
        if x >= end:
            fits, at = x + title <= high, start - (x - end) - length
            left, right = at, end + (start - left)
        else:
            fits, at = x + length - title >= low, end + (start - x - length)
            left, right = start - (right - end), at + length
        if fits or at < low or at + length > high or _is_taken(marks, one, at, length):
            continue
        pixels = marks.pixels.copy()
        pixels[4:7, one] = left, right, at
        marks = marks.standing_at(pixels)
    return marks


def _shortened(marks: Marks, low: float, high: float) -> Marks:
    """The marks with words that have room between two x, or none."""
    lengths, x = marks.lengths, marks.x
    out = (lengths > 0) & ((x < low) | (x + lengths > high))
    if not out.any():
        return marks
    pixels, forms, reworded = marks.pixels.copy(), marks.forms.copy(), dict[int, Caption]()
    for one in out.nonzero()[0].tolist():
        first, last = pixels[0, one], pixels[3, one]
        begin, end = max(x[one], low), min(x[one] + lengths[one], high)
        words = _short(marks, one, end - begin) if last > low and first < high else NO_CAPTION
        if words is NO_CAPTION:
            forms[one] = Form.NONE
        # What is cut on the left ends where it did.
        at = end - words.length if x[one] < low else begin
        reworded[one] = words
        pixels[4:7, one] = min(first, at), max(last, at + words.length), at
    return marks.telling(forms, reworded, pixels)


def _short(marks: Marks, one: int, room: float) -> Caption:
    """The words of a mark in so many pixels: without its date, and as much of its title as fits.

    A title that has no room beside the dots of its sources stands without them.
    """
    event, wording = int(marks.events[one]), marks.cast.wording
    usual, whole = wording.caption(event, Form.TITLE), wording.caption(event, Form.DATED).title
    alone = Caption(whole, usual.width, length=usual.width, role=usual.role)
    for words in (usual, alone):
        title = wording.shortened(whole, words.role, room - words.length + words.width)
        if title:
            return words.retitled(title, wording.width(title, words.role))
    return NO_CAPTION


def _is_taken(marks: Marks, one: int, x: float, length: float) -> bool:
    """Whether another mark of its lane is in the way of words from `x` on."""
    shelves, lanes = marks.cast.shelves[marks.at], marks.cast.lanes[marks.at]
    others = (shelves == shelves[one]) & (lanes == lanes[one])
    others[one] = False
    return bool((others & (marks.left < x + length) & (x < marks.right)).any())
