"""Gestures: what happens between pressing a button and letting it go, one object for each.

A gesture is told where the pointer moves, or that it is given up and all is as before; it calls the
session's verbs. x and y are logical pixels of the widget in which it began.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from herline.layout.scale import SHORTEST_SPAN, Scale
from herline.model.view import Viewport
from herline.session.session import Session

SLACK = 4.0
"""Pixels that a hand may tremble while it clicks."""


class Pan:
    """Drags time along; and the lanes as well, where they scroll."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, session: Session, scale: Scale, x: float, y: float, room: float) -> None:
        """`room` is how far in all the lanes can be scrolled, in pixels; 0 if they need not."""
        self._session = session
        self.give_up = session.beginning()
        self._viewport = scale.viewport
        self._days_per_pixel = 1 / scale.pixels_per_day
        self._scroll = session.state.view.scroll
        self._room = room
        self._x, self._y = x, y

    def move(self, x: float, y: float) -> None:
        days = (self._x - x) * self._days_per_pixel
        self._session.look(self._viewport.moved(days), "drag")
        if self._room > 0:
            self._session.scroll(min(max(self._scroll + self._y - y, 0.0), self._room))


class Press:
    """A click, until the pointer has moved too far for one; from then on it is a pan."""

    def __init__(
        self, click: Callable[[], None], pan: Callable[[], Pan], x: float, y: float
    ) -> None:
        """`click` is done on release; `pan` makes what takes over."""
        self._click = click
        self._begin = pan
        self._pan: Pan | None = None
        self._x, self._y = x, y

    @property
    def cursor(self) -> Qt.CursorShape:
        return self._pan.cursor if self._pan else Qt.CursorShape.ArrowCursor

    def move(self, x: float, y: float) -> None:
        if self._pan is None and max(abs(x - self._x), abs(y - self._y)) > SLACK:
            self._pan = self._begin()
        if self._pan:
            self._pan.move(x, y)

    def release(self, x: float, y: float) -> None:
        self.move(x, y)
        if self._pan is None:
            self._click()

    def give_up(self) -> None:
        if self._pan:
            self._pan.give_up()


class Handle:
    """Drags the handle of the overview along the story, or one edge of it while the other stays."""

    def __init__(self, session: Session, days_per_pixel: float, x: float, grip: str) -> None:
        """`grip` says what is taken hold of: its "start", its "end", or all of it."""
        self._session = session
        self.give_up = session.beginning()
        self._days_per_pixel = days_per_pixel
        self._viewport = session.state.view.viewport
        self._x = x
        self._grip = grip

    @property
    def cursor(self) -> Qt.CursorShape:
        edge = self._grip in ("start", "end")
        return Qt.CursorShape.SizeHorCursor if edge else Qt.CursorShape.ClosedHandCursor

    def move(self, x: float, y: float) -> None:
        days = (x - self._x) * self._days_per_pixel
        seen = self._viewport
        match self._grip:
            case "start":
                start = min(seen.start + days, seen.end - SHORTEST_SPAN)
                self._session.look(Viewport(start, seen.end), "stretch")
            case "end":
                end = max(seen.end + days, seen.start + SHORTEST_SPAN)
                self._session.look(Viewport(seen.start, end), "stretch")
            case _:
                self._session.look(seen.moved(days), "slide")
