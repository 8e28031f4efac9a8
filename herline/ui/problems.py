"""The list of what is wrong with a file: where, what was found, what to write, what to try."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from herline.archive.printable import visible
from herline.archive.problems import Problem, Severity
from herline.ui.plain import closing_buttons, copy_button, selectable

COLUMNS = ("Where", "What was found", "What was expected", "What to try")


def headline(name: str, problems: Sequence[Problem], *, opened: bool) -> str:
    """One sentence or two: how many problems, and what became of the file."""
    count = counted(problems)
    if not opened:
        return f"{visible(name)} could not be opened. What was open before still is."
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    rest = "What could be read is shown." if errors else "All of it is shown."
    return f"{visible(name)} was opened with {count}. {rest}"


def counted(problems: Sequence[Problem]) -> str:
    """ "1 problem", "7 problems"."""
    return f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"


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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Problems of the file")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(900, 420)
        said = selectable(headline(path.name, problems, opened=opened), self)
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
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, 210)
        rows = table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table
