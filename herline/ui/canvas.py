"""The canvas: the timeline that one looks at, takes hold of, and walks with the keyboard.

It lays the story out when what is looked at changes, paints the scene, and turns what hands do
into verbs of the session. What it shows is `scene`; what lies at a point is asked of that.
"""

from __future__ import annotations

import time
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QWidget

from herline.layout.hit import Hit, HitKind, at
from herline.layout.lay_out import lay_out
from herline.layout.scale import Scale
from herline.layout.scene import Rect, Scene, Size
from herline.model.view import Viewport
from herline.paint.edges import earlier_box, later_box
from herline.paint.measure import make_measure
from herline.paint.overlay import Overlay
from herline.paint.painter import paint
from herline.paint.stamps import KeptStamps
from herline.paint.style import Style, style_for
from herline.session.session import Session
from herline.session.state import State
from herline.ui import canvas_access, wheel
from herline.ui.canvas_keys import obey
from herline.ui.gestures import Gesture, Pan, Press
from herline.ui.glide import Glide, worth_gliding
from herline.ui.hover_card import HoverCard
from herline.ui.told import told
from herline.ui.walk import around

HOVER_DELAY = 220
"""Milliseconds that the pointer rests on an event before its card is shown."""
IN_A_ROW = 0.2
"""Seconds; steps that follow each other faster are one movement of a hand, and do not glide."""
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""Ways in which the keyboard comes here on its own feet; then it is shown where it is."""


class Canvas(QWidget):
    """The timeline; `opened` carries the id of the event whose sources are asked for."""

    opened = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.look: Style = style_for(session.state.settings)
        self.access: object = None
        """What assistive technology holds; kept here, since Qt does not keep it alive."""
        self._scene: Scene | None = None
        self._stamps = KeptStamps(self.look)
        self._gesture: Gesture | None = None
        self._hovered: Hit | None = None
        self._edge: Rect | None = None
        self._drawn: Viewport | None = None
        self._by_keys = False
        self._last_step = 0.0
        self._glide = Glide(self)
        self._glide.moved.connect(self._draw_at)
        self._card = HoverCard(self, self.look)
        self._rest = QTimer(self, interval=HOVER_DELAY, singleShot=True)
        self._rest.timeout.connect(self._tell)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.hide()
        self._bar.valueChanged.connect(self._scroll_to)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(240, 140)
        self.setAccessibleName("Timeline")
        self.setAccessibleDescription(
            "Arrow keys walk the events, Enter opens one, plus and minus zoom, 0 shows all."
        )
        canvas_access.install()
        session.changed.connect(self._follow)

    def sizeHint(self) -> QSize:
        return QSize(1000, 460)

    # ---- what is seen

    @property
    def scene(self) -> Scene:
        """What is seen now; the same value until something changes."""
        if self._scene is None:
            state = self.session.state
            view = replace(state.view, viewport=self._drawn) if self._drawn else state.view
            self._scene = lay_out(
                state.chart,
                view,
                state.matching,
                Size(float(self.width()), float(self.height())),
                make_measure(self.look),
                self.look.metrics,
            )
        return self._scene

    @property
    def overlay(self) -> Overlay:
        """What is chosen, found and pointed at."""
        state = self.session.state
        hovered = self._hovered
        box = self._edge
        if hovered and hovered.cluster:
            box = hovered.cluster.box
        return Overlay(
            selected=state.story.index.get(state.view.selected, -1),
            hovered=hovered.mark.event if hovered and hovered.mark else -1,
            hits=frozenset(state.matching) if state.view.filter.text.strip() else frozenset(),
            box=box,
            focused=self._by_keys and self.hasFocus(),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._stamps.style != self.look or self._stamps.pixel_ratio != ratio:
            self._stamps = KeptStamps(self.look, ratio)
        painter = QPainter(self)
        overlay = self.overlay
        paint(
            painter,
            self.scene,
            self.session.state.story,
            self.look,
            overlay=overlay,
            stamps=self._stamps,
        )
        if overlay.focused and overlay.selected < 0:
            painter.setPen(QPen(self.look.colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _again(self) -> None:
        """Lay out and paint anew."""
        self._scene = None
        self.update()

    def _wear(self) -> None:
        """Dress as preferred, or as the system says now."""
        style = style_for(self.session.state.settings)
        if style != self.look:
            self.look = self._card.look = style
            self._again()
            self._fit_bar()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._wear()
        super().changeEvent(event)

    def _follow(self, before: State, after: State) -> None:
        now = time.monotonic()
        one, other = before.view.viewport, after.view.viewport
        if one != other or before.view.folds != after.view.folds:
            in_a_row = now - self._last_step < IN_A_ROW or self._gesture is not None
            self._last_step = now
            self._glide.stop()
            self._drawn = None
            same_axis = before.view.folds == after.view.folds and before.story is after.story
            if after.settings.motion and same_axis and not in_a_row and worth_gliding(one, other):
                self._drawn = one
                self._glide.start(one, other)
        self._put_away()
        self._wear()
        self._again()
        self._fit_bar()
        if before.view.selected != after.view.selected:
            canvas_access.say_selected(self)

    def _draw_at(self, viewport: Viewport) -> None:
        self._drawn = None if viewport == self.session.state.view.viewport else viewport
        self._again()

    # ---- lanes that do not all fit

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._again()
        self._fit_bar()

    @property
    def _room(self) -> float:
        """How far the lanes can be scrolled, in pixels."""
        return max(0.0, self.scene.content_height - self.scene.body.height)

    def _fit_bar(self) -> None:
        room, body = self._room, self.scene.body
        self._bar.setVisible(room >= 1)
        if room < 1:
            return
        self._bar.blockSignals(True)
        self._bar.setGeometry(self.width() - 11, int(body.y), 11, int(body.height))
        self._bar.setRange(0, int(room))
        self._bar.setPageStep(int(body.height))
        self._bar.setSingleStep(int(self.look.metrics.lane_height))
        self._bar.setValue(int(min(self.session.state.view.scroll, room)))
        self._bar.blockSignals(False)

    def _scroll_to(self, pixels: int) -> None:
        self.session.scroll(float(pixels))

    def scroll_by(self, pixels: float) -> bool:
        """Scroll the lanes; False if they all fit."""
        room = self._room
        if room < 1:
            return False
        present = min(self.session.state.view.scroll, room)
        self.session.scroll(min(max(present + pixels, 0.0), room))
        return True

    # ---- what hands do

    def wheelEvent(self, event: QWheelEvent) -> None:
        wheel.turn(self, event)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.NativeGesture and wheel.pinch(self, event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if obey(self, event):
            self._by_keys = True
            self.update()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._put_away()
        self._by_keys = False
        x, y = event.position().x(), event.position().y()
        self._gesture = Press(lambda: self.click(x, y), lambda: self._pan(x, y), x, y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x, y = event.position().x(), event.position().y()
        if self._gesture is not None:
            self._gesture.move(x, y)
            self.setCursor(self._gesture.cursor)
        else:
            self._point(x, y)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._gesture is None:
            super().mouseReleaseEvent(event)
            return
        x, y = event.position().x(), event.position().y()
        gesture, self._gesture = self._gesture, None
        gesture.release(x, y)
        self._point(x, y)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        x, y = event.position().x(), event.position().y()
        hit = at(self.scene, x, y)
        if hit and hit.mark:
            viewport = around(self.session.state, hit.mark.event)
            if viewport:
                self.session.look(viewport)
        elif self._edge is None and (hit is None or hit.kind is HitKind.AXIS):
            self.session.zoom(0.5, Scale.of(self.scene).x_to_axis(x))

    def leaveEvent(self, event: QEvent) -> None:
        self._put_away()
        self._hovered = self._edge = None
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys = event.reason() in _BY_KEYS
        self.update()
        canvas_access.say_selected(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._put_away()
        self.update()

    def _pan(self, x: float, y: float) -> Pan:
        return Pan(self.session, Scale.of(self.scene), x, y, self._room)

    def click(self, x: float, y: float) -> None:
        """Do what a click at this point does."""
        session, scene = self.session, self.scene
        earlier, later = earlier_box(scene, self.look), later_box(scene, self.look)
        hit = at(scene, x, y)
        if earlier and earlier.contains(x, y):
            session.pan(-0.8 * scene.viewport.span)
        elif later and later.contains(x, y):
            session.pan(0.8 * scene.viewport.span)
        elif hit and hit.mark:
            session.select(session.state.story.events[hit.mark.event].id)
        elif hit and hit.cluster:
            from herline.ui.cluster_list import open_list

            open_list(
                self,
                session,
                hit.cluster,
                self.mapToGlobal(QPointF(hit.cluster.box.x, y).toPoint()),
            )
        elif hit and hit.fold:
            session.unfold(hit.fold.fold)

    # ---- what the pointer rests on

    @property
    def told(self) -> str:
        """What the card beside the pointer says; empty when there is none."""
        return self._card.text

    def _point(self, x: float, y: float) -> None:
        scene = self.scene
        hit = at(scene, x, y)
        boxes = (earlier_box(scene, self.look), later_box(scene, self.look))
        edge = next((box for box in boxes if box and box.contains(x, y)), None)
        if edge:
            hit = None
        clickable = edge or (hit and (hit.mark or hit.cluster or hit.fold))
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.OpenHandCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)
        if (hit, edge) != (self._hovered, self._edge):
            self._hovered, self._edge = hit, edge
            self._card.hide()
            self.update()
        if hit and hit.mark:
            self._at = (x, y)
            if not self._card.isVisible():
                self._rest.start()

    def _tell(self) -> None:
        """Show what is told of the event under the pointer."""
        hit, state = self._hovered, self.session.state
        if hit and hit.mark and hit.mark.event < len(state.story.events):
            self._card.show_at(*self._at, told(state.story, state.story.events[hit.mark.event]))

    def _put_away(self) -> None:
        self._rest.stop()
        self._card.hide()
