"""The dates of a document that no quote uses, each with the EDTF that is proposed for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from herline.documents.unread import Expression, around, date_expressions, in_words, unread
from herline.paint.plain import plain
from herline.paint.style import Style
from herline.ui.desk.rows import Line, Rows, Told
from herline.ui.desk.sheet import Sheet
from herline.ui.parts.access import announce, tell
from herline.ui.parts.beside import Beside, given
from herline.ui.parts.plain import label

_AT_ONCE = 1_000_000
"""Letters up to which a document is read for its dates before anybody asks for them."""


class UnreadDates(QWidget):
    """`chosen` carries (start, end) of a date; `counted` how many are unread."""

    chosen = Signal(object)
    counted = Signal(int)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._read = False
        self._beside = Beside(self)
        self._beside.ended.connect(self._fill)
        self.said = label("", self, wrap=True)
        self.said.setProperty("class", "quiet small")
        self.list = Rows("Dates that no quote uses", 3, style, self)
        self.list.came.connect(self.chosen)
        self.list.opened.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 4, 4)
        column.addWidget(self.said)
        column.addWidget(self.list, 1)

    def wear(self, style: Style) -> None:
        self.list.wear(style)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        announce(self.said, self.said.text())

    def follow(self, sheet: Sheet | None) -> None:
        """Another document is on the desk, or other quotes are known of it."""
        self._sheet = sheet
        self._read = False
        self._beside.drop()
        self.list.empty()
        self.said.setText("")
        self.counted.emit(0)
        if sheet is not None and (self.isVisible() or len(sheet.text) <= _AT_ONCE):
            self.read()

    def read(self) -> None:
        """Look for the dates now, unless that was done."""
        sheet = self._sheet
        if sheet is None or self._read:
            return
        self._read = True
        self.said.setText("Looking for dates…")
        language = sheet.source.language
        self._beside.overtake(lambda: (sheet, date_expressions(sheet.text, language)))

    def _fill(self, result: object) -> None:
        found: tuple[Sheet, tuple[Expression, ...]] = given(result)
        sheet, expressions = found
        left = unread(expressions, sheet.places)
        proposals = " These are proposals; you decide what each is the date of." if left else ""
        tell(self.said, in_words(len(left), len(expressions)) + proposals)
        for each in left:
            words, rule = plain(each.words), each.proposal.rule
            near = plain(around(sheet.text, each))
            lines = (
                Line(f"{words}  →  {each.edtf}", "ink", strong=True),
                Line(rule),
                Line(f"…{near}…"),
            )
            spoken = f"{words}, proposed as {each.edtf}: {rule}. {near}"
            self.list.add((each.start, each.end), Told(lines), spoken, f"{rule}\n…{near}…")
        self.counted.emit(len(left))
