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
    def accords(self) -> Sequence[Accord]:
        return tuple(
            accord(agreement) if event.quotes else Accord.NO_SOURCE
            for event, agreement in zip(self.story.events, self.story.agreements, strict=True)
        )

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

    @cached_property
    def _events_of(self) -> dict[Facet, dict[str, set[int]]]:
        """For each value of each facet, the positions of the events that have it."""
        found: dict[Facet, dict[str, set[int]]] = {facet: {} for facet in Facet}
        for facet, of_events in self.values.items():
            for position, values in enumerate(of_events):
                for value in values:
                    found[facet].setdefault(value, set()).add(position)
        return found

    def met(self, facet: Facet) -> Counter[str]:
        """How many events have each value of `facet`."""
        return self._met[facet]

    @cached_property
    def _met(self) -> Facets:
        return {
            facet: Counter({value: len(events) for value, events in its.items()})
            for facet, its in self._events_of.items()
        }

    def disputed(self, positions: Sequence[int]) -> Sequence[int]:
        """Those of `positions` whose sources cannot all be right."""
        accords = self.accords
        return [position for position in positions if accords[position] is Accord.CONFLICT]

    def prepare(self) -> None:
        """Work out what the first filter asks for."""
        _ = self._events_of

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
        return tuple(searchable(event, self.story) for event in self.story.events)

    @cached_property
    def _everyone(self) -> tuple[int, ...]:
        return tuple(range(len(self.story.events)))

    def matching(self, filter: Filter) -> Sequence[int]:
        """Positions of the events that `filter` lets through."""
        has: set[int] | None = None
        nobody: set[int] = set()
        for facet in Facet:
            if wanted := filter.chosen(facet):
                each = [self._events_of[facet].get(value, nobody) for value in wanted]
                one = each[0].intersection(*each) if facet in filter.every else nobody.union(*each)
                has = one if has is None else has & one
        found = self._everyone if has is None else tuple(sorted(has))
        if words := [word.casefold() for word in filter.words]:
            texts = self.texts
            found = tuple(i for i in found if all(word in texts[i] for word in words))
        return found

    def facets(self, filter: Filter) -> Facets:
        """How many events each value of each facet would show under the rest of `filter`."""
        counts: Facets = {}
        here = self.matching(filter)
        for facet in Facet:
            alone = filter.chosen(facet) and facet not in filter.every
            found = self.matching(filter.choosing(facet, ())) if alone else here
            if found is self._everyone:
                counts[facet] = self._met[facet]
            else:
                values = self.values[facet]
                counts[facet] = Counter(chain.from_iterable(map(values.__getitem__, found)))
        return counts


def accord(agreement: Agreement) -> Accord:
    """As a reader filters what has a source: only what cannot both be true is a conflict.

    What lies apart, but within the tolerance of an “about”, is neither that nor agreement.
    """
    match agreement:
        case Agreement.CONFLICT:
            return Accord.CONFLICT
        case Agreement.NEAR:
            return Accord.NEAR
        case Agreement.SINGLE:
            return Accord.ONE_SOURCE
        case _:
            return Accord.AGREE


def searchable(event: Event, story: Story) -> str:
    """Title, summary, quotes and translations of an event of `story`, folded for searching.

    Tokenised quotes are found as they stand and as they are read: "mid @-@ 2012", "mid-2012".
    """
    from herline.model.tidying import tidy, tokenised  # late: who does not search needs neither

    parts = [event.title, event.summary]
    for quote in event.quotes:
        parts += (quote.exact, quote.translation)
        if tokenised(quote.exact):
            parts.append(tidy(quote.exact, story.language_of(quote)).text)
    return "\n".join(parts).casefold()
