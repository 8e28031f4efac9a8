"""Paints a scene: the only function that draws a timeline, on the screen and in every picture.

The scene says where things are, the style how they look, the overlay what is chosen just now.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from herline.layout.marks import Marks, loose, of_event, overlapping
from herline.layout.scene import Header, Mark, Rect, Scene, TextRole, Tray
from herline.model.story import Story
from herline.model.view import Grouping
from herline.paint.axis import draw_fold, draw_names
from herline.paint.counts import draw_count
from herline.paint.edges import draw_edges, edges_of
from herline.paint.ground import draw_ground
from herline.paint.hand import Hand
from herline.paint.kept_stamps import KeptStamps
from herline.paint.lettering import Lettering
from herline.paint.measure import metrics_of
from herline.paint.overlay import NOTHING, Overlay
from herline.paint.stamps import Stamps
from herline.paint.style import Style

if TYPE_CHECKING:  # arrays are numpy's, which the first frame does without
    from herline.paint.ensemble import Ensemble


def paint(
    painter: QPainter,
    scene: Scene,
    story: Story,
    style: Style,
    *,
    overlay: Overlay | None = None,
    stamps: Stamps | None = None,
    ground: bool = True,
) -> None:
    """Draw `scene` with its top left corner at the painter's origin.

    `overlay` is for the screen only. `stamps` keeps what recurs between frames; without it text
    is drawn as text. `ground` False leaves the background as it is, for pictures on transparent
    ground.
    """
    hand = Hand(painter, scene, story, stamps or Stamps(style), overlay or NOTHING)
    _Painting(hand).draw(ground)


class _Painting:
    """One scene being painted: what every part of it needs at hand."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.painter, self.scene, self.story = hand.painter, hand.scene, hand.story
        self.stamps, self.style, self.metrics = hand.stamps, hand.style, hand.metrics
        self.overlay = hand.overlay
        self._chooses = hand.overlay.selected >= 0

    def draw(self, ground: bool) -> None:
        painter, scene = self.painter, self.scene
        painter.save()
        self.stamps.begin()
        draw_ground(painter, scene, self.stamps, paper=ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edges = edges_of(scene, self.style)
        draw_names(painter, scene, edges, self.stamps)
        for fold in scene.folds:
            draw_fold(painter, fold, scene, self.stamps)
        self.stamps.settle(painter)
        painter.save()
        self._clip_to(scene.lanes)
        self._draw_lanes()
        self.stamps.settle(painter)
        if scene.lanes.bottom < scene.body.bottom:
            self._clip_to(scene.body)
            self._draw_foot()
            self.stamps.settle(painter)
        painter.restore()
        if scene.headers:
            painter.save()
            painter.setClipRect(_qrect(scene.lanes))
            for header in scene.headers:
                self._draw_header(header)
            painter.restore()
        if scene.tray:
            self._draw_tray(scene.tray)
        draw_edges(painter, scene, edges, self.stamps)
        self._draw_pointed_box()
        self.stamps.settle(painter)
        painter.restore()

    def _clip_to(self, place: Rect, air: float = 0.0) -> None:
        """Draw nothing but in `place` and `air` pixels above and below it, beside the headings."""
        body = self.scene.body
        left, right = min(self.scene.axis.x, body.right), min(place.right, body.right)
        top, bottom = max(place.y - air, body.y), min(place.bottom + air, body.bottom)
        self.painter.setClipRect(QRectF(left, top, max(right - left, 0), max(bottom - top, 0)))

    def _draw_lanes(self) -> None:
        scene, selected = self.scene, self.overlay.selected
        self._draw_fading()
        if isinstance(scene.marks, Marks) and isinstance(self.stamps, KeptStamps):
            _ensembles()(self.stamps).draw(self.hand, scene.marks)
        elif isinstance(scene.marks, Marks) and self.overlay == NOTHING:
            from herline.paint.afresh import draw_afresh  # late: a start writes no picture

            draw_afresh(self.hand, scene.marks)
        else:
            for mark in overlapping(scene.marks, scene.lanes):
                if mark.lane >= 0 and mark.event != selected:
                    self.hand.draw(mark)
        if scene.headers:
            self._draw_counts()
        for mark in of_event(scene.marks, selected):
            if mark.lane >= 0 and mark.box.overlaps(scene.lanes):
                self._draw_chosen(mark)

    def _draw_fading(self) -> None:
        marks, fading = self.scene.marks, self.overlay.fading
        if fading and isinstance(marks, Marks) and isinstance(self.stamps, KeptStamps):
            _ensembles()(self.stamps).draw_fading(self.hand, fading, marks.cast.wording)
        else:
            for mark in fading:
                self.hand.draw(mark)

    def _draw_chosen(self, mark: Mark) -> None:
        """The chosen event on its plate, which is a little higher than the lane."""
        lanes = self.scene.lanes
        if mark.box.y > lanes.y - 1 and mark.box.bottom < lanes.bottom + 1:
            self.stamps.settle(self.painter)
            self._clip_to(lanes, self.metrics.body_padding)
        self.hand.draw_selected(mark)

    def _draw_foot(self) -> None:
        """What stands below the lanes and does not scroll with them."""
        if not self.scene.headers:
            self._draw_counts()
        self.hand.draw_loose(loose(self.scene.marks))

    # ---- what stands between the events

    def _draw_counts(self) -> None:
        for cluster in self.scene.clusters:
            draw_count(self.painter, cluster, self.stamps, cluster.chosen and self._chooses)

    def _draw_header(self, header: Header) -> None:
        """The heading beside the lanes of its group, and the line above both."""
        style, painter, metrics = self.style, self.painter, self.metrics
        box = _qrect(header.box)
        painter.fillRect(box, style.between(style.colour("panel"), "paper", 0.25))
        painter.fillRect(
            QRectF(box.left(), round(box.top()), header.body.right - box.left(), 1),
            style.colour("line"),
        )
        emblem = self._emblem(header)
        if emblem:
            strip = QRectF(box.left(), box.top() + 1, 3 * style.zoom, box.height() - 1)
            painter.fillRect(strip, emblem)
        painter.save()
        painter.setClipRect(box)
        x, middle = header.box.x + metrics.header_padding, header.middle
        name = Lettering(TextRole.HEADER, style.colour("ink"))
        self.stamps.text(painter, header.label, x, middle, name)
        count = f"{header.count:,}"
        wide = metrics_of(style, TextRole.COUNT).horizontalAdvance(count)
        x = header.box.right - metrics.header_padding - wide
        number = Lettering(TextRole.COUNT, style.colour("quiet"))
        self.stamps.text(painter, count, x, middle, number)
        self.stamps.settle(painter)
        painter.restore()

    def _emblem(self, header: Header) -> QColor | None:
        """The colour of a group that has one."""
        if header.by is Grouping.SOURCE and header.key in self.story.source_places:
            return self.style.source_colour(self.story.source_places[header.key])
        if header.by is Grouping.KIND and header.key:
            return self.style.colour_of_kind(header.key, self.story)
        return None

    def _draw_tray(self, tray: Tray) -> None:
        """The tray as one picture: it changes only when something in it is chosen or found."""
        overlay, box = self.overlay, tray.box
        held = {mark.event for mark in tray.marks}
        selected, hovered = (
            event if event in held else -1 for event in (overlay.selected, overlay.hovered)
        )
        chooses = self._chooses and tray.cluster is not None and tray.cluster.chosen
        marked = (selected, hovered, chooses, overlay.hits, overlay.focused)
        self.stamps.latest(
            self.painter,
            "tray",
            (tray, marked),
            box.width,
            box.height,
            lambda drawing: self._draw_in_tray(drawing, tray),
            box.x,
            box.y,
        )

    def _draw_in_tray(self, painter: QPainter, tray: Tray) -> None:
        style, stamps = self.style, self.stamps
        box = QRectF(0, 0, tray.box.width, tray.box.height)
        painter.fillRect(box, style.between(style.colour("panel"), "paper", 0.35))
        painter.setPen(QPen(style.colour("line"), 1))
        painter.drawLine(QPointF(0, 0.5), QPointF(box.right(), 0.5))
        painter.setClipRect(box)
        painter.translate(-tray.box.x, -tray.box.y)
        heading = tray.label
        lettering = Lettering(heading.role, style.colour("quiet"))
        stamps.text(painter, heading.text, heading.x, heading.middle, lettering)
        Hand(painter, self.scene, self.story, stamps, self.overlay).draw_loose(tray.marks)
        if tray.cluster:
            draw_count(painter, tray.cluster, stamps, tray.cluster.chosen and self._chooses)
        stamps.settle(painter)

    def _draw_pointed_box(self) -> None:
        if self.overlay.box is not None:
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.setPen(QPen(self.style.colour("accent"), 1.2))
            box = _qrect(self.overlay.box).adjusted(0.5, 2.5, -0.5, -2.5)
            by = min(box.height() / 2, 10.0)
            self.painter.drawRoundedRect(box, by, by)


@cache
def _ensembles() -> Callable[[KeptStamps], Ensemble]:
    """Late, as the first frame has no columns; and once, as an import is a hundredth of a frame."""
    from herline.paint.ensemble import ensemble

    return ensemble


def _qrect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)
