"""A strip that places its parts itself, so that a word that changes in it moves nothing else.

A layout of Qt that is told of another word asks everything around it, up to the window, whether it
still has the right size; that takes longer than to paint the word.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget


class Still(QFrame):
    """Places its parts anew when its own size changed, or the size that a part wishes for.

    It fills its ground, so that what lies behind it is not painted first.
    """

    def __init__(self, ground: str, parent: QWidget | None = None) -> None:
        """`ground` is a word of the style sheet: "panel" or "paper"."""
        super().__init__(parent)
        self.setProperty("class", ground)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._settled: object = None

    def parts(self) -> Sequence[QWidget]:
        """Its parts whose wishes matter."""
        raise NotImplementedError

    def place(self) -> None:
        """Give each part its place."""
        raise NotImplementedError

    def settle(self) -> None:
        """Place the parts, unless all are as large as they were; it may be called often."""
        parts = self.parts()
        wishes = self.size(), [(part, part.sizeHint()) for part in parts]
        if wishes != self._settled:
            self._settled = wishes
            self.place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().window())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # Qt sends it where there is no layout
            self.settle()
        return super().event(event)
