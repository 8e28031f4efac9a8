"""Where in a long text the words of a passage gather, though none may stand there in full.

Walking through megabytes for each likeness takes a tenth of a second; noting once where the words
of all passages stand, and counting where they gather in the right order, takes a thousandth.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"\w{4,}")
_MOST_PLACES = 4_000
"""A word in more places than this says too little."""
_ENOUGH_PLACES = 6_000
"""Places looked at for one passage, rarest words first."""
_REGIONS = 40


class Places:
    """Where the words of some passages stand in one text, read once."""

    def __init__(self, text: str, passages: Sequence[str]) -> None:
        self._size = len(text)
        wanted: dict[str, list[int]] = {
            word: [] for passage in passages for word in _WORD.findall(passage)
        }
        for match in _WORD.finditer(text):
            places = wanted.get(match.group())
            if places is not None:
                places.append(match.start())
        self._places = wanted

    def regions(self, passage: str) -> list[tuple[int, int]]:
        """Spans of the text, wider than the passage, where most of its words gather; best first."""
        seeds = [
            (self._places[match.group()], match.start())
            for match in _WORD.finditer(passage)
            if 0 < len(self._places.get(match.group(), ())) <= _MOST_PLACES
        ]
        seeds.sort(key=lambda seed: len(seed[0]))
        step = max(48, len(passage) // 4)
        votes: Counter[int] = Counter()
        looked = 0
        for places, offset in seeds:
            if looked > _ENOUGH_PLACES:
                break
            looked += len(places)
            # A word stands for the bucket it falls in and for the next: damage shifts the rest.
            buckets = {(place - offset) // step + more for place in places for more in (0, 1)}
            votes.update(buckets)
        regions: list[tuple[int, int]] = []
        for bucket, _ in votes.most_common(2 * _REGIONS):
            start = max(0, (bucket - 2) * step)
            end = min(self._size, (bucket + 2) * step + len(passage))
            if all(end <= s or start >= e or abs(start - s) > step for s, e in regions):
                regions.append((start, end))
        return regions[:_REGIONS]
