"""How a story is being looked at: which stretch of time, what of it, and in which order."""

from __future__ import annotations

from enum import StrEnum

from herline.frozen import frozen
from herline.model.filter import NOTHING_ASKED, Filter
from herline.model.lens import NO_LENS, Lens


@frozen
class Viewport:
    """The stretch of the axis that is seen, in axis days (see `Fold`); `start` < `end`."""

    start: float
    end: float

    @property
    def span(self) -> float:
        return self.end - self.start

    def zoomed(self, factor: float, at: float) -> Viewport:
        """`factor` times as much time, with the axis day `at` staying where it is."""
        return Viewport(at - (at - self.start) * factor, at + (self.end - at) * factor)

    def moved(self, days: float) -> Viewport:
        return Viewport(self.start + days, self.end + days)


@frozen
class Fold:
    """An empty stretch of days, from `start` to `end`, drawn as wide as `width` days.

    The axis counts days, except that a folded stretch counts as `width` of them. Without
    folds an axis day is a day since 1970-01-01.
    """

    start: float
    end: float
    width: float


class Grouping(StrEnum):
    """By what events have lanes of their own."""

    NONE = "none"
    KIND = "kind"
    PERSON = "person"
    SOURCE = "source"


class Unmatched(StrEnum):
    """What happens to events that the filter does not let through."""

    HIDDEN = "hidden"
    DIMMED = "dimmed"


class Face(StrEnum):
    """What is shown in the place of time."""

    TIME = "time"
    MIRROR = "mirror"
    """Two sources held against each other; never chosen, but what a lens makes of time."""
    COVERAGE = "coverage"
    """Which source speaks of which event."""


@frozen
class View:
    """Everything that the reader can change of what is seen of a story."""

    viewport: Viewport
    filter: Filter = NOTHING_ASKED
    grouping: Grouping = Grouping.NONE
    unmatched: Unmatched = Unmatched.HIDDEN
    folds: tuple[Fold, ...] = ()
    folds_before: tuple[Fold, ...] = ()
    """The folds as the reader left them, while another telling cannot be folded just so."""
    selected: str = ""
    """Id of the event whose sources are laid side by side; empty when none is."""
    asked: str = ""
    """What of it is pointed at, as `collation.key_of` names it; empty when nothing is."""
    scroll: float = 0.0
    """How far the lanes are scrolled down, in pixels."""
    lens: Lens = NO_LENS
    """In whose telling the story is seen, and by which clock."""
    face: Face = Face.TIME

    @property
    def shown(self) -> Face:
        """What is seen in the place of time."""
        compares = self.face is Face.TIME and self.lens.compares
        return Face.MIRROR if compares else self.face
