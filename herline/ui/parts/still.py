"""A strip that places its parts itself, so that a word that changes in it moves nothing else.

A layout of Qt that is told of another word asks everything around it, up to the window, whether it
still has the right size; that takes longer than to paint the word.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from herline.ui.parts.filled import Filled


class Still(Filled):
    """Places its parts anew when its own size changed, or the size that a part wishes for."""

    def __init__(self, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(ground, parent)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # Qt sends it where there is no layout
            self.settle()
        return super().event(event)
