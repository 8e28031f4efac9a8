"""A timeline on its own, shown."""

import pytest
from pytestqt.qtbot import QtBot

from herline.model.story import Story
from herline.session.session import Session
from herline.settings import Settings, Theme
from herline.ui.timeline.canvas import Canvas
from tests.ui.timeline.hands import STORY, NewCanvas


@pytest.fixture
def new_canvas(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> NewCanvas:
    """A canvas with a story, 1000 by 420 pixels, without motion; it tells after a short rest."""
    monkeypatch.setattr("herline.ui.timeline.pointer.HOVER_DELAY", 20)

    def make(told: Story = STORY, motion: bool = False) -> Canvas:
        session = Session(Settings(theme=Theme.LIGHT, motion=motion))
        session.open(told)
        canvas = Canvas(session)
        qtbot.addWidget(canvas)
        canvas.resize(1000, 420)
        with qtbot.waitExposed(canvas):
            canvas.show()
        canvas.setFocus()
        return canvas

    return make


@pytest.fixture
def canvas(new_canvas: NewCanvas) -> Canvas:
    return new_canvas()
