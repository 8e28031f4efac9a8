"""A row of a list: words, and at its right end, quietly, what belongs to them: keys, or a date."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

BESIDE = Qt.ItemDataRole.UserRole + 1
"""The role of what is beside the words."""
QUIET = 0.7
"""How opaque that is."""
MARGIN = 12
"""Pixels on both sides of a row, and between its words and what is beside them."""


def needed(words: str, beside: str, metrics: QFontMetrics) -> int:
    """Pixels of a row in which nothing is left out."""
    return metrics.horizontalAdvance(words) + metrics.horizontalAdvance(beside) + 3 * MARGIN


class PairedRow(QStyledItemDelegate):
    """Draws both; the words end in "…" where what is beside them begins."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        words, row.text = row.text, ""
        style = row.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, row.widget)
        place = row.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        beside = str(index.data(BESIDE) or "")
        taken = row.fontMetrics.horizontalAdvance(beside) + MARGIN if beside else 0
        shown = row.fontMetrics.elidedText(
            words, Qt.TextElideMode.ElideRight, place.width() - taken
        )
        painter.save()
        painter.setFont(row.font)
        painter.setPen(row.palette.text().color())
        line = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(place, line | Qt.AlignmentFlag.AlignLeft, shown)
        painter.setOpacity(QUIET)
        painter.drawText(place, line | Qt.AlignmentFlag.AlignRight, beside)
        painter.restore()
