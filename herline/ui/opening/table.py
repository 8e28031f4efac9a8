"""The dialog that makes a story of a table: how it is read, where the story goes, what was told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QVBoxLayout,
)

from herline.archive.printable import visible
from herline.archive.table.date_forms import Order
from herline.archive.table.import_csv import Table
from herline.code_pages import CODE_PAGES
from herline.files import is_same, no_place
from herline.paint.plain import plain
from herline.session.originals import refused
from herline.ui.opening.table_work import Made, TableWork
from herline.ui.parts.access import tell
from herline.ui.parts.field import Field
from herline.ui.parts.form import at_right, button, combo, rows_of
from herline.ui.parts.message import text_view
from herline.ui.parts.plain import label
from herline.ui.parts.sized import resize_within
from herline.ui.parts.slow_work import SlowWork
from herline.ui.taking_home.saving_as import AskName, ask_for, with_ending

if TYPE_CHECKING:
    from herline.ui.window import Window

ORDERS = (
    ("As the table tells", Order.UNSAID),
    ("Day first: 10 December", Order.DAY_FIRST),
    ("Month first: 12 October", Order.MONTH_FIRST),
)
ENCODINGS = (
    ("UTF-8", "utf-8"),
    *((words, page) for page, words in CODE_PAGES.items()),
    ("UTF-16", "utf-16"),
)
"""In which spreadsheets save tables, each where its letters are written."""
LEAST_TOLD = 120
"""Pixels that what is told has at least, to be read in more than a line or two."""


class TableDialog(QDialog):
    """Choose, make; the story opens, and the dialog goes unless there is something to read in it.

    What goes wrong is told in it, and another choice can be tried.
    """

    def __init__(self, path: Path, window: Window, ask_name: AskName | None = None) -> None:
        super().__init__(window)
        self.setObjectName("import-table")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Import a table")
        self._path = path
        self._window = window
        self._ask_name = ask_name or ask_for("Save the story", {".json": "Stories"})
        self._slow: SlowWork[Made] | None = None
        self.title = Field(plain(path.stem), self)
        self.title.setAccessibleName("Title of the story")
        self.order = combo("Dates like 10/12/2013", ORDERS, self)
        self.encoding = combo("Encoding", ENCODINGS, self)
        self.said = label("", self, wrap=True)
        self.told = text_view("", "Notes on the table", self)
        self.told.setMinimumHeight(LEAST_TOLD)
        self.told.hide()
        self.close_button = button("Close", self.reject, self)
        self.make_button = button("Make a story…", self.make, self)
        self.make_button.setProperty("class", "primary")
        self.make_button.setDefault(True)
        self._lay_out()
        self.title.setFocus()

    def make(self) -> None:
        """Ask for a file, and make the story beside the window."""
        asked = self._ask_name(self, self._path.with_suffix(".json"))
        if asked is None:
            return
        target = with_ending(asked, (".json",), ".json")
        if refusal := self._refusal_of(target, asked):
            self._tell("No story was made.", refusal)
            return
        self._begin(target)

    @property
    def is_busy(self) -> bool:
        """Whether a story is being made."""
        return self._slow is not None

    def reject(self) -> None:
        """Call off the story that is being made; else close."""
        if self.is_busy:
            self._call_off()
            self._tell("Called off.")
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Close; nothing is made after that."""
        self._call_off()
        super().done(result)

    def stop(self) -> None:
        """Make nothing any more, since the program ends."""
        if self._slow is not None:
            self._slow.wait()

    def _call_off(self) -> None:
        if self._slow is not None:
            self._slow.give_up()
            self._end()

    def _refusal_of(self, target: Path, asked: Path) -> str:
        if is_same(target, self._path):
            return "That is the table itself. Choose another name for the story."
        if target == asked and self._window.opening.untouched.holds(self._path, target):
            return ""
        return no_place(target) or refused(self._window.session.state, target, asked)

    def _begin(self, target: Path) -> None:
        table = Table(
            self._path.name,
            self.title.text().strip() or self._path.stem,
            encoding=str(self.encoding.currentData()),
            order=Order(self.order.currentData()),
        )
        work = TableWork(self._path, target, table)
        self._slow = slow = SlowWork(work.do, self)
        slow.told.connect(lambda: self.said.setText(f"{work.rows:,} rows so far …"))
        slow.ended.connect(lambda: self._finish(slow.result, target))
        self._set_busy(True)
        self._tell("Reading the table …")
        slow.begin()

    def _finish(self, made: Made | None, target: Path) -> None:
        self._end()
        if made is None:  # what the work raised was told as all errors are
            self._tell("No story was made.")
        elif made.refusal:
            told = "\n\n".join(filter(None, (made.refusal, made.told)))
            self._tell(f"No story was made.{self._propose(made.likely)}", told)
        else:
            self._tell(made.in_numbers, made.told)
            self._window.opening.untouched.note(self._path, target)
            opened = self._window.opening.open(target, made.in_numbers)
            if opened and not made.told:
                self.accept()

    def _propose(self, encoding: str) -> str:
        """Choose an encoding that is likely, for the reader to try, and say so; else empty."""
        found = self.encoding.findData(encoding)
        if found < 0:
            return ""
        self.encoding.setCurrentIndex(found)
        return f" {self.encoding.currentText()} is likely, and chosen now: make it again."

    def _end(self) -> None:
        if self._slow is not None:
            self._slow.deleteLater()
        self._slow = None
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        for widget in (self.title, self.order, self.encoding, self.make_button):
            widget.setEnabled(not busy)
        self.close_button.setText("Call off" if busy else "Close")
        (self.close_button if busy else self.make_button).setFocus()

    def _tell(self, said: str, told: str = "") -> None:
        """Say one thing in a line, and what there is to read below it."""
        tell(self.said, said)
        self.told.setVisible(bool(told))
        layout = self.layout()
        resize_within(self, self.width(), self.height())  # higher, where that needs more lines
        if layout is not None and told:
            layout.activate()  # text that comes before its place would be scrolled in it
            self.told.setFocus()
        self.told.setPlainText(told)

    def _lay_out(self) -> None:
        rows = rows_of((self.title, self.order, self.encoding), self)
        rows.insertRow(0, "Table", label(visible(self._path.name), self, wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(rows)
        column.addWidget(self.said)
        column.addWidget(self.told, 1)
        column.addLayout(at_right(self.close_button, self.make_button))
        resize_within(self, 560, 360)
