"""What explains a picture: its kinds and sources, its signs, and where the sources are from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from herline.model.edtf import in_words
from herline.model.story import Source, Story
from herline.paint.fonts import Face
from herline.paint.picture.flow import Strip
from herline.paint.picture.pieces import SWATCH, KindSwatch, Piece, Sign, SourceDot, Text, moved
from herline.paint.picture.shown import Shown
from herline.paint.picture.typeset import Span, broken, one_line
from herline.paint.plain import listed
from herline.paint.style import Style
from herline.paint.tongues import tongue

SIZE = 12.0
"""Pixels of the type."""
ROW = 21.0
"""Pixels from one row of the legend to the next."""
GAP = 22.0
"""Pixels between two entries of the legend."""
SIGNS = (
    ("milestone", "milestone", 16.0),
    ("flag", "sources conflict", 12.0),
    ("fades", "doubtful at its ends", SWATCH),
    ("inferred", "date inferred", SWATCH),
    ("point", "a day, or too short for a bar", 12.0),
    ("both", "one event, as both date it", SWATCH),
    ("apart", "dates that cannot both be right", SWATCH),
)
"""The name of each sign, what it means, and how many pixels wide it is."""

Entry = tuple[Piece, float, str]
"""A swatch whose left edge and middle are at 0, its width, and its words."""


def legend(shown: Shown, story: Story, sources: bool, width: float, style: Style) -> list[Strip]:
    """Rows that name what is drawn: kinds, sources where `sources`, and signs."""
    entries: list[list[Entry]] = [
        [
            (KindSwatch(0, 0, place), SWATCH, kind.label)
            for place, kind in enumerate(story.kinds)
            if place in shown.kinds
        ],
        [
            (SourceDot(4, 0, place), 8.0, source.label)
            for place, source in enumerate(story.sources)
            if sources and place in shown.sources
        ],
        [(Sign(0, 0, name), wide, words) for name, words, wide in SIGNS if name in shown.signs],
    ]
    return [strip for some in entries for strip in _rows(some, width, style)]


def _rows(entries: Sequence[Entry], width: float, style: Style) -> Iterable[Strip]:
    """The entries one after the other, in as many rows as they need."""
    row: list[Piece] = []
    x = 0.0
    for swatch, wide, words in entries:
        line = one_line(Span(words, Face.SANS, SIZE, "quiet"), style)
        room = wide + 7 + line.width
        if row and x + room > width:
            yield Strip(tuple(row), ROW)
            row, x = [], 0.0
        row.append(moved(swatch, x, ROW / 2))
        row.append(Text(x + wide + 7, (ROW - line.height) / 2, line))
        x += room + GAP
    if row:
        yield Strip(tuple(row), ROW)


def source_list(story: Story, places: Iterable[int], width: float, style: Style) -> list[Strip]:
    """For each of the sources at `places` its dot, label, title, publisher and date."""
    strips: list[Strip] = []
    for place in places:
        source = story.sources[place]
        spans = [
            Span(source.label, Face.STRONG, SIZE),
            Span(f"  {_described(source, story.language)}", Face.SANS, SIZE, "quiet"),
        ]
        lines = broken(spans, width - 18, style)
        for number, line in enumerate(lines):
            pieces: list[Piece] = [Text(18, 0, line)]
            if not number:
                pieces.append(SourceDot(5, line.height / 2 + 0.5, place))
            last = number == len(lines) - 1
            strips.append(Strip(tuple(pieces), line.height, keep=not last, gap=3.0))
    return strips


def _described(source: Source, language: str) -> str:
    """Title, publisher, date and language, as far as they are known and not said already."""
    published = in_words(source.published, language) if source.published else ""
    title = source.title if source.title != source.label else ""
    written = f"in {tongue(source.language)}" if source.language not in ("", language) else ""
    return listed(filter(None, (title, source.publisher, published, written)))
