"""The order in which Tab goes through the window: as it is read, whenever its parts were made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

LINE = 16
"""Pixels within which the middles of widgets count as one line."""


@runtime_checkable
class InItsOwnOrder(Protocol):
    """A widget whose parts are not read line by line."""

    def tab_order(self) -> Sequence[QWidget]:
        """Its parts, as they are read."""
        ...


def tab_stops(parts: Sequence[QWidget]) -> list[QWidget]:
    """All widgets of `parts` at which the keyboard can be now, in the order of reading."""
    return [stop for part in parts for stop in _stops(part)]


def next_stop(stops: Sequence[QWidget], present: QWidget | None, by: int) -> QWidget | None:
    """The stop after `present`, or before it if `by` is -1; after the last comes the first."""
    if not stops:
        return None
    if present in stops:
        return stops[(stops.index(present) + by) % len(stops)]
    return _near(stops, present)[0]


def _near(stops: Sequence[QWidget], widget: QWidget | None) -> Sequence[QWidget]:
    """The stops in `widget`, which may just have vanished, or else in what it is in."""
    while widget is not None:
        found = [stop for stop in stops if stop is widget or widget.isAncestorOf(stop)]
        if found:
            return found
        widget = widget.parentWidget()
    return stops


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isVisible() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    for child in _children(widget):
        yield from _stops(child)


def _children(widget: QWidget) -> Sequence[QWidget]:
    if isinstance(widget, InItsOwnOrder):
        return widget.tab_order()
    children = [c for c in widget.children() if isinstance(c, QWidget) and not c.isWindow()]
    return sorted(children, key=_line_and_left)


def _line_and_left(widget: QWidget) -> tuple[int, int]:
    return widget.geometry().center().y() // LINE, widget.x()
