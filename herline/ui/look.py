"""Dresses the application: in the preferred theme, or in the one that the system changes to."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from herline.paint.style import style_for
from herline.session.session import Session
from herline.session.state import State


class Look(QObject):
    """Keeps palette, font and style sheet in step; `changed` carries the new style."""

    changed = Signal(object)

    def __init__(self, application: QApplication, session: Session) -> None:
        super().__init__()
        self._application = application
        self._session = session
        self.style = style_for(session.state.settings)
        self._wear()
        session.changed.connect(self._follow)
        application.styleHints().colorSchemeChanged.connect(self._choose)

    def _follow(self, before: State, after: State) -> None:
        if before.settings is not after.settings:
            self._choose()

    def _choose(self) -> None:
        style = style_for(self._session.state.settings)
        if style != self.style:
            self.style = style
            self._wear()
            self.changed.emit(style)

    def _wear(self) -> None:
        application = self._application
        application.setPalette(self.style.palette())
        application.setFont(self.style.face())
        application.setStyleSheet(self.style.style_sheet())
