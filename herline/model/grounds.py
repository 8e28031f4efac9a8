"""Why the bar of an event lies where it lies: the claims it follows, what its edges come from."""

from __future__ import annotations

from collections.abc import Iterator

from herline.frozen import frozen
from herline.model.agreement import Agreement, compare
from herline.model.days import iso
from herline.model.edtf import Date, fade, in_words, parse
from herline.model.edtf.date import Bound, Precision, Qualifier, Shape
from herline.model.edtf.tolerance import DAYS, MONTHS
from herline.model.lens import NO_LENS, Lens
from herline.model.story import Attribute, Claim, Dating, Event, Story
from herline.model.units import counted
from herline.model.verdicts import sentence


@frozen
class Ground:
    """A claim that speaks of the time of an event, and how the event's date stands to it."""

    claim: Claim
    followed: bool
    words: str
    """ "the date of the event", "refines: …", "says what came first"."""


@frozen
class Grounds:
    """All that is known of why a date is what it is; sentences are for a reader."""

    event: Event
    dated: str
    """Whether a source states the date, or we inferred it, and for which reason."""
    grounds: tuple[Ground, ...]
    """The claims that are followed first, then what others say of the time."""
    edges: tuple[str, ...]
    """Why the bar is as wide as it is, and why it fades."""


def grounds(story: Story, event: Event, reader: str = "en", lens: Lens = NO_LENS) -> Grounds:
    """Why `event` is dated as it is through a lens, its date in words of the language `reader`."""
    date = event.date
    edges = tuple(edges_in_words(date, reader)) if date else ()
    return Grounds(event, _dated(story, event, lens), tuple(_grounds(story, event)), edges)


def _dated(story: Story, event: Event, lens: Lens) -> str:
    when = event.when
    if when is None:
        return _order(story, event, lens)
    if when.dating is Dating.INFERRED:
        reason = when.reason.rstrip(".") or "no reason is given"
        return f"No source states this date; we inferred it: {reason}."
    if when.follows:
        return "The date is that of the claims it follows."
    return "A source states this date; which of them it follows is not noted."


def _order(story: Story, event: Event, lens: Lens) -> str:
    """Where an event without a date stands."""
    told = [f"{lens.undated[0].upper()}{lens.undated[1:]}."]
    for where, ids in (("after", event.after), ("before", event.before)):
        titles = [f"“{other.title}”" for id in ids if (other := story.event(id))]
        if titles:
            told.append(f"It stands {where} {' and '.join(titles)}.")
    return " ".join(told)


def _grounds(story: Story, event: Event) -> Iterator[Ground]:
    follows = event.when.follows if event.when else ()
    own = {claim.id: claim for claim in event.claims}
    for id in follows:
        claim = own.get(id) or _anywhere(story, id)
        if claim is not None:
            yield Ground(claim, True, _beside(claim, event))
    others = [c for c in event.claims if c.attribute is Attribute.WHEN and c.id not in follows]
    for claim in others:
        yield Ground(claim, False, _beside(claim, event))
    if event.when is None or event.when.dating is Dating.INFERRED:
        for claim in event.claims:
            if claim.attribute is Attribute.ORDER:
                yield Ground(claim, False, "says in what order it happened")


def _anywhere(story: Story, id: str) -> Claim | None:
    """A claim of another event that the date follows."""
    return next((c for event in story.events for c in event.claims if c.id == id), None)


def _beside(claim: Claim, event: Event) -> str:
    """How what a claim says of the time stands to the date of the event."""
    if event.date is None or claim.date is None:
        return ""
    ours = Claim("", Attribute.WHEN, claim.quote, date=event.date, of=claim.of, scope=claim.scope)
    verdict = compare(claim, ours)
    if verdict.agreement is Agreement.SAME:
        return "the date of the event"
    return sentence(claim, ours, verdict)


# What the edges of the bar come from


def edges_in_words(date: Date, reader: str) -> Iterator[str]:
    """Why the bar of `date` is as wide as it is, and where and why it fades."""
    yield _named(date, reader)
    extent = fade(date)
    if extent is None:
        return
    if extent.outer_start < extent.core_start:
        days = _from_to(extent.outer_start, extent.core_start)
        yield f"It fades in, {days}: {_doubt(date, at_start=True)}."
    if extent.core_end < extent.outer_end:
        days = _from_to(extent.core_end, extent.outer_end)
        yield f"It fades out, {days}: {_doubt(date, at_start=False)}."
    if extent.outer_start == extent.core_start and extent.core_end == extent.outer_end:
        yield "Its edges are sharp: nothing in the date says “about”."


def _named(date: Date, reader: str) -> str:
    words = in_words(date, reader)
    match date.shape:
        case Shape.INTERVAL:
            return f"“{words}” is a stretch: it went on from the one end to the other."
        case Shape.ONE_OF:
            return (
                f"“{words}” is one day or stretch among several: the bar reaches over all that is"
                " possible, not over how long it took."
            )
        case Shape.ALL_OF:
            return f"“{words}” are several times: the bar reaches from the first to the last."
        case _ if date.precision is Precision.DAY:
            return f"“{words}” names a day: the bar is one day wide."
        case _:
            return (
                f"“{words}” names no day: the bar is as wide as the {_unit(date.precision)} that it"
                " does name."
            )


def _unit(precision: Precision) -> str:
    return "time" if precision in (Precision.MIXED, Precision.UNKNOWN) else precision.value


def _from_to(first: float, last: float) -> str:
    """Days from one up to another that is not included, for an English sentence."""
    edges = (iso(round(first)), iso(max(round(last) - 1, round(first))))
    if edges[0] == edges[1]:
        return f"on {in_words(parse(edges[0]), 'en')}"
    return in_words(parse("/".join(edges)), "en")


def _doubt(date: Date, *, at_start: bool) -> str:
    """Why the edge at the start or the end of the bar is not sharp."""
    bound, day = (date.start, date.earliest) if at_start else (date.end, date.latest)
    happened = "began" if at_start else "ended"
    if day is None and bound.open:
        if date.is_stretch:
            return f"no source says when it {happened}, only that it went on"
        return f"no source says how {'early' if at_start else 'late'} it may have been"
    if day is None:
        return f"nobody says when it {happened}"
    if bound.qualifier is Qualifier.NONE:
        if date.is_stretch:
            return f"the {_unit(bound.precision)} in which it {happened} is told, and no day of it"
        return "the other end is in doubt"
    sign = {"approximate": "about", "uncertain": "perhaps", "both": "perhaps, and about"}
    told = sign[bound.qualifier.value]
    return f"“{told}” lets it be off by {_off(bound)} either way"


def _off(bound: Bound) -> str:
    if bound.doubt is Precision.DAY:
        return counted(DAYS, "days")
    months = MONTHS[bound.doubt]
    if months % 12 == 0:
        return counted(months // 12, "years")
    return counted(months, "months")
