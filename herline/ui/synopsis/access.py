"""Tells assistive technology the columns of a synopsis in the order in which they are read."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from herline.ui.parts.prose import Prose
from herline.ui.synopsis.columns import Columns
from herline.ui.synopsis.header import ColumnHeader


class ColumnsAccess(QAccessibleWidget):
    """Source by source: its name, what it says of the time, its quotes.

    Qt would tell them as they lie above one another, and those that are spare as well.
    """

    def __init__(self, columns: Columns) -> None:
        super().__init__(columns, QAccessible.Role.Grouping, "Sources")
        self._columns = columns

    def childCount(self) -> int:
        return len(self._columns.tab_order())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        parts = self._columns.tab_order()
        if not 0 <= index < len(parts):
            return None
        return QAccessible.queryAccessibleInterface(parts[index])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        widget = child.object()
        return next((i for i, part in enumerate(self._columns.tab_order()) if part is widget), -1)


@lru_cache(maxsize=1)
def install() -> None:
    """Let Qt ask here for what the parts of a synopsis are; once is enough."""
    QAccessible.installFactory(_access_of)


def _access_of(kind: str, object: QObject | None) -> QAccessibleInterface | None:
    match object:
        case Columns():
            return ColumnsAccess(object)
        case ColumnHeader():
            return QAccessibleWidget(object, QAccessible.Role.Heading)
        case Prose():
            return QAccessibleWidget(object, QAccessible.Role.Paragraph)
        case _:
            return None
