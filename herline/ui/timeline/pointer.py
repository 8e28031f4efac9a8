"""What the pointer rests on: what lies there, what can be clicked, and what a card tells of it.

The timeline may move on below a pointer at rest. While it moves, an event that is pointed at goes
along with it; what lies there then is looked for when it has stopped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from herline.layout.hit import Hit, at
from herline.layout.scene import Rect, Scene
from herline.paint.edges import edges_of
from herline.session.session import Session
from herline.ui.timeline.hover_card import HoverCard
from herline.ui.timeline.sight import Sight
from herline.ui.timeline.wheel import day_at

if TYPE_CHECKING:
    from herline.ui.timeline.told import Told

HOVER_DELAY = 220
"""Milliseconds that the pointer rests on an event before its card is shown."""
STILL = 60
"""Milliseconds that it rests anywhere, before a wheel may be expected to turn there."""

Found = tuple[Hit | None, Rect | None]
"""Something of the scene; or the plate of a count at an edge, of what lies outside the view."""


class Pointer(QObject):
    """Follows the pointer over a scene; `changed` says that it rests on something else."""

    changed = Signal()

    def __init__(self, session: Session, sight: Sight, ground: QWidget) -> None:
        super().__init__(ground)
        self._session = session
        self._sight = sight
        self._place: tuple[float, float] | None = None
        self._scene: Scene | None = None
        """The scene in which `_found` was looked for; None where it must be looked for again."""
        self._found: Found = (None, None)
        self._carries = False
        """Whether it has the timeline in hand: what lies there goes along with it."""
        self.card = HoverCard(ground)
        self._rest = QTimer(self, interval=HOVER_DELAY, singleShot=True)
        self._rest.timeout.connect(self._tell)
        self._still = QTimer(self, interval=STILL, singleShot=True)
        self._still.timeout.connect(self._expect)
        sight.rested.connect(self._look_again)

    @property
    def found(self) -> Found:
        """What lies where it is."""
        if self._carries or self._place is None:
            return self._found
        if self._scene is None:
            self._scene = self._sight.scene
            self._found = under(self._sight, *self._place)
        elif self._scene is not self._sight.scene:
            self._go_along()
        return self._found

    @property
    def marked(self) -> int:
        """Position of the event that is pointed at; -1 for none."""
        hit, _ = self.found
        return hit.mark.event if hit and hit.mark else -1

    @property
    def box(self) -> Rect | None:
        """What else is pointed at and can be clicked."""
        hit, edge = self.found
        return hit.cluster.box if hit and hit.cluster else edge

    @property
    def shape(self) -> Qt.CursorShape:
        """A hand that points at what can be clicked, an open one where time can be dragged."""
        hit, edge = self.found
        if edge or (hit and (hit.mark or hit.cluster or hit.fold)):
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.OpenHandCursor

    def move(self, x: float, y: float) -> None:
        """The pointer is at (x, y) now."""
        before = self._found
        self._place, self._scene, self._carries = (x, y), None, False
        if self.found != before:
            self.card.hide()
            self.changed.emit()
        hit, _ = self.found
        if not self.card.isVisible() and hit:
            self._rest.start()
        self._still.start()

    def carry(self, x: float, y: float) -> None:
        """The pointer is at (x, y) now, and has the timeline in hand: nothing is told."""
        self._place, self._carries = (x, y), True
        self._go_along()

    def let_go(self) -> None:
        """The pointer stays where it is, and has nothing in hand any more."""
        self._scene, self._carries = None, False

    def _go_along(self) -> None:
        """An event is the same wherever it stands, a count is not."""
        hit, _ = self._found
        self._found = (hit if hit and hit.mark else None), None

    def _look_again(self) -> None:
        """The timeline has stopped: what does the pointer rest on now?"""
        if self._scene is not self._sight.scene and not self._carries:
            before, self._scene = self._found, None
            if self.found != before:
                self.changed.emit()

    def leave(self) -> None:
        """The pointer is elsewhere."""
        self.hush()
        self._place, self._found, self._carries = None, (None, None), False
        self.changed.emit()

    def hush(self) -> None:
        """Tell nothing for now."""
        self._rest.stop()
        self.card.hide()

    def _expect(self) -> None:
        """Have a turn of the wheel found where the pointer rests."""
        if self._place is not None and self._sight.is_laid_out:
            self._sight.expect_wheel(day_at(self._sight.scene, self._place[0]))

    def _tell(self) -> None:
        words = self._told()
        if words and self._place:
            self.card.show_at(*self._place, words, self._sight.look)

    def _told(self) -> Told | None:
        from herline.ui.timeline.told import (  # late: a start points at nothing
            told,
            told_cluster,
            told_fold,
            told_group,
        )

        state, (hit, _) = self._session.state, self.found
        story = state.story
        if hit is None:
            return None
        if hit.mark:
            event = story.events[hit.mark.event]
            if event.id == state.view.selected:
                return None  # all is told already, and the card would cover its neighbours
            return told(story, event, state.settings.reader_language)
        if hit.cluster:
            from herline.ui.timeline.cluster_list import closer_look

            closer = closer_look(self._session, hit.cluster) is not None
            return told_cluster(story, hit.cluster, closer)
        if hit.header:
            return told_group(story, state.view.grouping, hit.header)
        return told_fold(hit.fold) if hit.fold else None


def under(sight: Sight, x: float, y: float) -> Found:
    """What lies at a point."""
    for box in edges_of(sight.scene, sight.look).boxes:
        if box.contains(x, y):
            return None, box
    return at(sight.scene, x, y), None
