"""`herline events`: the events of a story in time order, as a table or as JSON."""

from __future__ import annotations

from typing import Any

from herline.commands.parser import Parser
from herline.commands.stories import add_file, story_or_complaint
from herline.commands.terminal import say, say_json_array, table
from herline.model.agreement import event_agreement
from herline.model.days import iso
from herline.model.edtf import Date, short
from herline.model.edtf.clock import since_midnight
from herline.model.origins import independent
from herline.model.story import Attribute, Claim, Event, Quote, Story
from herline.model.units import counted


def run(arguments: list[str]) -> int:
    """Lists the events; 1 if the story cannot be read."""
    parser = Parser(
        prog="herline events",
        description="List the events of a story in time order; those without a date come last.",
        epilog="In the table, * marks a date that no source states. In JSON, “independent” is how "
        "many of the sources that speak of an event do not derive from each other.",
    )
    add_file(parser)
    parser.add_argument("--json", action="store_true", help="one array of objects")
    asked = parser.parse_args(arguments)
    story = story_or_complaint(asked.file)
    if story is None:
        return 1
    events = sorted(story.events, key=_in_time)
    if asked.json:
        say_json_array(_plain(event, story) for event in events)
    else:
        table(("DATE", "AGREEMENT", "SOURCES", "EVENT"), [_row(event) for event in events])
        say()
        say(counted(len(events), "events"))
    return 0


def _in_time(event: Event) -> tuple[bool, int, int, int]:
    """Earliest first; a date with an open start is placed by its end; undated events come last."""
    date = event.date
    known = [day for day in (date.earliest, date.latest) if day is not None] if date else []
    return (False, known[0], known[-1], since_midnight(date)) if date and known else (True, 0, 0, 0)


def _row(event: Event) -> tuple[str, ...]:
    date = short(event.date, "en") if event.date else "undated"
    agreement = event_agreement(event).value if event.quotes else "-"
    return (
        f"{date}{' *' if event.is_inferred else ''}",
        agreement,
        str(len(event.sources)),
        event.title,
    )


def _plain(event: Event, story: Story) -> dict[str, Any]:
    date, people = event.date, story.person_by_id
    return {
        "id": event.id,
        "title": event.title,
        "kind": event.kind,
        "edtf": date.text if date else None,
        "earliest": _day(date.earliest if date else None),
        "latest": _day(date.latest if date else None),
        "dating": event.when.dating.value if event.when else None,
        "people": [people[p.person].name for p in event.people if p.person in people],
        "agreement": event_agreement(event).value if event.quotes else None,
        "independent": independent(story.origins, event.sources),
        "claims": [claim for quote in event.quotes for claim in _claims(event, quote)],
    }


def _claims(event: Event, quote: Quote) -> list[dict[str, Any]]:
    """What `quote` claims; a quote without claims says that the event happened."""
    said = [
        _claim(claim.source, claim.attribute, _value(claim), claim.date, quote)
        for claim in event.claims
        if claim.quote is quote
    ]
    return said or [_claim(quote.source, Attribute.EXISTENCE, "", None, quote)]


def _value(claim: Claim) -> str:
    """The value in words; for an amount without words, its text and unit."""
    amount = f"{claim.amount.text} {claim.unit}".strip() if claim.amount else ""
    return claim.value or amount


def _claim(
    source: str, attribute: Attribute, value: str, date: Date | None, quote: Quote
) -> dict[str, Any]:
    return {
        "source": source,
        "attribute": attribute.value,
        "value": value,
        "edtf": date.text if date else None,
        "quote": quote.exact,
    }


def _day(day: int | None) -> str | None:
    return None if day is None else iso(day)
