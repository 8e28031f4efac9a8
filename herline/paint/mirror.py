"""How two sources held against each other look: two half timelines and the lines between them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from herline.frozen import replace
from herline.layout.mirror_scene import Half, Link, MirrorScene, Side
from herline.layout.scene import Rect
from herline.model.story import Story
from herline.paint.axis import draw_fold, draw_names
from herline.paint.bars import Bar, draw_bar
from herline.paint.counts import draw_count
from herline.paint.edges import edges_of
from herline.paint.ground import draw_ground, tints
from herline.paint.lettering import Lettering
from herline.paint.marks import draw_point, draw_source
from herline.paint.measure import metrics_of
from herline.paint.stamps import Stamps
from herline.paint.style import Style

DOT = 3.2
"""Pixels at zoom 1 of the radius of the other source's dot."""


def paint_mirror(
    painter: QPainter,
    scene: MirrorScene,
    story: Story,
    style: Style,
    *,
    selected: int = -1,
    hovered: int = -1,
    ground: bool = True,
) -> None:
    """Draw `scene` with its top left corner at the painter's origin.

    `selected` and `hovered` are positions of events, for the screen only.
    """
    frame, stamps = scene.frame, Stamps(style)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if ground:
        painter.fillRect(QRectF(0, 0, frame.size.width, frame.size.height), style.colour("paper"))
    painter.setClipRect(QRectF(0, 0, frame.size.width, frame.size.height))
    _draw_upper_ground(painter, scene, style)
    draw_ground(painter, frame, stamps, paper=False)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_names(painter, frame, edges_of(frame, style), stamps)
    from_top = replace(frame, axis=Rect(0, 0, frame.size.width, frame.axis.bottom))
    for fold in frame.folds:
        draw_fold(painter, fold, from_top, stamps)
    for side in scene.sides:
        if side.event in (selected, hovered):
            _draw_plate(painter, side, style, side.event == selected)
    for link in sorted(scene.links, key=lambda link: (link.event == selected, link.differs)):
        _draw_link(painter, link, style, link.event in (selected, hovered))
    for side in scene.sides:
        colour = style.colour_of_kind(story.events[side.event].kind, story)
        _draw_mark(painter, side, colour, frame.size.width, style)
        other = scene.halves[1 if side.upper else 0].source
        _draw_title(painter, side, other, stamps, side.event == selected)
    for half in scene.halves:
        _draw_name(painter, half, stamps)
    painter.restore()


def _draw_upper_ground(painter: QPainter, scene: MirrorScene, style: Style) -> None:
    """The tints and lines of the axis, upwards; below it they are the axis's own."""
    axis = scene.frame.axis
    top = round(axis.y)
    for left, wide in tints(scene.frame):
        painter.fillRect(QRectF(left, 0, wide, top), style.colour("tint"))
    for x in scene.frame.grid:
        painter.fillRect(QRectF(round(x), 0, 1, top), style.colour("line"))
    painter.fillRect(QRectF(axis.x, top, axis.width, 1), style.colour("line"))


def _draw_plate(painter: QPainter, side: Side, style: Style, selected: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    ground = style.colour("selected")
    painter.setBrush(ground if selected else style.between(ground, "paper", 0.5))
    box = side.box
    painter.drawRoundedRect(QRectF(box.x, box.y, box.width - 6, box.height - 2), 6, 6)


def _draw_link(painter: QPainter, link: Link, style: Style, strong: bool) -> None:
    """A line between the two dates of an event."""
    painter.setPen(pen_of_link(style, differs=link.differs, strong=strong))
    painter.drawLine(QPointF(link.x0, link.y0), QPointF(link.x1, link.y1))


def pen_of_link(style: Style, *, differs: bool, strong: bool = False) -> QPen:
    """The pen of a line between two dates: `differs` says that they cannot both be right."""
    colour = style.colour("accent" if differs else "quiet")
    if not (differs or strong):
        colour = style.between(colour, "paper", 0.45)
    return QPen(colour, 2.2 if strong else 1.5 if differs else 1.0)


def _draw_mark(painter: QPainter, side: Side, colour: QColor, width: float, style: Style) -> None:
    if side.point:
        x = (side.start + side.end) / 2
        draw_point(painter, x, side.middle, style.metrics.point / 2, colour, None)
        return
    edges = (side.start, side.core_start, side.core_end, side.end)
    draw_bar(painter, Bar(*edges, side.middle, side.thickness), colour, colour, width)


def _draw_title(painter: QPainter, side: Side, other: int, stamps: Stamps, strong: bool) -> None:
    """The title of an event, and the sign of the `other` source where that tells of it too."""
    style = stamps.style
    title = Lettering(side.role, style.colour("ink"), strong)
    stamps.text(painter, side.title, side.title_x, side.title_middle, title)
    if side.both:
        wide = metrics_of(style, side.role, strong).horizontalAdvance(side.title)
        x = side.title_x + wide + style.metrics.dots_gap + DOT * style.zoom
        shade = style.source_colour(other)
        draw_source(painter, other, x, side.title_middle, DOT * style.zoom, shade)


def _draw_name(painter: QPainter, half: Half, stamps: Stamps) -> None:
    """The source's sign, its name and its figures, at the outer edge of its half."""
    style, plate, name = stamps.style, half.plate, half.name
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.colour("paper"))
    painter.drawRoundedRect(QRectF(plate.x, plate.y, plate.width, plate.height), 6, 6)
    sign = plate.x + 10, name.middle, 4.4 * style.zoom
    draw_source(painter, half.source, *sign, style.source_colour(half.source))
    for label, colour in ((name, "ink"), (half.words, "quiet")):
        lettering = Lettering(label.role, style.colour(colour))
        stamps.text(painter, label.text, label.x, label.middle, lettering)
    if half.cluster is not None:
        draw_count(painter, half.cluster, stamps, half.cluster.chosen)
