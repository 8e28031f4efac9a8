"""A filter in words, part by part, each of which can be dropped."""

from __future__ import annotations

from herline.frozen import frozen, replace
from herline.model.filter import Accord, Facet, Filter
from herline.model.story import Story

ACCORDS = {
    Accord.CONFLICT.value: "sources conflict",
    Accord.NEAR.value: "sources nearly agree",
    Accord.AGREE.value: "sources agree",
    Accord.ONE_SOURCE.value: "one source only",
    Accord.NO_SOURCE.value: "no source",
}
"""The agreement of sources as a reader filters by it, in words."""


@frozen
class Part:
    """One thing that is asked, in words: a value of a facet; `facet` None: what is sought."""

    words: str
    facet: Facet | None = None
    value: str = ""

    def dropped(self, filter: Filter) -> Filter:
        """`filter` without it."""
        if self.facet is None:
            return replace(filter, text="")
        return filter.choosing(self.facet, filter.chosen(self.facet) - {self.value})


@frozen
class Asked:
    """All that is asked of one facet; `facet` None: of the text.

    `how` is "any of" or "all of" when more than one thing is asked and both would make sense.
    """

    facet: Facet | None
    parts: tuple[Part, ...]
    how: str = ""


def asked(filter: Filter, story: Story) -> tuple[Asked, ...]:
    """What `filter` asks, in the story's own order of people, sources and kinds."""
    found: list[Asked] = []
    for facet in Facet:
        asked_for = filter.chosen(facet)
        if not asked_for:
            continue
        chosen = [id for id in order(facet, story) if id in asked_for]
        parts = tuple(Part(words(facet, id, story), facet, id) for id in chosen)
        if parts:
            both = len(parts) > 1 and facet in (Facet.PEOPLE, Facet.SOURCES)
            how = "all of" if facet in filter.every else "any of"
            found.append(Asked(facet, parts, how if both else ""))
    if text := " ".join(filter.words):
        found.append(Asked(None, (Part(f"“{text}”"),)))
    return tuple(found)


def in_words(filter: Filter, story: Story) -> str:
    """All that is asked as one line: "any of Spike Jonze, Samantha Morton; source: AFI Catalog"."""
    told: list[str] = []
    for each in asked(filter, story):
        listed = ", ".join(part.words for part in each.parts)
        told.append(f"{each.how} {listed}" if each.how else listed)
    return "; ".join(told)


def words(facet: Facet, id: str, story: Story) -> str:
    """One value of a facet in words: "Spike Jonze", "source: AFI Catalog", "one source only"."""
    match facet:
        case Facet.PEOPLE:
            person = story.person_by_id.get(id)
            return person.name if person else id
        case Facet.SOURCES:
            return f"source: {story.source(id).label}"
        case Facet.KINDS:
            kind = story.kind_by_id.get(id)
            return f"kind: {kind.label if kind else id}"
        case Facet.ACCORD:
            return ACCORDS.get(id, id)


def order(facet: Facet, story: Story) -> tuple[str, ...]:
    """The values of a facet in the story's order."""
    match facet:
        case Facet.PEOPLE:
            return tuple(person.id for person in story.people)
        case Facet.SOURCES:
            return tuple(source.id for source in story.sources)
        case Facet.KINDS:
            return tuple(kind.id for kind in story.kinds)
        case Facet.ACCORD:
            return tuple(ACCORDS)


def last_dropped(filter: Filter, before: Filter | None, story: Story) -> Filter:
    """`filter` without what `before` did not ask yet, or else without its last part."""
    parts = [part for each in asked(filter, story) for part in each.parts]
    if not parts:
        return filter
    if before is not None:
        earlier = {part.words for each in asked(before, story) for part in each.parts}
        new = [part for part in parts if part.words not in earlier]
        if new:
            return new[-1].dropped(filter)
    return parts[-1].dropped(filter)
