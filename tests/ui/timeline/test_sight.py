"""What is seen is worked on while the hand rests, as long as there is somebody to see it."""

import gc
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from herline import collector
from herline.layout.scene import Scene
from herline.model.filter import Filter
from herline.model.story import Story
from herline.model.view import Viewport
from herline.session.session import Session
from herline.settings import Settings, Theme
from herline.ui.timeline import foresight, sight
from herline.ui.timeline.canvas import Canvas
from tests.layout.scenes import told
from tests.ui.timeline.hands import STORY, NewCanvas

CROWD = told(*(f"2012-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 29, 2)))


def never(seconds: float) -> Callable[[], bool]:
    """No patience at all."""
    return lambda: False


def test_a_canvas_that_nobody_holds_is_there_until_its_work_is_done(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected: list[int] = []

    def ahead(viewport: Viewport) -> tuple[Viewport, ...]:
        collected.append(gc.collect())
        return (viewport.zoomed(0.2, viewport.start),)

    monkeypatch.setattr(foresight, "ahead", ahead)
    monkeypatch.setattr(sight, "patient_for", never)
    session = Session(Settings(theme=Theme.LIGHT, motion=False))
    session.open(CROWD.story)
    canvas = Canvas(session)
    canvas.resize(1000, 420)
    assert canvas.scene.settled
    del canvas
    qtbot.waitUntil(lambda: bool(collected))


def test_errands_are_run_one_after_the_other_once_all_is_found_and_again_after_a_step(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sight, "patient_for", never)
    session = Session(Settings(theme=Theme.LIGHT, motion=False))
    session.open(CROWD.story)
    canvas = Canvas(session)
    qtbot.addWidget(canvas)
    canvas.resize(1000, 420)
    run: list[str] = []

    def errands() -> Iterator[None]:
        assert canvas.scene.settled
        for name in whole:
            run.append(name)
            yield

    whole = ["one", "another", "the last"]
    canvas.sight.errands = errands
    session.zoom(2.0, session.state.view.viewport.start)
    assert canvas.scene
    qtbot.waitUntil(lambda: run == whole)
    session.zoom(2.0, session.state.view.viewport.start)
    assert canvas.scene
    qtbot.waitUntil(lambda: run == whole * 2)


def test_what_rest_brings_about_is_painted_before_errands_are_run(
    new_canvas: NewCanvas, qtbot: QtBot
) -> None:
    canvas = new_canvas(STORY)
    canvas.grab()
    begun: list[str] = []

    def errands() -> Iterator[None]:
        begun.append("an errand")
        yield

    canvas.sight.errands = errands
    with qtbot.waitSignal(canvas.sight.rested):
        canvas.session.zoom(0.5)
        canvas.grab()
    assert begun == []
    qtbot.waitUntil(lambda: begun == ["an errand"])


def test_while_there_is_no_story_yet_nothing_is_worked_on(
    new_canvas: NewCanvas, qtbot: QtBot
) -> None:
    canvas = new_canvas(Story(""))
    begun: list[str] = []

    def errand() -> Iterator[None]:
        begun.append("errand")
        yield

    canvas.sight.errands = errand
    with qtbot.waitSignal(canvas.sight.rested):
        canvas.sight.lay_out_anew()
    canvas.sight.expect_wheel(0.0)
    assert not canvas.sight.stride.use_gaps()
    assert begun == []
    canvas.session.open(STORY)
    qtbot.waitUntil(lambda: begun == ["errand"])
    canvas.sight.expect_wheel(0.0)
    assert canvas.sight.stride.use_gaps()


def test_the_scene_is_laid_out_again_only_where_something_that_it_shows_is_another(
    qtbot: QtBot,
) -> None:
    session = Session(Settings(theme=Theme.LIGHT, motion=False))
    session.open(CROWD.story)
    canvas = Canvas(session)
    qtbot.addWidget(canvas)
    canvas.resize(1000, 420)
    seen = canvas.scene
    session.note_reading("another.json")
    session.prefer(reader_language="de")
    assert canvas.scene is seen
    session.scroll(30.0)
    scrolled = canvas.scene
    assert scrolled is not seen
    session.prefer(text_zoom=1.5)
    assert canvas.scene is not scrolled


def test_a_view_that_was_passed_is_known_again_until_others_are_asked_for(qtbot: QtBot) -> None:
    session = Session(Settings(theme=Theme.LIGHT, motion=False))
    session.open(CROWD.story)
    canvas = Canvas(session)
    qtbot.addWidget(canvas)
    canvas.resize(1000, 420)
    view = session.state.view.viewport

    def back() -> Scene:
        session.zoom(0.5, view.start)
        assert canvas.scene.viewport != view
        session.look(view)
        return canvas.scene

    first = canvas.scene
    assert first.settled
    assert back() is first
    session.narrow(Filter(text="e1"))
    session.widen()
    assert back() is not first
    assert canvas.scene == first


def test_a_step_in_time_puts_off_the_look_for_garbage(
    new_canvas: NewCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas = new_canvas()
    assert canvas.scene
    monkeypatch.setattr(collector, "_moved", 0.0)
    canvas.update()
    assert canvas.scene
    assert collector._moved == 0.0
    canvas.session.zoom(0.5)
    assert canvas.scene
    assert collector._moved > 0.0
