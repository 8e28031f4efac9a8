"""Groups: which events stand together when lanes are grouped by kind, person or source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from herline.frozen import frozen
from herline.ledger.arrays import Column, marked
from herline.ledger.held import ledger_of
from herline.ledger.order import Integers
from herline.ledger.positions import Positions
from herline.model.story import Event, Story
from herline.model.view import Grouping

if TYPE_CHECKING:
    from herline.ledger.ledger import Ledger

WITHOUT = {
    Grouping.KIND: "no kind",
    Grouping.PERSON: "no person",
    Grouping.SOURCE: "no source",
}


@frozen
class Group:
    """Events under one heading; an event may stand in several."""

    by: Grouping
    key: str
    """Id of the kind, person or source, as `by` says; empty for the events that have none."""
    label: str
    events: Sequence[int]
    """Positions in the story, in their order; of a large story `Integers`, in any order."""


def grouped(story: Story, grouping: Grouping, positions: Sequence[int]) -> tuple[Group, ...]:
    """The groups of these events: people by how many events they have, others as in the file.

    `grouping` is any but NONE. What names an unknown kind, person or source counts as having none.
    Empty groups are left out.
    """
    ledger = ledger_of(story)
    if ledger is not None:
        return _grouped_by_numbers(story, ledger, grouping, positions)
    labels = labels_of(story, grouping)
    events_of: dict[str, list[int]] = {key: [] for key in labels}
    without: list[int] = []
    for position in positions:
        keys = [key for key in _keys(story.events[position], grouping) if key in labels]
        for key in keys:
            events_of[key].append(position)
        if not keys:
            without.append(position)
    groups = [
        Group(grouping, key, labels[key], tuple(found)) for key, found in events_of.items() if found
    ]
    if grouping is Grouping.PERSON:
        groups.sort(key=lambda group: -len(group.events))
    if without:
        groups.append(Group(grouping, "", WITHOUT[grouping], tuple(without)))
    return tuple(groups)


def _grouped_by_numbers(
    story: Story, ledger: Ledger, grouping: Grouping, positions: Sequence[int]
) -> tuple[Group, ...]:
    """The same of a large story."""
    if isinstance(positions, Positions):
        has = positions.has
    else:
        has = marked(len(ledger), np.fromiter(positions, np.int64, len(positions)))
    groups: list[Group] = []
    for place, (key, label) in enumerate(labels_of(story, grouping).items()):
        rows = _rows(ledger, grouping, place)
        found = rows[has[rows]]
        if len(found):
            groups.append(Group(grouping, key, label, Integers(found)))
    if grouping is Grouping.PERSON:
        groups.sort(key=lambda group: -len(group.events))
    has_none = ledger.kind < 0
    if grouping is not Grouping.KIND:
        has_none = (ledger.people if grouping is Grouping.PERSON else ledger.sources).lengths == 0
    without = np.flatnonzero(has_none & has)
    if len(without):
        groups.append(Group(grouping, "", WITHOUT[grouping], Integers(without)))
    return tuple(groups)


def _rows(ledger: Ledger, grouping: Grouping, place: int) -> Column:
    """The events of the kind, person or source that stands at this place in the story."""
    if grouping is Grouping.KIND:
        return np.flatnonzero(ledger.kind == place)
    return (ledger.people if grouping is Grouping.PERSON else ledger.sources).having(place)


def labels_of(story: Story, grouping: Grouping) -> dict[str, str]:
    """The names of all kinds, people or sources, by their ids."""
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
