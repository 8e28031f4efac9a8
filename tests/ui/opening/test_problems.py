"""The list of problems: all of its words can be read, at every size of text."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from herline.archive.problems import Problem, Severity
from herline.ui.opening.problems import COLUMNS, ProblemList
from tests.ui.conftest import Shown

PADDING = 18
"""Pixels beside the words of a cell: those of the style sheet, and Qt's own."""

PROBLEMS = tuple(
    Problem(
        Severity.ERROR,
        "small.json",
        3,
        105,
        "events[1].quotes[0].source",
        f"“{'x' * length}”, which is the id of no source",
        "the id of a source",
        "Did you mean “book”?",
    )
    for length in range(25)
)


def _cut(table: QTableWidget) -> list[str]:
    """The cells whose words need more lines than they have room for."""
    metrics, wrap = table.fontMetrics(), Qt.TextFlag.TextWordWrap.value
    cut: list[str] = []
    for row in range(table.rowCount()):
        for column in range(1, len(COLUMNS)):
            item = table.item(row, column)
            assert item is not None
            room = QRect(0, 0, table.columnWidth(column) - PADDING, 10_000)
            if metrics.boundingRect(room, wrap, item.text()).height() > table.rowHeight(row):
                cut.append(item.text())
    return cut


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_no_words_of_a_problem_are_cut(shown: Shown, small: Path, zoom: float) -> None:
    window = shown(small)
    window.session.prefer(text_zoom=zoom)
    listed = ProblemList(small, PROBLEMS, opened=True, parent=window)
    listed.open()
    assert _cut(listed.table) == []
    listed.close()


def test_the_place_of_a_claim_can_be_read_to_its_end(shown: Shown, small: Path) -> None:
    path = "events[12].quotes[3].claims[0].edtf"
    claim = Problem(Severity.ERROR, "small.json", 3, 105, path, "14.2.1898", "a date", "Write it.")
    listed = ProblemList(small, [claim], opened=True, parent=shown(small))
    listed.open()
    room = listed.table.columnWidth(0) - PADDING
    assert listed.table.fontMetrics().horizontalAdvance(path) <= room
    assert listed.table.horizontalScrollBar().maximum() == 0
    listed.close()


def test_the_list_grows_with_the_text(shown: Shown, small: Path) -> None:
    window = shown(small)
    usual = ProblemList(small, PROBLEMS[:1], opened=True, parent=window)
    window.session.prefer(text_zoom=0.7)
    little = ProblemList(small, PROBLEMS[:1], opened=True, parent=window)
    assert little.width() < usual.width()
    usual.deleteLater()
    little.deleteLater()


def test_what_happened_and_the_first_problem_are_read_aloud(shown: Shown, small: Path) -> None:
    listed = ProblemList(small, PROBLEMS, opened=True, parent=shown(small))
    said = listed.findChild(QLabel)
    assert said is not None
    assert QAccessible.queryAccessibleInterface(said).text(QAccessible.Text.Name) == said.text()
    assert {item.row() for item in listed.table.selectedItems()} == {0}
    expected = listed.table.model().index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert expected == "What was expected: the id of a source"


def test_the_first_problem_is_selected_whatever_key_is_held(
    shown: Shown, small: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    qtbot.keyPress(window, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    listed = ProblemList(small, PROBLEMS, opened=True, parent=window)
    qtbot.keyRelease(window, Qt.Key.Key_Shift)
    assert {item.row() for item in listed.table.selectedItems()} == {0}
