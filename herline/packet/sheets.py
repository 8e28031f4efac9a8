"""The packet as pages: the figure on a large sheet, then everything else on A4."""

from __future__ import annotations

from collections.abc import Iterator

from herline import __version__
from herline.documents.finding import State
from herline.frozen import replace
from herline.model.edtf import in_words
from herline.model.story import Quote, Source
from herline.packet import words
from herline.packet.evidence import Entry, Evidence, stamp
from herline.packet.strips import SIZE, SMALL, TITLE, Setter, quiet
from herline.packet.tables import claim_table, difference_table, document_table
from herline.paint.fonts import Face
from herline.paint.picture.flow import Strip, height_of, placed, poured
from herline.paint.picture.pieces import Piece, Text
from herline.paint.picture.request import MM, Footnotes, Picture
from herline.paint.picture.sheet import Page, Sheet, compose
from herline.paint.picture.typeset import Span, followed
from herline.paint.style import Style, style
from herline.telling.passages import dated

FIGURE = Picture(paper="A3", footnotes=Footnotes.NUMBERS, sources=False, transparent=True)
WIDTH, HEIGHT = 210 * MM, 297 * MM
MARGIN = 16 * MM
INDENT = 34.0
BESIDE_DOT = 14.0


def packet_sheet(evidence: Evidence) -> Sheet:
    """All pages of the packet; needs a QGuiApplication."""
    light = style("light")
    sheet = compose(evidence.subject, FIGURE, light, pages=True)
    strips = list(_told(evidence, Setter(WIDTH - 2 * MARGIN, light)))
    columns = poured(strips, HEIGHT - 2 * MARGIN - 14.0)
    total = len(columns) + 1
    pages = [
        _page(column, number, total, evidence, light) for number, column in enumerate(columns, 2)
    ]
    return replace(sheet, pages=(sheet.pages[0], *pages))


def _page(column: list[Strip], number: int, total: int, evidence: Evidence, style: Style) -> Page:
    """One page with its number; higher than its paper only if a single piece is."""
    high = max(HEIGHT, height_of(column) + 2 * MARGIN + 14.0)
    words = f", evidence of {stamp(evidence.moment)}, {number} of {total}"
    line = followed(evidence.story.title, words, WIDTH - 2 * MARGIN, style, quiet("", 10.0))
    foot = Text(MARGIN, high - MARGIN + 4.0, line)
    pieces: list[Piece] = placed([column], MARGIN, MARGIN, WIDTH - 2 * MARGIN)
    return Page(WIDTH, high, (*pieces, foot))


def _told(evidence: Evidence, setter: Setter) -> Iterator[Strip]:
    yield from _opening(evidence, setter)
    yield from setter.heading("Events")
    for entry in evidence.entries:
        yield from _event(evidence, entry, setter)
    yield from setter.heading("Disagreements")
    yield from difference_table(evidence, setter)
    yield from setter.heading("Sources")
    yield from _sources(evidence, setter)
    yield from setter.heading("What was checked")
    yield from _checked(evidence, setter)
    yield from document_table(evidence, setter)
    yield from setter.lines([quiet(f"Made with Herline {__version__}.")], gap=14.0)


def _opening(evidence: Evidence, setter: Setter) -> Iterator[Strip]:
    yield from setter.lines([Span("Evidence packet", Face.STRONG, SIZE, "link")], keep=True)
    yield from setter.lines([Span(evidence.story.title, Face.STRONG, TITLE)], keep=True)
    said = [Span(evidence.story.summary), quiet(evidence.in_numbers, SIZE)]
    if evidence.asked:
        said.append(quiet(f"Only: {evidence.asked}", SIZE))
    said.append(quiet(evidence.of_quotes, SIZE))
    for span in said:
        yield from setter.lines([span], gap=7.0)


def _event(evidence: Evidence, entry: Entry, setter: Setter) -> Iterator[Strip]:
    event, story = entry.event, evidence.story
    yield from setter.lines([Span(event.title, Face.STRONG, 13.5)], indent=INDENT, gap=20.0,
                            keep=True, mark=f"{entry.number}")  # fmt: skip
    kind = story.kind_by_id.get(event.kind)
    when = [quiet(dated(event, story.language))]
    if event.date:
        when += [quiet(" · "), Span(event.date.text, Face.MONO, 10.0, "quiet")]
    if kind:
        when.append(quiet(f" · {kind.label}"))
    if event.milestone:
        when.append(quiet(f" · {words.MILESTONE}"))
    yield from setter.lines(when, indent=INDENT, keep=True)
    people = ", ".join(
        f"{person.name} ({part.role})" if part.role else person.name
        for part in event.people
        if (person := story.person_by_id.get(part.person))
    )
    yield from setter.lines([quiet(people)], indent=INDENT, keep=True)
    yield from setter.lines([Span(event.summary)], indent=INDENT, gap=3.0)
    for column in entry.beside.columns:
        label = [Span(column.source.label, Face.STRONG, SIZE)]
        yield from setter.lines(label, indent=INDENT + 12, gap=7.0, keep=True,
                                dot=story.source_places[column.source.id])  # fmt: skip
        for passage in column.passages:
            yield from _quote(evidence, entry, column.source, passage.quote, setter)
    yield from claim_table(evidence, entry, setter, INDENT)
    for why, labels in entry.beside.silences.items():
        absent = quiet(f"{why.capitalize()}: {', '.join(labels)}.")
        yield from setter.lines([absent], indent=INDENT, gap=4.0)


def _quote(
    evidence: Evidence, entry: Entry, source: Source, quote: Quote, setter: Setter
) -> Iterator[Strip]:
    indent = INDENT + 40
    said = [Span(f"“{quote.exact}”", Face.SERIF, SIZE)]
    number = entry.number_of(quote)
    yield from setter.lines(said, indent=indent, gap=4.0, keep=True, mark=number)
    if quote.translation:
        translated = Span(f"Translated: {quote.translation}", Face.SLANTED, SMALL, "quiet")
        yield from setter.lines([translated], indent=indent, keep=True)
    state = evidence.state_of(entry, quote)
    place = [source.file] if source.file else []
    if quote.start is not None and quote.end is not None:
        place.append(f"characters {quote.start}–{quote.end}")
    elif quote.prefix or quote.suffix:
        place.append(f"between “…{quote.prefix}” and “{quote.suffix}…”")
    found = state.state if state else State.UNCHECKED
    place.append(found.value)
    if state and found not in (State.EXACT, State.UNCHECKED):
        place.append(state.sentence)
    yield from setter.lines([quiet(", ".join(place), 10.0)], indent=indent)


def _sources(evidence: Evidence, setter: Setter) -> Iterator[Strip]:
    places = evidence.story.source_places
    for entry in evidence.references.entries:
        source = entry.source
        spans = [
            Span(part.text, Face.SLANTED if part.slanted else Face.SANS) for part in entry.words
        ]
        about = [f"Here: {source.label}", source.kind]
        if source.published:
            about.append(in_words(source.published, evidence.story.language))
        spans.append(quiet(f"  {'; '.join(filter(None, about))}"))
        noted = " ".join(filter(None, (source.note, words.repeats(evidence.story, source))))
        yield from setter.lines(
            spans, indent=BESIDE_DOT, gap=6.0, dot=places.get(source.id), keep=bool(noted)
        )
        yield from setter.lines([quiet(noted)], indent=BESIDE_DOT)
    yield from setter.lines([quiet(f"Set {evidence.references.in_words}")], gap=8.0)


def _checked(evidence: Evidence, setter: Setter) -> Iterator[Strip]:
    facts = (
        ("Made", stamp(evidence.moment)),
        ("Story", f"{evidence.file}, SHA-256 {evidence.sha256 or 'not known'}".lstrip(", ")),
        ("Quotes", evidence.of_quotes),
    )
    for name, said in facts:
        yield from setter.lines([quiet(f"{name}: ", SIZE), Span(said)], gap=3.0)
