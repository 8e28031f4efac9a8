"""Gestures: what happens between pressing a button and letting it go, one object for each.

A gesture is told where the pointer moves and where it is let go, or that it is given up and all is
as before; it calls the session's verbs.
x and y are logical pixels of the widget in which it began.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt

from herline.layout.scale import Scale
from herline.model.view import Viewport
from herline.session.session import Session

SLACK = 4.0
"""Pixels that a hand may tremble while it clicks."""


class Gesture(Protocol):
    """What a press begins."""

    @property
    def cursor(self) -> Qt.CursorShape:
        """How the pointer looks meanwhile."""
        ...

    def move(self, x: float, y: float) -> None: ...

    def release(self, x: float, y: float) -> None: ...

    def give_up(self) -> None: ...


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

    def release(self, x: float, y: float) -> None:
        self.move(x, y)


class Press:
    """A click, until the pointer has moved too far for one; from then on it is a pan."""

    def __init__(self, click: Callable[[], None], pan: Callable[[], Pan], x: float, y: float):
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


class Slide:
    """Drags the window of the overview along the whole story."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, session: Session, days_per_pixel: float, x: float) -> None:
        self._session = session
        self.give_up = session.beginning()
        self._days_per_pixel = days_per_pixel
        self._viewport = session.state.view.viewport
        self._x = x

    def move(self, x: float, y: float) -> None:
        days = (x - self._x) * self._days_per_pixel
        self._session.look(self._viewport.moved(days), "slide")

    def release(self, x: float, y: float) -> None:
        self.move(x, y)


class Stretch:
    """Drags one edge of the window of the overview; the other stays."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(
        self, session: Session, days_per_pixel: float, x: float, *, start: bool, least: float
    ) -> None:
        """`start` takes the left edge; `least` days stay between the two."""
        self._session = session
        self.give_up = session.beginning()
        self._days_per_pixel = days_per_pixel
        self._viewport = session.state.view.viewport
        self._x = x
        self._start = start
        self._least = least

    def move(self, x: float, y: float) -> None:
        days = (x - self._x) * self._days_per_pixel
        seen = self._viewport
        if self._start:
            stretched = Viewport(min(seen.start + days, seen.end - self._least), seen.end)
        else:
            stretched = Viewport(seen.start, max(seen.end + days, seen.start + self._least))
        self._session.look(stretched, "stretch")

    def release(self, x: float, y: float) -> None:
        self.move(x, y)
