"""Which panels the window is composed of, and where each one lies."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from herline.frozen import frozen
from herline.model.view import Face
from herline.session.outset import Recalled
from herline.session.session import Session
from herline.session.state import State
from herline.ui.lenses.faces import OneFace, SeenWith
from herline.ui.narrowing.chips import FilterBar
from herline.ui.timeline.canvas import Canvas
from herline.ui.timeline.overview import Overview


class Region(Enum):
    """Where a panel lies: in a dock at the side, in the column of time, or with the sources."""

    LEFT = auto()
    RIGHT = auto()
    TIME = auto()
    SOURCES = auto()


@frozen
class Panel:
    """A part of the window; `least` is its smallest width and height in pixels.

    A panel that `grows` takes the room that others leave, one that is `spared` leaves its own where
    the sources and the lanes have too little. One that is not `shown` at first is
    made when it is shown, a `late` one when the first frame is painted. A dock is `usual` pixels
    wide at first, where there is room, and the shortcut `key` shows and hides it.
    """

    name: str
    title: str
    region: Region
    make: Callable[[Session, QWidget], QWidget]
    least: tuple[int, int] = (0, 0)
    grows: bool = False
    spared: bool = False
    shown: bool = True
    late: bool = False
    usual: int = 0
    key: str = ""


@runtime_checkable
class LaysOut(Protocol):
    """A panel that lays the story out, and leaves what it shows to the next start."""

    def recollection(self) -> Recalled: ...
    def lay_out_anew(self) -> None: ...


def _timeline(session: Session, parent: QWidget) -> Canvas:
    """The canvas, and over it what is said once there is nothing to see."""
    canvas = Canvas(session, parent)
    SeenWith(session, canvas, Face.TIME)

    def follow(before: State, after: State) -> None:
        if not after.matching and (after.story.events or after.path):
            from herline.ui.timeline.empty import EmptyResult

            session.changed.disconnect(follow)
            EmptyResult(session, canvas, before.view.filter if before.matching else None)

    session.changed.connect(follow)
    return canvas


def _overview(session: Session, parent: QWidget) -> Overview:
    overview = Overview(session, parent)
    SeenWith(session, overview, Face.TIME, Face.MIRROR)
    return overview


def _coverage(session: Session, parent: QWidget) -> QWidget:
    def make(session: Session, parent: QWidget) -> QWidget:
        from herline.ui.lenses.coverage import Coverage

        return Coverage(session, parent)

    return OneFace(session, Face.COVERAGE, make, parent)


def _mirror(session: Session, parent: QWidget) -> QWidget:
    def make(session: Session, parent: QWidget) -> QWidget:
        from herline.ui.lenses.mirror import Mirror

        return Mirror(session, parent)

    return OneFace(session, Face.MIRROR, make, parent)


def _lens_bar(session: Session, parent: QWidget) -> QWidget:
    from herline.ui.lenses.bar import LensBar

    return LensBar(session, parent)


def _table(session: Session, parent: QWidget) -> QWidget:
    from herline.ui.events.table import EventTable  # late: it is not shown at first

    return EventTable(session, parent)


def _differences(session: Session, parent: QWidget) -> QWidget:
    from herline.ui.differences.navigator import Navigator

    return Navigator(session, parent)


def _facets(session: Session, parent: QWidget) -> QWidget:
    from herline.ui.narrowing.facets import FacetPanel

    return FacetPanel(session, parent)


def _synopsis(session: Session, parent: QWidget) -> QWidget:
    from herline.ui.synopsis.synopsis import Synopsis

    return Synopsis(session, parent)


PANELS: tuple[Panel, ...] = (
    Panel(
        "facets",
        "Filters",
        Region.LEFT,
        _facets,
        least=(150, 0),
        late=True,
        usual=236,
        key="Ctrl+B",
    ),
    Panel("lens-bar", "In whose telling", Region.TIME, _lens_bar, late=True),
    Panel("filter-bar", "Active filters", Region.TIME, FilterBar),
    Panel("timeline", "Timeline", Region.TIME, _timeline, least=(280, 150), grows=True),
    Panel("mirror", "Two sources", Region.TIME, _mirror, grows=True),
    Panel("coverage", "Coverage", Region.TIME, _coverage, grows=True),
    Panel("overview", "Overview of the whole story", Region.TIME, _overview, spared=True),
    Panel(
        "synopsis",
        "Synopsis",
        Region.SOURCES,
        _synopsis,
        least=(300, 130),
        grows=True,
        late=True,
    ),
    Panel(
        "table",
        "Event table",
        Region.RIGHT,
        _table,
        least=(220, 0),
        shown=False,
        usual=480,
        key="Ctrl+T",
    ),
    Panel(
        "differences",
        "Differences",
        Region.RIGHT,
        _differences,
        least=(200, 0),
        shown=False,
        usual=360,
        key="Ctrl+D",
    ),
)


def panel_widget(panel: Panel, session: Session, parent: QWidget) -> QWidget:
    """The widget of `panel`, named for style sheets, tests and assistive technology.

    Without a `parent`, one that shows itself would be a window of its own until it lies in another.
    """
    widget = panel.make(session, parent)
    widget.setObjectName(panel.name)
    if not widget.accessibleName():
        widget.setAccessibleName(panel.title)
    if panel.least != (0, 0):
        widget.setMinimumSize(*panel.least)
    return widget
