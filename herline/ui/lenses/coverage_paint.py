"""Draws the rows of the coverage matrix: whole rows at a time, signs from kept pictures.

Asked cell by cell, a table costs 70 µs for each; a row drawn at once costs 100 µs in all.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from herline.model.agreement import Agreement
from herline.paint.album import blank
from herline.paint.coverage import SIDE, draw_sign
from herline.paint.fonts import Face
from herline.paint.style import BODY, Style
from herline.ui.lenses.coverage_rows import FIRST_SOURCE, TITLE, CoverageRows

PADDING = 8
"""Pixels before the words of a cell."""
KEPT, STRIPS_KEPT = 4000, 200
"""Shortened texts, and rows of signs, that are kept."""

Span = tuple[int, int]
"""Left edge and width of a column."""


class RowPainter:
    """Draws in one style; what it keeps is drawn for one density of pixels."""

    def __init__(self, rows: CoverageRows, style: Style, ratio: float) -> None:
        self._rows = rows
        self._style = style
        self.ratio = ratio
        self._signs: dict[tuple[int, int], QPixmap] = {}
        self._strips: dict[tuple[bytes, int], QPixmap] = {}
        self._shortened: dict[tuple[str, int, bool], str] = {}
        self._font = style.face(Face.SANS, BODY)
        self._strong = style.face(Face.STRONG, BODY)
        self._metrics = QFontMetricsF(self._font)
        self._strong_metrics = QFontMetricsF(self._strong)
        self._widest = self._metrics.averageCharWidth() * 1.5
        self._rise = self._metrics.capHeight() / 2
        self._colours = {name: style.colour(name) for name in ("ink", "quiet", "link", "selected")}
        self._half = (SIDE * style.zoom + 2) / 2

    def draw(
        self, painter: QPainter, row: int, y: int, height: int, columns: list[Span], chosen: bool
    ) -> None:
        """One row with its upper edge at `y`; `columns` are all columns of the table."""
        if chosen:
            left, (last, width) = columns[0][0], columns[-1]
            painter.fillRect(left, y, last + width - left, height, self._colours["selected"])
        middle = y + height / 2
        cells = self._rows.matrix.cells[self._rows.order[row]]
        if cells:
            left, each = columns[FIRST_SOURCE]
            strip = self._strips.get((cells, each)) or self._strip(cells, each)
            painter.drawPixmap(QPointF(left, middle - self._half), strip)
        for column in (*range(FIRST_SOURCE), len(columns) - 2, len(columns) - 1):
            self._write(painter, row, column, columns[column], middle, chosen)

    def draw_focus(self, painter: QPainter, place: QRectF) -> None:
        """Where the keyboard is."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._style.colour("accent"), 1.4))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)

    def _write(
        self, painter: QPainter, row: int, column: int, span: Span, middle: float, chosen: bool
    ) -> None:
        text = self._rows.written(row, column)
        x, width = span
        name = "ink" if column == TITLE else "link" if text == Agreement.CONFLICT else "quiet"
        strong = chosen and column == TITLE
        painter.setFont(self._strong if strong else self._font)
        painter.setPen(self._colours[name])
        room = width - PADDING - 4
        key = (text, room, strong)
        shown = self._shortened.get(key)
        if shown is None:
            if len(self._shortened) > KEPT:
                self._shortened.clear()
            shown = text
            if len(text) * self._widest > room:  # what surely fits need not be measured
                metrics = self._strong_metrics if strong else self._metrics
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            self._shortened[key] = shown
        painter.drawText(QPointF(x + PADDING, middle + self._rise), shown)

    def _strip(self, cells: bytes, each: int) -> QPixmap:
        """The signs of a row side by side, `each` pixels apart; many rows have the same."""
        if len(self._strips) > STRIPS_KEPT:
            self._strips.clear()
        made = blank(each * len(cells), 2 * self._half, self.ratio)
        painter = QPainter(made)
        for source, cell in enumerate(cells):
            sign = self._signs.get((cell, source)) or self._sign(cell, source)
            painter.drawPixmap(QPointF(source * each + each / 2 - self._half, 0), sign)
        painter.end()
        self._strips[cells, each] = made
        return made

    def _sign(self, cell: int, source: int) -> QPixmap:
        made = blank(2 * self._half, 2 * self._half, self.ratio)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letter = self._rows.matrix.story.sources[source].letter
        box = QRectF(0, 0, 2 * self._half, 2 * self._half)
        draw_sign(painter, box, cell, source, letter, self._style)
        painter.end()
        self._signs[cell, source] = made
        return made
