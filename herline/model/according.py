"""An event as one source dates it.

Nothing of it is lost but its date: all its quotes and claims stay, so that the other sources can be
read beside the one that is followed.
"""

from __future__ import annotations

from collections.abc import Callable, Container

from herline.frozen import replace
from herline.model.story import Attribute, Claim, Dating, Event, EventDate, Story


def dated_by(story: Story, source: str, strict: bool) -> Callable[[Event], Event]:
    """Puts an event at the date that `source` gives.

    Such a date is stated, and its reason is the rule that made it. An event that it does not date
    stays where the story has it, told apart as inferred; or, if `strict`, without a date.
    """
    label = story.source(source).label

    def dated(event: Event) -> Event:
        own = own_date(event, source)
        if own is None and event.when is not None and not strict:
            reason = f"{label} gives no date; here it stands where the story has it"
            own = EventDate(event.when.date, Dating.INFERRED, reason, event.when.follows)
        return replace(event, when=own)

    return dated


def own_date(event: Event, source: str) -> EventDate | None:
    """When the event happened by what `source` says itself; None where it names no time.

    Where it names several, that is the date of the event if this follows the source alone, else
    the most exact of them. Dates of something else beside the event do not count.
    """
    claims = date_claims(event, source)
    if not claims:
        return None
    ids = {claim.id for claim in claims if claim.id}
    when = event.when
    if when and when.dating is Dating.STATED and when.follows and ids.issuperset(when.follows):
        return when
    best = min(claims, key=_breadth)
    assert best.date is not None
    return EventDate(best.date, Dating.STATED, best.rule, (best.id,) if best.id else ())


def date_claims(event: Event, source: str) -> tuple[Claim, ...]:
    """What `source` says of the time of the event itself."""
    return tuple(
        claim
        for claim in event.claims
        if claim.source == source
        and claim.attribute is Attribute.WHEN
        and claim.date is not None
        and not claim.of
    )


def _breadth(claim: Claim) -> tuple[float, bool]:
    """How much the date of a claim leaves open: days, and the time of day."""
    assert claim.date is not None
    earliest, latest = claim.date.outermost
    return latest - earliest, not claim.date.time


def ordered_within(event: Event, ids: Container[str]) -> Event:
    """`event` with its order among the events that have these ids alone."""
    after = tuple(id for id in event.after if id in ids)
    before = tuple(id for id in event.before if id in ids)
    if (after, before) == (event.after, event.before):
        return event
    return replace(event, after=after, before=before)
