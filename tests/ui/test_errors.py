"""An error of the program is written and said, and the program goes on."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from herline.ui.errors import Errors


@pytest.fixture
def errors(tmp_path: Path, qtbot: QtBot) -> Iterator[Errors]:
    made = Errors(tmp_path / "log")
    yield made
    if made.dialog is not None:
        made.dialog.close()
    made.close()


def fail(errors: Errors, text: str) -> None:
    try:
        raise RuntimeError(text)
    except RuntimeError as error:
        errors.caught(type(error), error, error.__traceback__)


def test_an_error_is_said_without_its_traceback_and_written_with_it(
    errors: Errors, qtbot: QtBot
) -> None:
    fail(errors, "the lane is <b>gone</b>")
    qtbot.waitUntil(lambda: errors.dialog is not None)
    assert errors.dialog is not None
    said = errors.dialog.accessibleDescription()
    assert "the lane is <b>gone</b>" in said
    assert "Traceback" not in said
    assert "Traceback" in errors.file.read_text("utf-8")


def test_the_details_can_be_copied(errors: Errors, qtbot: QtBot) -> None:
    fail(errors, "no lane")
    qtbot.waitUntil(lambda: errors.dialog is not None)
    assert errors.dialog is not None
    button = next(b for b in errors.dialog.findChildren(QPushButton) if "Copy" in b.text())
    button.click()
    assert "RuntimeError: no lane" in QGuiApplication.clipboard().text()


def test_never_two_dialogs_at_once(errors: Errors, qtbot: QtBot) -> None:
    fail(errors, "first")
    qtbot.waitUntil(lambda: errors.dialog is not None)
    first = errors.dialog
    assert first is not None
    fail(errors, "second")
    qtbot.waitUntil(lambda: errors._unshown == 1)
    assert errors.dialog is first
    first.close()
    fail(errors, "third")
    qtbot.waitUntil(lambda: errors.dialog is not None)
    assert errors.dialog is not None
    assert "1 more before it" in errors.dialog.accessibleDescription()
    assert "second" in errors.file.read_text("utf-8")


def test_an_error_in_a_thread_is_said_by_the_window(
    errors: Errors, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading, "excepthook", errors._caught_in_thread)
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: errors.dialog is not None)
    assert errors.dialog is not None
    assert "ZeroDivisionError" in errors.dialog.accessibleDescription()


def test_what_qt_grumbles_is_written_and_not_shown(errors: Errors, qtbot: QtBot) -> None:
    errors.heard(QtMsgType.QtWarningMsg, QMessageLogContext(), "QFont: point size <= 0")
    errors.heard(QtMsgType.QtDebugMsg, QMessageLogContext(), "chatter")
    assert "point size <= 0" in errors.file.read_text("utf-8")
    assert "chatter" not in errors.file.read_text("utf-8")
    assert errors.dialog is None


def test_a_log_that_cannot_be_written_is_no_error(
    tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "log").write_text("a file where the folder should be")
    Errors(tmp_path / "log").write("something")
    assert "something" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
def test_a_log_on_a_full_disk_is_no_error_either(
    tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "herline.log").symlink_to("/dev/full")
    errors = Errors(tmp_path)
    errors.write("something")
    errors.close()
    assert capsys.readouterr().err == "something\n"


def test_python_and_qt_get_back_what_was_taken(tmp_path: Path, qtbot: QtBot) -> None:
    before = sys.excepthook, threading.excepthook
    errors = Errors(tmp_path)
    try:
        errors.install()
        assert sys.excepthook == errors.caught
    finally:
        errors.uninstall()
    assert sys.excepthook is sys.__excepthook__
    sys.excepthook, threading.excepthook = before
