"""How far a long work is: a share from 0 to 1 that is told while it is done.

Who is told may raise an exception to stop the work; whoever works lets it through.
"""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[[float], object]


def to_nobody(share: float) -> None:
    """For work that nobody waits for."""


def within(told: Told, first: float, last: float) -> Told:
    """Tells of a part of the work that lasts from the share `first` to the share `last`."""
    return lambda share: told(first + share * (last - first))
