"""Tells assistive technology what the timeline shows: a list of the events in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAbstractItemView, QAccessibleWidget, QApplication, QWidget

from herline.layout.scene import Mark
from herline.ui.parts.access import PartAccess, announce, state_of

if TYPE_CHECKING:
    from herline.ui.timeline.canvas import Canvas

_DIRECTLY = Qt.FindChildOption.FindDirectChildrenOnly


class EventActions(QAccessibleActionInterface):
    """What can be done with an event: it can be chosen, and its sources can be opened."""

    def __init__(self, item: EventAccess) -> None:
        super().__init__()
        self._item = item

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        self._item.choose(opening=name == self.pressAction())

    def keyBindingsForAction(self, name: str) -> list[str]:
        return ["Enter"] if name == self.pressAction() else []


class EventAccess(PartAccess):
    """One event in sight, as an item of the list."""

    def __init__(self, canvas: Canvas, event: int) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.position = event
        self._actions = EventActions(self)

    def choose(self, *, opening: bool) -> None:
        """Bring the keyboard to the event, or to its sources."""
        if self.isValid():
            event = self._canvas.session.state.story.events[self.position].id
            self._canvas.setFocus()
            self._canvas.session.show_event(event)
            if opening:
                self._canvas.opened.emit(event)

    def interface_cast(self, which: QAccessible.InterfaceType) -> Any:
        acts = which is QAccessible.InterfaceType.ActionInterface
        return self._actions if acts else super().interface_cast(which)

    def isValid(self) -> bool:
        return self.position < len(self._canvas.session.state.story.events)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, which: QAccessible.Text) -> str:
        named = which is QAccessible.Text.Name and self.isValid()
        return _told(self._canvas, self.position) if named else ""

    def rect(self) -> QRect:
        mark = next((m for m in marks_in_order(self._canvas) if m.event == self.position), None)
        if mark is None:
            return QRect()
        box = mark.box
        corner = self._canvas.mapToGlobal(QPoint(int(box.x), int(box.y)))
        return QRect(corner.x(), corner.y(), int(box.width), int(box.height))

    def state(self) -> QAccessible.State:
        chosen = _selected(self._canvas) == self.position
        focused = chosen and self._canvas.hasFocus()
        return state_of(focusable=True, selectable=True, selected=chosen, focused=focused)


class CanvasAccess(QAccessibleWidget):
    """The timeline as a list of the events in sight, in order of time, and what lies over it."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas, QAccessible.Role.List, "Timeline")
        self._canvas = canvas
        self._items: dict[int, EventAccess] = {}

    def _item(self, event: int) -> EventAccess:
        if event not in self._items:
            self._items[event] = EventAccess(self._canvas, event)
        return self._items[event]

    def _over(self) -> list[QWidget]:
        """Widgets that lie over the timeline, as what is said where no event matches."""
        widgets = self._canvas.findChildren(QWidget, options=_DIRECTLY)
        return [widget for widget in widgets if widget.isVisible()]

    def childCount(self) -> int:
        return len(marks_in_order(self._canvas)) + len(self._over())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        marks, over = marks_in_order(self._canvas), self._over()
        if 0 <= index < len(marks):
            return self._item(marks[index].event)
        index -= len(marks)
        return QAccessible.queryAccessibleInterface(over[index]) if 0 <= index < len(over) else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        point = self._canvas.mapFromGlobal(QPoint(x, y))
        for mark in marks_in_order(self._canvas):
            if mark.box.contains(point.x(), point.y()):
                return self._item(mark.event)
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        events = [mark.event for mark in marks_in_order(self._canvas)]
        if isinstance(child, EventAccess):
            return events.index(child.position) if child.position in events else -1
        widget, places = child.object(), enumerate(self._over(), len(events))
        return next((place for place, each in places if each is widget), -1)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        events = [mark.event for mark in marks_in_order(self._canvas)]
        chosen = _selected(self._canvas)
        return self._item(chosen) if self._canvas.hasFocus() and chosen in events else None


def marks_in_order(canvas: Canvas) -> list[Mark]:
    """The events in sight, each once, in order of time; then the undated."""
    scene = canvas.scene
    marks = sorted(scene.marks, key=lambda mark: (mark.start, mark.end))
    marks += scene.tray.marks if scene.tray else ()
    return list({mark.event: mark for mark in marks}.values())


def say_selected(canvas: Canvas) -> None:
    """Tell assistive technology, if there is any, which event is chosen now.

    Where the keyboard is elsewhere it stays there; lists and tables tell by themselves.
    """
    chosen = _selected(canvas)
    if not QAccessible.isActive() or chosen < 0:
        return
    events = [mark.event for mark in marks_in_order(canvas)] if canvas.hasFocus() else []
    if chosen in events:
        event = QAccessibleEvent(canvas, QAccessible.Event.Focus)
        event.setChild(events.index(chosen))
        QAccessible.updateAccessibility(event)
    elif canvas.isVisible() and not isinstance(QApplication.focusWidget(), QAbstractItemView):
        announce(canvas, _told(canvas, chosen))


def say_focused(canvas: Canvas) -> None:
    """The same when the keyboard came to the timeline, unless it is gone already, to a dialog."""
    if canvas.hasFocus():
        say_selected(canvas)


def _told(canvas: Canvas, event: int) -> str:
    from herline.ui.timeline.told import in_one_line  # late: a start mostly tells nobody

    state = canvas.session.state
    told = in_one_line(state.story, state.story.events[event])
    return told if event in state.matching else f"{told}, does not match the filter"


def _selected(canvas: Canvas) -> int:
    state = canvas.session.state
    return state.story.index.get(state.view.selected, -1)
