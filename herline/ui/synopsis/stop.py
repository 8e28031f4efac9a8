"""Paragraphs at which Tab stops, so that they are heard, and seen, without a mouse."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QWidget

from herline.paint.style import Style
from herline.ui.parts.prose import Prose

EDGE = 7
"""Pixels between the sign of the keyboard and the words."""


class Stop(Prose):
    """Beside it, its parent draws the sign of the keyboard."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(style, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._draw_edge()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._draw_edge()

    def _draw_edge(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            parent.update(self.edge)

    @property
    def edge(self) -> QRect:
        """Where the sign is drawn, in the parent's pixels."""
        return QRect(self.x() - EDGE, self.y() + 1, 2, self.height() - 2)


def draw_sign(painter: QPainter, stops: Iterable[Stop], style: Style) -> None:
    """Show which of the stops has the keyboard, if one has."""
    for stop in stops:
        if stop.hasFocus():
            painter.fillRect(stop.edge, style.colour("accent"))
