"""A window with its story in a home of its own, as a person has it before them."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from herline.app import make_application, start
from herline.ui.panels import PANELS, Panel
from herline.ui.window import Window


def file_of(path: Path, *titles: str, title: str = "A small story") -> Path:
    """A story file with one event a year from 2001 on."""
    events = [
        {
            "id": f"event-{number}",
            "title": name,
            "date": {"edtf": str(2001 + number), "dating": "inferred", "reason": "as told"},
            "quotes": [{"source": "book", "exact": f"{name}, it says"}],
        }
        for number, name in enumerate(titles)
    ]
    story = {
        "format": 1,
        "title": title,
        "sources": [{"id": "book", "label": "Book"}],
        "events": events,
    }
    path.write_text(json.dumps(story), "utf-8")
    return path


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return file_of(tmp_path / "small.json", "The idea", "The script", "The shoot")


Shown = Callable[[Path | None], Window]
"""Starts the program with a file, or with the story that came along."""


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    """The window without its panels, for what is the window's own; it is there at once."""
    yield from _shown(qtbot, ())


@pytest.fixture
def shown_whole(qtbot: QtBot) -> Iterator[Shown]:
    """The window with all its panels."""
    yield from _shown(qtbot, PANELS)


def _shown(qtbot: QtBot, panels: tuple[Panel, ...]) -> Iterator[Shown]:
    windows: list[Window] = []

    def show(path: Path | None) -> Window:
        window = start(make_application(), path, panels)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.complete()
        windows.append(window)
        return window

    yield show
    for window in windows:
        window.close()


@pytest.fixture
def heard(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What assistive technology is told by us, beside what Qt tells by itself."""
    told: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.append(event.message())
            return
        widget = event.object()
        assert isinstance(widget, QWidget)
        part: QAccessibleInterface = QAccessible.queryAccessibleInterface(widget)
        part = part.child(event.child()) if event.child() >= 0 else part
        told.append(f"{event.type().name}: {part.text(QAccessible.Text.Name)}")

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    QAccessible.setActive(True)
    yield told
    QAccessible.setActive(False)


Choose = Callable[[Path], None]


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Lets the reader choose this place whenever they are asked where to save."""

    def chosen(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "exec", lambda _: True)
        monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(path)])

    return chosen
