"""Dies: a sign that recurs in a picture is cut once, and struck in all its places together.

Thousands of dots, each drawn for itself, would change pen, brush and origin every time. So signs
and lines of text are gathered, and drawn when what comes next might cover them: the signs one sort
after the other, then the text in its order.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter

from herline.layout.scene import TextRole
from herline.paint.lettering import Lettering
from herline.paint.measure import make_measure, metrics_of
from herline.paint.picture.cut import Shape, cut
from herline.paint.picture.given import Spot, Written
from herline.paint.picture.pdf_painter import PdfPainter
from herline.paint.picture.svg_painter import SvgPainter
from herline.paint.plain import plain
from herline.paint.stamps import Draw, Stamps
from herline.paint.style import Style


class Dies(Stamps):
    """Stamps for pictures that are kept as shapes and text."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self._cut: dict[Hashable, list[Shape] | None] = {}
        self._spots: dict[Hashable, list[Spot]] = {}
        self._types: dict[tuple[TextRole, bool], tuple[QFont, float]] = {}
        self._lines: list[tuple[str, float, float, Lettering]] = []

    def draw_text(
        self,
        painter: QPainter,
        text: str,
        x: float,
        middle: float,
        lettering: Lettering,
    ) -> None:
        self._lines.append((plain(text), x, middle, lettering))

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
        spots = self._spots.get(key)
        if spots is None:
            if key not in self._cut:
                self._cut[key] = cut(draw)
            if self._cut[key] is None:
                super().stamp(painter, key, x, y, width, height, draw)
                return
            spots = self._spots[key] = []
        spots.append((x, y))

    def settle(self, painter: QPainter) -> None:
        for key, spots in self._spots.items():
            for shape in self._cut[key] or ():
                _strike(painter, shape, spots)
        self._spots.clear()
        self._write(painter)
        self._lines.clear()

    def _write(self, painter: QPainter) -> None:
        if isinstance(painter, SvgPainter | PdfPainter):
            painter.write(self._set())
            return
        for text, x, baseline, _, font, colour in self._set():
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(QPointF(x, baseline), text)

    def _set(self) -> Iterator[Written]:
        measure = make_measure(self.style)
        for text, x, middle, lettering in self._lines:
            role, strong = lettering.role, lettering.strong
            font, half = self._type(role, strong)
            if strong:
                width = metrics_of(self.style, role, strong).horizontalAdvance(text)
            else:
                width = measure(text, role)  # it remembers what layout asked for
            yield text, x, middle + half, width, font, lettering.colour

    def _type(self, role: TextRole, strong: bool) -> tuple[QFont, float]:
        """The font of a text, and half of how high its capitals are; asked for once."""
        found = self._types.get((role, strong))
        if found is None:
            half = metrics_of(self.style, role, strong).capHeight() / 2
            found = self._types[role, strong] = (self.style.font(role, strong), half)
        return found


def _strike(painter: QPainter, shape: Shape, spots: Sequence[Spot]) -> None:
    painter.setPen(shape.pen)
    painter.setBrush(shape.brush)
    if isinstance(painter, SvgPainter | PdfPainter):
        painter.strike(shape.path, spots)
    else:  # pixels are quicker one by one
        for x, y in spots:
            painter.drawPath(shape.path.translated(x, y))
