"""Which widgets belong to which face of a story: they share one place, and are seen in turn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from herline.model.view import Face
from herline.session.session import Session
from herline.session.state import State


class SeenWith(QObject):
    """Shows its parent only while one of `faces` is what is shown."""

    def __init__(self, session: Session, widget: QWidget, *faces: Face) -> None:
        super().__init__(widget)
        self._widget = widget
        self._faces = faces
        session.followed.connect(self._follow)
        if session.state.view.shown not in faces:
            widget.hide()

    def _follow(self, before: State, after: State) -> None:
        if before.view.shown is not after.view.shown:
            seen = after.view.shown in self._faces
            if not seen:
                self._widget.clearFocus()  # or it would go elsewhere before the other face has it
            self._widget.setVisible(seen)


class OneFace(QWidget):
    """The place of one face; the widget in it is made when it is first shown.

    It then has the keyboard. What it asks for is passed on: with `opened` the synopsis, with
    `opened_at` the column of a source there, and whether the keyboard is to follow, with
    `asked_about` what can be done with an event, and where to offer it. `left` says that another
    face is shown, and the keyboard was in this one.
    """

    opened = Signal()
    opened_at = Signal(str, bool)
    asked_about = Signal(str, QPoint)
    left = Signal()

    def __init__(
        self,
        session: Session,
        face: Face,
        make: Callable[[Session, QWidget], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._face = face
        self._make = make
        self.widget: QWidget | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        session.followed.connect(self._follow)
        self._show(session.state, take_keyboard=False)

    def _follow(self, before: State, after: State) -> None:
        if before.view.shown is not after.view.shown:
            self._show(after, take_keyboard=True)

    def _show(self, state: State, *, take_keyboard: bool) -> None:
        seen = state.view.shown is self._face
        if seen and self.widget is None:
            self.widget = self._make(self._session, self)
            for name in ("opened", "opened_at", "asked_about"):
                asks = getattr(self.widget, name, None)
                if asks is not None:
                    asks.connect(getattr(self, name))
            rows = self.layout()
            assert rows is not None
            rows.addWidget(self.widget)
            self.setFocusProxy(self.widget)
        focused = QApplication.focusWidget()
        if not seen and focused is not None and self.isAncestorOf(focused):
            self.left.emit()  # before Qt gives the keyboard to whatever comes next
        self.setVisible(seen)
        if seen and take_keyboard:
            QTimer.singleShot(0, self, lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
