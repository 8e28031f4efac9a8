"""The report of a check: what became of every quote, as a value that can be written to a file.

Report                         of one story, at one moment, against some documents
  Chapter  x sources           the document: file, recorded and found SHA-256, how it stands
    Entry  x quotes            event, words, state, place, difference
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from herline.documents.check import Check, DocumentState, QuoteState, by_state
from herline.documents.finding import State
from herline.documents.folder import Standing
from herline.frozen import frozen
from herline.model.story import Quote, Source, Story


@frozen
class Entry:
    """One quote: `title` is its event's, `number` counts the quotes of the event from 1."""

    title: str
    number: int
    quote: Quote
    state: QuoteState


@frozen
class Chapter:
    """A source with its document (None if nobody looked) and its quotes in story order."""

    source: Source
    document: DocumentState | None
    entries: tuple[Entry, ...]

    @property
    def counts(self) -> dict[State, int]:
        """How many quotes are in each state that occurs."""
        return by_state(entry.state for entry in self.entries)


@frozen
class Report:
    """`moment` is ISO 8601 in UTC, `digest` the SHA-256 of the story's file, `file` its name."""

    title: str
    file: str
    digest: str
    moment: str
    sentence: str
    fine: bool
    chapters: tuple[Chapter, ...]


def now() -> str:
    """This moment, as in a report: 2026-03-01T12:00:00+00:00."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def report(story: Story, check: Check, moment: str, file: str = "", digest: str = "") -> Report:
    """Everything that `check` found for the quotes of `story`."""
    entries: dict[str, list[Entry]] = {source.id: [] for source in story.sources}
    for state in check.states:
        event = story.event(state.event)
        if event is not None:
            quote = event.quotes[state.index]
            entry = Entry(event.title, state.index + 1, quote, state)
            entries.setdefault(state.source, []).append(entry)
    chapters = tuple(
        Chapter(story.source(source), check.document_of(source), tuple(told))
        for source, told in entries.items()
    )
    return Report(story.title, file, digest, moment, check.in_words, check.fine, chapters)


def as_json(told: Report) -> str:
    """The report as one JSON object; everything but ASCII is escaped."""
    content = {
        "report": "herline quotes 1",
        "story": {"title": told.title, "file": told.file, "sha256": told.digest},
        "checked": told.moment,
        "fine": told.fine,
        "in_words": told.sentence,
        "sources": [_chapter(chapter) for chapter in told.chapters],
    }
    return json.dumps(content, indent=1) + "\n"


def _chapter(chapter: Chapter) -> dict[str, Any]:
    document = chapter.document or DocumentState(chapter.source.id, Standing.MISSING, "")
    return {
        "id": chapter.source.id,
        "label": chapter.source.label,
        "document": {
            "standing": document.standing.value,
            "sentence": document.sentence,
            "file": document.file,
            "encoding": document.encoding,
            "sha256_recorded": chapter.source.sha256,
            "sha256_found": document.sha256,
            "chosen_by_reader": document.chosen,
        },
        "counts": {state.value: count for state, count in chapter.counts.items()},
        "quotes": [_entry(entry) for entry in chapter.entries],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    quote, state = entry.quote, entry.state
    return {
        "event": state.event,
        "title": entry.title,
        "number": entry.number,
        "exact": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
        "sha256": hashlib.sha256(quote.exact.encode("utf-8", "surrogatepass")).hexdigest(),
        "stated": _span(quote.start, quote.end),
        "state": state.state.value,
        "sentence": state.sentence,
        "found": list(state.found) if state.found else None,
        "page": state.page,
        "passage": state.passage,
        "difference": [[piece.side.value, piece.text] for piece in state.difference],
        "offers": [[offer.start, offer.end, offer.likeness] for offer in state.offers],
    }


def _span(start: int | None, end: int | None) -> list[int] | None:
    return [start, end] if start is not None and end is not None else None
