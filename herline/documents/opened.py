"""Opens one source's document for reading, with the states of all quotes from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from herline.documents.check import Check, QuoteState, check_source
from herline.documents.folder import Match
from herline.documents.shelf import Shelf
from herline.frozen import frozen
from herline.model.story import Source, Story


@frozen
class Opened:
    """A document as it was found, and what became of each quote taken from it."""

    source: Source
    match: Match
    states: tuple[QuoteState, ...]


def open_document(
    story: Story,
    source: Source,
    folder: Path | None,
    chosen: Mapping[str, Path],
    check: Check | None = None,
) -> Opened:
    """Read the document of `source`; never raises. What `check` found in the same text is kept."""
    match = Shelf(folder, chosen).match(source, _Words(story, source))
    known = check.document_of(source.id) if check else None
    if check and known and match.document and known.sha256 == match.document.sha256:
        states = tuple(state for state in check.states if state.source == source.id)
    else:
        states = check_source(story, match)
    return Opened(source, match, states)


class _Words:
    """The words quoted from a source; a large story is gone through only if they are asked for."""

    def __init__(self, story: Story, source: Source) -> None:
        self._story = story
        self._source = source

    def __iter__(self) -> Iterator[str]:
        return (
            quote.exact
            for event in self._story.events
            for quote in event.quotes
            if quote.source == self._source.id
        )
