"""How an event is drawn with all that belongs to it: bar or diamond, caption, plate."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from herline.frozen import replace
from herline.layout.scene import Mark, Scene
from herline.model.story import Story
from herline.paint.bars import Bar, draw_bar
from herline.paint.caption import draw_caption
from herline.paint.kept_stamps import KeptStamps
from herline.paint.looks import Look, Looks, looks
from herline.paint.marks import draw_point
from herline.paint.measure import metrics_of
from herline.paint.overlay import Overlay
from herline.paint.stamps import Stamps
from herline.paint.strips import draw_strip, strips_of

Footprint = tuple[float, float, float, float]
"""Left edge and width of a mark with its words, the middle of its bar, that of its lowest line."""


class Hand:
    """Draws the events of one scene."""

    def __init__(
        self, painter: QPainter, scene: Scene, story: Story, stamps: Stamps, overlay: Overlay
    ) -> None:
        self.painter = painter
        self.scene = scene
        self.story = story
        self.stamps = stamps
        self.style = stamps.style
        self.overlay = overlay
        self.metrics = stamps.style.metrics
        self._telling = overlay.hovered >= 0 or bool(overlay.hits)

    @cached_property
    def looks(self) -> Looks:
        """Asked for only by what is drawn anew."""
        return looks(self.style, self.story.kinds)

    def draw(self, mark: Mark, strong: bool = False) -> None:
        """The event, over what tells that it is pointed at or was found."""
        painter = self.painter
        if mark.opacity < 1:
            painter.setOpacity(mark.opacity)
        if self._telling and not strong:
            self.draw_behind(mark)
        look = self.looks.of(mark.kind, mark.dimmed, strong)
        if mark.point:
            self.draw_diamond(look, mark.inferred, mark.start, mark.middle)
        else:
            self.draw_bar(mark, strong)
        if mark.disputed and mark.caption.flag_x is None:
            self.draw_notch(mark)
        if mark.caption.length:
            draw_caption(painter, mark.caption, mark.x, mark.line, look, self.stamps)
        if mark.opacity < 1:
            painter.setOpacity(1)

    def draw_behind(self, mark: Mark) -> None:
        """What tells that a mark is under the pointer, or was found."""
        if mark.event == self.overlay.hovered or mark.event in self.overlay.hits:
            self.draw_plates([_footprint_of(mark)], pointed_at=mark.event == self.overlay.hovered)

    def draw_plates(self, places: Iterable[Footprint], *, pointed_at: bool) -> None:
        """What tells that the marks at these places are under the pointer, or were found."""
        style, painter = self.style, self.painter
        painter.setPen(Qt.PenStyle.NoPen)
        share = 0.35 if pointed_at else 0.45
        painter.setBrush(style.between(style.colour("selected"), "paper", share))
        for place in places:
            painter.drawRoundedRect(self._plate(*place).adjusted(-4, 0, 5, 0), 7, 7)

    def _plate(self, x: float, width: float, middle: float, low: float) -> QRectF:
        """What lies behind a mark and its words, with the same air above and below.

        It leaves free what is written under a bar in the lane above, which comes as near as 9
        pixels to the middle of a mark.
        """
        air = 8.5 * self.style.zoom
        top = middle - (air if low - middle < 2 else air - self.style.zoom)
        return QRectF(x, top, width, low + air - top)

    def draw_bar(self, mark: Mark, strong: bool = False) -> None:
        look, width = self.looks.of(mark.kind, mark.dimmed, strong), self.scene.size.width
        edges = (mark.start, mark.core_start, mark.core_end, mark.end)
        if isinstance(self.stamps, KeptStamps):
            strips = strips_of(look, mark.inferred, mark.thickness, self.stamps)
            draw_strip(self.painter, strips, *edges, mark.middle, width)
        else:
            bar = Bar(*edges, mark.middle, mark.thickness, mark.inferred)
            draw_bar(self.painter, bar, look.colour, look.faint, width)

    def draw_diamond(self, look: Look, inferred: bool, x: float, middle: float) -> None:
        half = self.metrics.point / 2
        side = 2 * half + 2
        faint = look.faint if inferred else None
        self.stamps.stamp(
            self.painter,
            ("diamond", look.colour.rgba(), faint.rgba() if faint else 0, half),
            x - half - 1,
            middle - half - 1,
            side,
            side,
            lambda drawing: draw_point(drawing, half + 1, half + 1, half, look.colour, faint),
        )

    def draw_notch(self, mark: Mark) -> None:
        """A disagreement seen from far: a short stroke of the accent through the mark."""
        self.stamps.settle(self.painter)
        x = min(max(mark.core_start, 2.0), self.scene.size.width - 4.0)
        x = mark.start if mark.point else x
        half = mark.thickness / 2 + 2.5
        rect = QRectF(round(x) - 1.0, mark.middle - half, 3.0, 2 * half)
        self.painter.fillRect(rect.adjusted(-1, 0, 1, 0), self.style.colour("paper"))
        self.painter.fillRect(rect, self.looks.of(mark.kind, mark.dimmed, False).accent)

    def draw_loose(self, marks: Iterable[Mark]) -> None:
        """Events that stand in no lane, of which one may be chosen."""
        for mark in marks:
            if mark.event == self.overlay.selected:
                self.draw_selected(mark)
            else:
                self.draw(mark)

    def draw_selected(self, mark: Mark) -> None:
        """The chosen event on a plate of its own, its title strong, its witnesses beside it."""
        from herline.paint.witness import (  # late: mostly no event is chosen at first
            draw_witnesses,
            witness_ground,
            witnesses,
        )

        style = self.style
        if mark.caption.title:
            mark = self._in_strong(mark)
        plate = self._plate(*_footprint_of(mark)).adjusted(-5, 0, 6, 0)
        path = QPainterPath()
        path.addRoundedRect(plate, 7, 7)
        told = ()
        if mark.lane >= 0 and mark.event < len(self.story.events):
            told = witnesses(self.story, self.story.events[mark.event])
        ground = witness_ground(mark, told, self.scene, plate, style) if told else None
        if ground is not None:
            under = QPainterPath()
            under.addRoundedRect(ground, 7, 7)
            path = path.united(under)
        focused = self.overlay.focused
        self.painter.setPen(QPen(style.colour("accent"), 1.5) if focused else Qt.PenStyle.NoPen)
        self.painter.setBrush(style.colour("selected"))
        self.painter.drawPath(path)
        if ground is not None:
            draw_witnesses(self.painter, mark, told, self.scene, ground, style)
        self.draw(mark, strong=True)

    def _in_strong(self, mark: Mark) -> Mark:
        """The mark with room for a strong title, shortened where that would run out of the view."""
        words, metrics = mark.caption, metrics_of(self.style, mark.caption.role, True)
        width = metrics.horizontalAdvance(words.title)
        end = mark.x + words.length
        free = mark.x - self.scene.axis.x if end < mark.start else self.scene.size.width - end
        room = words.width + max(free, 0.0)
        if width > room:
            title = metrics.elidedText(words.title, Qt.TextElideMode.ElideRight, room)
            mark = replace(mark, caption=words.retitled(title, words.width))
            width = metrics.horizontalAdvance(title)
        return widened(mark, width)


def _footprint_of(mark: Mark) -> Footprint:
    low = mark.line if mark.caption.title else mark.middle
    return mark.box.x, mark.box.width, mark.middle, low


def widened(mark: Mark, width: float) -> Mark:
    """The mark with a title at least `width` pixels wide, for which the rest of it makes room."""
    words, box = mark.caption, mark.box
    extra = width - words.width
    if extra <= 0:
        return mark
    words = words.retitled(words.title, width)
    # Words that stand before the bar begin earlier, so that the bar stays.
    by = extra if mark.x + mark.caption.length < mark.start else 0.0
    box = replace(box, x=box.x - by, width=box.width + extra)
    return replace(mark, caption=words, x=mark.x - by, box=box)
