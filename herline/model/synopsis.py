"""An event's sources side by side: what each says, where it differs, and who is silent.

A synopsis is not a harmony: nothing is averaged and nothing is chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from herline.frozen import frozen
from herline.model.agreement import (
    APART,
    Agreement,
    Comparison,
    Verdict,
    compare,
    compare_event,
    narrower,
)
from herline.model.origins import corroboration, independent
from herline.model.story import Attribute, Claim, Coverage, Event, Quote, Source, Story
from herline.model.verdicts import difference


@frozen
class Said:
    """A claim as it stands in a column, with what sets it apart from the other sources."""

    claim: Claim
    verdict: Verdict
    difference: str
    """In words ("10 seconds apart", "more exact"); empty when it agrees or stands alone."""
    against: tuple[Claim, ...] = ()
    """The claims of other sources with which it cannot be true together."""

    @property
    def differs(self) -> bool:
        """Whether it cannot be true together with what another source says."""
        return self.verdict.agreement in APART


@frozen(slots=False)
class Passage:
    """A quote with the claims that its words carry."""

    quote: Quote
    claims: tuple[Claim, ...]
    asked: Mapping[int, Comparison]
    """For the `id` of each claim of the event, what it is compared with."""

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """The claims with what sets them apart; compared only where that is shown."""
        return tuple(_said(claim, self.asked[id(claim)]) for claim in self.claims)


@frozen
class Column:
    """All that one source says of the event."""

    source: Source
    passages: tuple[Passage, ...]

    @property
    def dates(self) -> tuple[Said, ...]:
        """What the source says of the time."""
        return tuple(
            _said(claim, passage.asked[id(claim)])
            for passage in self.passages
            for claim in passage.claims
            if claim.attribute is Attribute.WHEN
        )


@frozen
class Absence:
    """A source without a quote for the event, and why."""

    source: Source
    coverage: Coverage


@frozen
class Synopsis:
    """A column for each source that speaks of the event, and the others with their reasons."""

    event: Event
    columns: tuple[Column, ...]
    absent: tuple[Absence, ...]
    comparisons: tuple[Comparison, ...]
    independent: int
    """How many of the columns go back to origins of their own."""

    @property
    def silences(self) -> dict[str, list[str]]:
        """Why sources say nothing of the event, in words; for each reason their labels."""
        told = {
            why.value: [each.source.label for each in self.absent if each.coverage is why]
            for why in Coverage
        }
        return {why: labels for why, labels in told.items() if labels}

    @property
    def headline(self) -> str:
        """How the sources stand to each other: "3 sources, 2 independent; when: 1 day apart"."""
        count = len(self.columns)
        if count == 0:
            return "no source"
        if count == 1:
            return "one source"
        differing = [
            f"{comparison.asked}: {difference(comparison.verdict)}"
            for comparison in self.comparisons
            if comparison.agreement in APART
        ]
        told = corroboration(count, self.independent)
        return "; ".join([told, *(differing or ["no disagreement"])])


def synopsis(story: Story, event: Event) -> Synopsis:
    """The columns of `event`, in the story's order of sources."""
    comparisons = compare_event(event)
    asked = {id(claim): comparison for comparison in comparisons for claim in comparison.claims}
    told = tuple(Passage(quote, own, asked) for quote, own in event.quotes_with_claims)
    columns = tuple(
        Column(source, tuple(passage for passage in told if passage.quote.source == source.id))
        for source in story.in_order(event.sources)
    )
    behind = independent(story.origins, event.sources)
    return Synopsis(event, columns, absences(story, event), comparisons, behind)


def absences(story: Story, event: Event) -> tuple[Absence, ...]:
    """The sources that say nothing of `event`, in the story's order."""
    speaking, reasons = frozenset(event.sources), dict(event.coverage)
    return tuple(
        Absence(source, reasons.get(source.id, Coverage.SILENT))
        for source in story.sources
        if source.id not in speaking
    )


def _said(claim: Claim, comparison: Comparison) -> Said:
    others = [other for other in comparison.claims if other.source != claim.source]
    if not others:
        return Said(claim, Verdict(Agreement.SINGLE), "")
    found = [(compare(claim, other), other) for other in others]
    verdict, other = max(found, key=lambda each: each[0].badness)
    words = difference(verdict)
    if verdict.agreement is Agreement.REFINES:
        words = "more exact" if narrower(claim, other) else "less exact"
    elif words == "they differ":
        words = "differs"
    against = tuple(other for verdict, other in found if verdict.agreement in APART)
    return Said(claim, verdict, words, against)
