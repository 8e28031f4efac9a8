"""What the sources of an event disagree on, and what each of them says in words."""

from __future__ import annotations

from herline.model.agreement import APART, Comparison, compare_event
from herline.model.story import Claim, Event
from herline.model.verdicts import value_of


def disagreements_of(event: Event) -> tuple[Comparison, ...]:
    """What the sources of `event` cannot all be right about, in the order of its claims."""
    return tuple(each for each in compare_event(event) if each.agreement in APART)


def said_by(claim: Claim, language: str) -> str:
    """What a claim says in words; a date is given in EDTF too: "early 2000s [200X]"."""
    said = value_of(claim, language, language) if claim.date or claim.amount else claim.value
    if claim.date and claim.date.text != said:
        said = f"{said} [{claim.date.text}]"
    if claim.scope:
        said = f"{said} ({claim.scope})"
    return said or "that it happened"
