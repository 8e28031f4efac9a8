"""A dock at the side of the window, whose panel is made when it is first seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from herline.ui.panels import Panel, Place


class Side(QDockWidget):
    """The dock of one panel; its `toggleViewAction` shows and hides it."""

    def __init__(self, panel: Panel, make: Callable[[Panel], QWidget], parent: QWidget) -> None:
        super().__init__(panel.title, parent)
        self.setObjectName(f"{panel.name}Dock")
        self.setAccessibleName(panel.title)
        self.panel = panel
        self._make_widget = make
        features = QDockWidget.DockWidgetFeature
        self.setFeatures(features.DockWidgetClosable)
        if panel.place is Place.LEFT:
            self.setTitleBarWidget(QWidget(self))
        if panel.key:
            self.toggleViewAction().setShortcut(QKeySequence(panel.key))
        self._made = False
        if panel.shown:
            self._make()

    def showEvent(self, event: QShowEvent) -> None:
        if self._make() and self.panel.usual:
            QTimer.singleShot(0, self, self._widen)  # once the window has made room at all
        super().showEvent(event)

    def _widen(self) -> None:
        window = self.parentWidget()
        if isinstance(window, QMainWindow):
            width = min(self.panel.usual, window.width() // 3)
            window.resizeDocks([self], [width], Qt.Orientation.Horizontal)

    def _make(self) -> bool:
        """Make the panel, if it is not there yet."""
        if self._made:
            return False
        self._made = True
        self.setWidget(self._make_widget(self.panel))
        return True
