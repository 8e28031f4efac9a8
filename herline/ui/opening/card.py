"""Says that a large file is being read, how far it is, and how to call it off."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from herline.archive.printable import visible
from herline.ui.parts.over import Over
from herline.ui.parts.plain import ShorteningLabel, set_tip

STEPS = 1000


class OpeningCard(Over):
    """Lies over the window; `called_off` when the reader does not want to wait."""

    called_off = Signal()

    def __init__(self, name: str, size: int, window: QWidget, share: float = 0.0) -> None:
        """`size` is that of the file called `name`, in bytes, of which this `share` is read."""
        super().__init__("Opening a story", window)
        self.setObjectName("opening")
        said = ShorteningLabel(f"Opening {visible(name)}, {size / 1e6:,.0f} MB", self)
        said.setProperty("class", "heading")
        self.bar = QProgressBar(self)
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("How far it is")
        self.tell(share)  # before it is shown, since then the bar would be painted at once
        self.cancel = QPushButton("&Cancel", self)
        set_tip(self.cancel, "Keep what is open (Esc)")
        self.cancel.clicked.connect(self.called_off)
        QShortcut(Qt.Key.Key_Escape, self).activated.connect(self.called_off)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.bar, 1)
        line.addWidget(self.cancel)
        self.rows.addWidget(said)
        self.rows.addLayout(line)
        self.appear()

    def tell(self, share: float) -> None:
        """Show how much of the file is read, from 0 to 1."""
        self.bar.setValue(round(share * STEPS))
