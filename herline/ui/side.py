"""A dock at the side of the window, whose panel is made when it is first seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QMainWindow, QToolButton, QWidget

from herline.ui.panels import Panel, Place
from herline.ui.parts.plain import label, set_tip

SHARE = 0.26
"""Of the window's width that a dock takes at most, before the reader gives it more."""


class Side(QDockWidget):
    """The dock of one panel; its `toggleViewAction` shows and hides it."""

    def __init__(self, panel: Panel, make: Callable[[Panel], QWidget], window: QMainWindow) -> None:
        super().__init__(panel.title, window)
        self._window = window
        self.setObjectName(f"{panel.name}Dock")
        self.setAccessibleName(panel.title)
        self.panel = panel
        self._make_widget = make
        features = QDockWidget.DockWidgetFeature
        self.setFeatures(features.DockWidgetClosable)
        self.setTitleBarWidget(QWidget(self) if panel.place is Place.LEFT else self._title())
        if panel.key:
            self.toggleViewAction().setShortcut(panel.key)
        self._made = False
        if panel.shown:
            self._make()

    def _title(self) -> QWidget:
        """What stands above the panel; Qt's own does not follow the size of the text."""
        bar = QFrame(self)
        bar.setProperty("class", "panel")
        name = label(self.panel.title, bar)
        name.setProperty("class", "quiet")
        close = QToolButton(bar)
        close.setText("×")
        close.setProperty("class", "tool")
        close.setAccessibleName(f"Hide {self.panel.title}")
        set_tip(close, "Hide this panel")
        close.clicked.connect(self.close)
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 2, 6, 2)
        row.addWidget(name, 1)
        row.addWidget(close)
        return bar

    def sizeHint(self) -> QSize:
        """As wide as is usual, but no more than its share of the window."""
        share = int(self._window.width() * SHARE)
        return QSize(max(self.panel.least[0], min(self.panel.usual, share)), 400)

    def showEvent(self, event: QShowEvent) -> None:
        if not self._made:
            self._make()
            QTimer.singleShot(0, self, self._widen)  # once the window has made room at all
        super().showEvent(event)

    def _widen(self) -> None:
        width = self.sizeHint().width()
        self._window.resizeDocks([self], [width], Qt.Orientation.Horizontal)

    def _make(self) -> None:
        self._made = True
        self.setWidget(self._make_widget(self.panel))
