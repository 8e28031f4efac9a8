"""The budget of a frame: how many new pictures it may keep before the hand would wait for it.

A kept label costs 2 µs a frame, a drawn one 25, and keeping one 70. So a frame keeps only some of
those that are new, and the words of a crowd come within a few frames. A text that can be drawn at
once is kept when it is seen again.
"""

from __future__ import annotations

from collections.abc import Hashable
from math import inf

from herline.layout.patience import Patience, hasty, patient_for

KEPT_ANEW = 2
"""Every frame keeps so many new pictures, however little time it has."""
SEEN_AGAIN = 2
"""A frame of what moves keeps at most so many texts, of those that an earlier one drew."""
MOVING = 0.0015
"""Seconds for new pictures in a frame of what moves."""
RESTING = 0.008
"""Seconds for new pictures in a frame of what stands still."""
TOGETHER = 0.0025
"""Seconds for layout and new pictures of what moves; what layout took is not there for pictures."""
LEAST = 0.0005
"""Seconds that are there for pictures however long layout took."""
KNOWN = 4000
"""Texts that are known to have been seen once."""


class Budget:
    """What frames may keep, one after the other; `begin` tells it that the next one begins."""

    def __init__(self) -> None:
        self.at_rest = False
        """Whether what is drawn stands still, and a frame may take longer."""
        self.spent = 0.0
        """Seconds that it took to lay out what is drawn."""
        self._anew, self._again, self._all = inf, 0.0, False
        """Pictures to be kept whatever the time, texts to be kept; whether all is to be."""
        self._patience: Patience | None = None
        self._once: set[Hashable] = set()
        """Texts that were seen once and are not kept."""

    def begin(self, *, first: bool) -> None:
        """A frame begins; in the `first` one all pictures are wanted at once."""
        self._anew = inf if first else KEPT_ANEW
        self._again, self._all = inf if self.at_rest else SEEN_AGAIN, False
        self._patience = None

    def lift(self) -> None:
        """Keep whatever is drawn from now on, until the next frame begins."""
        self._anew, self._again, self._all = inf, inf, True

    @property
    def is_lifted(self) -> bool:
        """Whether something is drawn before it is seen."""
        return self._all

    @property
    def has_time(self) -> bool:
        """Whether one more picture is kept in this frame; time runs since the first was wanted."""
        if self._patience is None:
            moving = min(max(TOGETHER - self.spent, LEAST), MOVING)
            self._patience = patient_for(RESTING if self.at_rest else moving)
        if self._anew > 0 or self._patience():
            return True
        self._patience = hasty  # asked for every caption, and the clock takes longer than a drawing
        return False

    def takes_picture(self) -> bool:
        """Whether one more picture is kept in this frame, which is then made."""
        takes = self.has_time
        self._anew -= takes
        return takes

    def takes_text(self, key: Hashable) -> bool:
        """Whether a text is kept now: it was seen before, and this frame keeps not many others."""
        if self._all:
            return True
        if not self._again:
            return False
        if key in self._once:
            self._once.discard(key)
            self._again -= 1
            return True
        if len(self._once) >= KNOWN:
            self._once.clear()
        self._once.add(key)
        return False
