"""The overview below the timeline: the whole story in a strip, and a handle on what is in view."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from herline.frozen import replace
from herline.layout.overview_scene import OverviewScene
from herline.layout.scene import Size
from herline.model.view import Viewport
from herline.paint.kept_stamps import KeptStamps
from herline.paint.overview import draw_overview_ahead, paint_overview
from herline.paint.style import Style, style_for
from herline.session.outset import Recalled
from herline.session.session import Session
from herline.session.state import State
from herline.ui.parts.access import let_tell
from herline.ui.timeline.gestures import Handle
from herline.ui.timeline.keys import ZOOM
from herline.ui.timeline.wheel import pan_or_zoom

if TYPE_CHECKING:
    from herline.ui.timeline.overview_access import OverviewAccess

HEIGHT = 58
"""Pixels at zoom 1."""
STEP = 0.1
"""Share of the view that an arrow key moves or stretches by."""
REST = 200
"""Milliseconds without a movement, after which assistive technology is told where the view is, and
what the next one needs is drawn."""
BIN = 2
"""Pixels of the skyline that are counted together."""

_CURSORS = {
    "start": Qt.CursorShape.SizeHorCursor,
    "end": Qt.CursorShape.SizeHorCursor,
    "middle": Qt.CursorShape.OpenHandCursor,
    "": Qt.CursorShape.PointingHandCursor,
}


class Overview(QWidget):
    """A strip with the whole story; drag the handle, or its edges, or click where to look."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        let_tell(Overview, _access_to)  # before anything is told of it
        self.access: object = None
        self.session = session
        self.look: Style = style_for(session.state.settings)
        self._stamps = KeptStamps(self.look)
        self._scene: OverviewScene | None = None
        self._left_behind = False
        """Whether its handle is where the view was before."""
        self._painted: OverviewScene | None = None
        self._gesture: Handle | None = None
        self._grip = ""
        self._led = False
        """Whether another event, or story, may have led the view to where it is."""
        self.told_view = ""
        """What was told last of the view to assistive technology."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedHeight(round(HEIGHT * self.look.zoom))
        self.setAccessibleName("Overview of the whole story")
        self._at_rest = QTimer(self, interval=REST, singleShot=True)
        self._at_rest.timeout.connect(self._say_view)
        self._soon = QTimer(self, interval=REST, singleShot=True)
        self._soon.timeout.connect(self._draw_ahead)
        self._a_turn_later = QTimer(self, interval=0, singleShot=True)
        self._a_turn_later.timeout.connect(self.update)
        session.changed.connect(self._move)
        session.moved.connect(self._move)
        session.followed.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear)

    def sizeHint(self) -> QSize:
        return QSize(1000, self.height())

    @property
    def step(self) -> float:
        """Days that an arrow key moves or stretches the view by."""
        return STEP * self.session.state.view.viewport.span

    @property
    def scene(self) -> OverviewScene:
        """What is seen now."""
        if self._scene is None:
            recalled = self.session.state.chart.recalled
            self._scene = recalled.get(self._asked()) if recalled else None
            self._scene = self._scene or self._laid_out()
        elif self._left_behind:
            self._scene = self._scene.seeing(self.session.state.view.viewport)
        self._left_behind = False
        return self._scene

    def _laid_out(self) -> OverviewScene:
        from herline.layout.overview import overview  # late: the first frame recalls its scene

        state = self.session.state
        bins = max(self.width() // BIN, 1)
        size = Size(float(self.width()), float(self.height()))
        return overview(state.chart, state.view, state.matching, size, bins, self.look.metrics)

    def _asked(self) -> Hashable:
        """All that the scene depends on, beside the story."""
        view = replace(self.session.state.view, scroll=0.0)
        return "overview", view, self.width(), self.height(), self.look.zoom

    def recollection(self) -> Recalled:
        """What the next start may recall."""
        return {self._asked(): self._laid_out()}

    def lay_out_anew(self) -> None:
        """Lay out what was only recalled."""
        found = self._laid_out()
        if found != self._scene:
            self._scene = found
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._stamps.style != self.look or self._stamps.pixel_ratio != ratio:
            self._stamps = KeptStamps(self.look, ratio)
        scene = self.scene
        painter = QPainter(self)
        paint_overview(
            painter,
            scene,
            self._stamps,
            grip=self._grip,
            focused=self.hasFocus(),
            kept_as=self._kept_as(scene),
        )
        painter.end()
        self._painted = scene
        self._soon.start()

    def _kept_as(self, scene: OverviewScene) -> str:
        """The skyline of all events is seen again and again, another while the handle moves."""
        before = self._painted
        if before is None:
            return ""
        if not self.session.state.view.filter:
            return "skyline of all"
        same = before.density is scene.density and before.size == scene.size
        return "skyline" if same else ""

    def _draw_ahead(self) -> None:
        """Have the skyline at hand before the handle moves."""
        if self._scene is not None and self._scene is self._painted:
            draw_overview_ahead(self._scene, self._stamps, self._kept_as(self._scene))

    def _again(self) -> None:
        self._scene = None
        self.update()

    def _follow(self, before: State, after: State) -> None:
        if before.settings is not after.settings:
            self._wear()
        if before.story is after.story and before.view == after.view:
            return
        self._again()
        self._at_rest.start()

    def _move(self, before: State, after: State) -> None:
        """The handle moves with the timeline; what else is another follows it.

        The timeline has most to do, and so the handle is painted a turn later.
        """
        if before.view.selected != after.view.selected or before.story is not after.story:
            self._led = True
            self._at_rest.start()
        if before.view.viewport != after.view.viewport:
            self._left_behind = True
            self._a_turn_later.start()
            self._at_rest.start()

    def _wear(self) -> None:
        style = style_for(self.session.state.settings)
        if style != self.look:
            self.look = style
            self.setFixedHeight(round(HEIGHT * style.zoom))
            self._again()

    def _say_view(self) -> None:
        if QAccessible.isActive():
            from herline.ui.timeline.overview_access import say_view  # late: mostly nobody hears

            say_view(self, led=self._led)
        self._led = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._again()

    # ---- hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        x = event.position().x()
        if not self.scene.grip(x):
            self._centre(x)
        self._grip = self.scene.grip(x)
        days = self.scene.viewport.span / self.scene.size.width
        self._gesture = Handle(self.session, days, x, self._grip)
        self.session.held.emit(True)
        self.setCursor(self._gesture.cursor)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x, y = event.position().x(), event.position().y()
        if self._gesture is not None:
            self._gesture.move(x, y)
        else:
            self._point(x)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._gesture is None:
            super().mouseReleaseEvent(event)
            return
        gesture, self._gesture = self._gesture, None
        gesture.move(event.position().x(), event.position().y())
        self.session.held.emit(False)
        self._point(event.position().x())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.session.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        seen = self.session.state.view.viewport
        at = self.scene.to_axis(event.position().x())
        pan_or_zoom(self.session, event, min(max(at, seen.start), seen.end))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        seen = self.session.state.view.viewport
        step = self.step
        sign = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        whole = self.scene.viewport
        if sign and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.session.look(Viewport(seen.start, seen.end + sign * step), "stretch")
        elif sign:
            self.session.pan(sign * step)
        elif event.key() == Qt.Key.Key_Home:
            self.session.look(seen.moved(whole.start - seen.start))
        elif event.key() == Qt.Key.Key_End:
            self.session.look(seen.moved(whole.end - seen.end))
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.session.zoom(1 / ZOOM)
        elif event.key() == Qt.Key.Key_Minus:
            self.session.zoom(ZOOM)
        elif event.key() == Qt.Key.Key_0:
            self.session.fit()
        elif event.key() == Qt.Key.Key_Escape and self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            self.session.held.emit(False)
            gesture.give_up()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._grip = ""
        self.update()

    def _centre(self, x: float) -> None:
        """Look at the days around x."""
        seen = self.session.state.view.viewport
        self.session.look(seen.moved(self.scene.to_axis(x) - (seen.start + seen.end) / 2))

    def _point(self, x: float) -> None:
        grip = self.scene.grip(x)
        self.setCursor(_CURSORS[grip])
        if grip != self._grip:
            self._grip = grip
            self.update()


def _access_to(overview: Overview) -> OverviewAccess:
    from herline.ui.timeline.overview_access import OverviewAccess  # late: mostly nobody asks

    return OverviewAccess(overview)
