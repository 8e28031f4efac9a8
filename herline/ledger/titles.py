"""The order of many titles, worked out in small steps, so that a window lives on meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from heapq import merge
from itertools import islice

import numpy as np

from herline.ledger.arrays import Ints
from herline.ledger.texts import Texts

_TOGETHER = 5_000
"""Texts that are sorted at a time: some milliseconds in which nobody else has a turn."""


def title_ranks(titles: Texts, told: Callable[[float], object] = abs) -> Ints:
    """For each title its place in their order, whatever the case of letters; the same have one.

    `told` is told the share that is done, and may raise what ends it.
    """
    folded = list(_in_steps(map(str.casefold, titles), len(titles), told, 0.0))
    distinct = list(set(folded))
    parts = [sorted(distinct[i : i + _TOGETHER]) for i in range(0, len(distinct), _TOGETHER)]
    ordered = _in_steps(merge(*parts), len(distinct), told, 0.5)
    place_of = {title: place for place, title in enumerate(ordered)}
    return np.fromiter(map(place_of.__getitem__, folded), np.int64, len(folded))


def _in_steps(
    texts: Iterator[str], number: int, told: Callable[[float], object], begin: float
) -> Iterator[str]:
    """The same texts, telling of half of the work."""
    for done in range(0, number, _TOGETHER):
        yield from islice(texts, _TOGETHER)
        told(begin + 0.5 * done / number)
