"""The scroll bar beside lanes that do not all fit."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from herline.frozen import replace
from herline.layout.marks import overlapping
from herline.layout.scene import Scene
from herline.model.view import Unmatched, View
from herline.session.session import Session
from herline.session.state import State
from herline.ui.timeline.sight import Sight

WIDTH = 11
"""Pixels."""


class LaneBar(QScrollBar):
    """Stands at the right of the lanes, and is hidden while they all fit."""

    def __init__(self, session: Session, sight: Sight, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._session = session
        self._sight = sight
        self._fitted: object = None
        """What it was fitted to."""
        self._sought: View | None = None
        """Where lanes were sought that hold something."""
        self.setAccessibleName("Lanes")
        self.hide()
        self.valueChanged.connect(self._scroll)

    @property
    def room(self) -> float:
        """How far the lanes can be scrolled, in pixels."""
        return _room(self._sight.scene)

    @property
    def scrolled(self) -> float:
        """How far the lanes are scrolled, in pixels; where they all fit, they are not."""
        return min(self._session.state.view.scroll, self.room)

    def fit(self) -> None:
        """Follow the scene."""
        scene = self._sight.scene
        room, body = _room(scene), scene.lanes
        fitted = (room, body, self._session.state.view.scroll, self._sight.look.zoom)
        if fitted == self._fitted:
            return
        self._fitted = fitted
        self.setVisible(room >= 1)
        if room < 1:
            return
        with QSignalBlocker(self):
            self.setGeometry(int(body.right) - WIDTH, int(body.y), WIDTH, int(body.height))
            self.setRange(0, int(room))
            self.setPageStep(int(body.height))
            self.setSingleStep(int(self._sight.look.metrics.lane_height))
            self.setValue(int(self.scrolled))

    def _scroll(self, pixels: int) -> None:
        self._session.scroll(float(pixels))

    def seek(self) -> None:
        """Scroll to lanes that hold something, if all in sight are empty, or dimmed.

        Once for each stretch of time and each filter: then the reader may scroll where they like.
        """
        view, scene = self._session.state.view, self._sight.scene
        stretch = replace(view, scroll=0.0, selected="", asked="")
        if scene.settled and scene.viewport == view.viewport and stretch != self._sought:
            self._sought = stretch
            lane = self._sight.look.metrics.lane_height
            dims = bool(view.filter) and view.unmatched is Unmatched.DIMMED
            self._session.scroll(seeking(scene, view.scroll, lane, dims=dims))

    def reveal(self) -> None:
        """Scroll by whole lanes, and as few of them as the chosen event needs to be seen."""
        scene, lane = self._sight.settled, self._sight.look.metrics.lane_height
        self._session.scroll(revealing(scene, self._session.state.view.scroll, lane))

    def scroll_by(self, pixels: float) -> bool:
        """Scroll the lanes; False if they all fit."""
        room = self.room
        if room < 1:
            return False
        self._session.scroll(min(max(self.scrolled + pixels, 0.0), room))
        return True


def lanes_of(state: State) -> tuple[object, ...]:
    """What decides in which lane the chosen event stands, but for the size of the timeline."""
    view, settings = state.view, state.settings
    asked = view.filter, view.unmatched, view.grouping, view.folds
    return view.selected, *asked, settings.text_zoom


def revealing(scene: Scene, scroll: float, lane: float) -> float:
    """The scroll at which `reveal` sees the event, if `scroll` is the present one; in pixels."""
    boxes, lanes = scene.chosen, scene.lanes
    if not boxes or is_revealed(scene):
        return scroll
    present = min(scroll, _room(scene))
    ways = [max(box.bottom - lanes.bottom, 0.0) or min(box.y - lanes.y, 0.0) for box in boxes]
    way = min(ways, key=abs)
    lanes_down = (ceil if way > 0 else floor)((present + way) / lane)
    return min(max(0.0, lanes_down * lane), _room(scene))


def seeking(scene: Scene, scroll: float, lane: float, *, dims: bool = False) -> float:
    """The scroll that shows the most marks, if none is in sight at `scroll`; in pixels.

    Where the others are dimmed (`dims`) only those that match count; what is chosen stays in sight.
    """
    lanes, room, marks = scene.lanes, _room(scene), scene.marks
    if dims:
        marks = [mark for mark in marks if not mark.dimmed] or marks
    if overlapping(marks, lanes) or is_revealed(scene):
        return scroll
    present = min(scroll, room)
    tops = [mark.box.y - lanes.y + present for mark in marks if mark.lane >= 0]

    def seen(to: float) -> int:
        return sum(to <= top < to + lanes.height - lane / 2 for top in tops)

    ways = [min(lanes_down * lane, room) for lanes_down in range(ceil(room / lane) + 1)]
    return max(ways, key=lambda to: (seen(to), -abs(to - present))) if tops else scroll


def is_revealed(scene: Scene) -> bool:
    """Whether the lane of the chosen event is seen; the reader may have scrolled it away."""
    lanes = scene.lanes
    return any(lane.y >= lanes.y and lane.bottom <= lanes.bottom for lane in scene.chosen)


def _room(scene: Scene) -> float:
    return max(0.0, scene.content_height - scene.body.height)
