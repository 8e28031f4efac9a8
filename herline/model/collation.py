"""The claims of an event collated: a row for each thing asked, a cell for each source.

As an editor collates manuscripts: what agrees is passed over, what differs is noted in words, and
a source that speaks of the event but not of this is told apart from one that is silent on it all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from herline.frozen import frozen
from herline.model.agreement import (
    APART,
    RANK,
    Agreement,
    Comparison,
    Verdict,
    compare,
    compare_event,
)
from herline.model.story import Attribute, Claim, Event, Source, Story
from herline.model.synopsis import Absence, absences
from herline.model.units import comparable
from herline.model.verdicts import sentence, value_of

_ATTRIBUTES = tuple(Attribute)
"""In this order their rows stand, below those of a disagreement."""
ABREAST = (Agreement.SINGLE, Agreement.SAME)
"""Verdicts of claims between which nothing lies."""
Judged = list[tuple[Verdict, Claim, Claim]]
"""Pairs of claims, and before each how they agree."""


@frozen
class Pair:
    """Two claims of different sources with the verdict between them, in words too."""

    one: Claim
    other: Claim
    verdict: Verdict
    words: str


@frozen
class Reading:
    """What one source says of one thing asked; several claims of it may say the same."""

    claims: tuple[Claim, ...]
    value: str
    """In the reader's language as far as it can be told in it."""
    worst: Pair | None = None
    """With which claim of another source it agrees least; None: with none it was compared."""
    against: tuple[str, ...] = ()
    """Ids of the sources to which it stands as in `worst`."""

    @property
    def agreement(self) -> Agreement:
        return self.worst.verdict.agreement if self.worst else Agreement.SINGLE


@frozen
class Cell:
    """All that `source` says of what the row asks; no readings: it says nothing about this."""

    source: Source
    readings: tuple[Reading, ...] = ()

    @property
    def agreement(self) -> Agreement:
        """The worst of its readings."""
        found = (reading.agreement for reading in self.readings)
        return max(found, key=RANK.__getitem__, default=Agreement.SINGLE)


@frozen
class Row:
    """One thing asked, with what each source that speaks of the event says of it."""

    comparison: Comparison
    cells: tuple[Cell, ...]
    worst: Pair | None

    @property
    def key(self) -> str:
        return key_of(self.comparison)

    @property
    def asked(self) -> str:
        return self.comparison.asked

    @property
    def agreement(self) -> Agreement:
        return self.comparison.agreement

    @property
    def words(self) -> str:
        """The verdict: "conflict: 1 day apart", "3 sources agree", "one source"."""
        speaking = sum(bool(cell.readings) for cell in self.cells)
        if self.worst is not None and self.worst.words:
            return self.worst.words
        return "one source" if speaking < 2 else f"{speaking} sources agree"


@frozen
class Collation:
    """`rows` have a cell for each of `sources`, in that order; `absent` say nothing at all."""

    event: Event
    sources: tuple[Source, ...]
    absent: tuple[Absence, ...]
    rows: tuple[Row, ...]


def key_of(comparison: Comparison) -> str:
    """Names what is asked within its event, however `of` is spelled: "how-long buzz"."""
    return claim_key(comparison.claims[0])


def claim_key(claim: Claim) -> str:
    """Names what a claim answers, in the same way."""
    return f"{claim.attribute.value} {comparable(claim.of)}".strip()


def collate(story: Story, event: Event, order: Sequence[str] = (), reader: str = "en") -> Collation:
    """The claims of `event`, its sources in the `order` of these ids and then of the story."""
    rank = {id: place for place, id in enumerate(order)}
    sources = sorted(
        story.in_order(event.sources), key=lambda source: rank.get(source.id, len(rank))
    )
    comparisons = sorted(compare_event(event), key=_place)
    rows = tuple(_row(each, sources, reader, story.language) for each in comparisons)
    return Collation(event, tuple(sources), absences(story, event), rows)


def worst_pair(comparison: Comparison) -> Pair | None:
    """The two claims of different sources that agree least; None where one source speaks."""
    claims = _distinct(comparison.claims)
    pairs = ((one, other) for one, other in combinations(claims, 2) if one.source != other.source)
    return _worst(_judged(pairs))


def _place(comparison: Comparison) -> tuple[bool, int]:
    """What cannot all be true comes first, then each attribute in its turn."""
    return comparison.agreement not in APART, _ATTRIBUTES.index(comparison.attribute)


def _row(comparison: Comparison, sources: Iterable[Source], reader: str, written: str) -> Row:
    cells = tuple(_cell(comparison, source, reader, written) for source in sources)
    found = [r.worst for cell in cells for r in cell.readings if r.worst is not None]
    worst = max(found, key=lambda pair: pair.verdict.badness, default=None)
    return Row(comparison, cells, worst)


def _cell(comparison: Comparison, source: Source, reader: str, written: str) -> Cell:
    others = _distinct(claim for claim in comparison.claims if claim.source != source.id)
    told: dict[object, list[Claim]] = {}
    for claim in comparison.claims:
        if claim.source == source.id:
            told.setdefault(_content(claim), []).append(claim)
    return Cell(
        source, tuple(_reading(claims, others, reader, written) for claims in told.values())
    )


def _reading(
    claims: Sequence[Claim], others: Sequence[Claim], reader: str, written: str
) -> Reading:
    value = value_of(claims[0], reader, written)
    judged = _judged((claims[0], other) for other in others)
    worst = _worst(judged)
    against: tuple[str, ...] = ()
    if worst is not None:
        alike = (other.source for verdict, _, other in judged if verdict == worst.verdict)
        against = tuple(dict.fromkeys(alike))
    return Reading(tuple(claims), value, worst, against)


def _judged(pairs: Iterable[tuple[Claim, Claim]]) -> Judged:
    return [(compare(one, other), one, other) for one, other in pairs]


def _worst(judged: Judged) -> Pair | None:
    if not judged:
        return None
    verdict, one, other = max(judged, key=lambda each: each[0].badness)
    return Pair(one, other, verdict, sentence(one, other, verdict))


def _distinct(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Without the claims that repeat, of the same source, what another says already."""
    return tuple(
        {(claim.source, _content(claim)): claim for claim in reversed([*claims])}.values()
    )[::-1]


def _content(claim: Claim) -> object:
    """What two claims share that say the same of the same thing."""
    date = claim.date.text if claim.date else ""
    amount = claim.amount.text if claim.amount else ""
    return claim.values, date, amount, claim.unit, claim.scope
