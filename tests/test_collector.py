"""Garbage is collected when it is due, by whoever says so, and not while a thread works."""

import gc
from threading import Event, Thread
from weakref import ref

import pytest

from herline import collector
from herline.collector import STILL, collect_when_due, note_movement


@pytest.fixture(autouse=True)
def at_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever was painted in the test before."""
    monkeypatch.setattr(collector, "_moved", float("-inf"))


class Garbage:
    def __init__(self) -> None:
        self.itself = self


def some_garbage() -> ref[Garbage]:
    """What only the collector finds, and enough of it that it is due."""
    kept = [Garbage() for _ in range(gc.get_threshold()[0] + 1)]
    return ref(kept[0])


def test_what_is_due_is_collected() -> None:
    gone = some_garbage()
    collect_when_due()
    assert gone() is None


def test_a_little_garbage_waits() -> None:
    gc.collect()
    little = ref(Garbage())
    collect_when_due()
    assert little() is not None


def test_older_garbage_has_its_turn() -> None:
    gone = some_garbage()
    held = gone()
    gc.collect(0)
    del held
    for _ in range(gc.get_threshold()[1] + 2):
        some_garbage()
        collect_when_due()
    assert gone() is None


def test_nothing_is_collected_while_something_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(collector, "monotonic", lambda: now)
    gone = some_garbage()
    note_movement()
    now += STILL / 2
    collect_when_due()
    assert gone() is not None
    now += STILL
    collect_when_due()
    assert gone() is None


def test_nothing_is_collected_amid_the_work_of_a_thread() -> None:
    done = Event()
    thread = Thread(target=done.wait, args=(20,))
    thread.start()
    gone = some_garbage()
    collect_when_due()
    assert gone() is not None
    done.set()
    thread.join()
    collect_when_due()
    assert gone() is None
