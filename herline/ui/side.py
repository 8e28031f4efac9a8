"""A dock at the side of the window, whose panel is made when it is first seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QWidget,
)

from herline.session.session import Session
from herline.session.state import State
from herline.ui.panels import Panel, Region
from herline.ui.parts.access import announce
from herline.ui.parts.plain import label
from herline.ui.parts.tool import tool

SHARE = {Region.LEFT: 0.26, Region.RIGHT: 0.36}
"""Of the window's width that a dock takes at most, before the reader gives it more.

At the right lines are read to their ends: at 1280 pixels the titles of the event table are whole.
"""


class Side(QDockWidget):
    """The dock of one panel; its `toggleViewAction` shows and hides it.

    `asked_for` carries the panel that the reader has shown, `left` says that it was hidden while
    the keyboard was in it.
    """

    asked_for = Signal(QWidget)
    left = Signal()

    def __init__(
        self,
        panel: Panel,
        make: Callable[[Panel], QWidget],
        session: Session,
        window: QMainWindow,
    ) -> None:
        super().__init__(panel.title, window)
        self._session = session
        self._window = window
        self.setObjectName(f"{panel.name}Dock")
        self.setAccessibleName(panel.title)
        self.panel = panel
        self._make_widget = make
        features = QDockWidget.DockWidgetFeature
        self.setFeatures(features.DockWidgetClosable)
        self.setTitleBarWidget(QWidget(self) if panel.region is Region.LEFT else self._title())
        if panel.key:
            self.toggleViewAction().setShortcut(panel.key)
        self.toggleViewAction().triggered.connect(self._say_asked_for)
        self.is_placed = False
        """Whether it is as large as it was the last time."""
        self._wanted = 0
        """How wide it is where there is room: as usual, or as the reader made it; 0: not known."""
        self._made = False
        if panel.shown:
            self._make()
        session.followed.connect(self._follow)

    def _title(self) -> QWidget:
        """What stands above the panel; Qt's own does not follow the size of the text."""
        bar = QFrame(self)
        bar.setProperty("class", "panel")
        name = label(self.panel.title, bar)
        name.setProperty("class", "quiet")
        close = tool("×", "Hide this panel", bar, f"Hide {self.panel.title}", "tool")
        close.clicked.connect(self.close)
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 2, 6, 2)
        row.addWidget(name, 1)
        row.addWidget(close)
        return bar

    def sizeHint(self) -> QSize:
        return QSize(self._usual(self._session.state.settings.text_zoom), 400)

    def _usual(self, zoom: float) -> int:
        """The usual width for this size of text, but no more than its share of the window."""
        share = int(self._window.width() * SHARE[self.panel.region])
        return max(self.panel.least[0], min(round(self.panel.usual * zoom), share))

    def showEvent(self, event: QShowEvent) -> None:
        if not self._made:
            self._make()
            if not self.is_placed:
                QTimer.singleShot(0, self, self._share_room)  # once the window has made room at all
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused) and not event.spontaneous():
            self.left.emit()
        if not event.spontaneous():
            # Once the window has the room; one that is being destroyed must not be asked for docks.
            QTimer.singleShot(0, self, self._give_back)
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        dragged = QApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if dragged or not self._wanted:
            self._wanted = self.width()

    def _give_back(self) -> None:
        for dock in self._docks():
            dock.take_back()

    def take_back(self) -> None:
        """Be as wide as before, if others needed the room and no longer do."""
        QTimer.singleShot(0, self, self._take_back)  # once the window has the room

    def _take_back(self) -> None:
        if self.isVisible() and self.width() < self._wanted:
            self._window.resizeDocks([self], [self._wanted], Qt.Orientation.Horizontal)

    def _docks(self) -> list[Side]:
        return [dock for dock in self._window.findChildren(Side) if dock.isVisible()]

    def _say_asked_for(self, shown: bool) -> None:
        if shown:
            self.asked_for.emit(self.widget())
        else:
            announce(self._window, f"{self.panel.title} hidden")

    def _share_room(self) -> None:
        """Be as wide as usual; where another dock is there already, as wide and as high as that."""
        here = [dock for dock in self._docks() if dock.panel.region is self.panel.region]
        if len(here) > 1:
            self._window.resizeDocks(here, [1] * len(here), Qt.Orientation.Vertical)
        else:
            self.be_as_wide_as_usual()

    def be_as_wide_as_usual(self) -> None:
        """For the window as it is now; what is in the dock later has no say in it."""
        self._wanted = self.sizeHint().width()
        self._window.resizeDocks([self], [self._wanted], Qt.Orientation.Horizontal)

    def _follow(self, before: State, after: State) -> None:
        if before.view.lens != after.view.lens or before.view.face != after.view.face:
            self.take_back()
        was, now = before.settings.text_zoom, after.settings.text_zoom
        if was == now or not self.isVisible():
            return
        width, usual = self.width(), self._usual(now)
        # What the reader gave it beyond the usual it keeps in smaller text.
        if width < usual if was < now else usual < width <= self._usual(was):
            QTimer.singleShot(0, self, self.be_as_wide_as_usual)  # once its text is set anew

    def _make(self) -> None:
        self._made = True
        self.setWidget(self._make_widget(self.panel))
