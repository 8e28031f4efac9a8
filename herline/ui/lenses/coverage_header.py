"""The heads of the coverage matrix: a source's letter and name, and of how much it speaks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from herline.model.coverage import SAYS
from herline.paint.badges import draw_badge
from herline.paint.coverage import SIDE
from herline.paint.fonts import Face
from herline.paint.plain import plain
from herline.paint.style import SMALL, Style
from herline.ui.lenses.coverage_rows import CoverageRows

HEIGHT = 48
"""Pixels at zoom 1."""
NARROW = 92
"""Pixels at zoom 1 below which a column has room for a letter alone."""


class CoverageHeader(QHeaderView):
    """Two lines for each column; a click sorts."""

    def __init__(self, rows: CoverageRows, style: Style, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows = rows
        self._style = style
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setAccessibleName("Columns of the coverage")

    def dress(self, style: Style) -> None:
        self._style = style
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), round(HEIGHT * self._style.zoom))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        style = self._style
        painter.save()
        painter.fillRect(rect, style.colour("panel"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, style.colour("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        source = self._rows.source_of(section)
        if source >= 0:
            self._paint_source(painter, QRectF(rect), source)
        else:
            heading = str(self._rows.headerData(section, Qt.Orientation.Horizontal))
            self._write(painter, QRectF(rect).adjusted(8, 0, -4, 0), heading, "quiet")
        if self._rows.order_of(section) == self._rows.by:
            painter.fillRect(rect.x(), rect.bottom() - 1, rect.width(), 2, style.colour("accent"))
        painter.restore()

    def _paint_source(self, painter: QPainter, place: QRectF, source: int) -> None:
        style, zoom = self._style, self._style.zoom
        story, side = self._rows.matrix.story, SIDE * zoom
        colour = style.source_colour(source)
        painter.fillRect(QRectF(place.x() + 1, place.y(), place.width() - 2, 3), colour)
        wide = place.width() >= NARROW * zoom
        x = place.x() + 6 if wide else place.center().x() - side / 2
        top = place.y() + 8 * zoom
        draw_badge(painter, QRectF(x, top, side, side), story.sources[source].letter, colour, style)
        said, rows = self._rows.sums[source][SAYS], len(self._rows.order)
        below = QRectF(place.x(), top + side, place.width(), place.bottom() - top - side - 3)
        if wide:
            room = QRectF(x + side + 5, top, place.right() - x - side - 6, side)
            self._write(painter, room, plain(story.sources[source].label), "ink")
            self._write(painter, below.adjusted(6, 0, -4, 0), f"{said:,} of {rows:,}", "quiet")
        else:
            painter.setFont(style.face(Face.SANS, SMALL))
            painter.setPen(style.colour("quiet"))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, f"{said:,}")

    def _write(self, painter: QPainter, place: QRectF, text: str, colour: str) -> None:
        painter.setFont(self._style.face(Face.SANS, SMALL))
        painter.setPen(self._style.colour(colour))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
