"""The list of what is wrong with a file: where, what was found, what to write, what to try."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from herline.archive.printable import visible
from herline.archive.problems import Problem, Severity
from herline.model.units import counted
from herline.ui.parts.message import closing_buttons, copy_button
from herline.ui.parts.plain import selectable
from herline.ui.parts.sized import resize_within

COLUMNS = ("Where", "What was found", "What was expected", "What to try")
SIZE_AT_MOST = (900, 520)
LEAST_HEIGHT = 200
WIDTHS = (190, 180, 180)
"""Pixels of the first columns; the last has the rest, since it holds sentences."""


def headline(name: str, problems: Sequence[Problem], *, opened: bool, instead: str = "") -> str:
    """What became of the file, and how many problems it has; `instead` is what is open still."""
    count = counted(len(problems), "problems")
    if not opened:
        still = f" “{visible(instead)}” is still open." if instead else ""
        return f"{visible(name)} could not be opened.{still}"
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    rest = "What could be read is shown." if errors else "All of it is shown."
    return f"{visible(name)} was opened with {count}. {rest}"


def as_text(problems: Sequence[Problem]) -> str:
    """The list for a mail or a note, one problem on a line."""
    return "".join(f"{problem.sentence}\n" for problem in problems)


class ProblemList(QDialog):
    """A table of problems, for reading and copying."""

    def __init__(
        self,
        path: Path,
        problems: Sequence[Problem],
        *,
        opened: bool,
        instead: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Problems of the file")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = selectable(headline(path.name, problems, opened=opened, instead=instead), self)
        said.setAccessibleName("What happened")
        self.table = self._table(problems)
        buttons = closing_buttons(self, copy_button(as_text(problems), "Copy as text", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(said)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.setAccessibleDescription(said.text())
        self._take_room()

    def _take_room(self) -> None:
        """As high as the table asks for, within what is seldom too much."""
        resize_within(self, *SIZE_AT_MOST)
        rows = self.table.verticalHeader().length() + self.table.horizontalHeader().height()
        around = self.sizeHint().height() - self.table.sizeHint().height()
        self.resize(self.width(), min(self.height(), max(LEAST_HEIGHT, rows + around + 24)))

    def _table(self, problems: Sequence[Problem]) -> QTableWidget:
        table = QTableWidget(len(problems), len(COLUMNS), self)
        table.setAccessibleName("Problems")
        table.setHorizontalHeaderLabels(COLUMNS)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        for row, problem in enumerate(problems):
            place = f"line {problem.line}, column {problem.column}" if problem.line else "the file"
            where = f"{place}\n{problem.path}" if problem.path else place
            for column, text in enumerate((where, problem.found, problem.expected, problem.hint)):
                table.setItem(row, column, QTableWidgetItem(text))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(WIDTHS):
            header.resizeSection(column, width)
        header.setStretchLastSection(True)
        header.sectionResized.connect(table.resizeRowsToContents)
        table.resizeRowsToContents()
        return table
