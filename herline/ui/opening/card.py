"""Says that a large file is being read, how far it is, and how to call it off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from herline.archive.printable import visible
from herline.ui.parts.plain import ShorteningLabel

WIDTH = 420
STEPS = 1000


class OpeningCard(QFrame):
    """Lies over the window; `called_off` when the reader does not want to wait."""

    called_off = Signal()

    def __init__(self, name: str, size: int, window: QWidget) -> None:
        """`size` is that of the file called `name`, in bytes."""
        super().__init__(window)
        self.setObjectName("opening")
        self.setProperty("class", "raised")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName("Opening a story")
        said = ShorteningLabel(f"Opening {visible(name)}, {size / 1e6:,.0f} MB", self)
        said.setProperty("class", "heading")
        self.bar = QProgressBar(self)
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("How far it is")
        self.cancel = QPushButton("&Cancel", self)
        self.cancel.clicked.connect(self.called_off)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.bar, 1)
        line.addWidget(self.cancel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(10)
        rows.addWidget(said)
        rows.addLayout(line)
        window.installEventFilter(self)
        self._settle(window)
        self.show()
        self.raise_()

    def tell(self, share: float) -> None:
        """Show how much of the file is read, from 0 to 1."""
        self.bar.setValue(round(share * STEPS))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._settle(watched)
        return False

    def _settle(self, window: QWidget) -> None:
        width, height = min(WIDTH, window.width() - 32), self.sizeHint().height()
        left, top = (window.width() - width) // 2, (window.height() - height) // 3
        self.setGeometry(left, top, width, height)
