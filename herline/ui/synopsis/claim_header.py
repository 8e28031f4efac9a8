"""The head of the synopsis by claim: each source with its colour and letter above its column."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QHeaderView, QWidget

from herline.paint.album import blank
from herline.paint.badges import SIDE, draw_badge
from herline.paint.fonts import Face
from herline.paint.style import Style
from herline.ui.synopsis.claim_cell import ASIDE
from herline.ui.synopsis.claim_grid import ClaimGrid
from herline.ui.synopsis.header_looks import EDGE, write_line

HEIGHT = 30
KEPT = 60
"""Pictures that are kept, some 30 kB each."""


class ClaimHeader(QHeaderView):
    """Draws what the grid says; the colours of its sources are given in their order."""

    def __init__(self, grid: ClaimGrid, style: Style, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._grid = grid
        self._style = style
        self._colours: list[str] = []
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setAccessibleName("Sources")

    def dress(self, style: Style, colours: list[str]) -> None:
        """Draw in this style, the columns of sources in these colours."""
        self._style, self._colours = style, colours
        self.setFixedHeight(round(HEIGHT * style.zoom))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), round(HEIGHT * self._style.zoom))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        source = self._grid.source_of(section)
        text = str(self._grid.headerData(section, Qt.Orientation.Horizontal))
        letter = source.letter if source is not None else ""
        colour = self._colours[section - 1] if source is not None else ""
        ratio = self.devicePixelRatioF()
        looks = (text, letter, colour, rect.width(), rect.height(), ratio)
        painter.drawPixmap(rect.topLeft(), _picture(*looks, self._style))


@lru_cache(maxsize=KEPT)
def _picture(
    text: str, letter: str, colour: str, width: int, height: int, ratio: float, style: Style
) -> QPixmap:
    """The head of a column; with the `letter` of a source on its `colour` if it is one's."""
    made = blank(width, height, ratio, style.colour("panel"))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    place, left = QRectF(0, 0, width, height), float(ASIDE)
    if letter:
        painter.fillRect(QRectF(0, 0, width, EDGE), QColor(colour))
        side = SIDE * style.zoom
        badge = QRectF(left, place.center().y() - side / 2 + 1, side, side)
        draw_badge(painter, badge, letter, QColor(colour), style)
        left = badge.right() + 7
    painter.setFont(style.face(Face.STRONG, 13 if letter else 12))
    painter.setPen(style.colour("ink" if letter else "quiet"))
    write_line(painter, text, QRectF(left, 2, place.right() - left - 4, height - 2))
    painter.fillRect(QRectF(0, height - 1, width, 1), style.colour("line"))
    painter.end()
    return made
