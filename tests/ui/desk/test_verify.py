"""One key tells the states of all quotes, and writes them down."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from herline.archive.digests import digest_of
from herline.paint.style import style
from herline.paths import story_file
from herline.settings import Settings, Theme, write_settings
from herline.ui.desk import verify
from herline.ui.window import Window
from tests.ui.conftest import Shown


@pytest.fixture
def documents(small: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "any.txt").write_text("The idea, it says. The manuscript, it says. Nothing.", "utf-8")
    text = small.read_text("utf-8").replace('"label": "Book"', '"label": "Book", "file": "any.txt"')
    small.write_text(text, "utf-8")
    write_settings(Settings().with_documents(small, folder))
    return folder


def verified(window: Window) -> verify.Verify:
    window.documents.verify()
    assert window.documents.states is not None
    return window.documents.states


def test_f7_tells_all_states_and_the_difference_word_by_word(
    shown: Shown, small: Path, documents: Path, qtbot: QtBot, heard: list[str]
) -> None:
    window = shown(small)
    assert window.menus.actions["verify"].text().replace("&", "") == "Check all quotes"
    qtbot.keyClick(window, Qt.Key.Key_F7)
    states = window.documents.states
    assert states is not None
    qtbot.waitUntil(lambda: states.list.count() == 4)
    assert states.said.text() == "3 quotes: 1 exact, 2 altered."
    assert "3 quotes: 1 exact, 2 altered." in heard
    qtbot.keyClick(states.list, Qt.Key.Key_Down)
    states.list.setCurrentRow(2)
    assert "−script" in states.detail.text
    assert "+manuscript" in states.detail.text
    assert "+manuscript" in states.area.accessibleDescription()
    assert states.detail.text.count("found “manuscript”") == 1
    states.doubtful.click()
    assert states.list.count() == 3
    states.close()


def test_a_click_on_the_sum_of_all_quotes_tells_what_became_of_each(
    shown: Shown, small: Path, documents: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = shown(small)
    sum_of_all = window.status.checked
    qtbot.waitUntil(lambda: sum_of_all.text() == "3 quotes: 1 exact, 2 altered")
    assert "see what became of each" in sum_of_all.toolTip().replace("<br>", " ")
    sum_of_all.click()
    states = window.documents.states
    assert states is not None
    assert states.isVisible()
    states.close()
    asked: list[object] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: asked.append(_) or "")
    (documents / "any.txt").unlink()
    window.opening.reload()
    qtbot.waitUntil(lambda: sum_of_all.text() == "3 quotes: not checked")
    sum_of_all.click()
    assert asked
    assert not states.isVisible()


def test_what_is_in_doubt_is_chosen_and_told_at_once(
    shown: Shown, small: Path, documents: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    qtbot.waitUntil(lambda: window.status.checked.text() == "3 quotes: 1 exact, 2 altered")
    window.status.checked.click()
    states = window.documents.states
    assert states is not None
    assert states.list.currentRow() == 2
    assert "+manuscript" in states.detail.text
    assert states.document.isEnabled()
    states.list.setCurrentRow(1)
    states.doubtful.click()
    assert states.list.currentRow() == 1
    assert "+manuscript" in states.detail.text
    states.close()


def test_what_is_chosen_is_told_also_when_all_was_checked_again_and_in_another_theme(
    shown: Shown, small: Path, documents: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    window.session.prefer(theme=Theme.LIGHT)
    states = verified(window)
    qtbot.waitUntil(lambda: states.list.count() == 4)
    states.list.setCurrentRow(2)
    told, found = states.detail.text, states.report
    assert "−script" in told
    states.again.click()
    qtbot.waitUntil(lambda: states.report is not found)
    assert states.detail.text == told
    assert states.document.isEnabled()
    window.session.prefer(theme=Theme.DARK)
    assert states.detail.text == told
    dark = style("dark").source_colour(0).name()
    assert states.list.item(0).data(Qt.ItemDataRole.UserRole).colour == dark
    states.close()


def test_enter_on_a_state_reads_the_quote_in_its_document(
    shown: Shown, small: Path, documents: Path, qtbot: QtBot
) -> None:
    window = shown(small)
    states = verified(window)
    qtbot.waitUntil(lambda: states.list.count() == 4)
    states.list.setCurrentRow(1)
    qtbot.keyClick(states.list, Qt.Key.Key_Return)
    desk = window.documents.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.page.lit_place is not None)
    assert desk.page.copied() == "The idea, it says"
    desk.close()
    states.close()


def test_the_report_is_saved_where_the_reader_wants_it(
    shown: Shown,
    small: Path,
    documents: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    window = shown(small)
    states = verified(window)
    qtbot.waitUntil(lambda: states.report is not None)
    monkeypatch.setattr(verify, "ask_for", lambda *_: lambda parent, path: tmp_path / "r")
    states.save.click()
    assert "The manuscript" not in (tmp_path / "r.html").read_text("utf-8")
    assert "<ins>manuscript</ins>" in (tmp_path / "r.html").read_text("utf-8")
    assert "was written" in states.said.text()
    states.close()


def test_the_file_of_the_story_is_read_for_its_digest_only_when_the_report_is_saved(
    shown: Shown,
    small: Path,
    documents: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    read: list[Path] = []
    monkeypatch.setattr(verify, "digest_of", lambda path: read.append(path) or digest_of(path))
    window = shown(small)
    states = verified(window)
    qtbot.waitUntil(lambda: states.report is not None)
    assert not read
    monkeypatch.setattr(verify, "ask_for", lambda *_: lambda parent, path: tmp_path / "r.json")
    states.save.click()
    saved = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert saved["story"] == {
        "title": "A small story",
        "file": "small.json",
        "sha256": sha256(small.read_bytes()).hexdigest(),
    }
    states.close()


def test_no_report_is_meant_for_the_folder_of_the_program(
    shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_settings(Settings().with_documents(story_file(), tmp_path))
    window = shown(None)
    states = verified(window)
    asked: list[Path] = []
    monkeypatch.setattr(verify, "ask_for", lambda *_: lambda parent, path: asked.append(path))
    states.ask_where()
    assert asked == [Path.home() / "timeline-quotes.html"]
    states.close()


def test_without_documents_the_folder_is_asked_for(
    shown: Shown, small: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    over: list[object] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: over.append(a[0]) or "")
    window = shown(small)
    states = verified(window)
    assert over == [states]
    assert states.focusWidget() is states.again
    assert "No documents are at hand" in states.said.text()
    assert states.again.text() == "&Choose their folder…"
    states.again.click()
    assert over == [states, states]
    states.close()
