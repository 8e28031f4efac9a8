"""How far a long work is: a share from 0 to 1, which the work hands over while it is done.

Whoever takes it may raise an exception to stop the work; whoever works lets it through.
"""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float], object]


def to_nobody(share: float) -> None:
    """For work that nobody waits for."""


def within(progress: Progress, first: float, last: float) -> Progress:
    """The progress of a part of the work that lasts from the share `first` to the share `last`."""
    return lambda share: progress(first + share * (last - first))
