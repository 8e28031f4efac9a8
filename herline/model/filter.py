"""What a reader narrows a story to: people, sources, kinds, agreement and words."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from herline.frozen import frozen, replace

_QUOTATION_MARKS = "\"'“”„‟‘’‚‛«»‹›"


class Accord(StrEnum):
    """Agreement as a reader filters by it."""

    CONFLICT = "conflict"
    NEAR = "near"
    AGREE = "agree"
    ONE_SOURCE = "one source"
    NO_SOURCE = "no source"


class Facet(StrEnum):
    """A side from which a story can be narrowed."""

    PEOPLE = "people"
    SOURCES = "sources"
    KINDS = "kinds"
    ACCORD = "accord"


@frozen
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

    @property
    def words(self) -> tuple[str, ...]:
        """What is sought, word by word, without the quotation marks around words."""
        words = (word.strip(_QUOTATION_MARKS) for word in self.text.split())
        return tuple(word for word in words if word)

    def chosen(self, facet: Facet) -> frozenset[str]:
        """The values chosen of `facet`."""
        return getattr(self, facet.value)

    def choosing(self, facet: Facet, values: Iterable[str]) -> Filter:
        """The same filter with other values of `facet`."""
        return replace(self, **{facet.value: frozenset(values)})

    def __bool__(self) -> bool:
        return any((self.people, self.sources, self.kinds, self.accord, self.words))


NOTHING_ASKED = Filter()
