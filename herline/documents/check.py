"""Checks every quote of a story against the documents in a folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from herline.documents.anchor import find_quotes
from herline.documents.difference import Piece
from herline.documents.finding import Finding, State
from herline.documents.folder import Match, Standing
from herline.documents.offers import Offer
from herline.documents.shelf import Shelf
from herline.documents.text import Document
from herline.frozen import frozen
from herline.model.story import Quote, Story
from herline.model.units import counted
from herline.progress import Progress, to_nobody

_AROUND, _TOLD_APART = 40, 5
"""Letters around an offer that help to tell it from others; and for how many offers."""
_NO_FOLDER = "Not checked: there is no folder of documents."
_Quoted = tuple[str, int, Quote]
"""The id of an event, the number of a quote there, and the quote."""


@frozen
class DocumentState:
    """A source's document: whether it was found, and in which file (a name below the folder)."""

    source: str
    standing: Standing
    sentence: str
    file: str = ""
    sha256: str = ""
    encoding: str = ""
    chosen: bool = False
    """Whether the reader chose this file for the source."""
    is_guess: bool = False
    """Whether the document does not say in which encoding it is."""


@frozen
class QuoteState:
    """What became of quote number `index` of an event.

    `found` is the anchor as (start, end) in code points, only when the state is exact, folded or
    moved; `passage` is what the document says there, or at the first offer.
    """

    event: str
    index: int
    source: str
    state: State
    sentence: str
    found: tuple[int, int] | None = None
    passage: str = ""
    difference: tuple[Piece, ...] = ()
    offers: tuple[Offer, ...] = ()
    page: str = ""
    """The page of the anchor, or else of the first offer, if the document has pages."""
    around: tuple[str, ...] = ()
    """The first offers of an ambiguous quote, with some of the text around them."""


@frozen(slots=False)
class Check:
    """The states of all documents and quotes of a story, at one moment, against one folder."""

    folder: Path | None
    documents: tuple[DocumentState, ...] = ()
    states: tuple[QuoteState, ...] = ()

    @cached_property
    def _by_place(self) -> Mapping[tuple[str, int], QuoteState]:
        return {(state.event, state.index): state for state in self.states}

    def state_of(self, event: str, index: int) -> QuoteState | None:
        """The state of quote number `index` of an event; None when the story has no such quote."""
        return self._by_place.get((event, index))

    @property
    def counts(self) -> dict[State, int]:
        """How many quotes are in each state; every state has its entry."""
        return dict.fromkeys(State, 0) | by_state(self.states)

    def counts_of(self, source: str) -> dict[State, int]:
        """How many quotes of one source are in each state that occurs."""
        return by_state(each for each in self.states if each.source == source)

    @property
    def fine(self) -> bool:
        """Whether no quote is altered, ambiguous or missing."""
        return not any(each.state.doubtful for each in self.states)

    @property
    def sought(self) -> bool:
        """Whether any quote was sought at all: its document was there and could be read."""
        return self.counts[State.UNCHECKED] < len(self.states)

    def document_of(self, source: str) -> DocumentState | None:
        return next((each for each in self.documents if each.source == source), None)

    @property
    def in_words(self) -> str:
        """The counts as a sentence: 41 quotes: 40 exact, 1 altered."""
        if not self.states:
            return "No quotes."
        parts = [f"{count:,} {state}" for state, count in by_state(self.states).items()]
        return f"{counted(len(self.states), 'quotes')}: {', '.join(parts)}."


def by_state(states: Iterable[QuoteState]) -> dict[State, int]:
    """How many of these quotes are in each state that occurs, the best state first."""
    found = Counter(each.state for each in states)
    return {state: found[state] for state in State if found[state]}


def check_story(
    story: Story,
    folder: Path | None,
    progress: Progress = to_nobody,
    *,
    chosen: Mapping[str, Path] = MappingProxyType({}),
) -> Check:
    """Check all quotes of `story` against the documents below `folder`.

    `chosen` are files that the reader pointed to, by the ids of their sources. Without a folder,
    only these are read; without either, nothing is checked. Files are never written, and nothing
    wrong with them raises. `progress` is called with the share of the documents that is done, and
    may raise to stop. Nothing is re-anchored: a moved quote is reported, and stays as it is.
    """
    quotes = list(_quotes(story))
    if folder is None and not chosen:
        return Check(None, (), tuple(_unchecked(quotes, _NO_FOLDER).values()))
    by_source: dict[str, list[_Quoted]] = {}
    for each in quotes:
        by_source.setdefault(each[2].source, []).append(each)
    shelf = Shelf(folder, chosen)
    documents: list[DocumentState] = []
    states: dict[tuple[str, int], QuoteState] = {}
    for number, source in enumerate(story.sources):
        progress(number / len(story.sources))
        own = by_source.pop(source.id, [])
        match = shelf.match(source, [quote.exact for _, _, quote in own])
        documents.append(_document_state(match, source.id in chosen))
        states.update(_check_source(match, own))
    unlisted = chain.from_iterable(by_source.values())
    states.update(_unchecked(unlisted, "Not checked: the story does not list its source."))
    progress(1.0)
    in_order = tuple(states[event, index] for event, index, _ in quotes)
    return Check(folder, tuple(documents), in_order)


def check_source(story: Story, match: Match) -> tuple[QuoteState, ...]:
    """The states of all quotes that `story` takes from one source's document, in its order."""
    quotes = [each for each in _quotes(story) if each[2].source == match.source]
    return tuple(_check_source(match, quotes).values())


def _quotes(story: Story) -> Iterator[_Quoted]:
    return (
        (event.id, index, quote)
        for event in story.events
        for index, quote in enumerate(event.quotes)
    )


def _document_state(match: Match, chosen: bool) -> DocumentState:
    met, document = (match.source, match.standing, match.sentence), match.document
    if document is None:
        return DocumentState(*met, chosen=chosen)
    found = document.name, document.sha256, document.encoding
    return DocumentState(*met, *found, chosen, bool(document.guess))


def _check_source(match: Match, quotes: list[_Quoted]) -> dict[tuple[str, int], QuoteState]:
    """States of the quotes of one source, by event and index."""
    if match.document is None:
        return _unchecked(quotes, f"Not checked: {match.sentence}")
    document = match.document
    text = document.text
    findings = find_quotes(text, [quote for _, _, quote in quotes], unchanged=match.unchanged)
    return {
        (event, index): _quote_state(event, index, match.source, document, finding)
        for (event, index, _), finding in zip(quotes, findings, strict=True)
    }


def _quote_state(
    event: str, index: int, source: str, document: Document, finding: Finding
) -> QuoteState:
    text, span = document.text, finding.span
    if span is None and finding.state is State.ALTERED:
        span = finding.offers[0].start, finding.offers[0].end
    return QuoteState(
        event=event,
        index=index,
        source=source,
        state=finding.state,
        sentence=f"{finding.sentence} {document.guess}".rstrip(),
        found=finding.span,
        passage=text[slice(*span)] if span else "",
        difference=finding.difference,
        offers=finding.offers,
        page=_page(document, finding),
        around=_around(text, finding),
    )


def _page(document: Document, finding: Finding) -> str:
    if finding.span is not None:
        return document.page_of(finding.span[0])
    return document.page_of(finding.offers[0].start) if finding.offers else ""


def _around(text: str, finding: Finding) -> tuple[str, ...]:
    if finding.state is not State.AMBIGUOUS:
        return ()
    return tuple(
        text[max(0, offer.start - _AROUND) : offer.end + _AROUND]
        for offer in finding.offers[:_TOLD_APART]
    )


def _unchecked(quotes: Iterable[_Quoted], sentence: str) -> dict[tuple[str, int], QuoteState]:
    return {
        (event, index): QuoteState(event, index, quote.source, State.UNCHECKED, sentence)
        for event, index, quote in quotes
    }
