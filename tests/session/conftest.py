"""A short story in a session, whose clock goes when it is told to."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from herline.session.session import Session
from herline.settings import Settings
from tests.builders import claim, event, story

FILM = story(
    event("idea", "2001", claim("cyclopedia", when="2001"), people=("jonze",), kind="writing"),
    event("script", "2011", claim("catalogue", when="2011"), people=("jonze",), kind="writing"),
    event(
        "shoot",
        "2012-06/2012-08",
        claim("cyclopedia", when="2012-06"),
        claim("catalogue", when="2012-05"),
        kind="shoot",
    ),
    event(
        "premiere",
        "2013-10-12",
        claim("cyclopedia", when="2013-10-12"),
        claim("catalogue", when="2013-10-13"),
        people=("phoenix",),
        kind="release",
    ),
    event("costumes", people=("phoenix",), kind="look"),
)


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def wait(self) -> None:
        self.now += 60


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(qtbot: QtBot, clock: Clock) -> Session:
    session = Session(Settings(fold=False), clock=clock)
    session.open(FILM, Path("/film.json"))
    return session
