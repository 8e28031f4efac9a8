"""Where a file that is taken home may go: the dialog, and the ending of the name."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from herline.ui.taking_home.saving_as import ask_for, with_ending

KINDS = {".svg": "SVG, for the web", ".csv": "CSV, a table"}


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("a.svg", "a.svg"),
        ("A.SVG", "A.SVG"),
        ("a.csv", "a.csv"),
        ("a", "a.svg"),
        ("a.txt", "a.txt.svg"),
        (".svg", ".svg.svg"),
    ],
)
def test_a_name_without_a_known_ending_gets_one(asked: str, written: str) -> None:
    assert with_ending(Path("home", asked), KINDS, ".svg") == Path("home", written)


def test_the_dialog_begins_with_a_name_and_its_kind(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[tuple[str, list[str], str, str]] = []

    def accept(dialog: QFileDialog) -> bool:
        chosen, names = dialog.selectedNameFilter(), dialog.nameFilters()
        seen.append((dialog.windowTitle(), names, chosen, dialog.defaultSuffix()))
        return True

    monkeypatch.setattr(QFileDialog, "exec", accept)
    assert ask_for("Save it", KINDS)(parent, tmp_path / "a.csv") == tmp_path / "a.csv"
    assert seen == [("Save it", ["SVG (*.svg)", "CSV (*.csv)"], "CSV (*.csv)", "csv")]
