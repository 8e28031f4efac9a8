"""What a reader narrows a story to: people, sources, kinds, agreement and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache

from herline.model.agreement import Agreement, event_agreement
from herline.model.story import Event, Story


class Accord(StrEnum):
    """Agreement as a reader filters by it."""

    CONFLICT = "conflict"
    AGREE = "agree"
    ONE_SOURCE = "one source"


class Facet(StrEnum):
    """A side from which a story can be narrowed."""

    PEOPLE = "people"
    SOURCES = "sources"
    KINDS = "kinds"
    ACCORD = "accord"


@dataclass(frozen=True, slots=True)
class Filter:
    """What an event must have to be shown; an empty set asks for nothing.

    `every` names the facets of which an event must have all chosen values, instead of any.
    """

    people: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    accord: frozenset[str] = frozenset()
    every: frozenset[Facet] = frozenset()
    text: str = ""

    def chosen(self, facet: Facet) -> frozenset[str]:
        """The values chosen of `facet`."""
        return getattr(self, facet.value)

    def choosing(self, facet: Facet, values: Iterable[str]) -> Filter:
        """The same filter with other values of `facet`."""
        return replace(self, **{facet.value: frozenset(values)})

    def __bool__(self) -> bool:
        return any((self.people, self.sources, self.kinds, self.accord, self.text.strip()))


NOTHING_ASKED = Filter()


@dataclass(frozen=True, slots=True)
class Facets:
    """For each facet: how many events each value would show, given what the others ask."""

    counts: dict[Facet, Counter[str]] = field(default_factory=dict[Facet, Counter[str]])


def accord(event: Event) -> Accord:
    """Whether the sources of `event` conflict, agree, or are one."""
    match _agreement(event):
        case Agreement.CONFLICT:
            return Accord.CONFLICT
        case Agreement.SINGLE:
            return Accord.ONE_SOURCE
        case _:
            return Accord.AGREE


def matching(story: Story, filter: Filter) -> tuple[int, ...]:
    """Positions in `story.events` of the events that `filter` lets through."""
    if not filter:
        return tuple(range(len(story.events)))
    tests = [_facet_test(facet, filter) for facet in Facet]
    tests.append(text_test(filter.text))
    return tuple(
        position
        for position, event in enumerate(story.events)
        if all(test(event) for test in tests)
    )


def facets(story: Story, filter: Filter) -> Facets:
    """How many events each value of each facet would show under the rest of `filter`."""
    counts: dict[Facet, Counter[str]] = {}
    for facet in Facet:
        others = filter if facet in filter.every else filter.choosing(facet, ())
        counted: Counter[str] = Counter()
        for position in matching(story, others):
            counted.update(values_of(story.events[position], facet))
        counts[facet] = counted
    return Facets(counts)


def values_of(event: Event, facet: Facet) -> frozenset[str]:
    """The values that `event` has of `facet`."""
    match facet:
        case Facet.PEOPLE:
            return frozenset(part.person for part in event.people)
        case Facet.SOURCES:
            return frozenset(event.sources)
        case Facet.KINDS:
            return frozenset((event.kind,)) if event.kind else frozenset()
        case Facet.ACCORD:
            return frozenset((accord(event).value,))


def text_test(text: str) -> Callable[[Event], bool]:
    """Whether every word of `text` stands somewhere in an event's texts, whatever its case."""
    words = text.casefold().split()
    return lambda event: all(word in searchable(event) for word in words)


@lru_cache(maxsize=20_000)
def searchable(event: Event) -> str:
    """Title, summary, quotes and translations of `event`, folded for searching."""
    parts = [event.title, event.summary]
    for quote in event.quotes:
        parts += (quote.exact, quote.translation)
    return "\n".join(parts).casefold()


def _facet_test(facet: Facet, filter: Filter) -> Callable[[Event], bool]:
    wanted = filter.chosen(facet)
    if not wanted:
        return lambda event: True
    if facet in filter.every:
        return lambda event: wanted <= values_of(event, facet)
    return lambda event: not wanted.isdisjoint(values_of(event, facet))


@lru_cache(maxsize=20_000)
def _agreement(event: Event) -> Agreement:
    return event_agreement(event)
