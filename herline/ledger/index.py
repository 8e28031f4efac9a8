"""Which events of a large story a filter lets through: masks and counts instead of sets.

It gives the same answers as `model.index.Index`, which it stands in for. Masks are in the order of
time, as that is how what they let through is laid out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from typing import TypeVar

import numpy as np

from herline.frozen import frozen
from herline.ledger.arrays import Bools, Column, Small, marked
from herline.ledger.ledger import AGREEMENTS, Ledger
from herline.ledger.lists import Lists
from herline.ledger.made import Coded
from herline.ledger.positions import Positions
from herline.ledger.time_order import TimeOrder
from herline.ledger.words import Words, WordsOfSome
from herline.model.filter import Accord, Facet, Filter
from herline.model.index import Facets, Index, accord
from herline.model.story import Story

T = TypeVar("T")

KEPT = 8
"""Answers that are kept, as a reader turns a filter on and off again; a byte an event each."""
_NOWHERE = -2
"""The place of a value that nobody has; -1 is no value at all."""
_ACCORDS = tuple(Accord)
_ACCORD_OF = np.array([_ACCORDS.index(accord(each)) for each in AGREEMENTS], np.int8)


@frozen(slots=False, eq=False)
class LargeIndex(Index):
    """`words` is None until they are gathered; until then a search lets everything through."""

    story: Story
    ledger: Ledger
    words: Words | WordsOfSome | None = None

    @cached_property
    def accords(self) -> Sequence[Accord]:
        return Coded(self._codes_in_story, _ACCORDS)

    @cached_property
    def _codes_in_story(self) -> Column:
        codes = _ACCORD_OF[self.ledger.agreement]
        codes[self.ledger.sources.lengths == 0] = _ACCORDS.index(Accord.NO_SOURCE)
        return codes

    @cached_property
    def _codes(self) -> Column:
        return self._codes_in_story[self._order.events]

    @cached_property
    def _kinds(self) -> Column:
        """The kind of each event in as few bytes as they need, as all are looked at often."""
        kinds = self.ledger.kind.astype(np.min_scalar_type(-1 - len(self.story.kinds)))
        return kinds[self._order.events]

    @property
    def _order(self) -> TimeOrder:
        return self.ledger.in_time

    def prepare(self) -> None:
        _ = self._codes, self._kinds, self._by_value

    @property
    def is_searchable(self) -> bool:
        return self.words is not None

    @property
    def is_quoted(self) -> bool:
        return len(self.ledger.sources_values) > 0

    @cached_property
    def _everything(self) -> Positions:
        return Positions(self._order, np.ones(len(self.ledger), np.bool_))

    @cached_property
    def _answers(self) -> dict[Hashable, Positions]:
        return {}

    def knowing(self, words: Words | WordsOfSome) -> LargeIndex:
        """The same index, which can be searched for words."""
        after = LargeIndex(self.story, self.ledger, words)
        vars(after).update(
            {k: v for k, v in vars(self).items() if k not in ("words", "_answers", "_masks")}
        )
        return after

    def matching(self, filter: Filter) -> Positions:
        """Positions of the events that `filter` lets through; the last few answers are kept."""
        return _kept(self._answers, filter, lambda: self._asked(filter))

    def _asked(self, filter: Filter) -> Positions:
        asked = [(facet, wanted) for facet in Facet if (wanted := filter.chosen(facet))]
        masks = [self._having(facet, wanted, facet in filter.every) for facet, wanted in asked]
        if self.words is not None:
            masks += [self._with_word(self.words, word.casefold()) for word in filter.words]
        return Positions(self._order, _all_of(masks)) if masks else self._everything

    def facets(self, filter: Filter) -> Facets:
        """How many events each value of each facet would show under the rest of `filter`."""
        counts: Facets = {}
        for facet in Facet:
            others = filter if facet in filter.every else filter.choosing(facet, ())
            counts[facet] = self._counted(facet, self.matching(others))
        return counts

    @cached_property
    def _met(self) -> Facets:
        return {facet: self._counted(facet, self._everything, known=False) for facet in Facet}

    def disputed(self, positions: Sequence[int]) -> Positions:
        """Those of `positions`, which this index gave, whose sources cannot all be right."""
        assert isinstance(positions, Positions)
        marks = self._codes == _ACCORDS.index(Accord.CONFLICT)
        return Positions(self._order, marks & positions.marks)

    def _having(self, facet: Facet, wanted: frozenset[str], every: bool) -> Bools:
        """Whether each event has any of the values `wanted`, or all of them."""
        places = [self._places[facet].get(value, _NOWHERE) for value in wanted]

        def make() -> Bools:
            if every:
                return _all_of([self._with_any(facet, [place]) for place in places])
            return self._with_any(facet, places)

        return _kept(self._masks, (facet, wanted, every), make)

    @cached_property
    def _masks(self) -> dict[Hashable, Bools]:
        """What was asked lately of one facet or word, as filters mostly differ in one thing."""
        return {}

    def _with_any(self, facet: Facet, places: Sequence[int]) -> Bools:
        """Whether each event has any of the values that have these places."""
        if facet in self._lists:
            spans = map(self._lists[facet].span, places)
            return marked(len(self.ledger), *(self._by_value[facet][span] for span in spans))
        column = self._kinds if facet is Facet.KINDS else self._codes
        has = column == places[0]
        for place in places[1:]:
            has |= column == place
        return has

    def _with_word(self, words: Words | WordsOfSome, word: str) -> Bools:
        """Whether each event has a word with this part."""
        return _kept(self._masks, word, lambda: words.having(word)[self._order.events])

    @cached_property
    def _lists(self) -> dict[Facet, Lists]:
        """The facets of which an event may have several values."""
        return {Facet.PEOPLE: self.ledger.people, Facet.SOURCES: self.ledger.sources}

    @cached_property
    def _by_value(self) -> dict[Facet, Small]:
        """What `Lists.by_value` tells by positions, told by places in time."""
        known, places = self.ledger.worked_out, self._order.places
        for facet, lists in self._lists.items():
            if f"{facet} in time" not in known:
                known[f"{facet} in time"] = places[lists.by_value]
        return {facet: known[f"{facet} in time"] for facet in self._lists}

    @cached_property
    def _places(self) -> dict[Facet, dict[str, int]]:
        story = self.story
        return {
            Facet.PEOPLE: {id: place for place, id in enumerate(story.person_by_id)},
            Facet.SOURCES: {id: place for place, id in enumerate(story.source_by_id)},
            Facet.KINDS: {id: place for place, id in enumerate(story.kind_by_id)},
            Facet.ACCORD: {each.value: place for place, each in enumerate(_ACCORDS)},
        }

    def _counted(self, facet: Facet, shown: Positions, known: bool = True) -> Counter[str]:
        if known and shown is self._everything:
            return Counter(self._met[facet])
        ledger = self.ledger
        match facet:
            case Facet.PEOPLE:
                counts = _counts_of(ledger.people, shown)
            case Facet.SOURCES:
                counts = _counts_of(ledger.sources, shown)
            case Facet.KINDS:
                counts = np.bincount(self._kinds[shown.marks] + 1, minlength=1)[1:]
            case Facet.ACCORD:
                counts = np.bincount(self._codes[shown.marks], minlength=1)
        names = list(self._places[facet])
        return Counter({names[i]: int(counts[i]) for i in np.flatnonzero(counts).tolist()})


def _kept(known: dict[Hashable, T], key: Hashable, make: Callable[[], T]) -> T:
    """What is known under `key`, or what `make` gives; the last few are kept."""
    found = known.pop(key, None)
    known[key] = found = make() if found is None else found
    while len(known) > KEPT:
        known.pop(next(iter(known)))
    return found


def _all_of(masks: Sequence[Bools]) -> Bools:
    """Where all of some masks are true; the masks themselves are kept."""
    if len(masks) == 1:
        return masks[0]
    has = masks[0] & masks[1]
    for mask in masks[2:]:
        has &= mask
    return has


def _counts_of(lists: Lists, shown: Positions) -> Column:
    """In how many of the lists that are shown each value stands; those of few are picked out."""
    if len(shown) == len(lists):
        return lists.counts
    picked = lists.picked(shown.array) if shown.are_few else lists.values[shown.has[lists.rows]]
    return np.bincount(picked, minlength=1)
