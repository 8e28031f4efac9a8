"""Everything that goes into a packet, gathered as one value before any of it is set.

The same story, documents and moment make the same value, and the same value makes the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from herline.documents.check import Check, QuoteState
from herline.frozen import frozen, replace
from herline.model.agreement import Comparison
from herline.model.asking import in_words
from herline.model.story import Event, Quote, Source, Story
from herline.model.synopsis import Said, Synopsis, synopsis
from herline.model.units import counted
from herline.paint.picture.request import Reach
from herline.paint.picture.subject import Subject
from herline.telling.differing import disagreements_of
from herline.telling.references import USUAL, References, references


@frozen
class Entry:
    """One numbered event: its sources side by side, and what they cannot all be right about."""

    number: int
    beside: Synopsis
    differing: tuple[Comparison, ...]

    @property
    def event(self) -> Event:
        return self.beside.event

    def numbered(self) -> Iterator[tuple[str, Quote]]:
        """The quotes of the event, source by source, each with its number: "12.3"."""
        told = (passage.quote for column in self.beside.columns for passage in column.passages)
        return ((f"{self.number}.{number}", quote) for number, quote in enumerate(told, 1))

    def claimed(self) -> Iterator[tuple[Source, Said]]:
        """What each source claims of the event, in the order of the quotes."""
        for column in self.beside.columns:
            for passage in column.passages:
                for said in passage.said:
                    yield column.source, said

    def number_of(self, quote: Quote) -> str:
        """ "12.3" for a quote of the event; of two with the same words, identity decides."""
        return next(number for number, each in self.numbered() if each is quote)


@frozen(eq=False)
class Evidence:
    """What a packet tells. `moment` is when it was made, `file` and `sha256` name the story.

    `check` is what became of the quotes in their documents; None: not checked.
    """

    subject: Subject
    entries: tuple[Entry, ...]
    references: References
    moment: datetime
    file: str
    sha256: str
    check: Check | None

    @property
    def story(self) -> Story:
        return self.subject.story

    @property
    def asked(self) -> str:
        """The filter in words; empty if all events are in the packet."""
        return in_words(self.subject.view.filter, self.story)

    @property
    def differing(self) -> tuple[tuple[Entry, Comparison], ...]:
        """All disagreements, each with its entry."""
        return tuple((entry, each) for entry in self.entries for each in entry.differing)

    @property
    def in_numbers(self) -> str:
        """ "136 events, 294 quotes of 5 sources, 23 disagreements"."""
        sources = [quote.source for entry in self.entries for quote in entry.event.quotes]
        total = len(self.story.events)
        events = counted(len(self.entries), "events")
        if len(self.entries) != total:
            events = f"{len(self.entries):,} of {total:,} events"
        speaking = counted(len(set(sources)), "sources")
        said = f"{counted(len(sources), 'quotes')} of {speaking}"
        return f"{events}, {said}, {counted(len(self.differing), 'disagreements')}"

    @property
    def of_quotes(self) -> str:
        """How many quotes are in which state, as a sentence, if they were checked."""
        if self.check is None:
            return "The quotes were not checked against their documents for this packet."
        return f"Checked against the documents for this packet: {self.check.in_words}"

    def state_of(self, entry: Entry, quote: Quote) -> QuoteState | None:
        """What became of a quote of `entry`; None: not checked."""
        if self.check is None:
            return None
        place = next(i for i, each in enumerate(entry.event.quotes) if each is quote)
        return self.check.state_of(entry.event.id, place)


def gathered(
    subject: Subject,
    moment: datetime,
    *,
    file: str = "",
    sha256: str = "",
    check: Check | None = None,
    style: str = USUAL,
) -> Evidence:
    """The evidence for the matching events of `subject`, in order of time, the undated ones last.

    Raises StyleError for a citation style that cannot be used.
    """
    subject = subject.reaching(Reach.WHOLE)
    story = subject.story
    entries: list[Entry] = []
    for number, position in enumerate(subject.in_sight(), 1):
        event = story.events[position]
        entries.append(Entry(number, synopsis(story, event), disagreements_of(event)))
    if check is not None:
        told = {entry.event.id for entry in entries}
        check = replace(check, states=tuple(s for s in check.states if s.event in told))
    listed = references(story, style)
    return Evidence(subject, tuple(entries), listed, moment, file, sha256, check)


def stamp(moment: datetime) -> str:
    """The moment to the second with its offset: 2026-11-26 00:06:37 +00:00."""
    return moment.isoformat(" ", "seconds").replace("+", " +")
