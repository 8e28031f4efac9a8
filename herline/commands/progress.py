"""Shows on a terminal how far a long piece of work has come, on one line that is wiped later."""

from __future__ import annotations

import sys
import time

_BETWEEN = 0.1  # seconds from one picture to the next


class Progress:
    """A line on the standard error, if that is a terminal; otherwise nothing."""

    def __init__(self) -> None:
        self._shown = 0
        self._next = time.monotonic() + 0.5
        self._on = sys.stderr.isatty()

    def show(self, text: str) -> None:
        """Shows `text`, unless something was shown a moment ago."""
        if self._on and time.monotonic() >= self._next:
            self._next = time.monotonic() + _BETWEEN
            sys.stderr.write(f"\r{text.ljust(self._shown)}")
            sys.stderr.flush()
            self._shown = len(text)

    def wipe(self) -> None:
        """Clears the line for something else to be said there."""
        if self._shown:
            sys.stderr.write(f"\r{' ' * self._shown}\r")
            sys.stderr.flush()
            self._shown = 0
