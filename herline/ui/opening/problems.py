"""The list of what is wrong with a file: where, what was found, what to write, what to try."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from herline.archive.printable import visible
from herline.archive.problems import Problem, Severity
from herline.model.units import counted
from herline.ui.parts.message import closing_buttons, copy_button
from herline.ui.parts.plain import selectable, tip
from herline.ui.parts.sized import resize_within

COLUMNS = ("Where", "What was found", "What was expected", "What to try")
WIDE = 112
"""Letters in a line of the dialog, so that it grows with the text."""
HIGH_AT_MOST = 520
"""Pixels of its height, however many problems there are."""
LEAST_HEIGHT = 200
"""Pixels of its height, however few."""
SHARES = (0.3, 0.21, 0.21, 0.2)
"""Of the dialog for its columns. The first has room for the place of a claim; the last, with
sentences, takes what is left beside."""
MARGINS = (16, 14, 16, 14)
PADDING = 12
"""Pixels on both sides of a cell's words, as the style sheet has it."""
_THIS_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


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
        self.table = self._table(problems)
        buttons = closing_buttons(self, copy_button(as_text(problems), "Copy as text", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.setSpacing(10)
        layout.addWidget(said)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.setAccessibleDescription(said.text())
        self._take_room()

    def _take_room(self) -> None:
        """As high as the table asks for, within what is seldom too much."""
        self.ensurePolished()  # else the text would be measured in another size
        resize_within(self, WIDE * self.fontMetrics().averageCharWidth(), HIGH_AT_MOST)
        room, header = self.width() - MARGINS[0] - MARGINS[2], self.table.horizontalHeader()
        for column, share in enumerate(SHARES):
            width = max(round(room * share), header.sectionSizeHint(column))
            self.table.setColumnWidth(column, width)
        self.table.resizeRowsToContents()
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
        table.setItemDelegate(_Cell(table))
        table.verticalHeader().hide()
        for row, problem in enumerate(problems):
            place = f"line {problem.line}, column {problem.column}" if problem.line else "the file"
            where = f"{place}\n{problem.path}" if problem.path else place
            for column, text in enumerate((where, problem.found, problem.expected, problem.hint)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(text))
                said = f"{COLUMNS[column]}: {text}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
                table.setItem(row, column, item)
        # So that a screen reader reads it when the keyboard comes. `selectRow` would select nothing
        # while Shift is held, as it may be when a file is dropped.
        table.setCurrentCell(0, 0, _THIS_ROW)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.sectionResized.connect(table.resizeRowsToContents)
        return table


class _Cell(QStyledItemDelegate):
    """Breaks lines where they are painted; Qt forgets the padding when it asks for their height."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        inside = QStyleOptionViewItem(option)
        inside.rect = option.rect.adjusted(0, 0, -PADDING, 0)  # type: ignore[attr-defined]
        return super().sizeHint(inside, index)
