"""What the sources of an event disagree on: what is asked, what each says, and the verdict."""

from __future__ import annotations

from herline.frozen import frozen
from herline.model.agreement import APART, Comparison, compare_event
from herline.model.edtf import in_words
from herline.model.story import Claim, Event
from herline.model.verdicts import in_short


@frozen
class Disagreement:
    """One thing asked of one event, on which two sources cannot both be right."""

    event: Event
    comparison: Comparison

    @property
    def asked(self) -> str:
        return self.comparison.asked

    @property
    def verdict(self) -> str:
        """In words: "conflict: 10 seconds apart", "near, 3 days apart"."""
        return in_short(self.comparison.verdict)


def disagreements_of(event: Event) -> tuple[Disagreement, ...]:
    """All that the sources of `event` cannot both be right about, in the order of its claims."""
    return tuple(
        Disagreement(event, comparison)
        for comparison in compare_event(event)
        if comparison.agreement in APART
    )


def said_by(claim: Claim, language: str) -> str:
    """What a claim says, in words, and where it is a date also in EDTF: "early 2000s [200X]"."""
    said = claim.value
    if claim.date:
        said = said or in_words(claim.date, language)
        if claim.date.text != said:
            said = f"{said} [{claim.date.text}]"
    elif claim.amount and not said:
        said = f"{claim.amount.text} {claim.unit}".strip()
    if claim.scope:
        said = f"{said} ({claim.scope})"
    return said or "that it happened"
