"""Selections: some of many places, in their order, told in the way that costs least.

How many stand before a place, and which place the n-th has, is told without looking at all: the
rank and the select of a bit vector.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property

import numpy as np

from herline.ledger.arrays import Bools, Column, Ints, marked, starts_of, where

PLAIN = 4096
"""Of no more places those that are selected are simply named."""
_WORD = 6
"""Binary digits of a place inside a word of 64 bits."""


def selected(has: Bools) -> Selection:
    """The places at which `has` is true; it is never changed."""
    if has.all():
        return All(len(has))
    return Few(len(has), where(has)) if len(has) <= PLAIN else Many.of(has)


class Selection(ABC):
    """Some of `number` places."""

    def __init__(self, number: int) -> None:
        self.number = number

    @cached_property
    @abstractmethod
    def has(self) -> Bools:
        """For each place, whether it is one of them; never changed."""

    @cached_property
    @abstractmethod
    def places(self) -> Ints:
        """Sorted."""

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def among(self, others: Selection) -> Selection:
        """Those of them that are among others of as many places."""

    @abstractmethod
    def before(self, places: Ints) -> Ints:
        """How many of them stand before each of some places."""

    @abstractmethod
    def at(self, numbers: Ints) -> Ints:
        """The place of those that have these numbers."""

    @abstractmethod
    def between(self, first: int, last: int) -> Ints:
        """Those from one place up to another."""

    def number_between(self, first: int, last: int) -> int:
        """How many these are."""
        begin, end = self.before(np.array((first, last))).tolist()
        return end - begin

    def effort(self, first: int, last: int) -> int:
        """How many places are looked at to list them."""
        return last - first


class All(Selection):
    """All places."""

    @cached_property
    def has(self) -> Bools:
        return np.ones(self.number, np.bool_)

    @cached_property
    def places(self) -> Ints:
        return np.arange(self.number)

    def __len__(self) -> int:
        return self.number

    def among(self, others: Selection) -> Selection:
        return others

    def before(self, places: Ints) -> Ints:
        return places

    def at(self, numbers: Ints) -> Ints:
        return numbers

    def between(self, first: int, last: int) -> Ints:
        return np.arange(first, last)


class Few(Selection):
    """So few places that each is named."""

    def __init__(self, number: int, places: Ints) -> None:
        super().__init__(number)
        self._places = places

    @cached_property
    def has(self) -> Bools:
        return marked(self.number, self._places)

    @cached_property
    def places(self) -> Ints:
        return self._places

    def __len__(self) -> int:
        return len(self._places)

    def among(self, others: Selection) -> Selection:
        return Few(self.number, self._places[others.has[self._places]])

    def before(self, places: Ints) -> Ints:
        return self._places.searchsorted(places)

    def at(self, numbers: Ints) -> Ints:
        return self._places[numbers]

    def effort(self, first: int, last: int) -> int:
        return self.number_between(first, last)

    def between(self, first: int, last: int) -> Ints:
        begin, end = self._places.searchsorted((first, last)).tolist()
        return self._places[begin:end]


class Many(Selection):
    """So many places that each is a bit in words of 64 bits; behind the last there are none."""

    def __init__(self, number: int, words: Column) -> None:
        super().__init__(number)
        self._words = words
        self._before = starts_of(np.bitwise_count(words))
        """How many stand before each word, and last, how many there are."""

    @classmethod
    def of(cls, has: Bools) -> Many:
        bits = np.packbits(has, bitorder="little")
        words = np.zeros((len(has) >> _WORD) + 1, "<u8")
        words.view(np.uint8)[: len(bits)] = bits
        return cls(len(has), words)

    @cached_property
    def has(self) -> Bools:
        bits = np.unpackbits(self._words.view(np.uint8), count=self.number, bitorder="little")
        return bits.view(np.bool_)

    @cached_property
    def places(self) -> Ints:
        return where(self.has)

    def __len__(self) -> int:
        return int(self._before[-1])

    def among(self, others: Selection) -> Selection:
        if isinstance(others, Many):
            return Many(self.number, self._words & others._words)
        return others.among(self)

    def before(self, places: Ints) -> Ints:
        word, inside = places >> _WORD, places & (1 << _WORD) - 1
        lower = (np.uint64(1) << inside.astype(np.uint64)) - np.uint64(1)
        found: Ints = self._before[word] + np.bitwise_count(self._words[word] & lower)
        return found

    def at(self, numbers: Ints) -> Ints:
        word = self._before.searchsorted(numbers, "right") - 1
        bits = np.unpackbits(self._words[word].view(np.uint8), bitorder="little")
        missing = numbers - self._before[word]
        so_far = bits.reshape(-1, 1 << _WORD).cumsum(axis=1)
        return (word << _WORD) + np.argmax(so_far > missing[:, None], axis=1)

    def between(self, first: int, last: int) -> Ints:
        return first + where(self.has[first:last])
