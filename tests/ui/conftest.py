"""A window with its story in a home of its own, as a person has it before them."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from herline.app import make_application, start
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


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Callable[[Path | None], Window]]:
    """Starts the program with a file, or with the story that came along."""
    windows: list[Window] = []

    def show(path: Path | None) -> Window:
        window = start(make_application(), path)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        windows.append(window)
        return window

    yield show
    for window in windows:
        window.close()
