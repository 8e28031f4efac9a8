"""The head of the synopsis by claim: each source with its colour and letter above its column."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from herline.paint.fonts import Face
from herline.paint.style import Style
from herline.ui.parts.badges import SIDE, draw_badge
from herline.ui.synopsis.claim_cell import ASIDE
from herline.ui.synopsis.claim_grid import ClaimGrid

EDGE = 3
HEIGHT = 30


class ClaimHeader(QHeaderView):
    """Draws what the grid says; the colours of its sources are given in their order."""

    def __init__(self, grid: ClaimGrid, style: Style, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._grid = grid
        self._style = style
        self._colours: list[QColor] = []
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setAccessibleName("Sources")

    def dress(self, style: Style, colours: list[QColor]) -> None:
        """Draw in this style, the columns of sources in these colours."""
        self._style, self._colours = style, colours
        self.setFixedHeight(round(HEIGHT * style.zoom))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), round(HEIGHT * self._style.zoom))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        style, zoom = self._style, self._style.zoom
        place, source = QRectF(rect), self._grid.source_of(section)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(place, style.colour("panel"))
        left = place.left() + ASIDE
        if source is not None:
            colour = self._colours[section - 1]
            painter.fillRect(QRectF(place.left(), place.top(), place.width(), EDGE), colour)
            side = SIDE * zoom
            badge = QRectF(left, place.center().y() - side / 2 + 1, side, side)
            draw_badge(painter, badge, source.letter, colour, style)
            left = badge.right() + 7
        painter.setFont(style.face(Face.STRONG, 13 if source else 12))
        painter.setPen(style.colour("ink" if source else "quiet"))
        text = str(self._grid.headerData(section, Qt.Orientation.Horizontal))
        room = QRectF(left, place.top() + 2, place.right() - left - 4, place.height() - 2)
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.setPen(style.colour("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.restore()
