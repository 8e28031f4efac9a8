"""The events of a story as a table that `herline import-csv` and a spreadsheet read.

One event is one row, and a row has one quote at most: the event with one quote keeps it. Of an
event with several, the row names the sources and leaves their words out, since a row that gives
several sources and one quote says that all of them have these words. The table of quotes has a
row for each of them instead.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from herline.model.story import Attribute, Claim, Event, Quote, Story
from herline.telling import carried
from herline.telling.carried import Carried, sentences
from herline.telling.differing import source_of

COLUMNS = (
    "date",
    "title",
    "people",
    "source",
    "quote",
    "kind",
    "summary",
    "place",
    "language",
    "id",
)
"""As docs/csv.md names them; an interval is one EDTF date, so there is no column for the end."""
_LONGEST = 131_072
_FORMULA = ("=", "+", "-", "@")
_UNWRITABLE = dict.fromkeys((0, *range(0xD800, 0xE000)), "\ufffd")

Row = tuple[str, ...]


def events_csv(story: Story) -> Carried:
    """The table with one row for each event, and what it does not say."""
    rows: list[Row] = []
    for event in story.events:
        quote = event.quotes[0] if len(event.quotes) == 1 else None
        claims = event.claims if quote else ()
        rows.append(_row(story, event, event.sources, quote, claims))
    several = [event for event in story.events if len(event.quotes) > 1]
    left = sum(len(event.quotes) for event in several)
    losses = sentences((
        (len(several),
         "{} event has several quotes; its row names the sources and leaves their words out.",
         "{} events have several quotes; their rows name the sources and leave their words out."),
        (left, "{} quote is left out that way.", "{} quotes are left out that way."),
    ))  # fmt: skip
    kept = sum(_stays(claim) for e in story.events if len(e.quotes) == 1 for claim in e.claims)
    return Carried(_table(rows), losses + _losses(story, rows, kept))


def quotes_csv(story: Story) -> Carried:
    """The table with one row for each quote, and what it does not say."""
    rows: list[Row] = []
    for event in story.events:
        quotes = zip(event.quotes, event.claims_by_quote, strict=True)
        said = [_row(story, event, (quote.source,), quote, claims) for quote, claims in quotes]
        rows += said or [_row(story, event, (), None, ())]
    several = sum(len(event.quotes) > 1 for event in story.events)
    losses = sentences((
        (several,
         "{} event has several rows; import-csv makes an event of each.",
         "{} events have several rows; import-csv makes an event of each."),
    ))  # fmt: skip
    kept = sum(_stays(claim) for event in story.events for claim in event.claims)
    return Carried(_table(rows), losses + _losses(story, rows, kept))


def _table(rows: Sequence[Row]) -> str:
    """The rows below their heads; the mark at the beginning tells spreadsheets of UTF-8."""
    lines = io.StringIO()
    table = csv.writer(lines, lineterminator="\r\n")
    table.writerow(COLUMNS)
    table.writerows(rows)
    return f"\ufeff{lines.getvalue()}"


def _row(
    story: Story,
    event: Event,
    sources: Sequence[str],
    quote: Quote | None,
    claims: Sequence[Claim],
) -> Row:
    people = (story.person_by_id.get(part.person) for part in event.people)
    kind = story.kind_by_id.get(event.kind)
    cells = (
        event.date.text if event.date else "",
        event.title,
        _listed(person.name for person in people if person),
        _listed(source_of(story, source).label for source in sources),
        quote.exact if quote else "",
        kind.label if kind else "",
        event.summary,
        _place(claims),
        _language(story, quote),
        event.id,
    )
    return tuple(cell.translate(_UNWRITABLE)[:_LONGEST] for cell in cells)


def _stays(claim: Claim) -> bool:
    """Whether a table has a column for the claim."""
    return claim.attribute in (Attribute.WHEN, Attribute.WHERE)


def _listed(names: Iterable[str]) -> str:
    return "; ".join(name.replace(";", ",") for name in names)


def _place(claims: Iterable[Claim]) -> str:
    places = (claim.value for claim in claims if claim.attribute is Attribute.WHERE)
    return next(places, "")


def _language(story: Story, quote: Quote | None) -> str:
    if quote is None:
        return ""
    return quote.language or source_of(story, quote.source).language


def _losses(story: Story, rows: Sequence[Row], kept: int) -> tuple[str, ...]:
    formulas = sum(cell.startswith(_FORMULA) for row in rows for cell in row)
    return sentences((
        (carried.conflicting(story),
         "{} event on which sources conflict becomes a row without the conflict.",
         "{} events on which sources conflict become rows without the conflict."),
        (carried.inferred(story),
         "{} date that no source states is not told from the others.",
         "{} dates that no source states are not told from the others."),
        (max(carried.claims(story) - kept, 0),
         "{} claim is left out.",
         "{} claims are left out."),
        (sum(bool(part.role) for event in story.events for part in event.people),
         "{} role of a person is left out.",
         "{} roles of people are left out."),
        (carried.ordered(story),
         "{} event loses its place before or after others.",
         "{} events lose their place before or after others."),
        (len(story.sources),
         "{} source keeps its label alone: no title, publisher, date, file or hash.",
         "{} sources keep their labels alone: no title, publisher, date, file or hash."),
        (formulas,
         "{} cell begins as a formula does; a spreadsheet may take it for one.",
         "{} cells begin as formulas do; a spreadsheet may take them for some."),
    ))  # fmt: skip
