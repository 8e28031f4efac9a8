"""The numbered events of a packet as HTML: what each source says, word for word, and claims."""

from __future__ import annotations

from herline.documents.check import QuoteState
from herline.documents.finding import State
from herline.model.agreement import in_question
from herline.model.story import Event, Quote, Source, Story
from herline.model.synopsis import Passage, Said
from herline.packet.evidence import Entry, Evidence
from herline.packet.marked import UNSAID, Html, Part, element, isolated, joined, table
from herline.packet.words import MILESTONE
from herline.telling.differing import said_by
from herline.telling.passages import dated

CLAIMS = ("Asked", "Source", "Says", "In its words", "How it follows", "Beside the others")


def event_list(evidence: Evidence) -> Html:
    """All events in order, each an article under its number."""
    return element("ol", *(_event(evidence, entry) for entry in evidence.entries), class_="events")


def _event(evidence: Evidence, entry: Entry) -> Html:
    event, story = entry.event, evidence.story
    name = f"event-{entry.number}"
    head = element(
        "h3",
        element("span", f"{entry.number}.", class_="number"),
        " ",
        isolated(event.title),
        id=f"{name}-name",
    )
    parts = (head, _when(story, event), _who(story, event), _summary(story, event))
    quotes = [_source(evidence, entry, column.source, column.passages)
              for column in entry.beside.columns]  # fmt: skip
    inside = (*parts, *quotes, _claims(evidence, entry), _absent(entry))
    return element("li", element("article", *inside, aria_labelledby=f"{name}-name"), id=name)


def _when(story: Story, event: Event) -> Html:
    kind = story.kind_by_id.get(event.kind)
    edtf = element("code", event.date.text) if event.date else None
    parts = (
        isolated(dated(event, story.language)),
        edtf,
        isolated(kind.label) if kind else None,
        MILESTONE if event.milestone else None,
    )
    return element("p", joined([part for part in parts if part], " · "), class_="when")


def _who(story: Story, event: Event) -> Html | None:
    people = [
        joined((isolated(story.person_by_id[part.person].name),
                joined((" (", isolated(part.role), ")")) if part.role else None))
        for part in event.people
        if part.person in story.person_by_id
    ]  # fmt: skip
    return element("p", joined(people, ", "), class_="who") if people else None


def _summary(story: Story, event: Event) -> Html | None:
    return element("p", event.summary, dir="auto", lang=story.language) if event.summary else None


def _source(
    evidence: Evidence, entry: Entry, source: Source, passages: tuple[Passage, ...]
) -> Html:
    head = element("h4", isolated(source.label))
    quotes = (_quote(evidence, entry, source, each.quote) for each in passages)
    return joined((head, *quotes))


def _quote(evidence: Evidence, entry: Entry, source: Source, quote: Quote) -> Html:
    number = entry.number_of(quote)
    state = evidence.state_of(entry, quote)
    words = element(
        "p",
        element("span", number, class_="number"),
        " “",
        isolated(quote.exact, lang=evidence.story.language_of(quote) or UNSAID, class_="words"),
        "”",
    )
    translated = None
    if quote.translation:
        said = ("Translated: ", isolated(quote.translation, lang=evidence.story.language))
        translated = element("p", *said, class_="translated")
    below = (translated, _context(quote, state), _locator(source, quote, state))
    return element("blockquote", words, *below, id=_anchor_of(number))


def _anchor_of(number: str) -> str:
    """The name of the place on the page where quote "12.3" is."""
    return f"quote-{number.replace('.', '-')}"


def link_to(number: str) -> Html:
    """The number of a quote, as a link to it."""
    return element("a", number, href=f"#{_anchor_of(number)}")


def _context(quote: Quote, state: QuoteState | None) -> Html | None:
    """What is around the words, unless their place alone is sure to find them."""
    certain = quote.start is not None and (state is None or state.state is State.EXACT)
    if certain or not (quote.prefix or quote.suffix):
        return None
    return element(
        "p", "Between “…", isolated(quote.prefix), "” and “", isolated(quote.suffix), "…”",
        class_="context",
    )  # fmt: skip


def _locator(source: Source, quote: Quote, state: QuoteState | None) -> Html:
    """The file, the characters, and what became of the quote."""
    parts: list[Part] = []
    if source.file:
        parts.append(element("code", source.file))
    if quote.start is not None and quote.end is not None:
        parts.append(f"characters {quote.start}–{quote.end}")
    found = state.state if state else State.UNCHECKED
    parts.append(element("span", found.value, class_=f"state {found.name.lower()}"))
    if state and found not in (State.EXACT, State.UNCHECKED):
        parts.append(isolated(state.sentence, lang="en"))
    return element("footer", joined(parts, ", "))


def _claims(evidence: Evidence, entry: Entry) -> Html | None:
    rows = [_row(evidence.story, entry, source, said) for source, said in entry.claimed()]
    return table(f"Claims on event {entry.number}", CLAIMS, rows) if rows else None


def _row(story: Story, entry: Entry, source: Source, said: Said) -> tuple[Part, ...]:
    claim = said.claim
    link = link_to(entry.number_of(claim.quote))
    language = story.language_of(claim.quote) or UNSAID
    words = isolated(claim.words, lang=language, class_="words") if claim.words else None
    return (
        isolated(in_question(claim.attribute, claim.of), lang="" if claim.of else "en"),
        joined((isolated(source.label), " ", link)),
        isolated(said_by(claim, story.language)),
        words,
        isolated(claim.rule) if claim.rule else None,
        element("strong", said.difference) if said.differs else said.difference,
    )


def _absent(entry: Entry) -> Html | None:
    """Which sources say nothing of the event, and why."""
    said = [
        joined((f"{why.capitalize()}: ", joined(map(isolated, labels), ", "), "."))
        for why, labels in entry.beside.silences.items()
    ]
    return element("p", joined(said, " "), class_="absent") if said else None
