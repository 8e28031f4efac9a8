"""The first frame of a start shows what the last one left, exactly as it would be laid out."""

import os
import subprocess
import sys
from collections.abc import Callable, Hashable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from herline.app import make_application, start
from herline.layout.scene import Scene
from herline.model.filter import Facet
from herline.model.view import Grouping
from herline.paint.fonts import type_set_by
from herline.paths import cache_folder
from herline.session import outset
from herline.session.memory import read_memory
from herline.session.session import Session
from herline.settings import Settings, write_settings
from herline.ui.timeline.canvas import Canvas
from herline.ui.timeline.overview import Overview
from herline.ui.window import Window
from tests.ui.conftest import file_of


@pytest.fixture
def begun(qtbot: QtBot) -> Callable[[Path | None], Window]:
    """A window that was shown, but whose panels are still to come."""

    def begin(path: Path | None = None) -> Window:
        window = start(make_application(), path)
        qtbot.addWidget(window)
        window.show()
        return window

    return begin


Begun = Callable[[Path | None], Window]


def leave(window: Window) -> None:
    """End a start as a person does, once all that was shown has its place."""
    window.complete()
    QApplication.processEvents()
    window.close()


def canvas_of(window: Window) -> Canvas:
    canvas = window.widgets["timeline"]
    assert isinstance(canvas, Canvas)
    return canvas


def overview_of(window: Window) -> Overview:
    overview = window.widgets["overview"]
    assert isinstance(overview, Overview)
    return overview


def is_recalled(scene: object, recalled: dict[Hashable, Any]) -> bool:
    return any(scene is value for value in recalled.values())


def _as_it_opens(session: Session) -> None:
    pass


def _zoomed(session: Session) -> None:
    session.zoom(0.2)
    session.pan(200)


def _filtered(session: Session) -> None:
    session.narrow(session.state.view.filter.choosing(Facet.ACCORD, ["conflict"]))


def _grouped(session: Session) -> None:
    session.group(Grouping.SOURCE)


def _chosen_below(session: Session) -> None:
    session.show_event(session.state.story.events[-9].id)


@pytest.mark.parametrize("look", [_as_it_opens, _zoomed, _filtered, _grouped, _chosen_below])
def test_the_scene_of_the_last_time_is_the_one_that_would_be_laid_out(
    begun: Begun, look: Callable[[Session], None]
) -> None:
    first = begun(None)
    first.complete()
    look(first.session)
    leave(first)
    window = begun(None)
    canvas, overview = canvas_of(window), overview_of(window)
    recalled = dict(window.session.state.chart.recalled)
    scene, strip = canvas.scene, overview.scene
    assert is_recalled(scene, recalled)
    assert is_recalled(strip, recalled)
    extent, folds = window.session.state.chart.extent, window.session.state.chart.folds
    told: list[object] = []
    canvas.sight.changed.connect(lambda: told.append(1))
    window.complete()
    assert not is_recalled(canvas.scene, recalled)
    assert (canvas.scene, overview.scene) == (scene, strip)
    assert told == []
    chart = type(window.session.state.chart)(window.session.state.story)
    assert (chart.extent, chart.folds) == (extent, folds)
    view = canvas.session.state.view.viewport
    canvas.session.zoom(0.97, view.start)  # too near to glide
    assert canvas.scene.viewport != view
    canvas.session.look(view)
    assert not is_recalled(canvas.scene, recalled)


def test_in_another_size_it_is_laid_out_anew(begun: Begun) -> None:
    leave(begun(None))
    window = begun(None)
    window.resize(window.width() - 37, window.height() - 23)
    recalled = dict(window.session.state.chart.recalled)
    assert recalled
    assert not is_recalled(canvas_of(window).scene, recalled)
    assert not is_recalled(overview_of(window).scene, recalled)
    leave(window)


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_at_the_very_first_start_no_panel_that_comes_moves_the_timeline(
    begun: Begun, small: Path, zoom: float
) -> None:
    write_settings(Settings(text_zoom=zoom))
    window = begun(small)
    place = canvas_of(window).geometry()
    window.complete()
    QApplication.processEvents()
    assert window.widgets["facets"].isVisible()
    assert canvas_of(window).geometry() == place
    window.close()


def test_with_larger_text_it_is_laid_out_anew(begun: Begun) -> None:
    leave(begun(None))
    write_settings(Settings(text_zoom=1.25))
    window = begun(None)
    assert not is_recalled(canvas_of(window).scene, dict(window.session.state.chart.recalled))
    leave(window)


def test_another_story_recalls_nothing(begun: Begun, tmp_path: Path) -> None:
    leave(begun(None))
    window = begun(file_of(tmp_path / "other.json", "The idea", "The shoot"))
    assert window.session.state.chart.recalled == {}
    assert len(canvas_of(window).scene.marks) == 2
    leave(window)


def test_what_is_damaged_is_laid_out_anew(begun: Begun) -> None:
    first = begun(None)
    leave(first)
    kept = cache_folder() / "outset"
    kept.write_bytes(kept.read_bytes()[:-100])
    window = begun(None)
    assert window.session.state.chart.recalled == {}
    assert canvas_of(window).scene == canvas_of(first).scene
    leave(window)


def test_where_layout_says_otherwise_after_all_that_is_shown_at_once(
    begun: Begun, qtbot: QtBot
) -> None:
    first = begun(None)
    leave(first)
    wrong = {
        key: replace(scene, before=7)
        for key, scene in canvas_of(first).recollection().items()
        if isinstance(scene, Scene)
    }
    outset.keep(first.session.state.chart, wrong, read_memory()[0].trusted[-1], type_set_by())
    window = begun(None)
    canvas = canvas_of(window)
    assert canvas.scene.before == 7
    with qtbot.waitSignal(canvas.sight.changed):
        window.complete()
    assert canvas.scene.before == 0
    window.close()


START = """
import os, sys
import herline.app
from herline import paths
paths.PREPARED = paths.state_folder()
from herline.ui.timeline.canvas import Canvas
paint = Canvas.paintEvent
def told(self, event):
    paint(self, event)
    if self.session.state.story.events:
        loaded.append("numpy" in sys.modules)
loaded = []
Canvas.paintEvent = told
application = herline.app.make_application()
window = herline.app.start(application, None)
window.show()
while not window.is_complete:
    application.processEvents()
window.close()
print("numpy" if loaded[0] else "no numpy")
print("numpy" if "numpy" in sys.modules else "no numpy")
"""


def test_the_first_frame_needs_no_numpy(home: Path) -> None:
    def told() -> list[str]:
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
        done = subprocess.run(
            [sys.executable, "-c", START],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.splitlines()

    assert told() == ["numpy", "numpy"]
    assert told() == ["no numpy", "numpy"]
