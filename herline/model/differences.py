"""All that the sources of a story say differently, as a list to be walked: the worst first.

Of two differences of one kind the larger comes first. Stretches of time are compared in days,
other amounts by the share of the larger one that lies between them; words have no size, and come
after both. What is of one size stands in the order of the story.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from enum import StrEnum

from herline.frozen import frozen, replace
from herline.model.agreement import RANK, Agreement, Comparison, compare_event
from herline.model.collation import Pair, key_of, worst_pair
from herline.model.story import Attribute, Event, Story
from herline.model.units import comparable

KINDS = (Agreement.CONFLICT, Agreement.NEAR, Agreement.COMPATIBLE, Agreement.REFINES)
"""What a difference can be, the worst first."""
_DAYS = {
    "second": 1 / 86_400,
    "minute": 1 / 1_440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 30.44,
    "year": 365.25,
}


class Order(StrEnum):
    """How the list is sorted."""

    KIND = "kind and size"
    TIME = "time"


@frozen(slots=False)
class Difference:
    """One thing asked on which the sources of an event do not say the same."""

    position: int
    """Of the event in the story."""
    event: Event
    comparison: Comparison

    @property
    def agreement(self) -> Agreement:
        return self.comparison.agreement

    @property
    def key(self) -> str:
        """What is asked, as `collation.key_of` names it."""
        return key_of(self.comparison)

    @property
    def place(self) -> tuple[str, str]:
        """Names the difference within the story: event and what is asked."""
        return self.event.id, self.key

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that speak of it."""
        return tuple(dict.fromkeys(claim.source for claim in self.comparison.claims))

    def pair(self) -> Pair:
        """The two claims that agree least."""
        found = worst_pair(self.comparison)
        assert found is not None
        return found


@frozen
class Wanted:
    """Which differences to list: of these kinds, and on these attributes; empty: of all."""

    kinds: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()

    def __contains__(self, difference: Difference) -> bool:
        attribute = difference.comparison.attribute.value
        return (not self.kinds or difference.agreement.value in self.kinds) and (
            not self.attributes or attribute in self.attributes
        )


def differences(
    story: Story, kinds: Sequence[Agreement] = KINDS, positions: Iterable[int] | None = None
) -> tuple[Difference, ...]:
    """All differences of these kinds, in the order of the story; of these events, or of all."""
    least = min(RANK[kind] for kind in kinds)
    found: list[Difference] = []
    for position in range(len(story.events)) if positions is None else positions:
        if RANK[story.agreements[position]] < least:
            continue
        event = story.events[position]
        found += [
            Difference(position, event, comparison)
            for comparison in compare_event(event)
            if comparison.agreement in kinds
        ]
    return tuple(found)


def between(found: Iterable[Difference], sources: Container[str]) -> tuple[Difference, ...]:
    """What these sources say differently among themselves, of all that is `found`."""
    kept: list[Difference] = []
    for each in found:
        claims = tuple(claim for claim in each.event.claims if claim.source in sources)
        kept += [
            Difference(each.position, each.event, comparison)
            for comparison in compare_event(replace(each.event, claims=claims))
            if key_of(comparison) == each.key and comparison.agreement in KINDS
        ]
    return tuple(kept)


def arranged(
    found: Iterable[Difference], ranks: Sequence[int], order: Order = Order.KIND
) -> tuple[Difference, ...]:
    """`found` in this order; `ranks` are the places of the events in time."""
    if order is Order.TIME:
        return tuple(sorted(found, key=lambda d: (ranks[d.position], _badness(d))))
    return tuple(sorted(found, key=lambda d: (_badness(d), ranks[d.position])))


def _badness(difference: Difference) -> tuple[int, int, float]:
    kind, size = size_of(difference)
    return -RANK[difference.agreement], kind, -size


def size_of(difference: Difference) -> tuple[int, float]:
    """(0, days), (1, share of the larger amount) or (2, 0) for words."""
    comparison = difference.comparison
    distance, claim = comparison.verdict.distance, comparison.claims[0]
    if claim.date is not None:
        return 0, distance
    days = _DAYS.get(comparable(claim.unit)) if claim.amount is not None else None
    if days is not None:
        return 0, distance * days
    if claim.amount is not None:
        amounts = [each.amount for each in comparison.claims if each.amount]
        bounds = [bound for each in amounts for bound in (each.low, each.high)]
        largest = max((abs(bound) for bound in bounds if bound is not None), default=0.0)
        return 1, distance / largest if largest else 0.0
    return 2, 0.0


def next_one(
    listed: Sequence[Difference], event: str, asked: str, by: int = 1
) -> Difference | None:
    """The one `by` places after that which is shown; after the last comes the first.

    Where the event is shown and none of its differences, it counts as its first one does.
    """
    if not listed:
        return None
    places = [difference.place for difference in listed]
    if (event, asked) in places:
        return listed[(places.index((event, asked)) + by) % len(listed)]
    same = [place for place, difference in enumerate(listed) if difference.event.id == event]
    if same:
        return listed[same[0] if by > 0 else (same[0] + by) % len(listed)]
    return listed[0 if by > 0 else -1]


def attributes_of(found: Iterable[Difference]) -> tuple[Attribute, ...]:
    """On which attributes there are differences, in the order of the attributes."""
    present = {difference.comparison.attribute for difference in found}
    return tuple(attribute for attribute in Attribute if attribute in present)
