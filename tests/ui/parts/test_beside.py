"""Of all the work that is asked for beside the window, only the latest is handed over."""

from collections.abc import Callable
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from herline.ui.parts.beside import Beside, Failed, given


@pytest.fixture
def ended(qtbot: QtBot) -> tuple[Beside, list[object]]:
    beside, results = Beside(), []
    beside.ended.connect(results.append)
    return beside, results


def work(result: str, begun: list[str], gate: Event | None = None) -> Callable[[], str]:
    def do() -> str:
        begun.append(result)
        if gate is not None:
            gate.wait(20)
        return result

    return do


def test_what_is_asked_meanwhile_waits_and_only_the_latest_is_done(
    qtbot: QtBot, ended: tuple[Beside, list[object]]
) -> None:
    beside, results = ended
    gate, begun = Event(), list[str]()
    beside.ask(work("first", begun, gate))
    beside.ask(work("second", begun))
    beside.ask(work("third", begun))
    gate.set()
    qtbot.waitUntil(lambda: not beside.busy)
    assert begun == ["first", "third"]
    assert results == ["third"]


def test_what_overtakes_does_not_wait(qtbot: QtBot, ended: tuple[Beside, list[object]]) -> None:
    beside, results = ended
    gate, begun = Event(), list[str]()
    beside.ask(work("first", begun, gate))
    beside.overtake(work("second", begun))
    qtbot.waitUntil(lambda: results == ["second"])
    assert not beside.busy
    gate.set()
    beside.ask(work("third", begun))
    qtbot.waitUntil(lambda: len(results) > 1)
    assert results == ["second", "third"]


def test_nothing_is_handed_over_that_was_dropped(
    qtbot: QtBot, ended: tuple[Beside, list[object]]
) -> None:
    beside, results = ended
    gate, begun = Event(), list[str]()
    beside.ask(work("first", begun, gate))
    beside.ask(work("second", begun))
    beside.drop()
    gate.set()
    qtbot.waitUntil(lambda: not beside.busy)
    assert (begun, results) == (["first"], [])


def test_an_error_is_handed_over_to_whoever_waits(
    qtbot: QtBot, ended: tuple[Beside, list[object]]
) -> None:
    beside, results = ended
    beside.ask(lambda: 1 // 0)
    qtbot.waitUntil(lambda: bool(results))
    assert isinstance(results[0], Failed)
    with pytest.raises(ZeroDivisionError):
        given(results[0])
