"""Says that no story is open, where none could be, and which ones may be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from herline.ui.parts.over import Over
from herline.ui.parts.plain import label


class NothingOpen(Over):
    """Lies over a window without a story; offers to `ask` for one, open `shipped` or `begin`."""

    def __init__(
        self,
        ask: Callable[[], object],
        shipped: Callable[[], object],
        begin: Callable[[], object],
        window: QWidget,
    ) -> None:
        super().__init__("No story is open", window)
        said = label("No story is open.", self)
        said.setProperty("class", "heading")
        self.ask = QPushButton("&Open a story…", self)
        self.ask.setProperty("class", "primary")
        self.ask.clicked.connect(lambda: ask())
        self.shipped = QPushButton("Open the &story of Her", self)
        self.shipped.clicked.connect(lambda: shipped())
        self.begin = QPushButton("&New story…", self)
        self.begin.clicked.connect(lambda: begin())
        line = QHBoxLayout()
        line.setSpacing(12)
        for button in (self.ask, self.shipped, self.begin):
            line.addWidget(button)
        line.addStretch(1)
        self.rows.addWidget(said)
        self.rows.addLayout(line)
        self.appear()
        self.ask.setFocus()
