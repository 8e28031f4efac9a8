"""Which event has an id: found among sorted check sums, since a map of a million takes 150 MB."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from zlib import crc32

import numpy as np

from herline.ledger.arrays import Ints, Keys


def keys_of(ids: Sequence[str]) -> Keys:
    """The check sum of each of `ids`."""
    return np.fromiter((crc32(id.encode("utf-8")) for id in ids), np.uint32, len(ids))


class Ids(Mapping[str, int]):
    """Event id -> position in the story."""

    def __init__(self, ids: Sequence[str], keys: Keys, order: Ints) -> None:
        self._ids = ids
        self._keys = keys
        self._order = order

    def __getitem__(self, id: str) -> int:
        try:
            key = np.uint32(crc32(id.encode("utf-8")))
        except UnicodeEncodeError:  # half a surrogate pair is in no sound file
            raise KeyError(id) from None
        first, last = np.searchsorted(self._keys, [key, key + np.uint32(1)]).tolist()
        if key == np.uint32(0xFFFFFFFF):
            last = len(self._keys)
        for place in range(first, last):
            position = int(self._order[place])
            if self._ids[position] == id:
                return position
        raise KeyError(id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)
