"""The canvas: the timeline that one looks at, takes hold of, and walks with the keyboard.

It paints what is in sight, and turns what hands do into verbs of the session.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from math import ceil
from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from herline.layout.scale import Scale
from herline.layout.scene import Mark, Scene
from herline.paint.kept_stamps import KeptStamps
from herline.paint.overlay import Overlay
from herline.paint.painter import paint
from herline.paint.style import Style
from herline.session.outset import Recalled
from herline.session.session import Session
from herline.session.state import State
from herline.ui.parts.access import after_qt, let_tell
from herline.ui.parts.coming_back import comes_back
from herline.ui.parts.spared import tallest
from herline.ui.timeline import access as canvas_access
from herline.ui.timeline import wheel
from herline.ui.timeline.clicks import click, double_click
from herline.ui.timeline.fading import Fading
from herline.ui.timeline.gestures import Pan, Press
from herline.ui.timeline.keys import obey
from herline.ui.timeline.lane_bar import LaneBar, is_revealed, lanes_of, revealing
from herline.ui.timeline.pointer import Pointer, under
from herline.ui.timeline.second_click import SecondClick
from herline.ui.timeline.sight import Sight
from herline.ui.timeline.walk import is_seen

OWED = 8
"""Milliseconds after which a frame brings what the one before had no time for, or fades on."""
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""Reasons of the focus for which it is shown that the timeline has the keyboard."""

_PLAIN = (QMouseEvent, QWheelEvent, QKeyEvent)
"""What a hand does mostly, and what has a method here; to ask it for its type takes a while."""


class Canvas(QWidget):
    """The timeline; `opened` carries the id of the event whose sources are asked for.

    `asked_about` carries the id of the event that a right click is on, empty beside all, and where.
    """

    opened = Signal(str)
    asked_about = Signal(str, QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        let_tell(Canvas, canvas_access.CanvasAccess)  # before anything is told of it
        self.session = session
        self.sight = Sight(session, self)
        self.pointer = Pointer(session, self.sight, self)
        self.bar = LaneBar(session, self.sight, self)
        self.access: object = None
        """What assistive technology holds; kept here, since Qt does not keep it alive."""
        self._stamps = KeptStamps(self.look)
        self._painted: Scene | None = None
        """What was seen in the last frame."""
        self._fading = Fading()
        self._soon = QTimer(self, interval=OWED, singleShot=True)
        self._gesture: Press | None = None
        self.second = SecondClick(self)
        self._by_keys = False
        self._gauged = False
        self.sight.changed.connect(self._show_sight)
        self.sight.rested.connect(self._seek)
        self.sight.errands = self._errands
        self.sight.stride.draw = self._draw_ahead
        self.sight.stride.ended.connect(self._bring_owed)
        self.pointer.changed.connect(self.update)
        self._soon.timeout.connect(self.update)
        session.changed.connect(self._follow)
        session.moved.connect(self.pointer.hush)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(240, 140)
        self.setAccessibleName("Timeline")
        self.setAccessibleDescription(
            "Arrow keys walk all events, those without room here too; Enter opens one, "
            "plus and minus zoom, 0 shows the whole story."
        )

    def sizeHint(self) -> QSize:
        return QSize(1000, 460)

    # ---- what is seen

    @property
    def scene(self) -> Scene:
        """What is seen now."""
        return self.sight.scene

    @property
    def look(self) -> Style:
        """How it is painted."""
        return self.sight.look

    @property
    def owes(self) -> bool:
        """Whether the last frame had no time for some words."""
        return self._stamps.owes

    @property
    def overlay(self) -> Overlay:
        """What is chosen, found and pointed at."""
        return self._overlay(())

    def _overlay(self, fading: tuple[Mark, ...]) -> Overlay:
        state = self.session.state
        searching = bool(state.view.filter.words) and state.index.is_searchable
        found = state.matching if searching else ()
        return Overlay(
            selected=state.story.index.get(state.view.selected, -1),
            hovered=self.pointer.marked,
            # What a large story finds tells by itself what it holds.
            hits=frozenset(found) if isinstance(found, tuple) else found,
            box=self.pointer.box,
            focused=self._by_keys and self.hasFocus(),
            fading=fading,
        )

    def recollection(self) -> Recalled:
        """What the next start may recall: the lanes from the top, and where the chosen event is."""
        top = self.sight.recollection(0.0)
        scene: Scene = next(iter(top.values()))
        scroll = revealing(scene, 0.0, self.look.metrics.lane_height)
        return {**top, **self.sight.recollection(scroll)}

    def lay_out_anew(self) -> None:
        """Lay out what was only recalled."""
        self.sight.lay_out_anew()

    def turn_gauge(self) -> None:
        """Show what each frame takes, or show it no more."""
        self._gauged = not self._gauged
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._stamps.style != self.look or self._stamps.pixel_ratio != ratio:
            self._stamps = KeptStamps(self.look, ratio)
        state, scene = self.session.state, self.scene
        budget = self._stamps.budget
        budget.at_rest, budget.spent = scene is self._painted, self.sight.spent
        self._painted = scene
        begun = perf_counter()
        fades = state.settings.motion
        overlay = self._overlay(self._fading.beside(scene, state.view) if fades else ())
        with QPainter(self) as painter:  # which ends also where an error ends the painting
            paint(painter, scene, state.story, self.look, overlay=overlay, stamps=self._stamps)
            if overlay.focused and not is_seen(scene, overlay.selected):
                painter.setPen(QPen(self.look.colour("accent"), 2))
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            if self._gauged:
                self._draw_gauge(painter, perf_counter() - begun)
        striding = self.sight.stride.use_gaps()
        if overlay.fading or (self.owes and not striding):
            self._soon.start()  # one for all: a hand may bring many frames before it runs out

    def _draw_gauge(self, painter: QPainter, painting: float) -> None:
        """What the frame took; it was painted in so many seconds."""
        from herline.ui.timeline.gauge import draw_gauge, measured

        lines = measured(self.scene, self.sight.spent, painting)
        draw_gauge(painter, self.scene, lines, self.look)

    def _errands(self) -> Iterator[None]:
        """What is done while the hand rests."""
        from herline.ui.timeline.errands import errands  # late: it needs numpy

        self._fading.prepare()
        wheel.prepare()
        return errands(self.session, self.sight, lambda: self._stamps)

    def _draw_ahead(self, scene: Scene) -> Iterator[None]:
        """The words of what the hand comes to next, and where all of it goes."""
        from herline.paint.ahead import form_ahead  # late: as above
        from herline.ui.timeline.errands import draw_words

        yield from draw_words(self.session, scene, self._stamps)
        form_ahead(self._stamps, self.session.state.story, scene, self.overlay)

    def _bring_owed(self) -> None:
        if self.owes:
            self.update()

    def _show_sight(self, moved: bool) -> None:
        if not self.isVisible():
            return
        self.bar.fit()
        if moved and self._keeps_tray() and not self._by_keys and not self._gauged:
            self.update(0, 0, self.width(), ceil(self.scene.body.bottom))
        else:
            self.update()

    def _keeps_tray(self) -> bool:
        """Whether the undated events stand where they were painted."""
        return self._painted is not None and self._painted.tray is self.scene.tray

    def _seek(self) -> None:
        self._bring_owed()
        if not self.sight.held:
            self.bar.seek()

    def _follow(self, before: State, after: State) -> None:
        self.pointer.hush()
        if before.story is not after.story:
            self.pointer.let_go()  # what it found is none of this story
        laid_out = self.sight.is_laid_out
        if laid_out and after.selected is not None and lanes_of(before) != lanes_of(after):
            self.bar.reveal()
        if before.view.selected != after.view.selected:
            canvas_access.say_selected(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        lower = event.size().height() < event.oldSize().height()
        chosen = self.session.state.selected is not None
        kept = chosen and self.sight.is_laid_out and (lower or is_revealed(self.sight.settled))
        if lower and self.sight.is_laid_out:
            self.session.scroll(self.bar.scrolled)
        self.sight.resize(float(self.width()), float(self.height()), float(tallest(self)))
        if kept:
            self.bar.reveal()

    def showEvent(self, event: QShowEvent) -> None:
        if self.session.state.selected is not None:
            self.bar.reveal()
            # And once it has the room that is left by what it takes the place of.
            QTimer.singleShot(0, self, self.bar.reveal)

    # ---- what hands do

    def event(self, event: QEvent) -> bool:
        other = isinstance(event, QInputEvent) and not isinstance(event, _PLAIN)
        if other and event.type() == QEvent.Type.NativeGesture and wheel.pinch(self, event):
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        wheel.turn(self, event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            self._let_go()
            gesture.give_up()
        elif obey(self, event):
            self._by_keys = True
            self.update()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.pointer.hush()
        self._by_keys = False
        x, y = event.position().x(), event.position().y()
        self._gesture = Press(lambda: click(self, x, y), lambda: self._pan(x, y), x, y)
        self.session.held.emit(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x, y = event.position().x(), event.position().y()
        if self._gesture is None:
            self._point(x, y)
        else:
            self._gesture.move(x, y)
            self.pointer.carry(x, y)
            self._wear(self._gesture.cursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._gesture is None:
            super().mouseReleaseEvent(event)
            return
        x, y = event.position().x(), event.position().y()
        gesture, self._gesture = self._gesture, None
        self._let_go()
        gesture.release(x, y)
        self._seek()
        self._point(x, y)

    def _let_go(self) -> None:
        self.session.held.emit(False)
        self.pointer.let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        double_click(self, event.position().x(), event.position().y())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._gesture is not None:
            return  # a menu would take the release that ends it
        self.pointer.hush()
        asked = self.session.state.view.selected
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            hit, _ = under(self.sight, event.pos().x(), event.pos().y())
            asked = self.session.state.story.events[hit.mark.event].id if hit and hit.mark else ""
        self.asked_about.emit(asked, event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        self.pointer.leave()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not comes_back(event.reason()):  # then it is shown if it was shown before
            self._by_keys = event.reason() in _BY_KEYS
        self.update()
        after_qt(self, partial(canvas_access.say_focused, self))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.pointer.hush()
        self.update()

    def _pan(self, x: float, y: float) -> Pan:
        return Pan(self.session, Scale.of(self.scene), x, y, self.bar.room)

    def _point(self, x: float, y: float) -> None:
        self.pointer.move(x, y)
        self._wear(self.pointer.shape)

    def _wear(self, shape: Qt.CursorShape) -> None:
        if self.cursor().shape() is not shape:
            self.setCursor(shape)
