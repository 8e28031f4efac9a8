"""The order of many titles, worked out in small steps, so that a window lives on meanwhile."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from heapq import merge
from itertools import count, islice

import numpy as np

from herline.ledger.arrays import Bools, Small
from herline.ledger.texts import Texts
from herline.progress import Progress, to_nobody

_TOGETHER = 5_000
"""Texts that are taken at a time: some milliseconds in which nobody else has a turn."""


def title_ranks(titles: Texts, progress: Progress = to_nobody) -> Small:
    """For each title its place in their order, whatever the case of letters; the same have one.

    `progress` is called with the share that is done, and may raise to stop.
    """
    folded: list[list[str]] = []
    distinct: set[str] = set()
    for some in _in_pieces(map(str.casefold, titles), len(titles), progress, 0.0):
        folded.append(some)
        distinct.update(some)
    parts = [sorted(some) for some in _in_pieces(iter(distinct), len(distinct), progress, 0.4)]
    place_of: dict[str, int] = {}
    for some in _in_pieces(merge(*parts), len(distinct), progress, 0.6):
        place_of.update(zip(some, count(len(place_of))))
    places = [[place_of[title] for title in some] for some in folded]
    return np.concatenate([np.array(some, np.int32) for some in ([], *places)])


def beginning(letters: str, titles: Texts, ranks: Small) -> Bools:
    """Whether each of the titles, whose order is `ranks`, begins with `letters` in any case."""
    one_of = np.zeros(ranks.max(initial=-1) + 1, np.int64)
    one_of[ranks] = np.arange(len(ranks))
    letters, ways = letters.casefold(), range(len(one_of))
    first = bisect_left(ways, letters, key=lambda rank: titles[int(one_of[rank])].casefold())
    end = bisect_left(
        ways,
        True,
        lo=first,
        key=lambda rank: not titles[int(one_of[rank])].casefold().startswith(letters),
    )
    return (first <= ranks) & (ranks < end)


def _in_pieces(
    texts: Iterator[str], number: int, progress: Progress, begin: float
) -> Iterator[list[str]]:
    """The same texts, some at a time; they are a fifth of the work, from `begin` on."""
    for done in range(0, number, _TOGETHER):
        yield list(islice(texts, _TOGETHER))
        progress(begin + 0.2 * done / number)
