"""Which two sources are worth holding against each other, and what they have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import permutations

from herline.frozen import frozen
from herline.model.according import date_claims
from herline.model.agreement import APART, Verdict, compare
from herline.model.edtf import Date
from herline.model.lens import Lens
from herline.model.story import Event, Story

Shared = Callable[[tuple[str, str]], tuple[int, int]]
"""How many events two sources both date, and how many both tell."""
Compared = tuple[Verdict, Date | None, Date | None]
"""How two dates agree, and which they are."""


@frozen
class Pair:
    """One event in the telling of two sources; a date is None where that source gives none."""

    event: int
    """Position in the story's events."""
    above: Date | None
    below: Date | None
    told_above: bool
    told_below: bool
    verdict: Verdict | None
    """How the two dates agree; None unless both give one."""

    @property
    def told_by_both(self) -> bool:
        return self.told_above and self.told_below

    @property
    def differs(self) -> bool:
        """Whether both dates cannot be right."""
        return self.verdict is not None and self.verdict.agreement in APART


def pairs(story: Story, lens: Lens, matching: Iterable[int]) -> tuple[Pair, ...]:
    """What the lens's two sources make of each of these events that one of them tells."""
    found = (_pair(place, story.events[place], lens) for place in matching)
    return tuple(pair for pair in found if pair.told_above or pair.told_below)


def best_pair(story: Story, source: str = "", shared: Shared | None = None) -> Lens:
    """`source` and the other that dates most of the same events; the best two, if it is empty.

    Where no two date the same event, those that tell most of the same; no lens for one source.
    `shared` is what `shared_in` gives of `story`, if that is known.
    """
    ids = [each.id for each in story.sources]
    found = [pair for pair in permutations(ids, 2) if source in ("", pair[0])]
    if not found:
        return Lens(source)
    above, below = max(found, key=shared or shared_in(story))
    return Lens(above, below)


def shared_in(story: Story) -> Shared:
    """How many events two sources both date, and how many both tell."""
    telling = [frozenset(event.sources) for event in story.events]
    dating = [
        frozenset(source for source in sources if date_claims(event, source))
        for event, sources in zip(story.events, telling, strict=True)
    ]

    def of(pair: tuple[str, str]) -> tuple[int, int]:
        both = frozenset(pair)
        return sum(both <= each for each in dating), sum(both <= each for each in telling)

    return of


def _pair(place: int, event: Event, lens: Lens) -> Pair:
    one, other = (date_claims(event, source) for source in lens.sources)
    best = best_of((compare(a, b), a.date, b.date) for a in one for b in other)
    own, others = (claims[0].date if claims else None for claims in (one, other))
    verdict, above, below = best or (None, own, others)
    told_above, told_below = (source in event.sources for source in lens.sources)
    return Pair(place, above, below, told_above, told_below, verdict)


def best_of(found: Iterable[Compared]) -> Compared | None:
    """Of several claims of one source those that agree best; the rest is in the synopsis."""
    return min(found, key=lambda each: each[0].badness, default=None)
