"""The paragraph at the caret in a text of Qt's own, which answers by lines, words and marks.

Qt for Python lets nobody answer so: a screen reader would be told the whole paragraph for a line,
and read none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QTextEdit

from herline.model.offsets import code_point_offset, utf16_offset
from herline.ui.desk.column import Set

if TYPE_CHECKING:
    from herline.ui.desk.page import Page


class Transcript(QTextEdit):
    """Never shown; it lies where the paragraph does, and has its lines, its caret and its marks."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._start = 0
        self._words = ""
        self._following = False
        self.hide()
        self.setReadOnly(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.cursorPositionChanged.connect(self._lead)

    def follow(self, block: Set, words: str) -> Any:
        """Hold these words as they are set in the block; what Qt can be asked of them."""
        page, self._following = self._page, True
        box = page.box_of(block.start, block.start + len(words)).toAlignedRect()
        self.setGeometry(box.translated(page.viewport().pos()))
        self._start, self._words = block.start, words
        shown = in_lines(block, words)
        if shown != self.toPlainText():
            self.document().setDefaultFont(block.layout.font())
            self.setPlainText(shown)
        self._stand(*page.caret.ends)
        self._following = False
        access = QAccessible.queryAccessibleInterface(self)
        return access.interface_cast(QAccessible.InterfaceType.TextInterface)

    def _stand(self, anchor: int, place: int) -> None:
        anchor, place = (utf16_offset(self._words, each - self._start) for each in (anchor, place))
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) != (anchor, place):
            cursor.setPosition(anchor)
            cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def _lead(self) -> None:
        """Where a screen reader puts the caret, the page has it too."""
        if not self._following:
            place = code_point_offset(self._words, self.textCursor().position())
            self._page.caret.go_to(self._start + place)


def in_lines(block: Set, words: str) -> str:
    """`words` with a newline in place of each space at which the block breaks a line."""
    shown = list(words)
    for number in range(1, block.lines):
        end = code_point_offset(words, block.layout.lineAt(number).textStart()) - 1
        if shown[end] == " ":
            shown[end] = "\n"
    return "".join(shown)
