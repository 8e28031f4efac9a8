"""Documents that are sought, chosen by hand, or missing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from herline.session.chosen_files import chosen_files_file
from tests.ui.conftest import Shown
from tests.ui.desk.conftest import desk_of


def test_where_no_document_is_the_keyboard_is_at_the_source_that_tells_why(
    shown: Shown, mill: Path, qtbot: QtBot
) -> None:
    (mill.parent / "documents" / "book.txt").unlink()
    window = shown(mill)
    qtbot.waitUntil(lambda: window.session.state.check is not None)
    window.documents.read("fire", 0)
    desk = window.documents.desk
    assert desk is not None
    qtbot.waitUntil(desk.page.isHidden)
    assert desk.focusWidget() is desk.sources
    told = desk.sources.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Book: missing. ")
    desk.close()


def test_a_source_is_pointed_to_another_file_and_that_is_remembered(
    shown: Shown, mill: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    other = tmp_path / "another.txt"
    other.write_text("Then the mill burned. Nobody knows when.", "utf-8")
    window = shown(mill)
    desk = desk_of(window, qtbot)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    desk.file.click()
    qtbot.waitUntil(lambda: "another.txt" in desk.told.text())
    qtbot.waitUntil(lambda: window.session.state.check.documents[0].file == "another.txt")
    assert window.checking.chosen() == {"book": other}
    assert "another" not in mill.read_text("utf-8")
    desk.back.click()
    qtbot.waitUntil(lambda: window.session.state.check.documents[0].file == "book.txt")
    desk.close()


def test_choices_that_were_damaged_when_another_is_made_are_told(
    shown: Shown, mill: Path, qtbot: QtBot
) -> None:
    window = shown(mill)
    qtbot.waitUntil(lambda: window.session.state.check is not None)
    said: list[str] = []
    window.checking.unread.disconnect()
    window.checking.unread.connect(said.append)
    chosen_files_file().parent.mkdir(parents=True, exist_ok=True)
    chosen_files_file().write_text("{ all that was chosen in years")
    window.checking.choose("book", mill.parent / "documents" / "book.txt")
    assert ["damaged" in each for each in said] == [True]


def test_the_folder_is_asked_for_over_the_desk(
    shown: Shown, mill: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    over: list[object] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: over.append(a[0]) or "")
    desk = desk_of(shown(mill), qtbot)
    desk.folder.click()
    assert over == [desk]
    desk.close()


def test_no_document_is_sought_in_the_folder_of_the_program(
    shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: asked.append(a[2]) or ("", ""))
    window = shown(None)
    window.documents.show()
    desk = window.documents.desk
    assert desk is not None
    desk.file.click()
    assert asked == [str(Path.home())]
    desk.close()


def test_a_document_that_is_missing_is_said_to_be_with_what_to_do(
    shown: Shown, mill: Path, tmp_path: Path, qtbot: QtBot, heard: list[str]
) -> None:
    (tmp_path / "documents" / "book.txt").unlink()
    window = shown(mill)
    qtbot.waitUntil(lambda: window.session.state.check is not None)
    window.documents.show()
    desk = window.documents.desk
    assert desk is not None
    qtbot.waitUntil(lambda: "there is no such file" in desk.empty.text())
    assert desk.empty.isVisible()
    assert desk.empty.text() in heard
    assert not desk.page.isVisible()
    assert desk.foot.said.text() == ""
    desk.close()


def test_for_a_source_that_names_no_document_a_file_is_advised_and_no_folder(
    shown: Shown, mill: Path, qtbot: QtBot
) -> None:
    mill.write_text(mill.read_text("utf-8").replace(', "file": "book.txt"', ""), "utf-8")
    window = shown(mill)
    window.documents.show()
    desk = window.documents.desk
    assert desk is not None
    qtbot.waitUntil(lambda: "“Book” names no document." in desk.empty.text())
    assert "Choose its file." in desk.empty.text()
    assert "Choose the folder" not in desk.empty.text()
    desk.close()


def test_without_a_document_escape_drops_the_words_and_then_closes(
    shown: Shown, mill: Path, qtbot: QtBot
) -> None:
    (mill.parent / "documents" / "book.txt").unlink()
    window = shown(mill)
    qtbot.waitUntil(lambda: window.session.state.check is not None)
    window.documents.show()
    desk = window.documents.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.empty.isVisible() and desk.isActiveWindow())
    desk.finder.begin()
    qtbot.keyClicks(desk.finder.field, "mill")
    qtbot.keyClick(desk.finder.field, Qt.Key.Key_Escape)
    assert desk.isVisible()
    assert not desk.finder.field.text()
    qtbot.keyClick(desk.finder.field, Qt.Key.Key_Escape)
    assert not desk.isVisible()
