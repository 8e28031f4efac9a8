"""Small scenes for tests: claims, events and stories in one line each."""

from __future__ import annotations

from herline.model.edtf import parse
from herline.model.numbers import parse_amount
from herline.model.story import (
    Attribute,
    Claim,
    Dating,
    Event,
    EventDate,
    Kind,
    Part,
    Person,
    Quote,
    Source,
    Story,
)


def claim(
    source: str,
    *values: str,
    when: str = "",
    amount: str = "",
    attribute: Attribute | None = None,
    words: str = "some words",
    **more: str,
) -> Claim:
    """A claim of `source`; `when` makes it one of a date, `amount` one of a number."""
    implied = Attribute.WHEN if when else Attribute.HOW_MANY if amount else Attribute.WHY
    return Claim(
        source=source,
        attribute=attribute or implied,
        quote=Quote(source, exact=words),
        values=values,
        date=parse(when) if when else None,
        amount=parse_amount(amount) if amount else None,
        **more,
    )


def event(
    id: str,
    when: str = "",
    *claims: Claim,
    title: str = "",
    kind: str = "",
    people: tuple[str, ...] = (),
    inferred: str = "",
    summary: str = "",
    milestone: bool = False,
) -> Event:
    """An event dated `when`, for the reason `inferred` if one is given."""
    dating = Dating.INFERRED if inferred else Dating.STATED
    return Event(
        id=id,
        title=title or id.replace("-", " ").capitalize(),
        kind=kind,
        milestone=milestone,
        when=EventDate(parse(when), dating, inferred) if when else None,
        people=tuple(Part(person) for person in people),
        summary=summary,
        quotes=tuple(dict.fromkeys(said.quote for said in claims)),
        claims=claims,
    )


def story(*events: Event, title: str = "A story") -> Story:
    """A story of `events`, with the sources, people and kinds that they name."""
    sources = dict.fromkeys(source for one in events for source in one.sources)
    people = dict.fromkeys(part.person for one in events for part in one.people)
    kinds = dict.fromkeys(one.kind for one in events if one.kind)
    return Story(
        title=title,
        sources=tuple(Source(id, id.capitalize()) for id in sources),
        people=tuple(Person(id, id.capitalize()) for id in people),
        kinds=tuple(Kind(id, id.capitalize()) for id in kinds),
        events=events,
    )
