"""What a window leaves for the next start, and what becomes of it where that is damaged."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from herline.model.view import Grouping
from herline.notes.file import notes_file
from herline.paths import settings_file
from herline.session.chosen_files import chosen_files_file
from herline.session.memory import memory_file, read_memory
from herline.settings import Settings, Theme, read_settings, write_settings
from herline.ui.parts.message import Message
from tests.ui.conftest import Shown, file_of


def test_the_next_start_looks_as_this_one_ended(shown: Shown, small: Path, qtbot: QtBot) -> None:
    window = shown(small)
    window.resize(760, 640)
    window.session.zoom(0.5)
    window.session.step()
    window.session.group(Grouping.SOURCE)
    view = window.session.state.view
    window.close()
    again = shown(small)
    assert again.session.state.view == view
    assert (again.width(), again.height()) == (760, 640)
    assert not again.session.can_go_back


def test_a_file_found_whole_is_not_checked_again(shown: Shown, small: Path) -> None:
    shown(small).close()
    assert len(read_memory()[0].trusted) == 1


def test_all_files_of_the_reader_that_are_damaged_are_told_together_over_the_window(
    shown: Shown, small: Path
) -> None:
    files = settings_file(), memory_file(), chosen_files_file(), notes_file(small)
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("{ not json")
    window = shown(small)
    (told,) = window.findChildren(Message)
    assert told.isVisible()
    said = told.accessibleDescription()
    assert said.count("damaged (") == len(files)
    for file in files:
        (aside,) = file.parent.glob(f"{file.name}.damaged-*")
        assert aside.name in said
        assert aside.read_text() == "{ not json"
    told.close()
    assert window.session.state.story.title == "A small story"
    window.close()
    assert not shown(small).findChildren(Message)


def test_whatever_lies_in_the_cache_the_story_opens_and_nothing_is_said(
    shown: Shown, small: Path, home: Path
) -> None:
    shown(small).close()
    kept = [file for file in (home / "cache").rglob("*") if file.is_file()]
    assert kept
    for file in kept:
        file.write_bytes(b"\x80\x05 nothing of ours")
    window = shown(small)
    assert len(window.session.state.story.events) == 3
    assert not window.findChildren(Message)


def test_where_one_was_is_kept_before_what_can_be_made_again(
    shown: Shown, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = shown(small)
    window.session.show_event("event-1")
    kept: list[str] = []

    def note(scenes: object) -> None:
        view = read_memory()[0].view_of(small)
        kept.append(view.selected if view else "")

    monkeypatch.setattr(window.opening, "keep", note)
    window.close()
    assert kept == ["event-1"]


def test_a_preference_that_cannot_be_kept_is_said(
    shown: Shown, small: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = shown(small)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("herline.ui.opening.keeping.write_settings", full)
    with qtbot.waitSignal(window.keeping.failed):
        window.session.prefer(motion=False)
    assert "No space left on device" in window.status.currentMessage()


def test_two_windows_at_once_keep_what_was_preferred_in_either(shown: Shown, small: Path) -> None:
    one, other = shown(small), shown(small)
    one.session.prefer(theme=Theme.DARK)
    one.close()
    other.session.prefer(motion=False)
    other.close()
    kept = read_settings()[0]
    assert (kept.theme, kept.motion) == (Theme.DARK, False)


def test_preferences_that_were_damaged_meanwhile_are_kept_as_they_are_here(
    shown: Shown, small: Path
) -> None:
    window = shown(small)
    window.session.prefer(text_zoom=1.25)
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text("{ not json")
    window.session.prefer(motion=False)
    window.close()
    kept = read_settings()[0]
    assert (kept.text_zoom, kept.motion) == (1.25, False)


def test_a_fold_that_is_not_wanted_is_not_made_at_the_next_start(
    shown: Shown, tmp_path: Path
) -> None:
    write_settings(Settings(fold=False))
    path = file_of(tmp_path / "a.json", *(f"Event {n}" for n in range(3)))
    assert shown(path).session.state.view.folds == ()
