"""Places: which lane an event has, how much is written beside it, and on which side."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress

import numpy as np

from herline.frozen import frozen
from herline.layout.columns import Bools, Ints
from herline.layout.wording import Form

Place = tuple[int, Form, bool]
"""Lane, what is written, and whether it stands to the left of the mark."""
Places = dict[int, Place]
"""The place of each event, by its position in the story."""


@frozen(eq=False)
class Placed:
    """Places as columns."""

    events: Ints
    lanes: Ints
    forms: Ints
    lefts: Bools

    def only(self, some: Ints) -> Placed:
        """Those at these places of the columns."""
        return Placed(self.events[some], self.lanes[some], self.forms[some], self.lefts[some])

    def joined(self, others: Placed) -> Placed:
        """These and others."""
        return Placed(
            np.concatenate((self.events, others.events)),
            np.concatenate((self.lanes, others.lanes)),
            np.concatenate((self.forms, others.forms)),
            np.concatenate((self.lefts, others.lefts)),
        )


def as_columns(places: Places) -> Placed:
    count = len(places)
    values = places.values()
    return Placed(
        np.fromiter(places, np.int64, count),
        np.fromiter((lane for lane, _, _ in values), np.int64, count),
        np.fromiter((form for _, form, _ in values), np.int64, count),
        np.fromiter((left for _, _, left in values), np.bool_, count),
    )


def loose(event: int, form: Form, left: bool) -> Placed:
    """An event with its words in no lane, which is lane -1."""
    one, forms = np.array([event], np.int64), np.array([form], np.int64)
    return Placed(one, np.array([-1], np.int64), forms, np.array([left]))


def only(places: Places, wanted: Iterable[bool]) -> Places:
    """The places for which `wanted`, in the same order, says so."""
    return dict(compress(places.items(), wanted))
