"""The sheet: title, timeline, legend, sources and footnotes, laid out on one page or several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from herline.frozen import frozen, replace
from herline.model import lens
from herline.model.asking import in_words
from herline.model.story import Story
from herline.model.units import counted
from herline.paint.fonts import Face
from herline.paint.picture.figure import as_on_screen, figure, with_counts
from herline.paint.picture.flow import (
    Strip,
    balanced,
    columns_in,
    height_of,
    placed,
    poured,
)
from herline.paint.picture.legend import legend, source_list
from herline.paint.picture.notes import footnotes
from herline.paint.picture.pieces import Piece, Rule, Text, Timeline, moved
from herline.paint.picture.request import Footnotes, Picture, Reach
from herline.paint.picture.shown import Shown, events_in, shown_in
from herline.paint.picture.subject import Subject
from herline.paint.picture.typeset import Line, Span, broken
from herline.paint.style import Style

MARGIN = 30.0
PAPER_MARGIN = 40.0
"""A little more than a centimetre: printers leave the edge of the paper white."""
TITLE, SUBTITLE, FOOT = 23.0, 13.0, 10.0
ONE_LINE = 1e6
"""So wide is a column in which nothing is broken."""
LEAST = 120.0
"""Pixels that a timeline has at least in a size that is kept."""
SPARED = ("sources", "legend", "filters", "title")
"""Parts that give way to the timeline where a size has no room for both, the first one first."""
_HALF = 0.5
"""Of a pixel; a picture does not grow by less."""


@frozen
class Page:
    """What stands on one page; lengths are logical pixels, 96 to an inch."""

    width: float
    height: float
    pieces: tuple[Piece, ...]


@frozen
class Sheet:
    """A picture ready to be drawn, and what of the story is in it."""

    pages: tuple[Page, ...]
    story: Story
    style: Style
    transparent: bool
    drawn: int
    """How many matching events have a mark."""
    counted: int = 0
    """How many stand only in a count."""
    outside: int = 0
    """How many lie before or after the stretch of time that is shown."""
    filtered: bool = False
    """Whether there is a filter."""
    asked: str = ""
    """The filter in words."""
    named: bool = False
    """Whether the picture names the filter."""
    scale: float = 1.0
    """By how much the timeline was scaled to fit."""
    unseen: int = 0
    """How many belong only to groups for which a picture of this height has no room."""
    without: tuple[str, ...] = ()
    """Parts that were asked for, and had no room: names of `SPARED`."""

    @property
    def title(self) -> str:
        return self.story.title


def compose(subject: Subject, picture: Picture, style: Style, *, pages: bool = False) -> Sheet:
    """The picture of `subject` in `style`; `pages` puts footnotes on pages of their own.

    Without `pages` all is on one, which grows in height where it may, and for footnotes.
    """
    asked, subject = picture, subject.reaching(picture.reach)
    margin = PAPER_MARGIN if picture.paper else MARGIN
    width = picture.width - 2 * margin
    numbered = subject.in_sight() if picture.footnotes is not Footnotes.NONE else ()
    # The legend names what is drawn, so a first drawing tells how much room it needs.
    first = figure(subject, width, 0.0, style, fits=False)
    picture, head, foot = _framed(shown_in(first.scene), subject, asked, width, style)
    room = picture.height - 2 * margin - height_of(head) - height_of(foot)
    drawn = first
    fits = bool(picture.paper) or not picture.grows
    if numbered or fits or first.scene.size.height < room:
        drawn = figure(subject, width, max(room, 0.0), style, fits=fits, numbered=numbered)
    if not (picture.grows or picture.paper) and _height(drawn) > max(room, LEAST) + _HALF:
        drawn = with_counts(subject, width, max(room, LEAST), style, numbered)
    notes = _notes(subject, picture, numbered, width, style)
    pieces, bottom = _stacked(head, drawn, foot, margin, width)
    made: list[Page] = []
    if pages:
        made = _note_pages(notes, picture, margin, subject.story.title, style)
    elif notes:
        below, bottom = _notes_below(notes, margin, bottom, width)
        pieces += below
    high = bottom + margin
    high = picture.height if high < picture.height + _HALF else high
    first_page = Page(picture.width, high, tuple(pieces))
    without = tuple(part for part in SPARED if getattr(asked, part) > getattr(picture, part))
    return replace(_sheet(subject, picture, style, drawn, (first_page, *made)), without=without)


def _framed(
    shown: Shown, subject: Subject, asked: Picture, width: float, style: Style
) -> tuple[Picture, list[Strip], list[Strip]]:
    """What stands above and below the timeline; parts without room are left out of the picture."""
    spared = 0
    while True:
        picture = replace(asked, **dict.fromkeys(SPARED[:spared], False))
        head = _head(subject, picture, width, style)
        foot = _foot(shown, subject, picture, width, style)
        room = picture.height - 2 * MARGIN - height_of(head) - height_of(foot)
        may_grow = asked.grows or bool(asked.paper)
        if may_grow or room >= LEAST or spared == len(SPARED):
            return picture, head, foot
        spared += 1


def compose_seen(
    subject: Subject, picture: Picture, style: Style, width: float, height: float
) -> Sheet:
    """The timeline just as it is seen in a window of this size, with a frame of `picture`'s parts.

    What does not fit there is counted here too; there are no footnotes.
    """
    subject = subject.reaching(Reach.VIEW)
    drawn = as_on_screen(subject, width, height, style)
    head = _head(subject, picture, width, style)
    foot = _foot(shown_in(drawn.scene), subject, picture, width, style)
    pieces, bottom = _stacked(head, drawn, foot, MARGIN, width)
    page = Page(width + 2 * MARGIN, bottom + MARGIN, tuple(pieces))
    return _sheet(subject, picture, style, drawn, (page,))


def _sheet(
    subject: Subject, picture: Picture, style: Style, drawn: Timeline, pages: tuple[Page, ...]
) -> Sheet:
    events = frozenset(subject.in_sight())
    shown = events & events_in(drawn.scene)
    counted = (events & _all_counted(drawn)) - shown
    return Sheet(
        pages=pages,
        story=subject.story,
        style=style,
        transparent=picture.transparent,
        drawn=len(shown),
        counted=len(counted),
        unseen=len(events) - len(shown) - len(counted),
        outside=len(subject.matching) - len(events),
        filtered=bool(subject.view.filter),
        asked=in_words(subject.view.filter, subject.story),
        named=picture.filters,
        scale=drawn.scale,
    )


def draw_page(painter: QPainter, page: Page, sheet: Sheet) -> None:
    """Draw `page` with its top left corner at the painter's origin."""
    painter.save()
    painter.setFont(sheet.style.face())  # else the system's own is named in files
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    style = sheet.style
    if sheet.transparent:
        style = style.veiled()
    else:
        painter.fillRect(QRectF(0, 0, page.width, page.height), style.colour("paper"))
    for piece in page.pieces:
        piece.draw(painter, sheet.story, style)
    painter.restore()


def _head(subject: Subject, picture: Picture, width: float, style: Style) -> list[Strip]:
    """The title, how many events there are, and what the filter asks."""
    spans: list[Span] = []
    if picture.title:
        spans.append(Span(subject.story.title, Face.STRONG, TITLE))
    strips = _strips(broken(spans, width, style, 1.0))
    if words := _told(subject, picture):
        strips += _strips(broken([Span(words, Face.SANS, SUBTITLE, "quiet")], width, style))
    if strips:
        strips.append(Strip((), 14.0))
    return strips


def _told(subject: Subject, picture: Picture) -> str:
    total, found = len(subject.story.events), len(subject.matching)
    asked = in_words(subject.view.filter, subject.story)
    telling = lens.in_words(subject.view.lens, subject.story)
    if asked and picture.filters:
        return "; ".join(filter(None, (f"{found:,} of {total:,} events: {asked}", telling)))
    if not picture.title:
        return telling
    sources = telling or counted(len(subject.story.sources), "sources")
    return f"{counted(found, 'events')}, {sources}"


def _foot(
    shown: Shown, subject: Subject, picture: Picture, width: float, style: Style
) -> list[Strip]:
    """Legend and sources."""
    strips: list[Strip] = []
    story = subject.story
    if picture.legend:
        strips += legend(shown, story, not picture.sources, width, style)
    if picture.sources and shown.sources:
        wanted = [story.sources[place].id for place in sorted(shown.sources)]
        listed = source_list(story, wanted, width, style)
        count, column = columns_in(width)
        columns = balanced(listed, count)
        high = max(map(height_of, columns))
        strips.append(Strip(tuple(placed(columns, 0, 0, column)), high, gap=4.0))
    if strips:
        strips.insert(0, Strip((), 12.0))
    return strips


def _notes(
    subject: Subject, picture: Picture, events: Sequence[int], width: float, style: Style
) -> list[Strip]:
    if not events or picture.footnotes is Footnotes.NUMBERS:
        return []
    quotes = picture.footnotes is Footnotes.QUOTES
    column = columns_in(width)[1]
    # Setting hundreds of quotes takes a fifth of a second; a preview is drawn at every choice.
    return subject.chart.remembered(
        ("footnotes", tuple(events), quotes, column, style),
        lambda: footnotes(subject.story, events, quotes, column, style),
    )


def _notes_below(
    notes: Sequence[Strip], margin: float, top: float, width: float
) -> tuple[list[Piece], float]:
    """Footnotes under a rule, in columns of the same height, and where they end."""
    count, column = columns_in(width)
    columns = balanced(notes, count)
    pieces: list[Piece] = [Rule(margin, top + 18, width)]
    pieces += placed(columns, margin, top + 34, column)
    return pieces, top + 34 + max(map(height_of, columns))


def _note_pages(
    notes: Sequence[Strip], picture: Picture, margin: float, title: str, style: Style
) -> list[Page]:
    """Footnotes on pages of the picture's own size, as many as they need, each with its number."""
    width, height = picture.width - 2 * margin, picture.height - 2 * margin
    count, column = columns_in(width)
    columns = poured(notes, height)
    parts = [columns[first : first + count] for first in range(0, len(columns), count)]
    if parts:
        parts[-1] = balanced([strip for one in parts[-1] for strip in one], count)
    made: list[Page] = []
    for number, part in enumerate(parts, 2):
        high = max(picture.height, max(map(height_of, part)) + 2 * margin)
        words = (" ".join(title.split()), f", {number} of {len(parts) + 1}")
        (line,) = broken([Span(each, Face.SANS, FOOT, "quiet") for each in words], ONE_LINE, style)
        foot = Text(margin, high - margin / 2 - line.height / 2, line)
        pieces = placed(part, margin, margin, column)
        made.append(Page(picture.width, high, (*pieces, foot)))
    return made


def _stacked(
    head: Sequence[Strip], drawn: Timeline, foot: Sequence[Strip], margin: float, width: float
) -> tuple[list[Piece], float]:
    """Head, timeline and foot below each other, and where they end."""
    pieces = placed([head], margin, margin, width)
    y = margin + height_of(head)
    pieces.append(moved(drawn, margin, y))
    y += _height(drawn)
    pieces += placed([foot], margin, y, width)
    return pieces, y + height_of(foot)


def _height(drawn: Timeline) -> float:
    return drawn.scene.size.height * drawn.scale


def _strips(lines: Sequence[Line]) -> list[Strip]:
    return [Strip((Text(0, 0, line),), line.height) for line in lines]


def _all_counted(drawn: Timeline) -> set[int]:
    tray = drawn.scene.tray
    clusters = [*drawn.scene.clusters, *([tray.cluster] if tray and tray.cluster else [])]
    return {event for cluster in clusters for event in cluster.events}
