"""Which events of a large story have a word: every word that stands in it, with its events.

Words are what white space parts, so that a part of a word is found in the very same events as if
all texts were looked through: what is asked for has no white space in it either.
"""

from __future__ import annotations

import numpy as np

from herline.frozen import frozen
from herline.ledger.arrays import Bools, Bytes, Column, Ints, Small, mark, spread

FEW = 2000
"""Up to so many events in one stretch are taken together with those of other stretches."""


@frozen(eq=False, slots=False)
class Words:
    """Word w is `letters[starts[w]:starts[w + 1]]`, folded and ended by a line break.

    It stands in the events `events[places[w]:places[w + 1]]` of `number`.
    """

    number: int
    starts: Ints
    letters: Bytes
    places: Ints
    events: Small

    def having(self, part: str) -> Bools:
        """For each event, whether a word in it has `part`, which is folded and has no space."""
        has = np.zeros(self.number, np.bool_)
        words = self._words_with(part.encode("utf-8", "replace"))
        # Neighbours have their events in one stretch, as the days of a year have.
        first = self.places[words[np.diff(words, prepend=-2) > 1]]
        end = self.places[words[np.diff(words, append=len(self.starts) + 1) > 1] + 1]
        few = end - first < FEW
        many = np.flatnonzero(~few)
        for place in many[np.argsort(first[many] - end[many])].tolist():
            mark(has, self.events[first[place] : end[place]])
            if has.all():
                return has  # as with most letters: some short word is everywhere
        mark(has, self.events[spread(first[few], end[few])])
        return has

    def _words_with(self, part: bytes) -> Ints:
        """The words in which `part` stands, in their order."""
        letters = self.letters
        found = np.flatnonzero(letters[: len(letters) - len(part) + 1] == part[0])
        for further, letter in enumerate(part[1:], 1):
            found = found[letters[found + further] == letter]
        if len(found) < len(self.starts):
            words = np.searchsorted(self.starts, found, "right") - 1
            return words[np.diff(words, prepend=-1) > 0]
        return np.flatnonzero(np.diff(np.searchsorted(found, self.starts)))

    @property
    def columns(self) -> dict[str, Column]:
        """All of them by their names."""
        columns: dict[str, Column] = {name: vars(self)[name] for name in _COLUMNS}
        return {**columns, "number": np.array([self.number], np.int64)}

    @classmethod
    def of_columns(cls, number: int, columns: dict[str, Column]) -> Words | None:
        """The words of `number` events, if `columns` fit together."""
        if {*_COLUMNS, "number"} != columns.keys() or len(columns["number"]) != 1:
            return None
        starts, letters, places, events = (columns[name] for name in _COLUMNS)
        if not len(starts) == len(places) > 0 or number != columns["number"][0]:
            return None
        if len(letters) != starts[-1] or len(events) != places[-1]:
            return None
        return cls(number, starts, letters, places, events)


@frozen(eq=False)
class WordsOfSome:
    """The words of those of a story's events for which `has` is true."""

    words: Words
    has: Bools

    def having(self, part: str) -> Bools:
        """For each of them, whether a word in it has `part`."""
        return self.words.having(part)[self.has]


_COLUMNS = ("starts", "letters", "places", "events")
