"""Which panels the window is composed of, and where each one lies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtWidgets import QWidget

from herline.session.session import Session
from herline.ui.canvas import Canvas
from herline.ui.overview import Overview
from herline.ui.synopsis import Synopsis


class Place(Enum):
    """Where a panel lies: in a dock at the side, in the column of time, or with the sources."""

    LEFT = auto()
    RIGHT = auto()
    TIME = auto()
    SOURCES = auto()


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of the window; `least` is its smallest width and height in pixels.

    A panel that `grows` takes the room that others leave. One that is not `shown` at first is
    made when it is shown. A shortcut in `key` shows and hides a dock.
    """

    name: str
    title: str
    place: Place
    make: Callable[[Session], QWidget]
    least: tuple[int, int] = (0, 0)
    grows: bool = False
    shown: bool = True
    key: str = ""


PANELS: tuple[Panel, ...] = (
    Panel("timeline", "Timeline", Place.TIME, Canvas, least=(280, 150), grows=True),
    Panel("overview", "Overview of the whole story", Place.TIME, Overview),
    Panel("synopsis", "Synopsis", Place.SOURCES, Synopsis, least=(300, 130), grows=True),
)


def panel_widget(panel: Panel, session: Session) -> QWidget:
    """The widget of `panel`, named for style sheets, tests and assistive technology."""
    widget = panel.make(session)
    widget.setObjectName(panel.name)
    if not widget.accessibleName():
        widget.setAccessibleName(panel.title)
    if panel.least != (0, 0):
        widget.setMinimumSize(*panel.least)
    return widget
