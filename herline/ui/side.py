"""A dock at the side of the window, whose panel is made when it is first seen."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QDockWidget, QWidget

from herline.session.session import Session
from herline.ui.panels import Panel, Place, panel_widget


class Side(QDockWidget):
    """The dock of one panel; its `toggleViewAction` shows and hides it."""

    def __init__(self, panel: Panel, session: Session, parent: QWidget) -> None:
        super().__init__(panel.title, parent)
        self.setObjectName(f"{panel.name}Dock")
        self.setAccessibleName(panel.title)
        self._panel = panel
        self._session = session
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
        self._make()
        super().showEvent(event)

    def _make(self) -> None:
        if not self._made:
            self._made = True
            self.setWidget(panel_widget(self._panel, self._session))
