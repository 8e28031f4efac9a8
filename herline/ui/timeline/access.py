"""Tells assistive technology what a timeline shows: a list of the events in sight."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAbstractItemView, QAccessibleWidget, QApplication, QWidget

from herline.layout.scene import Rect
from herline.session.session import Session
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

    def __init__(self, events: EventsAccess, event: int) -> None:
        super().__init__(events.shown)
        self._events = events
        self.position = event
        self._actions = EventActions(self)

    def choose(self, *, opening: bool) -> None:
        """Bring the keyboard to the event, or to its sources."""
        if self.isValid():
            session = self._events.session
            event = session.state.story.events[self.position].id
            self._events.shown.setFocus()
            session.show_event(event)
            if opening:
                self._events.open(event)

    def interface_cast(self, which: QAccessible.InterfaceType) -> Any:
        acts = which is QAccessible.InterfaceType.ActionInterface
        return self._actions if acts else super().interface_cast(which)

    def isValid(self) -> bool:
        return self.position < len(self._events.session.state.story.events)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, which: QAccessible.Text) -> str:
        named = which is QAccessible.Text.Name and self.isValid()
        return self._events.told(self.position) if named else ""

    def rect(self) -> QRect:
        box = self._events.in_sight().get(self.position)
        if box is None:
            return QRect()
        corner = self._events.shown.mapToGlobal(QPoint(int(box.x), int(box.y)))
        return QRect(corner.x(), corner.y(), int(box.width), int(box.height))

    def state(self) -> QAccessible.State:
        chosen = self._events.chosen == self.position
        focused = chosen and self._events.shown.hasFocus()
        return state_of(focusable=True, selectable=True, selected=chosen, focused=focused)


class EventsAccess(QAccessibleWidget):
    """A picture of a story as a list of the events in sight, and what lies over it."""

    def __init__(self, shown: QWidget, session: Session, name: str) -> None:
        super().__init__(shown, QAccessible.Role.List, name)
        self.shown = shown
        self.session = session
        self._items: dict[int, EventAccess] = {}

    def in_sight(self) -> Mapping[int, Rect]:
        """Where each event lies that is in sight, in order of time."""
        raise NotImplementedError

    def told(self, event: int) -> str:
        """What is heard of an event."""
        raise NotImplementedError

    def open(self, event: str) -> None:
        """Bring the keyboard to the sources of an event."""
        raise NotImplementedError

    @property
    def chosen(self) -> int:
        """The event that is chosen; -1 for none."""
        state = self.session.state
        return state.story.index.get(state.view.selected, -1)

    def _item(self, event: int) -> EventAccess:
        if event not in self._items:
            self._items[event] = EventAccess(self, event)
        return self._items[event]

    def _over(self) -> list[QWidget]:
        """Widgets that lie over the picture, as what is said where no event matches."""
        widgets = self.shown.findChildren(QWidget, options=_DIRECTLY)
        return [widget for widget in widgets if widget.isVisible()]

    def childCount(self) -> int:
        return len(self.in_sight()) + len(self._over())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        events, over = list(self.in_sight()), self._over()
        if 0 <= index < len(events):
            return self._item(events[index])
        index -= len(events)
        return QAccessible.queryAccessibleInterface(over[index]) if 0 <= index < len(over) else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        point = self.shown.mapFromGlobal(QPoint(x, y))
        for event, box in self.in_sight().items():
            if box.contains(point.x(), point.y()):
                return self._item(event)
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        events = list(self.in_sight())
        if isinstance(child, EventAccess):
            return events.index(child.position) if child.position in events else -1
        widget, places = child.object(), enumerate(self._over(), len(events))
        return next((place for place, each in places if each is widget), -1)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        seen = self.shown.hasFocus() and self.chosen in self.in_sight()
        return self._item(self.chosen) if seen else None


class CanvasAccess(EventsAccess):
    """The timeline; the undated come after all others."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas, canvas.session, "Timeline")
        self._canvas = canvas

    def in_sight(self) -> Mapping[int, Rect]:
        scene = self._canvas.scene
        marks = sorted(scene.marks, key=lambda mark: (mark.start, mark.end))
        marks += scene.tray.marks if scene.tray else ()
        return {mark.event: mark.box for mark in marks}

    def told(self, event: int) -> str:
        from herline.ui.timeline.told import in_one_line  # late: a start mostly tells nobody

        state = self.session.state
        language = state.settings.reader_language
        told = in_one_line(state.story, state.story.events[event], language)
        return told if event in state.matching else f"{told}, does not match the filter"

    def open(self, event: str) -> None:
        self._canvas.opened.emit(event)


def say_selected(shown: QWidget) -> None:
    """Tell assistive technology, if there is any, which event is chosen now.

    Where the keyboard is elsewhere it stays there; lists and tables tell by themselves.
    """
    if not QAccessible.isActive():
        return
    access = QAccessible.queryAccessibleInterface(shown)
    assert isinstance(access, EventsAccess)
    events = list(access.in_sight()) if shown.hasFocus() else []
    if access.chosen in events:
        event = QAccessibleEvent(shown, QAccessible.Event.Focus)
        event.setChild(events.index(access.chosen))
        QAccessible.updateAccessibility(event)
    elif (
        access.chosen >= 0
        and shown.isVisible()
        and not isinstance(QApplication.focusWidget(), QAbstractItemView)
    ):
        announce(shown, access.told(access.chosen))


def say_focused(shown: QWidget) -> None:
    """The same when the keyboard came to it, unless it is gone already, to a dialog."""
    if shown.hasFocus():
        say_selected(shown)
