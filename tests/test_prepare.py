"""What was computed ahead spares the first start in a new home what it spares all later ones."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from herline import paths
from herline.app import make_application, start
from herline.archive import kept
from herline.prepare import prepare
from herline.session.memory import shipped_digest
from herline.ui.timeline.canvas import Canvas
from herline.ui.window import FIRST_SIZE, Window


@pytest.fixture
def prepared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Path:
    """A new home beside a program that computed what it could."""
    monkeypatch.setattr(paths, "PREPARED", tmp_path / "prepared")
    monkeypatch.setenv("HERLINE_HOME", str(tmp_path / "one home"))
    qtbot.addWidget(prepare(tmp_path / "prepared"))
    monkeypatch.setenv("HERLINE_HOME", str(tmp_path / "another"))
    return tmp_path / "prepared"


def first(qtbot: QtBot, size: QSize | None = None) -> Window:
    """The window of a first start, on a screen that lets it be that large."""
    window = start(make_application(), None)
    qtbot.addWidget(window)
    if size:
        window.resize(size)
        for side in window.sides:
            side.be_as_wide_as_usual()
    window.show()
    return window


@pytest.mark.parametrize("size", [None, QSize(*FIRST_SIZE)], ids=["no screen", "a screen"])
@pytest.mark.usefixtures("prepared")
def test_the_first_frame_is_recalled_as_it_would_be_laid_out(
    qtbot: QtBot, size: QSize | None
) -> None:
    window = first(qtbot, size)
    canvas = window.widgets["timeline"]
    assert isinstance(canvas, Canvas)
    recalled = canvas.scene
    assert any(scene is recalled for scene in window.session.state.chart.recalled.values())
    window.complete()
    assert canvas.scene == recalled


@pytest.mark.usefixtures("prepared")
def test_the_story_that_comes_along_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    story = paths.story_file()
    assert kept.reading_of(story, {shipped_digest()}) is not None
    monkeypatch.setattr(paths, "PREPARED", paths.cache_folder())
    assert kept.reading_of(story, {shipped_digest()}) is None


def test_what_is_damaged_is_read_and_laid_out(prepared: Path, qtbot: QtBot) -> None:
    for name in ("story", "outset"):
        (prepared / name).write_bytes((prepared / name).read_bytes()[:-9])
    window = first(qtbot)
    assert window.session.state.chart.recalled == {}
    assert len(window.session.state.story.events) > 100
