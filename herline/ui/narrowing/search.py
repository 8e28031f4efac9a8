"""The field for searching: narrows as one types, and says how many events match."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from herline.model.units import counted
from herline.paint.style import SMALL, style_for
from herline.session.session import Session
from herline.session.state import State
from herline.ui.parts.access import clearable
from herline.ui.parts.field import Field

LONGEST = 500
"""Characters that can be searched for."""
LEAST_WIDTH = 130
"""Pixels of the field at zoom 1, whatever stands beside it."""


class SearchField(Field):
    """Escape drops the words, and a second time leaves: `left` says so."""

    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setPlaceholderText("Search events and quotes  Ctrl F")
        clearable(self)
        self.setProperty("class", "search")
        self.setMaxLength(LONGEST)
        self._session = session
        self.count = ""
        """How many events have these words, as the field says it; empty without words."""
        self.textEdited.connect(session.search)
        self.returnPressed.connect(self.left)
        session.changed.connect(self._follow)
        self._say(session.state)

    def sizeHint(self) -> QSize:
        """Room for the words that stand in it while it is empty."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(words + 64, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a word or two, however large the text is."""
        zoom = self._session.state.settings.text_zoom
        return QSize(round(LEAST_WIDTH * zoom), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
            self._session.search("")
        else:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        style = style_for(self._session.state.settings)
        font = style.face(pixels=SMALL)
        painter = QPainter(self)
        painter.setFont(font)
        place = self.rect().adjusted(0, 0, -34, 0)
        needed = painter.fontMetrics().horizontalAdvance(self.count)
        written = self.fontMetrics().horizontalAdvance(self.text())
        if self.count and written + needed + 66 < self.width():
            painter.setPen(style.colour("quiet" if self._session.state.matching else "link"))
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.count
            )

    def _follow(self, before: State, after: State) -> None:
        text = after.view.filter.text
        if text != before.view.filter.text and text != self.text():
            self.setText(text)
        if (
            before.matching is not after.matching
            or before.index is not after.index
            or before.view.filter != after.view.filter
        ):
            self._say(after)

    def _say(self, state: State) -> None:
        found = len(state.matching)
        searching = bool(state.view.filter.words)
        count = counted(found, "events") if searching else ""
        if searching and not state.index.is_searchable:
            count = "gathering words …"
        said = f", {count} found" if searching else ""
        name = f"Search events and quotes{said}"
        if name != self.accessibleName():
            self.count = count
            self.setAccessibleName(name)
            self.update()
