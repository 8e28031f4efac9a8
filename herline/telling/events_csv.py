"""The events of a story as a table that `herline import-csv` and spreadsheets can read.

One event is one row, and a row has at most one quote: an event with one quote keeps it. The row of
an event with several names the sources but leaves their words out, since a row with several sources
and one quote says that all of them have these words. The table of quotes has a row for each quote
instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from herline.model.story import Attribute, Claim, Event, Story
from herline.telling import carried
from herline.telling.carried import Carried, Loss, sentences
from herline.telling.table import COLUMNS, Row, of_people_and_sources, of_quotes, row, table


def events_csv(story: Story) -> Carried:
    """The table with one row for each event, and what it does not say."""
    rows: list[Row] = []
    for event in story.events:
        quote = event.quotes[0] if len(event.quotes) == 1 else None
        claims = event.claims if quote else ()
        rows.append(row(story, event, event.sources, quote, claims))
    several = [event for event in story.events if len(event.quotes) > 1]
    alone = [event for event in story.events if len(event.quotes) == 1]
    left = sum(len(event.quotes) for event in several)
    losses = sentences((
        (len(several),
         "{} event has several quotes; its row names the sources without their words.",
         "{} events have several quotes; their rows name the sources without their words."),
        (left,
         "{} quote is left out that way; the tables of quotes and of claims have it.",
         "{} quotes are left out that way; the tables of quotes and of claims have them."),
        *_of_claims(story, sum(_kept(event, event.claims) for event in alone)),
        *of_quotes((event.quotes[0] for event in alone), translated=False),
        *of_people_and_sources(story, rows),
    ))  # fmt: skip
    return Carried(table(COLUMNS, rows), losses)


def quotes_csv(story: Story) -> Carried:
    """The table with one row for each quote, and what it does not say."""
    rows: list[Row] = []
    kept = 0
    for event in story.events:
        for quote, claims in event.quotes_with_claims:
            rows.append(row(story, event, (quote.source,), quote, claims))
            kept += _kept(event, claims)
        if not event.quotes:
            rows.append(row(story, event, (), None, ()))
    several = sum(len(event.quotes) > 1 for event in story.events)
    losses = sentences((
        (several,
         "{} event has several rows; import-csv makes an event of each.",
         "{} events have several rows; import-csv makes an event of each."),
        *_of_claims(story, kept),
        *of_quotes((quote for event in story.events for quote in event.quotes), translated=False),
        *of_people_and_sources(story, rows),
    ))  # fmt: skip
    return Carried(table(COLUMNS, rows), losses)


def _kept(event: Event, claims: Sequence[Claim]) -> int:
    """How many of these claims a row keeps: those of the event's own date, and the first place."""
    dates = sum(claim.date == event.date for claim in claims if claim.attribute is Attribute.WHEN)
    return dates + any(claim.attribute is Attribute.WHERE for claim in claims)


def _of_claims(story: Story, kept: int) -> tuple[Loss, ...]:
    return (
        (carried.conflicting(story),
         "{} event on which sources conflict becomes a row without the conflict.",
         "{} events on which sources conflict become rows without the conflict."),
        (carried.inferred(story),
         "{} date that no source states looks like the others.",
         "{} dates that no source states look like the others."),
        (carried.claims(story) - kept,
         "{} claim is left out.",
         "{} claims are left out."),
    )  # fmt: skip
