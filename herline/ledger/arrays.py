"""The types of the columns of a ledger, and what is done with columns again and again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray  # 2 ms that only a checker of types needs

Floats: TypeAlias = "NDArray[np.float64]"
Ints: TypeAlias = "NDArray[np.int64]"
Bools: TypeAlias = "NDArray[np.bool_]"
Codes: TypeAlias = "NDArray[np.int8]"
Bytes: TypeAlias = "NDArray[np.uint8]"
Keys: TypeAlias = "NDArray[np.uint32]"
Small: TypeAlias = "NDArray[np.int32]"
Column: TypeAlias = "NDArray[Any]"

EIGHT = 8
"""So many truths are one number."""
AT_ONCE = 1 << 17
"""So many places are marked at once: their copy stays in the cache of the processor."""


def ints(numbers: Sequence[int]) -> Ints:
    return np.array(numbers, np.int64)


def starts_of(lengths: Ints) -> Ints:
    """Where each of several things begins that lie one after the other; last, where all end."""
    starts = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    return starts


def spread(firsts: Ints, ends: Ints) -> Ints:
    """All numbers of several stretches, from the first of each up to its end, one after another."""
    lengths = ends - firsts
    over = np.cumsum(lengths)
    steps: Ints = np.repeat(firsts - over + lengths, lengths)
    return steps + np.arange(len(steps))


def are_among(values: Ints, others: Ints) -> Bools:
    """Whether each of some values is one of a few others: a tenth of the time of `np.isin`.

    That one also imports masked arrays when it first sorts, 20 ms in the middle of a movement.
    """
    if not len(others):
        return np.zeros(len(values), np.bool_)
    known = np.sort(others)
    found: Bools = known[np.minimum(known.searchsorted(values), len(known) - 1)] == values
    return found


def mark(has: Bools, places: Column) -> None:
    """Make `has` true at some places.

    Numbers of eight bytes take two thirds of the time that others take, and a tenth to be made.
    But a copy of millions is new memory, which the system clears first: six times as long.
    """
    for first in range(0, len(places), AT_ONCE):
        has[places[first : first + AT_ONCE].astype(np.int64, copy=False)] = True


def marked(number: int, *places: Column) -> Bools:
    """True at some of so many places."""
    has = np.zeros(number, np.bool_)
    for some in places:
        mark(has, some)
    return has


def where(has: Bools) -> Ints:
    """The places at which `has` is true, in their order.

    `np.flatnonzero` stumbles over every single one where up to an eighth is true; there it is
    quicker to leave out first, eight at a time, where none is.
    """
    if EIGHT * np.count_nonzero(has) > len(has):
        return np.flatnonzero(has)
    even = len(has) // EIGHT * EIGHT
    eights = has[:even].view(np.uint64)
    some = np.flatnonzero(eights != 0)
    inside = np.flatnonzero(eights[some].view(np.bool_))
    found = (EIGHT * some)[inside // EIGHT] + inside % EIGHT
    return np.concatenate((found, even + np.flatnonzero(has[even:])))
