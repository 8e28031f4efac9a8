"""What is seen of two sources held against each other: marks, lines, names, in pixels."""

from __future__ import annotations

from herline.frozen import frozen
from herline.layout.scene import Cluster, Label, Rect, Scene, TextRole
from herline.model.pairing import Pair

REACH = 5.0
"""How far beside a line a click still means it."""


@frozen
class Side:
    """An event as one source dates it; drawn like a mark of the timeline, in pixels."""

    event: int
    upper: bool
    start: float
    core_start: float
    core_end: float
    end: float
    middle: float
    thickness: float
    point: bool
    title: str
    role: TextRole
    title_x: float
    title_middle: float
    box: Rect
    both: bool
    """Whether the other source tells of it too."""

    @property
    def anchor(self) -> float:
        """x of the middle of what is certain of it."""
        return (self.core_start + self.core_end) / 2


@frozen
class Link:
    """The line between the two dates of one event, from above the axis to below it."""

    event: int
    x0: float
    y0: float
    x1: float
    y1: float
    differs: bool

    def reaches(self, x: float, y: float) -> bool:
        """Whether the line passes by this point."""
        if not self.y0 <= y <= self.y1 or self.y1 <= self.y0:
            return False
        at = self.x0 + (self.x1 - self.x0) * (y - self.y0) / (self.y1 - self.y0)
        return abs(at - x) <= REACH


@frozen
class Half:
    """What one source tells, at its outer edge."""

    source: int
    """Position in the story's sources."""
    name: Label
    words: Label
    """How many events it tells, and how many of them it dates."""
    plate: Rect
    """Behind the name and the words."""
    cluster: Cluster | None
    """Counts what is in sight and has no room."""

    @property
    def label(self) -> str:
        return self.name.text

    @property
    def counted(self) -> int:
        return len(self.cluster.events) if self.cluster is not None else 0

    @property
    def in_words(self) -> str:
        words = self.words.text
        return f"{words}, {self.counted:,} without room here" if self.counted else words


@frozen
class MirrorScene:
    """All that is seen of two sources; `frame` has the axis in its middle, and no marks."""

    frame: Scene
    sides: tuple[Side, ...]
    links: tuple[Link, ...]
    halves: tuple[Half, Half]
    pairs: tuple[Pair, ...]

    def at(self, x: float, y: float) -> int | None:
        """The event at a point: of a mark, else of a line; None where there is neither."""
        for side in self.sides:
            if side.box.contains(x, y):
                return side.event
        near = (link.event for link in self.links if link.reaches(x, y))
        return next(near, None)

    def cluster_at(self, x: float, y: float) -> Cluster | None:
        """The count at a point."""
        found = (half.cluster for half in self.halves)
        return next((each for each in found if each is not None and each.box.contains(x, y)), None)

    def pair(self, event: int) -> Pair | None:
        return next((pair for pair in self.pairs if pair.event == event), None)
