"""What each source claims, as a table: one claim in each row, with the words that carry it.

The first columns are those of the other tables, so that `herline import-csv` can read them; but the
date and the place of a row are those of the claim. The event's own date is further to the right,
with whether it follows the claim.
"""

from __future__ import annotations

from herline.model.story import Claim, Dating, Event, Quote, Story
from herline.telling.carried import Carried, sentences
from herline.telling.table import COLUMNS, Row, of_people_and_sources, of_quotes, row, table

_OF_THE_CLAIM = ("attribute", "of", "scope", "value", "amount", "unit", "words", "rule")
_OF_THE_EVENT = ("event date", "dating", "because", "follows", "event id")
CLAIM_COLUMNS = (*COLUMNS[:-1], *_OF_THE_CLAIM, "translation", *_OF_THE_EVENT)
"""In the other tables `id` is the event's; here many rows share it, so it is `event id`."""


def claims_csv(story: Story) -> Carried:
    """The table with a row for each claim and for whatever claims nothing; and what it loses."""
    rows = [cells for event in story.events for cells in _rows(story, event)]
    several = sum(len(event.claims) > 1 or len(event.quotes) > 1 for event in story.events)
    losses = sentences((
        (several,
         "{} event has several rows; import-csv makes an event of each.",
         "{} events have several rows; import-csv makes an event of each."),
        (len(rows),
         "import-csv reads only its own columns of a row, so it leaves out attributes and rules.",
         "import-csv reads only its own columns of {} rows, so it leaves out attributes and"
         " rules."),
        *of_quotes((quote for event in story.events for quote in event.quotes), translated=True),
        *of_people_and_sources(story, rows),
    ))  # fmt: skip
    return Carried(table(CLAIM_COLUMNS, rows), losses)


def _rows(story: Story, event: Event) -> list[Row]:
    """A row for each claim of the event and each quote without one; otherwise the event alone."""
    found: list[Row] = []
    for quote, claims in event.quotes_with_claims:
        found += [_row(story, event, quote, claim) for claim in claims or (None,)]
    return found or [_row(story, event, None, None)]


def _row(story: Story, event: Event, quote: Quote | None, claim: Claim | None) -> Row:
    sources, claims = (quote.source,) if quote else (), (claim,) if claim else ()
    _, *shared, id = row(story, event, sources, quote, claims)
    date, when = claim.date.text if claim and claim.date else "", event.when
    dated = (
        when.date.text if when else "",
        when.dating.value if when else "",
        when.reason if when and when.dating is Dating.INFERRED else "",
        "yes" if claim and when and claim.id and claim.id in when.follows else "",
        id,
    )
    translation = quote.translation if quote else ""
    return (date, *shared, *_said(claim), translation, *dated)


def _said(claim: Claim | None) -> Row:
    if claim is None:
        return ("",) * len(_OF_THE_CLAIM)
    asked = claim.attribute.value, claim.of, claim.scope
    amount = claim.amount.text if claim.amount else ""
    return (*asked, claim.value, amount, claim.unit, claim.words, claim.rule)
