"""Collects garbage when and where the program says so; Python's own collector is turned off.

Left alone, it would look through the values of a whole story in the middle of a frame, though all
of them stay. And it would do so in whatever thread has just made a value: if it freed a widget
there, which only the window's own thread may do, the program would crash.

Nor is anything collected while something moves: of the views of a crowd that a hand passes in one
second, some sixty thousand values are kept, and to look through them takes as long as a frame.
"""

from __future__ import annotations

import gc
from threading import active_count
from time import monotonic

STILL = 0.3
"""Seconds after the last frame of a movement in which it may still go on."""
_moved = float("-inf")


def note_movement() -> None:
    """Something moves on the screen; collecting waits until it has stopped."""
    global _moved
    _moved = monotonic()


def collect_when_due() -> None:
    """Collect what Python's own collector would have by now, but not while a thread works.

    Most of what a thread makes will stay, and to look through it would stop the window.
    """
    if active_count() > 1 or monotonic() < _moved + STILL:
        return
    of_each = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [age for age, (count, most) in enumerate(of_each) if 0 < most < count]
    if due:
        gc.collect(due[-1])
