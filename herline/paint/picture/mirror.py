"""Two sources held against each other, as a picture: what is seen, under a title."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from herline.frozen import frozen, replace
from herline.layout.chart import Chart
from herline.layout.mirror import height_for_all, lay_out_mirror
from herline.layout.mirror_scene import MirrorScene
from herline.layout.scene import Size
from herline.model import asking, lens
from herline.model.story import Story
from herline.model.view import View
from herline.paint.fonts import Face
from herline.paint.measure import paper_for
from herline.paint.mirror import paint_mirror
from herline.paint.picture.around import LEAST, MARGIN, SUBTITLE, TITLE
from herline.paint.picture.pieces import Piece, Text
from herline.paint.picture.request import Picture
from herline.paint.picture.sheet import Page, Sheet
from herline.paint.picture.subject import Subject
from herline.paint.picture.typeset import Line, Span, broken
from herline.paint.style import Style

BELOW_HEAD = 12
"""Pixels between the head and the mirror."""


@frozen
class Mirrored:
    """A mirror with its top left corner at (x, y)."""

    x: float
    y: float
    scene: MirrorScene

    def draw(self, painter: QPainter, story: Story, style: Style) -> None:
        painter.save()
        painter.translate(self.x, self.y)
        paint_mirror(painter, self.scene, story, style, ground=False)
        painter.restore()


@frozen
class Compared:
    """A picture of two sources, and in words what it holds."""

    sheet: Sheet
    told: str


def compare(subject: Subject, picture: Picture, style: Style) -> Compared:
    """The picture of a subject whose lens compares two sources, on one page.

    Where `picture` gives a width alone, it is as high as all events in sight need.
    """
    subject = subject.reaching(picture.reach)
    chart, view, matching = subject.chart, subject.view, subject.matching
    width = picture.width - 2 * MARGIN
    head = _head(subject, width, style, title=picture.title, filters=picture.filters)
    room = picture.height - 2 * MARGIN - _height(head)
    paper = paper_for(style, Size(width, max(room, LEAST)))
    if picture.grows and not picture.paper:
        needed = height_for_all(chart, view, matching, paper)
        paper = paper_for(style, Size(width, max(room, needed, LEAST)))
    scene = lay_out_mirror(chart, view, matching, paper)
    sheet = _sheet(scene, subject, head, style, transparent=picture.transparent)
    return Compared(sheet, "; ".join(f"{half.label}: {half.in_words}" for half in scene.halves))


def mirror_sheet(
    chart: Chart, view: View, matching: Sequence[int], size: Size, style: Style
) -> Sheet:
    """The mirror as it is seen in a window of this size, on one page."""
    view = replace(view, selected="")
    scene = lay_out_mirror(chart, view, matching, paper_for(style, size))
    subject = Subject(chart, view, matching)
    return _sheet(scene, subject, _head(subject, size.width, style), style)


def _head(
    subject: Subject, width: float, style: Style, *, title: bool = True, filters: bool = True
) -> list[Line]:
    """The title of the story and who is compared, and what the filter asks."""
    story, view = subject.story, subject.view
    asked = asking.in_words(view.filter, story) if filters else ""
    told = [lens.in_words(view.lens, story)] if title else []
    told += [f"filter: {asked}"] if asked else []
    lines = broken([Span(story.title, Face.STRONG, TITLE)], width, style, 1.0) if title else []
    subtitle = Span("; ".join(told), Face.SANS, SUBTITLE, "quiet")
    return [*lines, *broken([subtitle], width, style, 1.0)]


def _height(head: Sequence[Line]) -> float:
    """Pixels that it takes, with the air below it."""
    return round(sum(line.height for line in head) + BELOW_HEAD) if head else 0.0


def _sheet(
    scene: MirrorScene,
    subject: Subject,
    head: Sequence[Line],
    style: Style,
    *,
    transparent: bool = False,
) -> Sheet:
    pieces: list[Piece] = []
    y = float(MARGIN)
    for line in head:
        pieces.append(Text(MARGIN, y, line))
        y += line.height
    top, size = MARGIN + _height(head), scene.frame.size
    pieces.append(Mirrored(MARGIN, top, scene))
    page = Page(size.width + 2 * MARGIN, top + size.height + MARGIN, tuple(pieces))
    return Sheet(
        (page,),
        subject.story,
        style,
        transparent=transparent,
        drawn=len({side.event for side in scene.sides}),
        counted=sum(half.counted for half in scene.halves),
        filtered=bool(subject.view.filter),
    )
