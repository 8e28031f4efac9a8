"""Long work says how far it is, hands over what it gave, and can be given up."""

from threading import Event

from pytestqt.qtbot import QtBot

from herline.progress import Progress
from herline.ui.parts.slow_work import SlowWork


def test_it_says_how_far_it_is_and_what_came_of_it(qtbot: QtBot) -> None:
    gate = Event()

    def work(progress: Progress) -> str:
        progress(0.25)
        gate.wait(20)
        return "done"

    slow = SlowWork(work)
    with qtbot.waitSignal(slow.told, check_params_cb=lambda share: share == 0.25):
        slow.begin()
    assert slow.share == 0.25
    assert slow.result is None
    with qtbot.waitSignal(slow.ended):
        gate.set()
    assert slow.result == "done"


def test_who_gives_it_up_hears_nothing_and_it_ends_at_its_next_step(qtbot: QtBot) -> None:
    gate, steps = Event(), list[float]()

    def work(progress: Progress) -> str:
        gate.wait(20)
        for share in (0.1, 0.2):
            steps.append(share)
            progress(share)
        return "done"

    slow = SlowWork(work)
    slow.begin()
    with qtbot.assertNotEmitted(slow.ended, wait=50):
        slow.give_up()
        gate.set()
        slow.wait()
    assert (steps, slow.result) == ([0.1], None)


def test_an_error_ends_it_without_a_result_and_is_told(qtbot: QtBot) -> None:
    slow = SlowWork(lambda progress: 1 // 0)
    with qtbot.captureExceptions() as told, qtbot.waitSignal(slow.ended):
        slow.begin()
    assert slow.result is None
    assert [kind for kind, *_ in told] == [ZeroDivisionError]


def test_what_has_not_begun_can_be_given_up() -> None:
    SlowWork(lambda progress: None).wait()
