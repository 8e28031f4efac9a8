"""A picture of very many events is drawn and written beside the window, and never lost."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from herline.ui.parts.message import Message
from herline.ui.taking_home import export_making
from herline.ui.taking_home.export_dialog import ExportDialog
from herline.ui.window import Window
from tests.ui.taking_home.conftest import Opened, choose


def test_of_very_many_events_the_preview_is_drawn_beside_the_window(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_making, "MANY", 2)
    dialog = opened()
    assert dialog.told.text().startswith("3 events are being drawn. That takes a moment")
    qtbot.waitUntil(lambda: dialog.told.text().endswith("3 events, nothing left out"))
    shown = dialog.preview.grab().toImage()
    assert shown.pixelColor(shown.rect().center()).lightness() > 230
    choose(dialog.options.look, "Dark")
    choose(dialog.options.format, "PDF")
    qtbot.waitUntil(lambda: dialog.told.text().startswith("423 × 98 mm"))
    dialog.reject()


def test_a_picture_of_very_many_events_is_written_beside_the_window(
    window: Window, opened: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_making, "MANY", 2)
    dialog = opened(tmp_path / "many.svg")
    assert not dialog.save()
    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(lambda: window.status.currentMessage().startswith("many.svg was written: 3"))
    assert (tmp_path / "many.svg").exists()


def close_while_it_writes(window: Window, path: Path) -> None:
    dialog = ExportDialog(window, lambda parent, proposed: path)
    dialog.open()
    dialog.save()
    dialog.reject()
    assert window.status.currentMessage() == "The picture is still being written."


def test_a_picture_is_written_though_the_dialog_is_closed_meanwhile_and_that_is_said(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_making, "MANY", 2)
    close_while_it_writes(window, tmp_path / "many.svg")
    qtbot.waitUntil(lambda: window.status.currentMessage().startswith("many.svg was written: 3"))
    assert (tmp_path / "many.svg").exists()


def test_a_picture_that_cannot_be_written_is_told_though_the_dialog_is_closed_meanwhile(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_making, "MANY", 2)
    close_while_it_writes(window, tmp_path / "none" / "many.svg")
    qtbot.waitUntil(lambda: bool(window.findChildren(Message)))
    (message,) = window.findChildren(Message)
    assert "There is no folder" in message.accessibleDescription()
    message.close()


def test_a_window_that_is_closed_waits_for_the_picture_that_is_still_being_written(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_making, "MANY", 2)
    close_while_it_writes(window, tmp_path / "many.svg")
    window.close()
    assert (tmp_path / "many.svg").exists()


def test_what_goes_wrong_beside_the_window_is_told_too(
    opened: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_making, "MANY", 2)
    dialog = opened(tmp_path / "none" / "many.svg")
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(Message)))
    assert dialog.save_button.isEnabled()
    assert "being made" not in dialog.told.text()
    dialog.findChildren(Message)[0].close()
    qtbot.waitUntil(lambda: dialog.told.text().endswith("3 events, nothing left out"))
    dialog.reject()
