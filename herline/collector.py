"""Collects garbage when and where the program says so; Python's own collector is turned off.

Left alone, it looks through the values of a whole story in the middle of a frame, though all of
them stay. And it does so in whatever thread has just made a value: what it takes away there may be
a widget, which only the window's own thread may do, and the program would end with it.
"""

from __future__ import annotations

import gc
from threading import active_count


def collect_when_due() -> None:
    """Collect what Python's own collector would have by now; not amid the work of a thread.

    What that makes will mostly stay, and to look through it would stop the window.
    """
    if active_count() > 1:
        return
    of_each = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [age for age, (count, most) in enumerate(of_each) if 0 < most < count]
    if due:
        gc.collect(due[-1])
