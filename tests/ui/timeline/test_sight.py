"""What is seen is worked on while the hand rests, as long as there is somebody to see it."""

import gc
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from herline.model.view import Viewport
from herline.session.session import Session
from herline.settings import Settings, Theme
from herline.ui.timeline import sight
from herline.ui.timeline.canvas import Canvas
from tests.layout.scenes import told

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

    monkeypatch.setattr(sight, "ahead", ahead)
    monkeypatch.setattr(sight, "patient_for", never)
    session = Session(Settings(theme=Theme.LIGHT, motion=False))
    session.open(CROWD.story)
    gc.disable()
    try:
        canvas = Canvas(session)
        canvas.resize(1000, 420)
        assert canvas.scene.settled
        del canvas
        qtbot.waitUntil(lambda: bool(collected))
    finally:
        gc.enable()
