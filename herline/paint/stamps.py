"""Small pictures that recur on every frame: words, rows of dots, diamonds.

In an export each is drawn afresh, so that text stays text. On the screen each is drawn once and
kept as a pixmap: a kept label costs 2 µs a frame, a drawn one 10.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from herline.layout.scene import TextRole
from herline.paint.measure import metrics_of
from herline.paint.plain import plain
from herline.paint.style import Style

Draw = Callable[[QPainter], None]
"""Draws into a space whose origin is the stamp's top left corner."""

KEPT = 3000


class Stamps:
    """Draws every picture afresh, exactly where it is told to."""

    def __init__(self, style: Style) -> None:
        self.style = style

    def text(
        self,
        painter: QPainter,
        text: str,
        x: float,
        middle: float,
        role: TextRole,
        colour: QColor,
        strong: bool = False,
    ) -> None:
        """One line of text with its left edge at `x` and its capitals centred on `middle`."""
        metrics = metrics_of(self.style, role, strong)
        painter.setFont(self.style.font(role, strong))
        painter.setPen(colour)
        painter.drawText(QPointF(x, middle + metrics.capHeight() / 2), plain(text))

    def stamp(
        self,
        painter: QPainter,
        key: Hashable,
        x: float,
        y: float,
        width: float,
        height: float,
        draw: Draw,
    ) -> None:
        """A picture that looks the same wherever `key` is; `draw` fills width by height."""
        painter.save()
        painter.translate(x, y)
        draw(painter)
        painter.restore()


class KeptStamps(Stamps):
    """Draws each picture once, at the pixels of one screen, and puts it on whole pixels."""

    def __init__(self, style: Style, pixel_ratio: float = 1.0) -> None:
        super().__init__(style)
        self.pixel_ratio = pixel_ratio
        self._kept: OrderedDict[Hashable, tuple[QPixmap, float]] = OrderedDict()
        # Half the height of the capitals: from the middle of a line down to its baseline.
        self._half = {
            (role, strong): metrics_of(style, role, strong).capHeight() / 2
            for role in TextRole
            for strong in (False, True)
        }

    def text(
        self,
        painter: QPainter,
        text: str,
        x: float,
        middle: float,
        role: TextRole,
        colour: QColor,
        strong: bool = False,
    ) -> None:
        key = (text, role, colour.rgba(), strong)
        found = self._kept.get(key)
        if found is None:
            found = self._keep(key, *self._written(text, role, colour, strong))
        pixmap, baseline = found
        ratio = self.pixel_ratio
        # The baseline stands on a whole pixel, as the letters were hinted for.
        bottom = round((middle + self._half[role, strong]) * ratio) / ratio
        painter.drawPixmap(QPointF(round((x - 1) * ratio) / ratio, bottom - baseline), pixmap)

    def stamp(
        self,
        painter: QPainter,
        key: Hashable,
        x: float,
        y: float,
        width: float,
        height: float,
        draw: Draw,
    ) -> None:
        found = self._kept.get(key)
        if found is None:
            pixmap = self._blank(width, height)
            drawing = QPainter(pixmap)
            drawing.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(drawing)
            drawing.end()
            found = self._keep(key, pixmap, 0.0)
        ratio = self.pixel_ratio
        painter.drawPixmap(QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio), found[0])

    def _written(
        self, text: str, role: TextRole, colour: QColor, strong: bool
    ) -> tuple[QPixmap, float]:
        """A text as a pixmap, with how far below its top the baseline stands."""
        metrics = metrics_of(self.style, role, strong)
        shown = plain(text)
        baseline = float(ceil(metrics.ascent())) + 1
        # Italics and marks may reach past the advance, hence the room on both sides.
        pixmap = self._blank(
            metrics.horizontalAdvance(shown) + 6, baseline + ceil(metrics.descent()) + 2
        )
        drawing = QPainter(pixmap)
        drawing.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        drawing.setFont(self.style.font(role, strong))
        drawing.setPen(colour)
        drawing.drawText(QPointF(1, baseline), shown)
        drawing.end()
        return pixmap, baseline

    def _blank(self, width: float, height: float) -> QPixmap:
        ratio = self.pixel_ratio
        pixmap = QPixmap(max(ceil(width * ratio), 1), max(ceil(height * ratio), 1))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap

    def _keep(self, key: Hashable, pixmap: QPixmap, baseline: float) -> tuple[QPixmap, float]:
        if len(self._kept) >= KEPT:
            for _ in range(KEPT // 4):
                self._kept.popitem(last=False)
        self._kept[key] = (pixmap, baseline)
        return pixmap, baseline
