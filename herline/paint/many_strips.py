"""Many strips: the parts of all bars of a frame, reckoned at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from herline.layout.columns import Floats
from herline.paint.bars import LEAST_WIDTH, OUTSIDE
from herline.paint.strips import Part, Strips, fading_part, full_parts


def parts_of_strips(
    strips: Sequence[Strips], edges: Floats, middle: Floats, width: float
) -> list[Part]:
    """What `parts_of_strip` gives for each of many bars, of looks that are equally thick.

    `edges` has four rows: start, core start, core end and end. A short bar that does not fade is
    one part, if its picture was drawn ahead.
    """
    if not strips:
        return []
    fine, thick, longest = strips[0].fine, strips[0].thick, strips[0].short.longest
    exact = _wide_enough(edges * fine)
    rounded = np.minimum(np.maximum(exact, -OUTSIDE), width * fine + OUTSIDE).round()
    _let_fade(rounded, exact)
    top = (middle * fine - thick / 2).round().astype(np.int64)
    places = (*rounded.astype(np.int64).tolist(), top.tolist(), *exact.tolist())
    parts: list[Part] = []
    for look, x0, x1, x2, x3, y, start, core_start, core_end, end in zip(
        strips, *places, strict=True
    ):
        if x0 == x1 and x2 == x3 and 0 < x3 - x0 <= longest and (whole := look.short[x3 - x0]):
            parts.append((x0, y, whole))
            continue
        if x0 < x1:
            parts.append(fading_part(look.fade_in, x0, x1, y, thick, start, core_start))
        if x2 < x3:
            parts.append(fading_part(look.fade_out, x2, x3, y, thick, core_end, end))
        if x1 < x2:
            parts += full_parts(look, x1, x2, y, x0 == x1, x2 == x3)
    return parts


def _wide_enough(edges: Floats) -> Floats:
    """The edges where bars that would hardly be seen are drawn wider than they are."""
    (tiny,) = (edges[3] - edges[0] < LEAST_WIDTH).nonzero()
    if len(tiny):
        edges[0, tiny] = (edges[0, tiny] + edges[3, tiny] - LEAST_WIDTH) / 2
        edges[3, tiny] = edges[0, tiny] + LEAST_WIDTH
    return edges


def _let_fade(rounded: Floats, exact: Floats) -> None:
    """Set the cores of bars that fade in or out within their ends, and of others at them."""
    ends, cores = rounded[::3], rounded[1:3]
    fade = exact[1::2] - exact[::2] > 1
    rounded[1:3] = np.where(fade, np.minimum(np.maximum(cores, ends[0]), ends[1]), ends)
