"""The sheet: a timeline, what stands around it and its footnotes, on one page or several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from herline.frozen import frozen, replace
from herline.model.asking import in_words
from herline.model.story import Story
from herline.paint.fonts import Face
from herline.paint.picture.around import (
    LEAST,
    MARGIN,
    around,
    around_with_room,
    left_out,
    margin_of,
    stacked,
)
from herline.paint.picture.figure import as_on_screen, figure, with_counts
from herline.paint.picture.flow import (
    Strip,
    balanced,
    columns_in,
    height_of,
    placed,
    poured,
)
from herline.paint.picture.notes import footnotes
from herline.paint.picture.pieces import Piece, Rule, Text, Timeline
from herline.paint.picture.request import Footnotes, Picture, Reach
from herline.paint.picture.shown import events_in, shown_in
from herline.paint.picture.subject import Subject
from herline.paint.picture.typeset import Span, followed
from herline.paint.style import Style

FOOT = 10.0
"""Pixels of the type in which a page of footnotes says of which picture it is."""
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
    """Parts that were asked for, and had no room: names of `around.SPARED`."""

    @property
    def title(self) -> str:
        return self.story.title


def compose(subject: Subject, picture: Picture, style: Style, *, pages: bool = False) -> Sheet:
    """The picture of `subject` in `style`; `pages` puts footnotes on pages of their own.

    Without `pages` all is on one, which grows in height where it may, and for footnotes.
    """
    asked, subject = picture, subject.reaching(picture.reach)
    margin = margin_of(picture)
    width = picture.width - 2 * margin
    numbered = subject.in_sight() if picture.footnotes is not Footnotes.NONE else ()
    # The legend names what is drawn, so a first drawing tells how much room it needs.
    first = figure(subject, width, 0.0, style, fits=False)
    picture, parts = around_with_room(shown_in(first.scene), subject, asked, width, style)
    room = parts.leaves(picture.height - 2 * margin)
    drawn = first
    fits = bool(picture.paper) or not picture.grows
    if numbered or fits or first.scene.size.height < room:
        drawn = figure(subject, width, max(room, 0.0), style, fits=fits, numbered=numbered)
    if not (picture.grows or picture.paper) and _height(drawn) > max(room, LEAST) + _HALF:
        drawn = with_counts(subject, width, max(room, LEAST), style, numbered)
    notes = _notes(subject, picture, numbered, width, style)
    pieces, bottom = stacked(parts, drawn, _height(drawn), margin, width)
    made: list[Page] = []
    if pages:
        made = _note_pages(notes, picture, margin, subject.story.title, style)
    elif notes:
        below, bottom = _notes_below(notes, margin, bottom, width)
        pieces += below
    high = bottom + margin
    high = picture.height if fits and high < picture.height + _HALF else high
    first_page = Page(picture.width, high, tuple(pieces))
    sheet = _sheet(subject, picture, style, drawn, (first_page, *made))
    return replace(sheet, without=left_out(asked, picture))


def compose_seen(
    subject: Subject, picture: Picture, style: Style, width: float, height: float
) -> Sheet:
    """The timeline just as it is seen in a window of this size, with a frame of `picture`'s parts.

    What does not fit there is counted here too; there are no footnotes.
    """
    subject = subject.reaching(Reach.VIEW)
    drawn = as_on_screen(subject, width, height, style)
    parts = around(shown_in(drawn.scene), subject, picture, width, style)
    pieces, bottom = stacked(parts, drawn, _height(drawn), MARGIN, width)
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
        parts[-1] = balanced([strip for one in parts[-1] for strip in one], count, height)
    made: list[Page] = []
    for number, part in enumerate(parts, 2):
        high = max(picture.height, max(map(height_of, part)) + 2 * margin)
        words = f", {number} of {len(parts) + 1}"
        line = followed(title, words, width, style, Span("", Face.SANS, FOOT, "quiet"))
        foot = Text(margin, high - margin / 2 - line.height / 2, line)
        pieces = placed(part, margin, margin, column)
        made.append(Page(picture.width, high, (*pieces, foot)))
    return made


def _height(drawn: Timeline) -> float:
    """Pixels that the timeline takes, scaled as it is."""
    return drawn.scene.size.height * drawn.scale


def _all_counted(drawn: Timeline) -> set[int]:
    """The events that stand in a count, in a lane's row or in the tray."""
    tray = drawn.scene.tray
    clusters = [*drawn.scene.clusters, *([tray.cluster] if tray and tray.cluster else [])]
    return {event for cluster in clusters for event in cluster.events}
