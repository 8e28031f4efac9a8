"""The folder of the documents is chosen once, and quotes are looked up in it from then on."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from herline.app import make_application, start
from herline.documents import check
from herline.documents.check import Check, check_story
from herline.model.story import Story
from herline.settings import Settings, read_settings, write_settings
from herline.ui.window import Window
from tests.ui.conftest import Shown


def folder_of(window: Window) -> Path | None:
    """Where the quotes were looked up of which the window tells."""
    check = window.session.state.check
    return check.folder if check else None


def test_quotes_are_looked_up_in_the_folder_that_is_chosen(
    shown: Shown, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = shown(small)
    assert window.status.checked.text() == "Check quotes in documents…"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.menus.actions["documents"].trigger()
    qtbot.waitUntil(lambda: window.session.state.check is not None)
    assert window.status.checked.text().startswith("3 quotes")
    assert window.session.state.settings.documents_of(small) == tmp_path


def test_of_two_folders_only_the_one_that_is_chosen_is_looked_in_and_the_same_one_again(
    shown: Shown, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    write_settings(Settings().with_documents(small, old))
    window = shown(small)
    qtbot.waitUntil(lambda: window.session.state.check is not None)
    looked_in: list[Path | None] = []

    def look(story: Story, folder: Path | None, *rest: Any, **more: Any) -> Check:
        looked_in.append(folder)
        return check_story(story, folder, *rest, **more)

    monkeypatch.setattr(check, "check_story", look)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(new))
    window.menus.actions["documents"].trigger()
    qtbot.waitUntil(lambda: folder_of(window) == new)
    assert looked_in == [new]
    window.menus.actions["documents"].trigger()
    assert folder_of(window) is None
    qtbot.waitUntil(lambda: folder_of(window) == new)
    assert looked_in == [new, new]


def test_the_folder_of_documents_is_remembered_and_checked_at_the_next_start(
    shown: Shown, small: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    write_settings(Settings().with_documents(small, folder))
    window = shown(small)
    qtbot.waitUntil(lambda: window.session.state.check is not None)
    assert window.session.state.check.folder == folder
    assert window.status.checked.text() == "3 quotes: not checked"
    window.opening.reload()
    assert window.session.state.check is None
    qtbot.waitUntil(lambda: window.session.state.check is not None)


def test_the_folder_that_is_named_at_the_start_is_checked_and_remembered(
    small: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = start(make_application(), small, (), documents=tmp_path)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.session.state.check is not None)
    assert window.session.state.check.folder == tmp_path
    window.close()
    kept, _ = read_settings()
    assert kept.documents_of(small) == tmp_path
