"""Tables that `herline import-csv` and spreadsheets can read: columns, rows, and what they lose."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from herline.model.story import Attribute, Claim, Event, Quote, Story
from herline.telling import carried
from herline.telling.carried import Loss

COLUMNS = (
    "edtf", "title", "people", "source", "quote", "kind", "milestone", "summary", "place",
    "language", "id",
)  # fmt: skip
"""As docs/csv.md names them: under `edtf`, 1901-21 is a spring, and an interval has its end."""
_LONGEST = 131_072
"""Characters of a cell; import-csv, like most programs for tables, takes no more."""
_FORMULA = ("=", "+", "-", "@")
_UNWRITABLE = dict.fromkeys((0, *range(0xD800, 0xE000)), "\ufffd")

Row = tuple[str, ...]


def table(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """The rows under their heads; the mark at the beginning tells spreadsheets that it is UTF-8."""
    lines = io.StringIO()
    written = csv.writer(lines, lineterminator="\r\n")
    written.writerow(columns)
    written.writerows(map(_writable, rows))
    return f"\ufeff{lines.getvalue()}"


def row(
    story: Story, event: Event, sources: Sequence[str], quote: Quote | None, claims: Sequence[Claim]
) -> Row:
    """The row of an event as these sources tell of it, with a quote and claims; see `COLUMNS`."""
    people = (story.person_by_id.get(part.person) for part in event.people)
    kind = story.kind_by_id.get(event.kind)
    return (
        event.date.text if event.date else "",
        _on_one_line(event.title),
        _listed(person.name for person in people if person),
        _listed(story.source(source).label for source in sources),
        quote.exact if quote else "",
        _on_one_line(kind.label) if kind else "",
        "yes" if event.milestone else "",
        event.summary.strip(),
        _place(claims),
        story.language_of(quote) if quote else "",
        event.id,
    )


def _writable(row: Row) -> Row:
    return tuple(_written(cell)[:_LONGEST] for cell in row)


def _written(text: str) -> str:
    return text.translate(_UNWRITABLE)


def _on_one_line(text: str) -> str:
    """Without line breaks and with single spaces, as import-csv reads a title or a name."""
    return " ".join(text.split())


def _listed(names: Iterable[str]) -> str:
    """Each name once, as one person may have two parts in an event."""
    return "; ".join(dict.fromkeys(_on_one_line(name).replace(";", ",") for name in names))


def _place(claims: Iterable[Claim]) -> str:
    places = (claim.value.strip() for claim in claims if claim.attribute is Attribute.WHERE)
    return next(places, "")


def of_people_and_sources(story: Story, rows: Sequence[Row]) -> tuple[Loss, ...]:
    """What no table keeps of people, of the order of events and of sources."""
    formulas = sum(cell.startswith(_FORMULA) for row in rows for cell in row)
    names = [each.name for each in story.people] + [each.label for each in story.sources]
    lined = (*story.titles, *names, *(kind.label for kind in story.kinds))
    too_long = sum(len(cell) > _LONGEST for row in rows for cell in row)
    return (
        (sum(bool(part.role) for event in story.events for part in event.people),
         "{} role of a person is left out.",
         "{} roles of people are left out."),
        (sum(bool(event.after or event.before) for event in story.events),
         "{} event loses its order relative to others.",
         "{} events lose their order relative to others."),
        (len(story.sources),
         "{} source keeps only its label: no title, publisher, date, file or hash.",
         "{} sources keep only their labels: no title, publisher, date, file or hash."),
        (sum(_on_one_line(text) != text for text in lined),
         "{} title or name is put on one line, with single spaces.",
         "{} titles or names are put on one line, with single spaces."),
        (sum(";" in name for name in names),
         "{} name has a comma in place of the semicolon, which stands between names.",
         "{} names have commas in place of semicolons, which stand between names."),
        (formulas,
         "{} cell begins like a formula; a spreadsheet may take it for one.",
         "{} cells begin like formulas; a spreadsheet may take them for formulas."),
        (too_long,
         f"{{}} cell is cut after {_LONGEST:,} characters, the most that a cell can hold.",
         f"{{}} cells are cut after {_LONGEST:,} characters, the most that a cell can hold."),
    )  # fmt: skip


def of_quotes(quotes: Iterable[Quote], *, translated: bool) -> tuple[Loss, ...]:
    """What a table does not keep of its quotes; `translated` says that it keeps translations."""
    found = tuple(quotes)
    placed = sum(bool(q.start is not None or q.prefix or q.suffix) for q in found)
    return (
        (placed,
         "{} quote keeps only its words, not its place in the document.",
         "{} quotes keep only their words, not their places in the documents."),
        (0 if translated else sum(bool(quote.translation) for quote in found),
         "{} translation is left out.",
         "{} translations are left out."),
        (sum(quote.reported is not None for quote in found),
         "{} quote does not say which report its source cites.",
         "{} quotes do not say which reports their sources cite."),
        carried.rewritten(found, _written),
    )  # fmt: skip
