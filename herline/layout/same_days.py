"""In which order events of the same days come: as they are told, by the clock, as they stand."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from herline.layout.told_order import told_order
from herline.ledger.arrays import Floats, Ints
from herline.model.edtf.clock import since_midnight
from herline.model.story import Story


def in_their_order(story: Story, dated: Ints, starts: Floats, ends: Floats) -> Ints:
    """`dated`, in which events that share both their days are put in order among themselves.

    `after` and `before` count first, then the time of day; a day without one comes before its
    hours. `dated` is in the order of time, and `starts` and `ends` are days by position.
    """
    told = [bool(event.after or event.before) for event in story.events]
    clock = [since_midnight(event.date) if event.date else -1 for event in story.events]
    if not any(told) and max(clock, default=-1) < 0:
        return dated
    days = np.column_stack((starts[dated], ends[dated]))
    cuts = (np.flatnonzero((days[1:] != days[:-1]).any(axis=1)) + 1).tolist()
    positions: list[int] = dated.tolist()
    ordered: list[int] = []
    for first, last in pairwise((0, *cuts, len(positions))):
        same = sorted(positions[first:last], key=clock.__getitem__)
        ordered += told_order(story, same) if any(told[each] for each in same) else same
    return np.array(ordered, np.int64)
