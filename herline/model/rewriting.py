"""A text rewritten piece by piece, with the way back to every place of the original."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from herline.frozen import frozen


@frozen
class Rewritten:
    """`text` is the new text; the four columns say which pieces changed, in order.

    Piece i: old[old_starts[i]:old_ends[i]] became text[new_starts[i]:new_ends[i]]. What lies
    between two pieces is the same in both. All offsets count code points, ends are exclusive.

        old   m i d _ @ - @ _ 2 0 1 2        one piece: old 3..8, new 3..4
        new   m i d - 2 0 1 2
    """

    text: str
    old_starts: tuple[int, ...] = ()
    old_ends: tuple[int, ...] = ()
    new_starts: tuple[int, ...] = ()
    new_ends: tuple[int, ...] = ()

    def to_new(self, start: int, end: int) -> tuple[int, int]:
        """The span of the new text that old[start:end] became; widened to whole pieces."""
        return _carry(
            start, end, (self.old_starts, self.old_ends), (self.new_starts, self.new_ends)
        )

    def to_old(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that text[start:end] came from; widened to whole pieces."""
        return _carry(
            start, end, (self.new_starts, self.new_ends), (self.old_starts, self.old_ends)
        )


_Columns = tuple[tuple[int, ...], tuple[int, ...]]


def _carry(start: int, end: int, here: _Columns, there: _Columns) -> tuple[int, int]:
    """A start inside a piece goes to where the piece starts, an end inside to where it ends."""
    (starts, ends), (far_starts, far_ends) = here, there

    def carried(place: int, piece: int, inside: tuple[int, ...]) -> int:
        if piece < 0:
            return place
        return inside[piece] if place < ends[piece] else far_ends[piece] + place - ends[piece]

    far_start = carried(start, bisect_right(starts, start) - 1, far_starts)
    far_end = carried(end, bisect_left(starts, end) - 1, far_ends)
    return far_start, max(far_start, far_end)


def rewrite(text: str, changes: Iterable[tuple[int, int, str]]) -> Rewritten:
    """Replace text[start:end] by the third value, for changes in order that do not overlap."""
    parts: list[str] = []
    old_starts: list[int] = []
    old_ends: list[int] = []
    new_starts: list[int] = []
    new_ends: list[int] = []
    done = shift = 0
    for start, end, new in changes:
        parts.append(text[done:start])
        parts.append(new)
        old_starts.append(start)
        old_ends.append(end)
        new_starts.append(start + shift)
        shift += len(new) - (end - start)
        new_ends.append(end + shift)
        done = end
    if not old_starts:
        return Rewritten(text)
    parts.append(text[done:])
    return Rewritten(
        "".join(parts), tuple(old_starts), tuple(old_ends), tuple(new_starts), tuple(new_ends)
    )
