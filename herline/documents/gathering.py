"""Finds where in a long text a passage may be, even damaged: where many of its letters gather.

To walk through a megabyte takes a twentieth of a second for each likeness. Here the text is read
once for all passages: every run of a few letters of a passage is a seed, and where many seeds of
one passage are found in order, the passage may be.

    passage   In 1921 the mill burned down       seeds  "In 1921", "n 1921 ", …, "ed down"
    text      … in 1921 the mi11 burned down …   19 of 22 fall at one distance: a region
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

SEED = 6
"""Letters of a seed; with a tenth of all letters damaged, half of the seeds are left."""
_MOST_HITS = 6_000
"""Hits looked at for one passage, rarest seeds first."""
_REGIONS = 10
_LEAST_SHARE = 0.06
"""Of the seeds that are looked at; a smaller share may come together by chance."""
_LEAST_SEEDS = 3
_MULTIPLIER = 0x9E3779B97F4A7C15
_BITS = 21

_Numbers = NDArray[np.int64]


class Gathering:
    """The seeds of some passages, found in one text in a single reading."""

    def __init__(self, text: str, passages: Sequence[str]) -> None:
        self._size = len(text)
        self._passages = list(passages)
        self._seeds = [_hashes(passage) for passage in passages]
        every = np.concatenate([*self._seeds, np.empty(0, np.uint64)])
        known = np.unique(every)
        hits, which = _found(_hashes(text), known)
        order = np.argsort(which, kind="stable")
        self._known = known
        self._hits: _Numbers = hits[order]
        self._bounds: _Numbers = np.searchsorted(which[order], np.arange(len(known) + 1))

    def regions(self, number: int) -> list[tuple[int, int]]:
        """Spans of the text, wider than passage `number`, where its seeds gather; best first."""
        length = len(self._passages[number])
        step = max(32, length // 4)
        distances, looked = self._distances(number)
        if not len(distances):
            return []
        # A seed counts for its bucket and for the next one: damage shifts all that follows.
        buckets = distances // step
        found, votes = np.unique(np.concatenate([buckets, buckets + 1]), return_counts=True)
        enough = votes >= max(_LEAST_SEEDS, _LEAST_SHARE * looked)
        found, votes = found[enough], votes[enough]
        regions: list[tuple[int, int]] = []
        for bucket in found[np.argsort(-votes, kind="stable")[: 4 * _REGIONS]].tolist():
            if len(regions) == _REGIONS:
                break
            start = max(0, (bucket - 2) * step)
            end = min(self._size, (bucket + 2) * step + length)
            if all(abs(start - other) > step for other, _ in regions):
                regions.append((start, end))
        return regions

    def _distances(self, number: int) -> tuple[_Numbers, int]:
        """Where each hit of its rarest seeds says that it begins; and how many these are."""
        seeds = self._seeds[number]
        which = np.searchsorted(self._known, seeds)
        counts = self._bounds[which + 1] - self._bounds[which]
        order = np.argsort(counts, kind="stable")
        enough = int(np.searchsorted(np.cumsum(counts[order]), _MOST_HITS)) + 1
        rare = order[:enough]
        rare = rare[counts[rare] > 0]
        parts = [
            self._hits[self._bounds[which[i]] : self._bounds[which[i] + 1]] - i
            for i in rare.tolist()
        ]
        return np.concatenate([*parts, np.empty(0, np.int64)]), len(order[:enough])


def _hashes(text: str) -> NDArray[np.uint64]:
    """A number for the SEED letters from each place on; equal letters have equal numbers."""
    raw = text.encode("utf-32-le", "surrogatepass")
    letters = np.frombuffer(raw, np.uint32).astype(np.uint64)
    count = len(letters) - SEED + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    made = np.zeros(count, np.uint64)
    for i in range(SEED):
        made *= np.uint64(_MULTIPLIER)
        made += letters[i : i + count]
    made *= np.uint64(_MULTIPLIER)
    return made


def _found(text: NDArray[np.uint64], known: NDArray[np.uint64]) -> tuple[_Numbers, Any]:
    """Where in a text the known seeds begin, and which they are."""
    if not len(text) or not len(known):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    # A look into a small table rules out nearly all letters before the search among the seeds.
    shift = np.uint64(64 - _BITS)
    table = np.zeros(1 << _BITS, np.bool_)
    table[known >> shift] = True
    maybe = np.flatnonzero(table[text >> shift])
    which = np.searchsorted(known, text[maybe])
    which[which == len(known)] = 0
    sure = known[which] == text[maybe]
    return maybe[sure], which[sure]
