"""One side from which a story is narrowed, as a list of values with check boxes and counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleStateChangeEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip, QWidget

from herline.paint.style import Style
from herline.ui.narrowing.model import FacetModel, Index
from herline.ui.narrowing.row import FacetRow
from herline.ui.parts.access import state_of
from herline.ui.parts.asked import row_asked
from herline.ui.parts.coming_back import comes_back
from herline.ui.parts.plain import tip

TIP_BELOW = 28
"""Pixels above a row of the place below which Qt puts its tooltip, so that it comes beside it."""


class FacetList(QListView):
    """Arrows walk, Space or Enter turns a value on or off, a click does too.

    It is as high as its rows; the panel scrolls. `walked` tells where the keyboard is. It draws
    its rows itself, and of a row whose count alone has changed only that. `asked_about` carries
    the value that a right click is on, and where.
    """

    turned = Signal(str)
    asked_about = Signal(object, QPoint)
    walked = Signal(QRect)

    def __init__(self, model: FacetModel, name: str, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._pointed = -1
        self._pressed = QPersistentModelIndex()
        self._turned = False
        self.row = FacetRow(style, self)
        self.setModel(model)
        self.setItemDelegate(self.row)
        self.setAccessibleName(name)
        self.setProperty("class", "rows")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        model.modelReset.connect(self._measure)
        self.entered.connect(self._point)
        self.pressed.connect(self._press)
        self.clicked.connect(self._turn)

    def dress(self, style: Style, most: int) -> None:
        """Wear another style; no count is ever more than `most`."""
        self.row.dress(style, most)
        self.scheduleDelayedItemsLayout()
        self._measure()
        self.viewport().update()

    def _measure(self) -> None:
        self.setFixedHeight(self._model.rowCount() * self.row.height + 2)

    # What is seen

    def _place(self, first: int, last: int) -> QRect:
        """Where rows lie in the viewport, which is never scrolled."""
        high = self.row.height
        return QRect(0, first * high, self.viewport().width(), (last - first + 1) * high)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        if QAccessible.isActive():
            super().dataChanged(first, last, roles)  # which tells it to assistive technology
            self._say_turned()
        self.viewport().update(self._place(first.row(), last.row()))

    def _say_turned(self) -> None:
        """Tell assistive technology that the present row was turned on or off, as Qt does not."""
        if self._turned:
            self._turned = False
            said = QAccessibleStateChangeEvent(self, state_of(checked=True))
            said.setChild(self.currentIndex().row())
            QAccessible.updateAccessibility(said)

    def paintEvent(self, event: QPaintEvent) -> None:
        viewport, row, seen = self.viewport(), self.row, event.rect()
        # The style sheet takes this back whenever it is put on.
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        painter = QPainter(viewport)
        first = seen.top() // row.height
        last = min(seen.bottom() // row.height, self._model.rowCount() - 1)
        held = self._model.rows(first, last)
        place = self._place(first, last)
        row.draw(painter, place.top(), place.width(), held)
        if place.bottom() < seen.bottom():
            painter.fillRect(seen.adjusted(0, place.bottom() + 1 - seen.top(), 0, 0), row.ground)
        pointed = self._pointed if viewport.underMouse() else -1
        focused = self.currentIndex().row() if self.hasFocus() else -1
        for each in {pointed, focused} & set(range(first, last + 1)):
            here = self._place(each, each)
            row.draw_marked(painter, here, held[each - first], each == pointed, each == focused)
        painter.end()

    # What hands do

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what a row does not say at the right of it, so that no other row is covered."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().viewportEvent(event)
        row = self.indexAt(event.pos()).row()
        if row >= 0:
            place, ground = self._place(row, row), self.viewport()
            told = self.row.untold(self._model.rows(row, row)[0], place.width())
            beside = ground.mapToGlobal(place.topRight() - QPoint(0, TIP_BELOW))
            QToolTip.showText(beside, tip(told), ground, place)
        return True

    def _point(self, index: Index) -> None:
        self._pointed = index.row()

    def _press(self, index: Index) -> None:
        self._pressed = QPersistentModelIndex(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press means the row of the first, or nothing: "64 more" gives way to rows."""
        if self.indexAt(event.position().toPoint()) == self._pressed:
            super().mouseDoubleClickEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.walked.emit(self.visualRect(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turning = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in turning and self.currentIndex().isValid():
            self._turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _turn(self, index: Index) -> None:
        self._turned = True
        self.turned.emit(self._model.value(index.row()).id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index, place = row_asked(self, event)
        if index.isValid():
            self.asked_about.emit(self._model.value(index.row()), place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes to a row, so that one sees where it is."""
        super().focusInEvent(event)
        reason = event.reason()
        if reason is Qt.FocusReason.MouseFocusReason or comes_back(reason):
            return
        if self._model.rowCount():
            current = self.currentIndex()
            self.setCurrentIndex(current if current.isValid() else self._model.index(0))
            self.walked.emit(self.visualRect(self.currentIndex()))
