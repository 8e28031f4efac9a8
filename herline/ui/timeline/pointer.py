"""What the pointer rests on: what lies there, what can be clicked, and what a card tells of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from herline.layout.hit import Hit, at
from herline.layout.scene import Rect
from herline.paint.edges import edge_boxes
from herline.session.session import Session
from herline.ui.timeline.hover_card import HoverCard
from herline.ui.timeline.sight import Sight
from herline.ui.timeline.told import Told, told, told_cluster, told_fold

HOVER_DELAY = 220
"""Milliseconds that the pointer rests on an event before its card is shown."""


class Pointer(QObject):
    """Follows the pointer over a scene; `changed` says that it rests on something else."""

    changed = Signal()

    def __init__(self, session: Session, sight: Sight, ground: QWidget) -> None:
        super().__init__(ground)
        self._session = session
        self._sight = sight
        self._place = (0.0, 0.0)
        self.hit: Hit | None = None
        self.edge: Rect | None = None
        """The count of what lies outside the view, if that is pointed at."""
        self.card = HoverCard(ground, sight.look)
        self._rest = QTimer(self, interval=HOVER_DELAY, singleShot=True)
        self._rest.timeout.connect(self._tell)

    @property
    def marked(self) -> int:
        """Position of the event that is pointed at; -1 for none."""
        return self.hit.mark.event if self.hit and self.hit.mark else -1

    @property
    def box(self) -> Rect | None:
        """What else is pointed at and can be clicked."""
        return self.hit.cluster.box if self.hit and self.hit.cluster else self.edge

    @property
    def shape(self) -> Qt.CursorShape:
        """A hand that points at what can be clicked, an open one where time can be dragged."""
        hit = self.hit
        if self.edge or (hit and (hit.mark or hit.cluster or hit.fold)):
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.OpenHandCursor

    def move(self, x: float, y: float) -> None:
        """The pointer is at (x, y) now."""
        self._place = (x, y)
        hit, edge = under(self._sight, x, y)
        if (hit, edge) != (self.hit, self.edge):
            self.hit, self.edge = hit, edge
            self.card.hide()
            self.changed.emit()
        if not self.card.isVisible() and hit and (hit.mark or hit.cluster or hit.fold):
            self._rest.start()

    def leave(self) -> None:
        """The pointer is elsewhere."""
        self.hush()
        self.hit = self.edge = None
        self.changed.emit()

    def hush(self) -> None:
        """Tell nothing for now."""
        self._rest.stop()
        self.card.hide()

    def _tell(self) -> None:
        words = self._told()
        if words:
            self.card.look = self._sight.look
            self.card.show_at(*self._place, words)

    def _told(self) -> Told | None:
        story, hit = self._session.state.story, self.hit
        if hit is None:
            return None
        if hit.mark and hit.mark.event < len(story.events):
            return told(story, story.events[hit.mark.event])
        if hit.cluster and max(hit.cluster.events) < len(story.events):
            from herline.ui.timeline.cluster_list import (
                closer_look,  # late: a start points at nothing
            )

            closer = closer_look(self._session, hit.cluster) is not None
            return told_cluster(story, hit.cluster, closer)
        return told_fold(hit.fold) if hit.fold else None


def under(sight: Sight, x: float, y: float) -> tuple[Hit | None, Rect | None]:
    """What lies at a point: something of the scene, or the count at an edge."""
    for box in edge_boxes(sight.scene, sight.look):
        if box.contains(x, y):
            return None, box
    return at(sight.scene, x, y), None
