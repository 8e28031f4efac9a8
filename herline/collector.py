"""Collects garbage when and where the program says so; Python's own collector is turned off.

Left alone, it looks through the values of a whole story in the middle of a frame, though all of
them stay. And it does so in whatever thread has just made a value: what it takes away there may be
a widget, which only the window's own thread may do, and the program would end with it.

Nor is anything collected while something moves: of the views of a crowd that a hand passes in a
second some sixty thousand values are kept, and to look through them takes as long as a frame.
"""

from __future__ import annotations

import gc
from threading import active_count
from time import monotonic

STILL = 0.3
"""Seconds after a frame of a movement, when nothing seems to move any more."""
_moved = float("-inf")


def note_movement() -> None:
    """Something moves on the screen: what is due waits until it stands still."""
    global _moved
    _moved = monotonic()


def collect_when_due() -> None:
    """Collect what Python's own collector would have by now; not amid the work of a thread.

    What that makes will mostly stay, and to look through it would stop the window.
    """
    if active_count() > 1 or monotonic() < _moved + STILL:
        return
    of_each = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [age for age, (count, most) in enumerate(of_each) if 0 < most < count]
    if due:
        gc.collect(due[-1])
