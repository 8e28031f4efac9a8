"""Tells assistive technology what a page shows: the paragraphs in sight, and the caret in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QAccessibleWidget

from herline.model.offsets import code_point_offset, utf16_offset
from herline.ui.parts.access import PartAccess, state_of
from herline.ui.parts.typeset import letters

if TYPE_CHECKING:
    from herline.ui.desk.page import Page


class ParagraphWords(QAccessibleTextInterface):
    """The letters of a block without the caret, counted in UTF-16 units, as Qt counts.

    Of the block with the caret its transcript tells more.
    """

    def __init__(self, paragraph: ParagraphAccess) -> None:
        super().__init__()
        self._paragraph = paragraph

    def _place(self, offset: int) -> int:
        words = self._paragraph.words
        return self._paragraph.start + code_point_offset(words, offset)

    def characterCount(self) -> int:
        words = self._paragraph.words
        return utf16_offset(words, len(words))

    def cursorPosition(self) -> int:
        """The caret is in another paragraph."""
        return -1

    def setCursorPosition(self, position: int) -> None:
        self._paragraph.page.caret.go_to(self._place(position))

    def text(self, start: int, end: int) -> str:
        words = self._paragraph.words
        first = code_point_offset(words, start)
        return words[first : code_point_offset(words, end)]

    def characterRect(self, offset: int) -> QRect:
        place = self._place(offset)
        return _on_screen(self._paragraph.page, self._paragraph.page.box_of(place, place + 1))

    def offsetAtPoint(self, point: QPoint) -> int:
        paragraph = self._paragraph
        place = paragraph.page.place_at(paragraph.page.viewport().mapFromGlobal(point).toPointF())
        return -1 if place is None else utf16_offset(paragraph.words, place - paragraph.start)

    def scrollToSubstring(self, start: int, end: int) -> None:
        self._paragraph.page.show_span(self._place(start), self._place(end))

    def selectionCount(self) -> int:
        return 0

    def addSelection(self, start: int, end: int) -> None:
        """Marking is done with Shift and the arrows."""

    def setSelection(self, selection: int, start: int, end: int) -> None:
        """As above."""

    def removeSelection(self, selection: int) -> None:
        """As above."""


class ParagraphAccess(PartAccess):
    """A block of the text; its name is what it says, its description who quotes it."""

    def __init__(self, page: Page, block: int) -> None:
        super().__init__(page)
        self.page = page
        self.block = block
        self._words = ParagraphWords(self)

    def isValid(self) -> bool:
        sheet = self.page.sheet
        return sheet is not None and self.block < len(sheet.blocks)

    @property
    def start(self) -> int:
        """The code point of the document with which the block begins."""
        sheet = self.page.sheet
        return sheet.blocks.starts[self.block] if sheet is not None and self.isValid() else 0

    @property
    def words(self) -> str:
        sheet = self.page.sheet
        return letters(sheet.blocks.letters(self.block)) if sheet and self.isValid() else ""

    @property
    def has_caret(self) -> bool:
        sheet = self.page.sheet
        return sheet is not None and sheet.blocks.at(self.page.caret.place) == self.block

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Paragraph

    def text(self, which: QAccessible.Text) -> str:
        if which is QAccessible.Text.Name:
            return self.words.strip() or "Empty line"
        return self._quoted_for() if which is QAccessible.Text.Description else ""

    def _quoted_for(self) -> str:
        sheet = self.page.sheet
        if sheet is None or not self.isValid():
            return ""
        found = sheet.places.within(self.start, self.start + len(self.words))
        titles = dict.fromkeys(sheet.title(place) for place in found)
        return f"Quoted for {', '.join(titles)}." if titles else ""

    def rect(self) -> QRect:
        return _on_screen(self.page, self.page.box_of(self.start, self.start + len(self.words)))

    def state(self) -> QAccessible.State:
        focused = self.has_caret and self.page.hasFocus()
        return state_of(focusable=True, focused=focused, readOnly=True, multiLine=True)

    def interface_cast(self, which: QAccessible.InterfaceType) -> Any:
        if which is not QAccessible.InterfaceType.TextInterface:
            return super().interface_cast(which)
        column = self.page.column
        if column is None or not self.has_caret:
            return self._words
        return self.page.transcript.follow(column[self.block], self.words)


class PageAccess(QAccessibleWidget):
    """The document, of which the paragraphs in sight are told."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, QAccessible.Role.Document)
        self._page = page
        self._paragraphs: dict[int, ParagraphAccess] = {}

    def _blocks(self) -> list[int]:
        sheet = self._page.sheet
        return [] if sheet is None else [sheet.blocks.at(e.block.start) for e in self._page.seen]

    def _paragraph(self, block: int) -> ParagraphAccess:
        if block not in self._paragraphs:
            self._paragraphs[block] = ParagraphAccess(self._page, block)
        return self._paragraphs[block]

    def childCount(self) -> int:
        return len(self._blocks())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        blocks = self._blocks()
        return self._paragraph(blocks[index]) if 0 <= index < len(blocks) else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        sheet, point = self._page.sheet, self._page.viewport().mapFromGlobal(QPoint(x, y))
        place = self._page.place_at(point.toPointF())
        return None if sheet is None or place is None else self._paragraph(sheet.blocks.at(place))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        blocks = self._blocks()
        block = child.block if isinstance(child, ParagraphAccess) else -1
        return blocks.index(block) if block in blocks else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        index = self.caret_index
        return self.child(index) if index is not None and self._page.hasFocus() else None

    @property
    def caret_index(self) -> int | None:
        """Which child holds the caret; None where that is out of sight."""
        sheet, blocks = self._page.sheet, self._blocks()
        block = sheet.blocks.at(self._page.caret.place) if sheet is not None else -1
        return blocks.index(block) if block in blocks else None


def _on_screen(page: Page, box: QRectF) -> QRect:
    found = box.toAlignedRect()
    return QRect(page.viewport().mapToGlobal(found.topLeft()), found.size())


def say_caret(page: Page, *, other_paragraph: bool) -> None:
    """Tell assistive technology, if there is any, where the caret is now."""
    if not QAccessible.isActive() or not page.hasFocus():
        return
    access = QAccessible.queryAccessibleInterface(page)
    if not isinstance(access, PageAccess) or access.caret_index is None:
        return
    paragraph = access.focusChild()
    assert isinstance(paragraph, ParagraphAccess)
    offset = utf16_offset(paragraph.words, page.caret.place - paragraph.start)
    moved = QAccessibleTextCursorEvent(page, offset)
    for event in (QAccessibleEvent(page, QAccessible.Event.Focus), moved)[not other_paragraph :]:
        event.setChild(access.caret_index)
        QAccessible.updateAccessibility(event)
