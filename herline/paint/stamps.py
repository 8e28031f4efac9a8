"""Pictures that recur on every frame: words, rows of dots, diamonds, a skyline.

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

Write = Callable[[str, float, float], None]
"""Writes one line of text with its left edge at an x and its capitals centred on a y."""

KEPT = 3000


class Stamps:
    """Draws every picture afresh, exactly where it is told to."""

    keep = False
    """Whether a picture is drawn once and kept."""

    def __init__(self, style: Style) -> None:
        self.style = style

    def writer(
        self, painter: QPainter, role: TextRole, colour: QColor, strong: bool = False
    ) -> Write:
        """What writes many lines in one hand: `writer(…)(text, x, middle)`."""

        def write(text: str, x: float, middle: float) -> None:
            self.text(painter, text, x, middle, role, colour, strong)

        return write

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

    def latest(
        self, painter: QPainter, name: str, key: Hashable, width: float, height: float, draw: Draw
    ) -> None:
        """A large picture at the origin; of each `name` only that with the latest key is kept."""
        draw(painter)


class KeptStamps(Stamps):
    """Draws each picture once, at the pixels of one screen, and puts it on whole pixels."""

    keep = True

    def __init__(self, style: Style, pixel_ratio: float = 1.0) -> None:
        super().__init__(style)
        self.pixel_ratio = pixel_ratio
        self._kept: OrderedDict[Hashable, tuple[QPixmap, float]] = OrderedDict()
        self._hands: dict[Hashable, int] = {}
        self._latest: dict[str, tuple[Hashable, QPixmap]] = {}
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
        self.writer(painter, role, colour, strong)(text, x, middle)

    def writer(
        self, painter: QPainter, role: TextRole, colour: QColor, strong: bool = False
    ) -> Write:
        hand = (role, colour.rgba(), strong)
        number = self._hands.setdefault(hand, len(self._hands))
        kept, half, ratio = self._kept, self._half[role, strong], self.pixel_ratio

        def write(text: str, x: float, middle: float) -> None:
            key = (number, text)
            found = kept.get(key)
            if found is None:
                found = self._keep(key, *self._written(text, role, colour, strong))
            pixmap, baseline = found
            # The baseline stands on a whole pixel, as the letters were hinted for.
            if ratio == 1:  # whole numbers save a third of the time
                painter.drawPixmap(round(x - 1), round(middle + half - baseline), pixmap)
                return
            bottom = round((middle + half) * ratio) / ratio
            painter.drawPixmap(QPointF(round((x - 1) * ratio) / ratio, bottom - baseline), pixmap)

        return write

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
        if self.pixel_ratio == 1:
            painter.drawPixmap(round(x), round(y), found[0])
            return
        ratio = self.pixel_ratio
        painter.drawPixmap(QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio), found[0])

    def latest(
        self, painter: QPainter, name: str, key: Hashable, width: float, height: float, draw: Draw
    ) -> None:
        held = self._latest.get(name)
        if held is None or held[0] != key:
            pixmap = self._blank(width, height)
            drawing = QPainter(pixmap)
            drawing.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(drawing)
            drawing.end()
            held = self._latest[name] = (key, pixmap)
        painter.drawPixmap(0, 0, held[1])

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
