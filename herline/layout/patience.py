"""Patience: how long the layout may work on what was never seen before, in one frame.

A hand that zooms must not wait for lanes to be found. When patience is at its end, a frame shows
what has a lane by then and counts the rest; when the hand rests, the rest finds its lanes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import thread_time

FORESEEN = 600
"""A story of at most so many events is worked out for all views while the hand rests."""

Patience = Callable[[], bool]
"""Whether there is still time."""


def endless() -> bool:
    """There is always time: for pictures, and for tests."""
    return True


def hasty() -> bool:
    """There is no time but for one piece."""
    return False


def patient_for(seconds: float) -> Patience:
    """Patience for so much work: what other programs do meanwhile does not count."""
    until = thread_time() + seconds
    return lambda: thread_time() < until


def finished(work: Iterator[object], patience: Patience) -> bool:
    """Do `work` piece by piece as long as patience lasts; whether it is done then."""
    return all(patience() for _ in work)


def for_once(patience: Patience) -> Patience:
    """The same, with time for one thing in any case."""
    if patience is endless:
        return endless
    first = iter((True,))
    return lambda: next(first, False) or patience()
