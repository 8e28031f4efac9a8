"""The mirror: two sources above and below the axis, to be moved, clicked and walked like time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from herline.layout.mirror import lay_out_mirror
from herline.layout.mirror_scene import MirrorScene
from herline.layout.scale import Scale
from herline.layout.scene import Cluster, Size
from herline.model.pairing import Pair
from herline.paint.measure import paper_for
from herline.paint.mirror import paint_mirror
from herline.paint.style import Style, style_for
from herline.session.session import Session
from herline.session.state import State
from herline.ui.lenses.bar import can_be_compared
from herline.ui.lenses.mirror_access import KEYS, MirrorAccess
from herline.ui.lenses.mirror_keys import obey
from herline.ui.lenses.mirror_words import told_pair
from herline.ui.parts.access import after_qt, let_tell
from herline.ui.timeline.access import say_focused, say_selected
from herline.ui.timeline.gestures import Pan, Press
from herline.ui.timeline.hover_card import HoverCard
from herline.ui.timeline.pointer import HOVER_DELAY
from herline.ui.timeline.told import told_cluster
from herline.ui.timeline.wheel import pan_or_zoom


class Mirror(QWidget):
    """Follows the session while its lens compares two sources; `opened` asks for the synopsis.

    `asked_about` carries the id of the event that a right click is on, and where.
    """

    opened = Signal()
    asked_about = Signal(str, QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        let_tell(Mirror, MirrorAccess)  # before anything is told of it
        self.access: object = None
        self.session = session
        self.look: Style = style_for(session.state.settings)
        self.card = HoverCard(self)
        self._scene: MirrorScene | None = None
        self._gesture: Press | None = None
        self._hovered = -1
        self._counted: Cluster | None = None
        self._place = (0.0, 0.0)
        self._rest = QTimer(self, interval=HOVER_DELAY, singleShot=True)
        self._rest.timeout.connect(self._tell)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(240, 160)
        self.setAccessibleDescription(KEYS)
        session.changed.connect(self._follow)
        session.moved.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear)

    def sizeHint(self) -> QSize:
        return QSize(1000, 460)

    @property
    def scene(self) -> MirrorScene | None:
        """What is seen; None while nothing is compared, or there is too much of it."""
        state = self.session.state
        if self._scene is None and state.view.lens.compares and can_be_compared(state):
            size = Size(float(max(self.width(), 1)), float(max(self.height(), 1)))
            paper = paper_for(self.look, size)
            self._scene = lay_out_mirror(state.chart, state.view, state.matching, paper)
        return self._scene

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scene, state = QPainter(self), self.scene, self.session.state
        if scene is None:
            painter.fillRect(self.rect(), self.look.colour("paper"))
        else:
            selected = state.story.index.get(state.view.selected, -1)
            paint_mirror(
                painter, scene, state.story, self.look, selected=selected, hovered=self._hovered
            )
        if self.hasFocus():
            painter.setPen(QPen(self.look.colour("accent"), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _follow(self, before: State, after: State) -> None:
        self._wear()
        self.card.hide()
        self._hovered, self._counted = -1, None
        if before.view.selected != after.view.selected and after.view.lens.compares:
            say_selected(self)

    def _wear(self) -> None:
        """Be laid out and drawn anew, as preferred or as the system says now."""
        self.look = style_for(self.session.state.settings)
        self._scene = None
        self.update()

    def pair_of(self, event: int) -> Pair | None:
        return self.scene.pair(event) if self.scene is not None and event >= 0 else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._scene = None

    # What hands do

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.scene is not None:
            scale = Scale.of(self.scene.frame)
            pan_or_zoom(self.session, event, scale.x_to_axis(event.position().x()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        scene = self.scene
        if event.button() is not Qt.MouseButton.LeftButton or scene is None:
            super().mousePressEvent(event)
            return
        x, y = event.position().x(), event.position().y()
        scale = Scale.of(scene.frame)
        self.card.hide()
        self._gesture = Press(
            lambda: self.click(x, y), lambda: Pan(self.session, scale, x, y, 0.0), x, y
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x, y = event.position().x(), event.position().y()
        if self._gesture is not None:
            self._gesture.move(x, y)
            self.setCursor(self._gesture.cursor)
            return
        self._place = x, y
        scene = self.scene
        found = scene.at(x, y) if scene is not None else None
        counted = scene.cluster_at(x, y) if scene is not None else None
        shapes, free = Qt.CursorShape, found is None and counted is None
        self.setCursor(shapes.OpenHandCursor if free else shapes.PointingHandCursor)
        hovered = -1 if found is None or counted is not None else found
        if (hovered, counted) != (self._hovered, self._counted):
            self._hovered, self._counted = hovered, counted
            self.card.hide()
            self.update()
        if not free and not self.card.isVisible():
            self._rest.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._gesture is None:
            super().mouseReleaseEvent(event)
            return
        gesture, self._gesture = self._gesture, None
        gesture.release(event.position().x(), event.position().y())

    def click(self, x: float, y: float) -> None:
        """Open the count, or select the event at this point."""
        counted = self.scene.cluster_at(x, y) if self.scene is not None else None
        found = self.scene.at(x, y) if self.scene is not None else None
        if counted is not None:
            self._open(counted)
        elif found is not None:
            self.session.select(self.session.state.story.events[found].id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._gesture is not None:
            return  # a menu would take the release that ends it
        state, scene = self.session.state, self.scene
        asked = state.view.selected
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            found = scene.at(event.pos().x(), event.pos().y()) if scene is not None else None
            asked = state.story.events[found].id if found is not None else ""
        if asked:
            self.card.hide()
            self.asked_about.emit(asked, event.globalPos())

    def _open(self, cluster: Cluster) -> None:
        """List what is counted, or look closer where it is too much for a list."""
        from herline.ui.timeline.cluster_list import open_cluster  # late: most of it finds room

        open_cluster(self, self.session, cluster)

    def open_counted(self, *, below: bool) -> None:
        """Open the count of the upper half, or `below`; where there is but one, that."""
        halves = self.scene.halves if self.scene is not None else ()
        found = [half.cluster for half in halves if half.cluster is not None]
        if found:
            self._open(found[-1 if below else 0])

    def leaveEvent(self, event: QEvent) -> None:
        self._rest.stop()
        self.card.hide()
        self._hovered, self._counted = -1, None
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        after_qt(self, partial(say_focused, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.give_up()
        elif not obey(self, event):
            super().keyPressEvent(event)

    def _tell(self) -> None:
        told, counted = None, self._counted
        if counted is not None:
            from herline.ui.timeline.cluster_list import closer_look

            closer = closer_look(self.session, counted) is not None
            told = told_cluster(self.session.state.story, counted, closer)
        elif (pair := self.pair_of(self._hovered)) is not None:
            told = told_pair(self.session.state, pair)
        if told is not None:
            self.card.show_at(*self._place, told, self.look)
