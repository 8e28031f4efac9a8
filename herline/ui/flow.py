"""Lays widgets in a row that goes on in the next line when it is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Widgets as wide as they wish to be, `gap` pixels apart."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        above = max(rect.height() - self.heightForWidth(rect.width()), 0) // 2
        self._lay(rect.adjusted(0, above, 0, 0), place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay(self, rect: QRect, *, place: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        row: list[tuple[QLayoutItem, int, QSize]] = []
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            wish = item.sizeHint()
            size = QSize(min(wish.width(), max(rect.width(), 1)), wish.height())
            if x > rect.x() and x + size.width() > rect.right() + 1:
                _put(row, y, line, place)
                row, x, y, line = [], rect.x(), y + line + self._gap, 0
            row.append((item, x, size))
            x += size.width() + self._gap
            line = max(line, size.height())
        _put(row, y, line, place)
        return y + line - rect.y()


def _put(row: list[tuple[QLayoutItem, int, QSize]], y: int, height: int, place: bool) -> None:
    """Place one line, its widgets centred on its middle."""
    for item, x, size in row:
        if place:
            item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
