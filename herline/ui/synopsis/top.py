"""What stands above a synopsis: the event's name and date, and the ways to see and to go on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from herline.paint.style import Style
from herline.settings import By
from herline.ui.parts.tool import tool
from herline.ui.parts.typeset import Paragraph
from herline.ui.synopsis.stop import Stop, draw_sign

BELOW = 760
"""Pixels of width below which the buttons stand below the head."""
EDGES = (14, 8, 12, 6)
"""Pixels that are free at the left, above, at the right and below."""
BETWEEN = 10
"""Pixels between the choice of two ways, and the switch that holds in both."""


class SynopsisTop(QWidget):
    """The head and its buttons; what they do is connected by the synopsis.

    Where they stand beside the head, it has only name and date; `about` tells the rest below both.
    """

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self.head = Stop(style, self)
        self.about = Stop(style, self)
        self._told: tuple[Paragraph, ...] = ()
        self.quotes = self._button("quotes", "What each source says, in its own words (K)", True)
        self.claims = self._button("claims", "Claim by claim, in a table (K)", True)
        self.quotes.setAccessibleName("Synopsis by quotes")
        self.claims.setAccessibleName("Synopsis by claims")
        self.letters = self._button(
            "verbatim", "Letter by letter, as it stands in the document (V)", True
        )
        self.previous = self._button("‹ previous", "Previous event in time (Alt+Up)")
        self.previous.setAccessibleName("Previous event")
        self.next = self._button("next ›", "Next event in time (Alt+Down)")
        self.next.setAccessibleName("Next event")
        self.away = self._button("×", "Hide what the sources say")
        self.away.setAccessibleName("Hide what the sources say")
        self._ways = ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        ways.setSpacing(4)
        ways.addLayout(_in_a_row(self.quotes, self.claims, BETWEEN, self.letters))
        ways.addLayout(_in_a_row(self.previous, self.next, self.away))
        ways.addStretch(1)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(4)
        row.addWidget(self.head, 1)
        row.addLayout(ways)
        row.setAlignment(ways, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*EDGES)
        rows.setSpacing(2)
        rows.addLayout(row)
        rows.addWidget(self.about)

    def _button(self, words: str, tip: str, checkable: bool = False) -> QToolButton:
        button = tool(words, tip, self, words, "chip" if checkable else "link")
        button.setCheckable(checkable)
        return button

    def choose(self, by: By) -> None:
        """Mark the way in which the synopsis is laid out."""
        self.quotes.setChecked(by is By.QUOTES)
        self.claims.setChecked(by is By.CLAIMS)

    def tell(self, paragraphs: tuple[Paragraph, ...], style: Style) -> None:
        """Say this of the event."""
        self._told, self._style = paragraphs, style
        self._stand()

    def tab_order(self) -> tuple[QWidget, ...]:
        """What is said of the event first, wherever it stands."""
        ways = (self.quotes, self.claims, self.letters, self.previous, self.next, self.away)
        return (self.head, self.about, *ways)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        draw_sign(painter, (self.head, self.about), self._style)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        """Where the head would have no room beside its buttons, they stand below it.

        Where they have none beside each other, in two rows.
        """
        below = self.width() < BELOW * self._style.zoom
        _lay(self._row, below=below)
        above = self._told if below else self._told[:1]
        self.head.tell(above, self._style)
        self.about.tell(self._told[len(above) :], self._style)
        self.about.setVisible(above != self._told)
        rows = self._ways.itemAt(0), self._ways.itemAt(1)
        needed = sum(row.sizeHint().width() for row in rows if row) + self._ways.spacing()
        _lay(self._ways, below=self.contentsRect().width() - EDGES[0] - EDGES[2] < needed)

    def be_narrow(self, narrow: bool) -> None:
        """Where there is no room, say less."""
        self.previous.setText("‹" if narrow else "‹ previous")
        self.next.setText("›" if narrow else "next ›")
        self._stand()


def _in_a_row(*parts: QToolButton | int) -> QHBoxLayout:
    """Buttons beside each other; a number is a gap of so many pixels."""
    row = QHBoxLayout()
    row.setSpacing(4)
    for part in parts:
        if isinstance(part, int):
            row.addSpacing(part)
        else:
            row.addWidget(part)
    row.addStretch(1)
    return row


def _lay(box: QBoxLayout, *, below: bool) -> None:
    direction = QBoxLayout.Direction
    box.setDirection(direction.TopToBottom if below else direction.LeftToRight)
