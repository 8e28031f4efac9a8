"""Footnotes: the numbered events of a picture, with their dates in words and what sources say.

Quotes stand letter by letter as the document has them: they are evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from herline.model.story import Event, Story
from herline.paint.fonts import Face
from herline.paint.picture.flow import Strip
from herline.paint.picture.pieces import Piece, SourceDot, Text
from herline.paint.picture.typeset import Line, Span, broken, one_line
from herline.paint.style import Style
from herline.telling.passages import dated

SIZE, QUOTE, SMALL = 12.0, 12.0, 11.0
"""Pixels of the type: of titles and dates, of quotes, of who is quoted and of translations."""
INDENT = 30.0
"""Pixels in which the number of a note stands."""
BETWEEN = 9.0
"""Pixels between two notes."""


def footnotes(
    story: Story, events: Sequence[int], quotes: bool, width: float, style: Style
) -> list[Strip]:
    """A numbered note for each of `events` (positions), `width` wide; `quotes` adds their words."""
    strips: list[Strip] = []
    for number, position in enumerate(events, 1):
        strips += _note(story, story.events[position], number, quotes, width, style)
    return strips


def _note(
    story: Story, event: Event, number: int, quotes: bool, width: float, style: Style
) -> Iterable[Strip]:
    when = dated(event, story.language) + (" · milestone" if event.milestone else "")
    spans = [Span(event.title, Face.STRONG, SIZE), Span(f"  {when}", Face.SANS, SIZE, "quiet")]
    head = broken(spans, width - INDENT, style)
    figure = one_line(Span(str(number), Face.STRONG, SIZE, "link"), style)
    told = quotes and bool(event.quotes)
    for place, line in enumerate(head):
        pieces: list[Piece] = [Text(INDENT, 0, line)]
        if not place:
            baseline = line.baseline - figure.baseline
            pieces.append(Text(INDENT - 9 - figure.width, baseline, figure))
        last = place == len(head) - 1
        gap = BETWEEN if not place else 0.0
        yield Strip(tuple(pieces), line.height, keep=told or not last, gap=gap)
    if told:
        yield from _quotes(story, event, width, style)


def _quotes(story: Story, event: Event, width: float, style: Style) -> Iterable[Strip]:
    places = story.source_places
    for quote in event.quotes:
        cited = [
            Span(f"“{quote.exact}”", Face.SERIF, QUOTE),
            Span(f"  {story.source(quote.source).label}", Face.SANS, SMALL, "quiet"),
        ]
        lines = broken(cited, width - INDENT - 14, style)
        yield from _said(lines, places.get(quote.source), keep=bool(quote.translation))
        if quote.translation:
            span = Span(f"Translated: {quote.translation}", Face.SLANTED, SMALL, "quiet")
            yield from _said(broken([span], width - INDENT - 14, style), None)


def _said(lines: Sequence[Line], source: int | None, keep: bool = False) -> Iterable[Strip]:
    """The lines of one quote, kept together two by two at both of its ends.

    `keep` holds the last one to what comes after it.
    """
    for place, line in enumerate(lines):
        pieces: list[Piece] = [Text(INDENT + 14, 0, line)]
        if not place and source is not None:
            pieces.append(SourceDot(INDENT + 4, line.height / 2 + 0.5, source, 3.0))
        last = place == len(lines) - 1
        holds = keep if last else place in (0, len(lines) - 2)
        yield Strip(tuple(pieces), line.height, keep=holds, gap=2.5 if not place else 0.0)
