"""Kept: what is worked out for a key when it is first asked for, and known from then on."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")


class Kept(dict[K, T]):
    """What `work_out` gives for each key; of more than `most` keys, all are worked out anew."""

    def __init__(self, work_out: Callable[[K], T], most: float = inf) -> None:
        super().__init__()
        self._work_out = work_out
        self._most = most

    def __missing__(self, key: K) -> T:
        if len(self) >= self._most:
            self.clear()
        found = self[key] = self._work_out(key)
        return found
