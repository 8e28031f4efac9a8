"""A part of a column that is given up where room is scarce, and how high others are if not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget


class Spared(QWidget):
    """The place of `widget`, which can be given up whether `widget` in it is hidden or not."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.widget = widget
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(widget)


def tallest(part: QWidget) -> int:
    """How high a part of a column is where nothing stands below the column or is given up in it."""
    column = part.parentWidget()
    whole = column.parentWidget() if column else None
    if not (
        column and isinstance(whole, QSplitter) and whole.orientation() is Qt.Orientation.Vertical
    ):
        return part.height()
    given_up = sum(
        place.sizeHint().height() for place in column.findChildren(Spared) if place.isHidden()
    )
    return part.height() + whole.height() - column.height() - given_up
