"""A small card beside the pointer that tells what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from herline.paint.fonts import Face
from herline.paint.style import Style
from herline.ui.parts.plain import shortened

if TYPE_CHECKING:
    from herline.ui.timeline.told import Told

WIDEST = 380.0
"""Pixels at zoom 1."""
LONGEST = 240
"""Letters of a line, so that what follows it is seen as well."""
_PAD = 11.0
"""Pixels at zoom 1 between the words and the edge of the card."""
_OFF = 16
"""Pixels from the pointer to the card."""
_FLAGS = Qt.TextFlag.TextWordWrap.value


class HoverCard(QWidget):
    """Plain text, drawn: nothing in it can be taken for markup. The pointer goes through it."""

    _look: Style

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lines: list[tuple[str, bool, str]] = []
        self.hide()

    @property
    def text(self) -> str:
        """What it says just now, line by line."""
        return "\n".join(text for text, _, _ in self._lines) if self.isVisible() else ""

    def show_at(self, x: float, y: float, told: Told, style: Style) -> None:
        """Say `told` near the point (x, y) of the parent, wholly within the parent."""
        self._look = style
        lines = [
            (told.title, True, "ink"),
            (told.date, False, "ink"),
            (told.kind, False, "quiet"),
            (told.reason, False, "quiet"),
            (told.sources, False, "quiet"),
            (told.differs, False, "link"),
        ]
        self._lines = [(_cut(text), strong, ink) for text, strong, ink in lines if text]
        self.resize(self._needed())
        parent = self._ground.rect()
        left = min(int(x) + _OFF, parent.width() - self.width() - 4)
        top = int(y) + _OFF + 4
        if top + self.height() > parent.height() - 4:
            top = int(y) - self.height() - _OFF
        self.move(max(left, 4), max(top, 4))
        self.show()
        self.raise_()
        self.update()

    def _needed(self) -> QSize:
        widths, height = [0.0], 0.0
        for text, strong, _ in self._lines:
            bounds = self._bounds(text, strong)
            widths.append(bounds.width())
            height += bounds.height() + 2
        pad = _PAD * self._look.zoom
        return QSize(int(max(widths) + 2 * pad) + 2, int(height + 1.6 * pad))

    def _bounds(self, text: str, strong: bool) -> QRectF:
        metrics = QFontMetricsF(self._font(strong))
        most = WIDEST * self._look.zoom - 2 * _PAD * self._look.zoom
        return metrics.boundingRect(QRectF(0, 0, most, 400), _FLAGS, text)

    def _font(self, strong: bool) -> QFont:
        if strong:
            return self._look.face(Face.STRONG, 13)
        return self._look.face(Face.SANS, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.colour
        painter.setPen(QPen(self._look.between(colour("line"), "quiet", 0.3), 1))
        painter.setBrush(colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        pad = _PAD * self._look.zoom
        y = 0.8 * pad
        for text, strong, name in self._lines:
            bounds = self._bounds(text, strong)
            painter.setFont(self._font(strong))
            painter.setPen(colour(name))
            painter.drawText(
                QRectF(pad, y, self.width() - 2 * pad + 1, bounds.height() + 2), _FLAGS, text
            )
            y += bounds.height() + 2


def _cut(text: str) -> str:
    """As much of each line as leaves room for the others."""
    return "\n".join(shortened(line, LONGEST) for line in text.split("\n"))
