"""The views that were left, so that a reader can go back to them, and forward again.

A history is a value: each step makes a new one. The turns of a wheel or the letters of a word
are one gesture, and going back undoes the whole of it.
"""

from __future__ import annotations

from collections.abc import Callable

from herline.frozen import frozen, replace
from herline.model.view import View

BURST = 0.8
"""Seconds within which the next step of the same gesture belongs to it."""

LONGEST = 200
"""The oldest views beyond so many are forgotten."""


@frozen
class History:
    """Views behind and ahead of the present one, the nearest last."""

    past: tuple[View, ...] = ()
    future: tuple[View, ...] = ()
    gesture: str = ""
    """What the present view was made by."""
    at: float = float("-inf")
    """When, in seconds of a clock that only goes forward."""

    def leaving(self, view: View, gesture: str, now: float) -> History:
        """The history once `gesture` has changed `view` into another, at second `now`.

        A gesture with an empty name is never joined to the one before it.
        """
        if gesture and gesture == self.gesture and now - self.at <= BURST and self.past:
            return replace(self, future=(), at=now)
        return History((*self.past, view)[-LONGEST:], (), gesture, now)

    def without(self, passing: Callable[[View], bool]) -> History:
        """The history less the latest views that were looked at only in passing."""
        past = self.past
        while past and passing(past[-1]):
            past = past[:-1]
        return replace(self, past=past, gesture="")

    def back(self, present: View) -> tuple[View, History] | None:
        """The view before `present`, and the history then; None at the beginning."""
        if not self.past:
            return None
        return self.past[-1], History(self.past[:-1], (*self.future, present))

    def forward(self, present: View) -> tuple[View, History] | None:
        """The view that was gone back from, and the history then; None if there is none."""
        if not self.future:
            return None
        return self.future[-1], History((*self.past, present), self.future[:-1])
