"""Standing: where the bar, the words, the dots and the flag of each event of a cast are seen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.layout.bars import are_points
from herline.layout.cast import Cast, Shelf
from herline.layout.columns import Bools, Floats, Ints
from herline.layout.marks import Marks
from herline.layout.patience import Patience
from herline.layout.scale import Scale
from herline.layout.wording import Form

FAR = 30_000.0
"""Pixels beyond which nothing is told apart; painters stumble over larger numbers."""


def standing(
    cast: Cast, shelves: Sequence[Shelf], scale: Scale, patience: Patience
) -> tuple[Marks, bool]:
    """The marks of a cast on its shelves that are in sight, and whether they have all their words.

    When `patience` ends too soon, some have not all for which there is room, but those that they
    were promised with their lane.
    """
    cast.keep_up()
    metrics, view = cast.metrics, scale.viewport
    gap, half = metrics.label_gap, metrics.point / 2
    # Days are counted from the view's start, so that ages far off lose nothing in rounding.
    days: Floats = (cast.days - view.start) * scale.pixels_per_day + scale.x0
    first: Floats = days[0]
    last: Floats = days[3]
    length = last - first
    points = are_points(length, cast.point, metrics.point)
    middle = (first + last) / 2
    start, end = np.where(points, middle - half, first), np.where(points, middle + half, last)
    forms = cast.forms.copy()
    under = ~points & (length >= cast.promised)
    # Words under a bar that began before the view stay in view as long as the bar does.
    kept = np.maximum(start, scale.x0 + gap)
    settled = _as_long_bars_allow(cast, forms, np.where(under, end - kept, -FAR), patience)
    words = cast.lengths(np.arange(len(cast)), forms)
    beside = np.where(cast.lefts, start - gap - words, end + gap)
    x = np.where(under, np.maximum(np.minimum(kept, end - words), start), beside)
    left, right = np.minimum(start, x), np.maximum(end, x + words)
    seen = (cast.days[0] < view.end) & (cast.days[3] > view.start)
    seen |= (left < scale.x1) & (right > scale.x0)
    room = _until_neighbours(cast, left, shelves) - end - gap - metrics.clearance
    settled &= _as_neighbours_allow(cast, forms, seen & ~(under | cast.lefts), room, patience)
    (at,) = seen.nonzero()
    points, forms, x, under = points[at], forms[at], x[at], under[at]
    right = np.maximum(end[at], x + cast.lengths(at, forms))
    # A point has no length to be drawn.
    drawn = np.where(points, middle[at], days[:, at])
    pixels = np.concatenate((drawn, (left[at], right, x)))
    pixels = np.minimum(np.maximum(pixels, -FAR), FAR)
    tops = np.array([shelf.top for shelf in shelves])
    top = tops[cast.shelves[at]] + cast.drop[at]
    line = np.where(under, top + metrics.under_middle, top + metrics.bar_middle)
    pixels = np.concatenate((pixels, (top, line)))
    return Marks(cast, shelves, at, forms, points, pixels), settled


def _as_long_bars_allow(cast: Cast, forms: Ints, room: Floats, patience: Patience) -> bool:
    """Under a bar stand more words than it was promised where it is long, and fewer as it leaves.

    `room` is what of the bar is to the right of where its words begin, in pixels.
    """
    settled = True
    for form in (Form.TITLE, Form.DATED):
        settled &= cast.longer(forms, form, (forms < int(form)) & (room > 0), room, patience)
    (may,) = ((forms > int(Form.SHORT)) & (room > -cast.metrics.label_gap)).nonzero()
    forms[may[room[may] < cast.lengths(may, forms[may])]] = int(Form.SHORT)
    return settled


def _until_neighbours(cast: Cast, left: Floats, shelves: Sequence[Shelf]) -> Floats:
    """For each mark the x where the next one in its lane begins, or the limit."""
    limits = np.array([shelf.limit for shelf in shelves])
    until = limits[cast.shelves]
    until[cast.before] = np.minimum(left[cast.after], until[cast.before])
    return until


def _as_neighbours_allow(
    cast: Cast, forms: Ints, beside: Bools, room: Floats, patience: Patience
) -> bool:
    """Beside a mark stand more words where its neighbour leaves more room than was promised."""
    settled = True
    for form in (Form.SHORT, Form.TITLE, Form.DATED):
        more = cast.metrics.label_gap if form is Form.DATED else 0.0
        may = beside & (forms == form - 1)
        settled &= cast.longer(forms, form, may, room, patience, more)
    return settled
