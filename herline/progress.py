"""How far a long piece of work has come: a share from 0 to 1, reported as it goes.

Whoever receives it may raise an exception to stop the work, which must let it through.
"""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float], object]


def to_nobody(share: float) -> None:
    """For work whose progress nobody watches."""


def within(progress: Progress, first: float, last: float) -> Progress:
    """The progress of the part of the work between the shares `first` and `last`."""
    return lambda share: progress(first + share * (last - first))
