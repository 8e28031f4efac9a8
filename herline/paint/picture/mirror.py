"""Two sources held against each other, as a picture: what is seen, and what explains it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from herline.frozen import frozen, replace
from herline.layout.chart import Chart
from herline.layout.mirror import height_for_all, lay_out_mirror
from herline.layout.mirror_scene import MirrorScene
from herline.layout.paper import Paper
from herline.layout.scene import Size
from herline.model.story import Story
from herline.model.view import View
from herline.paint.measure import paper_for
from herline.paint.mirror import paint_mirror
from herline.paint.picture.around import (
    LEAST,
    Around,
    around,
    around_with_room,
    left_out,
    margin_of,
    stacked,
)
from herline.paint.picture.figure import SMALLEST, largest_scale
from herline.paint.picture.request import Picture
from herline.paint.picture.sheet import Page, Sheet
from herline.paint.picture.shown import shown_in_mirror
from herline.paint.picture.subject import Subject
from herline.paint.style import Style


@frozen
class Mirrored:
    """A mirror, scaled, with its top left corner at (x, y)."""

    x: float
    y: float
    scene: MirrorScene
    scale: float = 1.0

    @property
    def height(self) -> float:
        """Pixels that it takes, scaled as it is."""
        return self.scene.frame.size.height * self.scale

    def draw(self, painter: QPainter, story: Story, style: Style) -> None:
        painter.save()
        painter.translate(self.x, self.y)
        painter.scale(self.scale, self.scale)
        paint_mirror(painter, self.scene, story, style, ground=False)
        painter.restore()


@frozen
class Compared:
    """A picture of two sources, and in words what it holds."""

    sheet: Sheet
    told: str


def compare(subject: Subject, asked: Picture, style: Style) -> Compared:
    """The picture of a subject whose lens compares two sources, on one page.

    Where `asked` gives a width alone, it is as high as all events in sight need; else the mirror is
    scaled to its place, and what has no room even so is counted.
    """
    subject, margin = subject.reaching(asked.reach), margin_of(asked)
    width = asked.width - 2 * margin
    shown = shown_in_mirror(_laid_out(subject, width, 0.0, style, grows=True), subject.story)
    picture, parts = around_with_room(shown, subject, asked, width, style)
    grows = asked.grows and not asked.paper
    room = max(parts.leaves(asked.height - 2 * margin), LEAST)

    def fits(scale: float) -> bool:
        return _needed(subject, _paper(width / scale, 0.0, style)) * scale <= room

    scale = largest_scale(fits, 1.0 if grows else SMALLEST)
    scene = _laid_out(subject, width / scale, 0.0 if grows else room / scale, style, grows=grows)
    sheet = _sheet(Mirrored(0, 0, scene, scale), subject, picture, parts, style)
    sheet = replace(sheet, without=left_out(asked, picture))
    return Compared(sheet, "; ".join(f"{half.label}: {half.in_words}" for half in scene.halves))


def mirror_sheet(
    chart: Chart, view: View, matching: Sequence[int], size: Size, style: Style
) -> Sheet:
    """The mirror as it is seen in a window of this size, on one page."""
    subject, picture = Subject(chart, replace(view, selected=""), matching), Picture()
    scene = _laid_out(subject, size.width, size.height, style)
    parts = around(shown_in_mirror(scene, subject.story), subject, picture, size.width, style)
    return _sheet(Mirrored(0, 0, scene), subject, picture, parts, style)


def _paper(width: float, height: float, style: Style) -> Paper:
    return paper_for(style, Size(width, height))


def _needed(subject: Subject, paper: Paper) -> float:
    return height_for_all(subject.chart, subject.view, subject.matching, paper)


def _laid_out(
    subject: Subject, width: float, height: float, style: Style, *, grows: bool = False
) -> MirrorScene:
    """The mirror in this size, or higher if it `grows` to have room for all events in sight."""
    paper = _paper(width, height, style)
    if grows:
        paper = _paper(width, max(height, _needed(subject, paper)), style)
    return lay_out_mirror(subject.chart, subject.view, subject.matching, paper)


def _sheet(
    drawn: Mirrored, subject: Subject, picture: Picture, parts: Around, style: Style
) -> Sheet:
    scene, margin = drawn.scene, margin_of(picture)
    width = scene.frame.size.width * drawn.scale
    pieces, bottom = stacked(parts, drawn, drawn.height, margin, width)
    return Sheet(
        (Page(width + 2 * margin, bottom + margin, tuple(pieces)),),
        subject.story,
        style,
        transparent=picture.transparent,
        drawn=len({side.event for side in scene.sides}),
        counted=sum(half.counted for half in scene.halves),
        filtered=bool(subject.view.filter),
        scale=drawn.scale,
    )
