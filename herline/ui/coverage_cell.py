"""Draws a cell of the coverage matrix from kept pictures, since scrolling paints thousands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from herline.paint.coverage import SIDE, draw_sign
from herline.paint.fonts import Face
from herline.paint.style import BODY, Style
from herline.ui.coverage_rows import DATE, TITLE, CoverageRows

Index = QModelIndex | QPersistentModelIndex
PADDING = 8
KEPT = 4000
"""Pictures of words that are kept."""


class CoverageCell(QStyledItemDelegate):
    """Needs no widget, and asks the rows for bytes instead of words."""

    def __init__(self, rows: CoverageRows, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._parent = parent
        self._signs: dict[tuple[int, int], QPixmap] = {}
        self._words: dict[tuple[str, int, int, bool], QPixmap] = {}
        self.dress(style)

    def dress(self, style: Style) -> None:
        """Draw in this style; what was kept of another is forgotten."""
        self._style = style
        self._signs.clear()
        self._words.clear()
        self._selected = style.colour("selected")
        self._accent = QPen(style.colour("accent"), 1.4)
        self._ratio = self._parent.devicePixelRatioF()
        face = style.face(Face.SANS, BODY)
        self._fonts = {False: face, True: style.face(Face.STRONG, BODY)}
        self._metrics = {strong: QFontMetricsF(font) for strong, font in self._fonts.items()}
        self._colours = {
            name: style.colour(name) for name in ("ink", "quiet", "link", "paper", "selected")
        }

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place = option.rect  # type: ignore[attr-defined]
        flags: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        chosen = bool(flags & QStyle.StateFlag.State_Selected)
        row, column = index.row(), index.column()
        if chosen:
            painter.fillRect(place, self._selected)
        source = self._rows.source_of(column)
        if source >= 0:
            sign = self._sign(self._rows.cell(row, source), source)
            side = sign.deviceIndependentSize()
            x = place.x() + (place.width() - side.width()) / 2
            painter.drawPixmap(QPointF(x, place.y() + (place.height() - side.height()) / 2), sign)
        else:
            self._draw_words(painter, place, row, column, chosen)
        if flags & QStyle.StateFlag.State_HasFocus:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._accent)
            painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), 4, 4)
            painter.restore()

    def _sign(self, cell: int, source: int) -> QPixmap:
        found = self._signs.get((cell, source))
        if found is None:
            found = self._signs[cell, source] = self._blank(SIDE * self._style.zoom + 2, None)
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            size = found.deviceIndependentSize()
            letter = self._rows.matrix.story.sources[source].letter
            box = QRectF(0, 0, size.width(), size.height())
            draw_sign(painter, box, cell, source, letter, self._style)
            painter.end()
        return found

    def _draw_words(
        self, painter: QPainter, place: object, row: int, column: int, chosen: bool
    ) -> None:
        box = QRectF(place)  # type: ignore[call-overload]
        text = self._rows.written(row, column)
        strong = chosen and column == TITLE
        name = "ink" if column == TITLE else "link" if text == "conflict" else "quiet"
        key = (text, int(box.width()), column == DATE, chosen)
        kept = self._words.get(key)
        if kept is None:
            if len(self._words) > KEPT:
                self._words.clear()
            kept = self._words[key] = self._blank(box.width(), box.height())
            drawing = QPainter(kept)
            drawing.setFont(self._fonts[strong])
            drawing.setPen(self._colours[name])
            room = box.width() - 2 * PADDING
            shown = self._metrics[strong].elidedText(text, Qt.TextElideMode.ElideRight, room)
            inside = QRectF(PADDING, 0, room, box.height())
            drawing.drawText(
                inside, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown
            )
            drawing.end()
        painter.drawPixmap(box.topLeft(), kept)

    def _blank(self, width: float, height: float | None) -> QPixmap:
        high = width if height is None else height
        made = QPixmap(max(round(width * self._ratio), 1), max(round(high * self._ratio), 1))
        made.setDevicePixelRatio(self._ratio)
        made.fill(Qt.GlobalColor.transparent)
        return made
