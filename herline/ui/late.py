"""Keeps the place of a panel that the first frame does without, until it is made."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Late(QWidget):
    """An empty panel; `fill` makes the widget that belongs here and takes it in."""

    def __init__(self, make: Callable[[], QWidget], least: tuple[int, int]) -> None:
        """`least` are the width and height in pixels below which the panel will not go."""
        super().__init__()
        self._make = make
        self.setMinimumSize(*least)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)

    def fill(self) -> None:
        """Make the panel; what has the keyboard keeps it."""
        rows = self.layout()
        assert rows is not None
        widget = self._make()
        rows.addWidget(widget)
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            widget.show()  # what hid itself stays so
