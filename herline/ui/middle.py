"""The middle of the window: the column of time, and with an event chosen the column of sources."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from herline.session.session import Session
from herline.session.state import State
from herline.settings import Place
from herline.ui.panels import Panel, Region
from herline.ui.parts.spared import Spared

SYNOPSIS_SHARE = 0.42
"""Of the height or width that it has with the timeline."""
SYNOPSIS_LEAST = 360
"""Pixels, where that would be less: a headline and a paragraph of each source."""
FILTERS = 42
"""Pixels at zoom 1 of the line above the lanes."""


class Middle(QSplitter):
    """Lays the sources below the timeline or beside it, as large as they last were there."""

    def __init__(
        self,
        session: Session,
        panels: tuple[Panel, ...],
        made: Callable[[Panel], QWidget],
        places: dict[str, str],
    ) -> None:
        """`made` gives the widget of a panel; `places` is what `places` gave at the last start."""
        super().__init__()
        self.setObjectName("middle")
        self.setChildrenCollapsible(False)
        self._session = session
        self._places = places
        self._least: list[tuple[QWidget, int]] = []
        """What has a least height, and the pixels of that at zoom 1."""
        self._spared: list[Spared] = []
        self._sources: QWidget | None = None
        session.changed.connect(self._open)  # before its parts follow: they have their size by then
        self._column(panels, Region.TIME, made)
        self._sources = self._column(panels, Region.SOURCES, made)
        session.changed.connect(self._follow)

    def settle(self) -> None:
        """Take the place of the last time; the window knows its size by now."""
        self._turn(None, self._session.state.settings.synopsis)
        self._show_sources(self._session.state.selected is not None)

    def places(self) -> dict[str, str]:
        """How large the parts are, below and beside, in Qt's own words."""
        self._places[self._session.state.settings.synopsis] = text_of(self.saveState())
        return {str(place): text for place, text in self._places.items()}

    def _column(
        self, panels: tuple[Panel, ...], region: Region, made: Callable[[Panel], QWidget]
    ) -> QWidget | None:
        here = [panel for panel in panels if panel.region is region]
        if not here:
            return None
        column = QWidget()  # no child of the splitter yet, which would take it in
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for panel in here:
            widget = made(panel)
            if panel.least[1] and region is Region.TIME:
                self._least.append((widget, panel.least[1]))
            if panel.spared:
                widget = Spared(widget)
                self._spared.append(widget)
            rows.addWidget(widget, int(panel.grows))
        self.addWidget(column)
        return column

    def _make_room(self) -> None:
        """Give lanes and quotes what text of this size needs, before anything else."""
        state = self._session.state
        zoom, needed = state.settings.text_zoom, SYNOPSIS_LEAST
        for widget, least in self._least:
            widget.setMinimumHeight(round(least * zoom))
            needed += round(least * zoom)
        vertical = self.orientation() is Qt.Orientation.Vertical
        below = vertical and self._sources is not None and state.selected is not None
        for spared in self._spared:
            scarce = self.height() < needed + spared.widget.sizeHint().height() + FILTERS * zoom
            spared.setVisible(not (scarce and below))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_room()
        super().resizeEvent(event)

    def _open(self, before: State, after: State) -> None:
        """Give an event that is chosen its place beside the timeline, or take it back."""
        chosen = after.selected is not None
        if chosen is not (before.selected is not None):
            self._show_sources(chosen)
            QCoreApplication.sendPostedEvents(self, QEvent.Type.LayoutRequest.value)

    def _show_sources(self, chosen: bool) -> None:
        if self._sources is not None:
            self._sources.setVisible(chosen)
        self._make_room()

    def _follow(self, before: State, after: State) -> None:
        if before.settings.synopsis is not after.settings.synopsis:
            self._turn(before.settings.synopsis, after.settings.synopsis)
        if before.settings is not after.settings:
            self._make_room()

    def _turn(self, before: Place | None, after: Place) -> None:
        if before is not None:
            self._places[before] = text_of(self.saveState())
        beside = after is Place.BESIDE
        self.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        if not self._places.get(after) or not self.restoreState(bytes_of(self._places[after])):
            window = self.window()
            whole = window.width() if beside else window.height()
            sources = max(round(whole * SYNOPSIS_SHARE), SYNOPSIS_LEAST)
            self.setSizes([whole - sources, sources])


def text_of(state: QByteArray) -> str:
    """What Qt saved of a widget's place, as text for a file."""
    return bytes(state.toBase64().data()).decode("ascii")


def bytes_of(text: str) -> QByteArray:
    """What `text_of` wrote, as Qt takes it back; empty for what it did not write."""
    return QByteArray.fromBase64(text.encode("ascii", "replace"))
