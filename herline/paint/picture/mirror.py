"""Two sources held against each other, as a picture: what is seen, under a title."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from herline.frozen import frozen, replace
from herline.layout.chart import Chart
from herline.layout.mirror import lay_out_mirror
from herline.layout.mirror_scene import MirrorScene
from herline.layout.scene import Size
from herline.model.lens import in_words
from herline.model.story import Story
from herline.model.view import View
from herline.paint.fonts import Face
from herline.paint.measure import make_measure
from herline.paint.mirror import paint_mirror
from herline.paint.picture.pieces import Text
from herline.paint.picture.sheet import MARGIN, SUBTITLE, TITLE, Page, Sheet
from herline.paint.picture.typeset import Span, one_line
from herline.paint.style import Style


@frozen
class Mirrored:
    """A mirror with its top left corner at (x, y)."""

    x: float
    y: float
    scene: MirrorScene

    def moved(self, x: float, y: float) -> Mirrored:
        return Mirrored(self.x + x, self.y + y, self.scene)

    def draw(self, painter: QPainter, story: Story, style: Style) -> None:
        painter.save()
        painter.translate(self.x, self.y)
        paint_mirror(painter, self.scene, story, style, ground=False)
        painter.restore()


def mirror_sheet(
    chart: Chart, view: View, matching: Sequence[int], size: Size, style: Style
) -> Sheet:
    """The mirror as it is seen in a window of this size, on one page."""
    view = replace(view, selected="")
    scene = lay_out_mirror(chart, view, matching, size, make_measure(style), style.metrics)
    story = chart.story
    title = one_line(story.title, style, Span("", Face.STRONG, TITLE))
    told = one_line(in_words(view.lens, story), style, Span("", Face.SANS, SUBTITLE, "quiet"))
    top = round(MARGIN + title.height + told.height + 12)
    pieces = (
        Text(MARGIN, MARGIN, title),
        Text(MARGIN, MARGIN + title.height, told),
        Mirrored(MARGIN, top, scene),
    )
    page = Page(size.width + 2 * MARGIN, top + size.height + MARGIN, pieces)
    drawn = len({side.event for side in scene.sides})
    counted = sum(half.counted for half in scene.halves)
    return Sheet((page,), story, style, False, drawn, counted, 0, bool(view.filter), "", False)
