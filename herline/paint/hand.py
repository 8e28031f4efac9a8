"""How an event is drawn with all that belongs to it: bar or diamond, words, dots, flag, plate."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from herline.layout.scene import Mark, Scene, TextRole
from herline.model.story import Story
from herline.paint.marks import (
    LEAST_WIDTH,
    at_origin,
    draw_bar,
    draw_flag,
    draw_point,
    draw_source,
)
from herline.paint.measure import metrics_of
from herline.paint.overlay import Overlay
from herline.paint.stamps import Stamps, Write
from herline.paint.witness import draw_witnesses, witness_ground, witnesses

LONGEST_STAMP = 400.0
"""Pixels of a bar that is kept as a picture."""


class _Dress(NamedTuple):
    """How the marks of one kind are drawn; `faint` fills what is hollow."""

    colour: QColor
    faint: QColor
    title: Write
    date: Write


class Hand:
    """Draws the events of one scene; what marks of a kind share is worked out once."""

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
        self._of_kinds: dict[tuple[int, bool, bool], _Dress] = {}

    def draw(self, mark: Mark, strong: bool = False) -> None:
        painter = self.painter
        if mark.opacity < 1:
            painter.setOpacity(mark.opacity)
        if not strong:
            self._draw_behind(mark)
        dress = self._of_kinds.get((mark.kind, mark.dimmed, strong)) or self._dress(mark, strong)
        if mark.point:
            self._draw_diamond(mark, dress.colour, dress.faint if mark.inferred else None)
        else:
            self._draw_bar(mark, dress.colour, dress.faint)
        if mark.disputed and mark.flag_x is None:
            self._draw_notch(mark)
        if mark.label:
            dress.title(mark.label.text, mark.label.x, mark.label.middle)
        if mark.date:
            dress.date(mark.date.text, mark.date.x, mark.date.middle)
        if mark.dots or mark.flag_x is not None:
            self._draw_dots(mark)
        if mark.opacity < 1:
            painter.setOpacity(1)

    def _dress(self, mark: Mark, strong: bool) -> _Dress:
        """How marks like this one are drawn; worked out once for all of a kind."""
        style, kinds, hand = self.style, self.story.kinds, self.stamps.writer
        kind = kinds[mark.kind] if 0 <= mark.kind < len(kinds) else None
        colour = self._seen(style.kind_colour(kind, mark.kind), mark)
        ink, quiet = (self._seen(style.colour(name), mark) for name in ("ink", "quiet"))
        dress = self._of_kinds[mark.kind, mark.dimmed, strong] = _Dress(
            colour,
            style.between(colour, "selected" if strong else "paper", 0.72),
            hand(self.painter, TextRole.TITLE, ink, strong),
            hand(self.painter, TextRole.DATE, quiet),
        )
        return dress

    def _seen(self, colour: QColor, mark: Mark) -> QColor:
        """The colour itself, or a shadow of it where the mark is dimmed."""
        return self.style.between(colour, "paper", 0.66) if mark.dimmed else colour

    def _draw_behind(self, mark: Mark) -> None:
        """What tells that a mark is under the pointer, or was found."""
        style = self.style
        if mark.event == self.overlay.hovered:
            shade = style.between(style.colour("selected"), "paper", 0.35)
        elif mark.event in self.overlay.hits:
            shade = style.between(style.colour("selected"), "paper", 0.45)
        else:
            return
        self._plate(self._plate_of(mark).adjusted(-4, 0, 5, 0), shade)

    def _plate_of(self, mark: Mark) -> QRectF:
        """What lies behind a mark and its words, with the same air above and below."""
        air = 11.5 * self.style.zoom
        low = mark.label.middle if mark.label else mark.middle
        top = mark.middle - (air if low - mark.middle < 2 else air - 3 * self.style.zoom)
        return QRectF(mark.box.x, top, mark.box.width, low + air - top)

    def _draw_diamond(self, mark: Mark, colour: QColor, faint: QColor | None) -> None:
        half = self.metrics.point / 2
        side = 2 * half + 2
        self.stamps.stamp(
            self.painter,
            ("diamond", colour.rgba(), faint.rgba() if faint else 0, half),
            mark.start - half - 1,
            mark.middle - half - 1,
            side,
            side,
            lambda drawing: draw_point(drawing, half + 1, half + 1, half, colour, faint),
        )

    def _draw_bar(self, mark: Mark, colour: QColor, faint: QColor) -> None:
        """A short bar recurs while one pans, so it is a stamp; a long one is drawn."""
        long = mark.end - mark.start
        if not self.stamps.keep or long > LONGEST_STAMP or long < LEAST_WIDTH:
            draw_bar(self.painter, mark, colour, faint, self.scene.size.width)
            return
        thick, left = mark.thickness, mark.start
        shape = round(mark.core_start - left), round(mark.core_end - left), round(long), thick
        key = ("bar", colour.rgba(), faint.rgba(), mark.inferred, shape)
        self.stamps.stamp(
            self.painter,
            key,
            left,
            mark.middle - thick / 2,
            long + 1,
            thick + 1,
            lambda drawing: draw_bar(drawing, at_origin(mark), colour, faint, LONGEST_STAMP),
        )

    def _draw_notch(self, mark: Mark) -> None:
        """A disagreement seen from far: a short stroke of the accent through the mark."""
        x = min(max(mark.core_start, 2.0), self.scene.size.width - 4.0)
        x = mark.start if mark.point else x
        accent = self._seen(self.style.colour("accent"), mark)
        half = mark.thickness / 2 + 2.5
        rect = QRectF(round(x) - 1.0, mark.middle - half, 3.0, 2 * half)
        self.painter.fillRect(rect.adjusted(-1, 0, 1, 0), self.style.colour("paper"))
        self.painter.fillRect(rect, accent)

    def _draw_dots(self, mark: Mark) -> None:
        """A dot for each source, then the flag where they conflict: one stamp."""
        metrics = self.metrics
        left = mark.dots_x if mark.dots else mark.flag_x or 0.0
        # Rounded, or every frame would keep another picture of the same.
        flag = -1.0 if mark.flag_x is None else round(mark.flag_x - left, 2)
        tall = metrics.flag
        self.stamps.stamp(
            self.painter,
            (mark.dots, flag, mark.dimmed),
            left,
            mark.dots_middle - tall,
            metrics.dot_spacing * len(mark.dots) + max(flag, 0) + 2 * tall,
            2 * tall,
            lambda drawing: self._row_of_dots(drawing, mark, flag, tall),
        )

    def _row_of_dots(self, painter: QPainter, mark: Mark, flag: float, middle: float) -> None:
        metrics = self.metrics
        radius = metrics.dot / 2
        for place, source in enumerate(mark.dots):
            colour = self._seen(self.style.source_colour(source), mark)
            x = radius + place * metrics.dot_spacing
            draw_source(painter, source, x, middle, radius, colour)
        if flag >= 0:
            accent = self._seen(self.style.colour("accent"), mark)
            draw_flag(painter, flag + 0.5, middle, metrics.flag, accent)

    def draw_selected(self, mark: Mark) -> None:
        """The chosen event on a plate of its own, its title strong, its witnesses beneath."""
        style = self.style
        if mark.label:
            wide = metrics_of(style, mark.label.role, True).horizontalAdvance(mark.label.text)
            mark = widened(mark, max(wide - mark.label.width, 0.0))
        plate = self._plate_of(mark).adjusted(-5, 0, 6, 0)
        path = QPainterPath()
        path.addRoundedRect(plate, 7, 7)
        told = ()
        if mark.lane >= 0 and mark.event < len(self.story.events):
            told = witnesses(self.story, self.story.events[mark.event])
        if told:
            under = QPainterPath()
            under.addRoundedRect(witness_ground(mark, told, self.scene, plate, style), 7, 7)
            path = path.united(under)
        focused = self.overlay.focused
        self.painter.setPen(QPen(style.colour("accent"), 1.5) if focused else Qt.PenStyle.NoPen)
        self.painter.setBrush(style.colour("selected"))
        self.painter.drawPath(path)
        if told:
            draw_witnesses(self.painter, mark, told, self.scene, plate, style)
        self.draw(mark, strong=True)

    def _plate(self, box: QRectF, colour: QColor, radius: float = 7.0) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(colour)
        self.painter.drawRoundedRect(box, radius, radius)


def widened(mark: Mark, extra: float) -> Mark:
    """The mark with a title `extra` pixels wider, for which the rest of it makes room."""
    label, box = mark.label, mark.box
    if label is None or extra <= 0:
        return mark
    if label.x + label.width < mark.start:
        # The words stand before the bar: they begin earlier, so that the bar stays.
        moved = replace(label, x=label.x - extra)
        return replace(
            mark, label=moved, box=replace(box, x=box.x - extra, width=box.width + extra)
        )
    date, flag_x = mark.date, mark.flag_x
    return replace(
        mark,
        box=replace(box, width=box.width + extra),
        date=replace(date, x=date.x + extra) if date else None,
        dots_x=mark.dots_x + extra,
        flag_x=flag_x + extra if flag_x is not None else None,
    )
