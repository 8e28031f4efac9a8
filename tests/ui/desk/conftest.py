"""A story of a mill with its document, and the desk at which that is read."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from herline.settings import Settings, write_settings
from herline.ui.desk.desk import Desk
from herline.ui.window import Window

PARAGRAPH = "The mill stood by the river, and nobody minded it much at all. " * 4
TEXT = "\n".join([PARAGRAPH] * 40 + ["In 1921 the mill burned down."] + [PARAGRAPH] * 40)


@pytest.fixture
def mill(tmp_path: Path) -> Path:
    quotes = [
        {"source": "book", "exact": "In 1921 the mill burned down."},
        {"source": "book", "exact": "the mill burned"},
    ]
    events = [
        {"id": name, "title": title, "date": {"edtf": "1921"}, "quotes": [quote]}
        for name, title, quote in zip(("fire", "end"), ("The fire", "The end"), quotes, strict=True)
    ]
    for each in events:
        each["date"] |= {"dating": "inferred", "reason": "as told"}
    story = {
        "format": 1,
        "title": "Mill",
        "sources": [{"id": "book", "label": "Book", "file": "book.txt"}],
        "events": events,
    }
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "book.txt").write_text(TEXT, "utf-8")
    path = tmp_path / "mill.json"
    path.write_text(json.dumps(story), "utf-8")
    write_settings(Settings().with_documents(path, folder))
    return path


def desk_of(window: Window, qtbot: QtBot) -> Desk:
    qtbot.waitUntil(lambda: window.session.state.check is not None)
    window.menus.actions["read-documents"].trigger()
    desk = window.documents.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.page.sheet is not None)
    return desk
