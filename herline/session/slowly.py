"""Who does work that takes a moment: at once here; where there is a window, beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Slowly(Protocol):
    """Of all that is asked for, only the latest is wanted."""

    def ask(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do `work`, which touches nothing that others change; then hand over what it gave."""

    def drop(self) -> None:
        """Want nothing any more of what was asked for."""


class AtOnce:
    """Everything is done when it is asked for."""

    def ask(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        then(work())

    def drop(self) -> None:
        """There is nothing that has not been done."""
