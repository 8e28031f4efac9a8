"""The watchdog notes when the window could not answer, and nothing else."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from herline.ui.watchdog import BEAT, Watchdog


class Clock:
    """Tells the time that a test wants it to be, in seconds."""

    now = 100.0
    asked = 0

    def __call__(self) -> float:
        self.asked += 1
        return self.now


class Watched:
    """An event loop that is watched, and what is noted of it."""

    def __init__(self, qtbot: QtBot, owner: QObject) -> None:
        self.noted: list[str] = []
        self.clock = Clock()
        self._qtbot = qtbot
        Watchdog(self.noted.append, owner, self.clock)
        self.beats(1)

    def beats(self, count: int) -> None:
        """Wait for so many signs of life."""
        until = self.clock.asked + count
        self._qtbot.waitUntil(lambda: self.clock.asked >= until)

    def work(self, milliseconds: float) -> None:
        """Be busy for so long after a beat, until the next."""
        self.clock.now += (BEAT + milliseconds) / 1000
        self.beats(1)


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Watched]:
    owner = QObject()
    yield Watched(qtbot, owner)
    owner.deleteLater()


def test_a_window_that_could_not_answer_is_noted(watched: Watched) -> None:
    watched.work(1250)
    assert watched.noted == ["The window did not answer for 1,250 ms."]


def test_a_short_moment_is_not(watched: Watched) -> None:
    watched.work(100)
    assert watched.noted == []


def test_short_moments_are_not_added_up(watched: Watched) -> None:
    for _ in range(3):
        watched.work(60)
    assert watched.noted == []


def test_each_time_is_noted_once(watched: Watched) -> None:
    watched.work(300)
    watched.beats(2)
    assert len(watched.noted) == 1


def test_a_loop_within_the_loop_is_watched_as_well(watched: Watched) -> None:
    inner = QEventLoop()
    watched.clock.now += 0.5
    QTimer.singleShot(3 * BEAT, inner.quit)
    inner.exec()
    assert len(watched.noted) == 1


def test_nothing_is_asked_of_the_computer_while_the_reader_is_elsewhere(
    watched: Watched, qtbot: QtBot, qapp: QGuiApplication
) -> None:
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    watched.clock.now += 60
    asked = watched.clock.asked
    qtbot.wait(3 * BEAT)
    assert watched.clock.asked == asked
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    watched.beats(2)
    assert watched.noted == []
