"""Which events a filter lets through, answered from what was worked out once for the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from herline.frozen import frozen
from herline.model.agreement import Agreement
from herline.model.filter import Accord, Facet, Filter
from herline.model.story import Event, Story

Facets = dict[Facet, Counter[str]]
"""For each facet: how many events each value would show, given what the others ask."""


@frozen(slots=False, eq=False)
class Index:
    """What filters ask of the events of one story; positions are those in `story.events`."""

    story: Story

    @cached_property
    def agreements(self) -> Sequence[Agreement]:
        return self.story.agreements

    @cached_property
    def accords(self) -> Sequence[Accord]:
        return tuple(accord(agreement) for agreement in self.agreements)

    @cached_property
    def values(self) -> dict[Facet, tuple[frozenset[str], ...]]:
        """For each facet, the values that each event has of it."""
        events = self.story.events
        return {
            Facet.PEOPLE: tuple(frozenset(part.person for part in e.people) for e in events),
            Facet.SOURCES: tuple(frozenset(e.sources) for e in events),
            Facet.KINDS: tuple(frozenset((e.kind,)) if e.kind else frozenset() for e in events),
            Facet.ACCORD: tuple(frozenset((found.value,)) for found in self.accords),
        }

    def met(self, facet: Facet) -> Counter[str]:
        """How many events have each value of `facet`."""
        return Counter(value for values in self.values[facet] for value in values)

    def disputed(self, positions: Sequence[int]) -> Sequence[int]:
        """Those of `positions` whose sources cannot all be right."""
        accords = self.accords
        return [position for position in positions if accords[position] is Accord.CONFLICT]

    @property
    def is_quoted(self) -> bool:
        """Whether any event has a quote."""
        return any(event.quotes for event in self.story.events)

    @property
    def is_searchable(self) -> bool:
        """Whether words can be searched for already."""
        return True

    @cached_property
    def texts(self) -> tuple[str, ...]:
        return tuple(searchable(event) for event in self.story.events)

    def matching(self, filter: Filter) -> Sequence[int]:
        """Positions of the events that `filter` lets through."""
        found = range(len(self.story.events))
        for facet in Facet:
            wanted = filter.chosen(facet)
            if not wanted:
                continue
            values = self.values[facet]
            if facet in filter.every:
                found = [i for i in found if wanted <= values[i]]
            else:
                found = [i for i in found if not wanted.isdisjoint(values[i])]
        if words := filter.text.casefold().split():
            found = [i for i in found if all(word in self.texts[i] for word in words)]
        return tuple(found)

    def facets(self, filter: Filter) -> Facets:
        """How many events each value of each facet would show under the rest of `filter`."""
        counts: Facets = {}
        here = self.matching(filter)
        for facet in Facet:
            alone = filter.chosen(facet) and facet not in filter.every
            found = self.matching(filter.choosing(facet, ())) if alone else here
            values = self.values[facet]
            counts[facet] = Counter(chain.from_iterable(map(values.__getitem__, found)))
        return counts


def accord(agreement: Agreement) -> Accord:
    """Agreement as a reader filters by it: only what cannot both be true is a conflict."""
    match agreement:
        case Agreement.CONFLICT:
            return Accord.CONFLICT
        case Agreement.SINGLE:
            return Accord.ONE_SOURCE
        case _:
            return Accord.AGREE


def searchable(event: Event) -> str:
    """Title, summary, quotes and translations of `event`, folded for searching.

    Tokenised quotes are found as they stand and as they are read: "mid @-@ 2012", "mid-2012".
    """
    from herline.model.reading import tidy, tokenised  # late: who does not search needs neither

    parts = [event.title, event.summary]
    for quote in event.quotes:
        parts += (quote.exact, quote.translation)
        if tokenised(quote.exact):
            parts.append(tidy(quote.exact, quote.language or "en").text)
    return "\n".join(parts).casefold()
