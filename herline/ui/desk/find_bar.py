"""The row that searches in the document on the desk: field, next, previous, and how many."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from herline.documents.seeking import MOST
from herline.paint.plain import plain
from herline.ui.desk.page import Page
from herline.ui.parts.access import announce, clearable
from herline.ui.parts.plain import label
from herline.ui.parts.tool import tool

HEARD = 80
"""Letters that are heard behind a hit, and the rest of the word in which they end."""
_PAUSE = 120
"""Milliseconds without a key after which a long document is searched."""


class FindBar(QWidget):
    """Searches `page`; `left` says that the reader goes back to reading."""

    left = Signal()

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._hits: tuple[tuple[int, int], ...] = ()
        self._position = -1
        self.field = QLineEdit(self)
        self.field.setProperty("class", "search")
        self.field.setPlaceholderText("Find in this document")
        self.field.setAccessibleName("Find in this document")
        clearable(self.field)
        self.field.setMinimumWidth(120)
        self.previous = self._button("‹", "Previous (Shift+F3)", "Previous hit", -1)
        self.next = self._button("›", "Next (F3, Enter)", "Next hit", 1)
        self.count = label("", self)
        self.count.setProperty("class", "quiet small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addWidget(self.count)
        self._timer = QTimer(self, interval=_PAUSE, singleShot=True)
        self._timer.timeout.connect(self.search)
        self.field.textEdited.connect(lambda: self._timer.start())
        self._tell()

    def _button(self, text: str, tip: str, name: str, by: int) -> QToolButton:
        button = tool(text, tip, self, name, "tool")
        button.clicked.connect(lambda: self.step(by))
        return button

    def begin(self) -> None:
        """Let the reader type what to find."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def drop(self) -> None:
        """Search for nothing any more, and go back to reading, at the hit that was looked at."""
        hit = self._hit
        self.field.clear()
        self.search()
        if hit is not None:
            self._page.caret.go_to(hit[0])
        self.left.emit()

    def search(self) -> None:
        """Find what is typed, from where the reader looks on."""
        self._timer.stop()
        sheet = self._page.sheet
        self._hits = sheet.seeker.places(self.field.text()) if sheet else ()
        self._position = -1
        if self._hits:
            here = (self._page.first_in_sight, -1)
            self._position = bisect_right(self._hits, here) % len(self._hits)
        self._show()

    def step(self, by: int) -> None:
        """Go to the next hit, or the one before (-1); after the last comes the first."""
        if self._timer.isActive():
            self.search()
        elif self._hits:
            self._position = (self._position + by) % len(self._hits)
            self._show()

    @property
    def _hit(self) -> tuple[int, int] | None:
        """The one that is looked at."""
        return self._hits[self._position] if self._hits else None

    def _show(self) -> None:
        self._page.mark(self._hits, self._hit)
        self._tell()
        if self.isVisible():
            announce(self.count, " ".join(f"{self.count.text()} {self._words}".split()))

    @property
    def _words(self) -> str:
        """The letters at the hit, to be heard; nobody who sees them needs them told."""
        sheet, hit = self._page.sheet, self._hit
        if sheet is None or hit is None:
            return ""
        end = hit[1] + HEARD
        space = sheet.text.find(" ", end, end + HEARD)
        return plain(sheet.text[hit[0] : space if space > 0 else end])

    def _tell(self) -> None:
        many = f"{len(self._hits):,}{'+' if len(self._hits) == MOST else ''}"
        if self._hits:
            self.count.setText(f"{self._position + 1:,} of {many}")
        else:
            self.count.setText("not found" if self.field.text().strip() else "")
        self.previous.setEnabled(bool(self._hits))
        self.next.setEnabled(bool(self._hits))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)
