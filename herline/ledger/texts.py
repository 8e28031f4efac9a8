"""Many texts in one column of bytes, each made when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import overload

import numpy as np

from herline.ledger.arrays import Bytes, Ints, starts_of


class Texts(Sequence[str]):
    """Text i is the UTF-8 in `content[starts[i]:starts[i + 1]]`."""

    def __init__(self, starts: Ints, content: Bytes) -> None:
        self.starts = starts
        self.content = content

    @classmethod
    def of(cls, texts: Iterable[str]) -> Texts:
        encoded = [text.encode("utf-8") for text in texts]
        lengths = np.fromiter(map(len, encoded), np.int64, len(encoded))
        return cls(starts_of(lengths), np.frombuffer(b"".join(encoded), np.uint8))

    def __len__(self) -> int:
        return len(self.starts) - 1

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return tuple(self[i] for i in range(*place.indices(len(self))))
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        place %= len(self)
        content = self.content[self.starts[place] : self.starts[place + 1]]
        return content.tobytes().decode("utf-8", "replace")
