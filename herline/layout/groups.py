"""Groups: which events stand together when lanes are grouped by kind, person or source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from herline.frozen import frozen
from herline.model.story import Event, Story
from herline.model.view import Grouping

WITHOUT = {
    Grouping.KIND: "no kind",
    Grouping.PERSON: "no person",
    Grouping.SOURCE: "no source",
}


@frozen
class Group:
    """Events under one heading; an event may stand in several."""

    key: str
    """Id of the kind, person or source; empty for the events that have none."""
    label: str
    events: tuple[int, ...]
    """Positions in the story."""


def grouped(story: Story, grouping: Grouping, positions: Sequence[int]) -> tuple[Group, ...]:
    """The groups of these events: people by how many events they have, others as in the file.

    What names an unknown kind, person or source counts as having none. Empty groups are left out.
    """
    if grouping is Grouping.NONE:
        return (Group("", "", tuple(positions)),)
    labels = _labels(story, grouping)
    events_of: dict[str, list[int]] = {key: [] for key in labels}
    without: list[int] = []
    for position in positions:
        keys = [key for key in _keys(story.events[position], grouping) if key in labels]
        for key in keys:
            events_of[key].append(position)
        if not keys:
            without.append(position)
    groups = [Group(key, labels[key], tuple(found)) for key, found in events_of.items() if found]
    if grouping is Grouping.PERSON:
        groups.sort(key=lambda group: -len(group.events))
    if without:
        groups.append(Group("", WITHOUT[grouping], tuple(without)))
    return tuple(groups)


def _labels(story: Story, grouping: Grouping) -> dict[str, str]:
    if grouping is Grouping.KIND:
        return {kind.id: kind.label for kind in story.kinds}
    if grouping is Grouping.PERSON:
        return {person.id: person.name for person in story.people}
    return {source.id: source.label for source in story.sources}


def _keys(event: Event, grouping: Grouping) -> Iterable[str]:
    if grouping is Grouping.KIND:
        return (event.kind,)
    if grouping is Grouping.PERSON:
        return dict.fromkeys(part.person for part in event.people)
    return event.sources
