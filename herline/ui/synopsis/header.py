"""The head of a source's column: its colour, letter, name, kind and language; it can be dragged."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from herline.model.story import Source
from herline.paint.plain import plain
from herline.paint.style import Style
from herline.ui.parts.asked import answer, menu_about
from herline.ui.parts.plain import entry, set_tip
from herline.ui.synopsis.header_looks import HeaderLooks, draw_head
from herline.ui.synopsis.words import Telling, kind_and_language, source_colour


class ColumnHeader(QWidget):
    """Signals carry the source's id: `moved` by so many places to the right, `dropped` where.

    `asked_alone` is for its events only, `asked_to_tell` for the story as it tells it.
    """

    moved = Signal(str, int)
    pin_asked = Signal(str)
    asked_alone = Signal(str)
    asked_to_tell = Signal(str)
    dragged = Signal(QPointF)
    dropped = Signal(str, QPointF)

    source: Source

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.pinned = False
        self.stuck = False
        self._style = style
        self._colour = self._where = self._below = ""
        self._pressed: QPointF | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def hold(self, source: Source, telling: Telling) -> None:
        """Stand above the column of this source."""
        self.source = source
        self._style = telling.style
        self._colour = source_colour(source, telling)
        about = [source.title, kind_and_language(source), source.publisher, source.note]
        tip = "\n".join(filter(None, about))
        set_tip(self, f"{tip}\n\nDrag, or Alt+Shift+arrow, to move it; P pins it first")

    def stand(self, number: int, count: int, pinned: bool) -> None:
        """Say where the column stands among the others."""
        self.pinned = pinned
        self._where = f"column {number} of {count}" + (", pinned" if pinned else "")
        self._call_itself()
        self.update()

    def head(self, told: str) -> None:
        """Say to assistive technology what is told below, where nobody comes to by Tab."""
        self._below = told
        self._call_itself()

    def _call_itself(self) -> None:
        about = plain(self.source.label), kind_and_language(self.source), self._where
        self.setAccessibleName(f"{', '.join(filter(None, about))}: {self._below}")

    def stick(self, stuck: bool) -> None:
        """Whether words pass beneath it."""
        if stuck != self.stuck:
            self.stuck = stuck
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(46 * self._style.zoom))

    def paintEvent(self, event: QPaintEvent) -> None:
        looks = HeaderLooks(
            self.source,
            self._colour,
            self.width(),
            self.height(),
            self.devicePixelRatioF(),
            self.pinned,
            self.stuck,
            self.hasFocus(),
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_head(painter, looks, self._style)
        painter.end()

    # What the reader does with it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_P and not event.modifiers():
            self._pin()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = menu_about(f"Column of {self.source.label}", self)
        menu.addAction("Move to the left").triggered.connect(lambda: self._move(-1))
        menu.addAction("Move to the right").triggered.connect(lambda: self._move(1))
        pin = menu.addAction("Pin: first for every event")
        pin.setCheckable(True)
        pin.setChecked(self.pinned)
        pin.triggered.connect(self._pin)
        menu.addSeparator()
        alone = menu.addAction(f"Show only {entry(self.source.label)}")
        alone.triggered.connect(lambda: self.asked_alone.emit(self.source.id))
        tell = menu.addAction("Tell the story as this source does")
        tell.triggered.connect(lambda: self.asked_to_tell.emit(self.source.id))
        answer(menu, event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.globalPosition()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        way = (event.globalPosition() - self._pressed).manhattanLength()
        if self._dragging or way >= QApplication.startDragDistance():
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self.dropped.emit(self.source.id, event.globalPosition())
        self._pressed, self._dragging = None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def _move(self, by: int) -> None:
        self.moved.emit(self.source.id, by)

    def _pin(self) -> None:
        self.pin_asked.emit(self.source.id)
