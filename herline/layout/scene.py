"""A scene: everything that is seen of a story at one moment, with its place in pixels.

A scene is a value. It is painted on the screen and into pictures, and asked what lies under the
pointer; so what is seen is what is clicked. Colours are not its business: it names the positions
of kinds and sources in the story, and the style of the painter knows how they look.
All lengths are logical pixels; x grows to the right, y down.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from herline.frozen import frozen, replace
from herline.model.view import Fold, Grouping, Viewport


class TextRole(StrEnum):
    """Kinds of text that a style knows how to set."""

    TITLE = "title"
    MILESTONE = "title of a milestone"
    DATE = "date"
    BAND_MAJOR = "band major"
    BAND_MINOR = "band minor"
    HEADER = "header"
    COUNT = "count"


Measure = Callable[[str, TextRole], float]
"""Width in pixels of a text set in a role; passed in, so that layout needs no screen."""


@frozen
class Size:
    width: float
    height: float


@frozen
class Rect:
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom

    def overlaps(self, other: Rect) -> bool:
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )


@frozen
class Cell:
    """One unit of time in a band of the axis ("2013", "Oct"), from `x0` to `x1`."""

    x0: float
    x1: float
    label: str
    """Empty where it does not fit."""
    label_x: float
    odd: bool
    """Every other cell is tinted."""


@frozen
class Band:
    """One of the two rows of the axis; its cells are columns until one is asked for."""

    y: float
    height: float
    major: bool
    starts: tuple[float, ...] = ()
    ends: tuple[float, ...] = ()
    labels: tuple[str, ...] = ()
    label_x: tuple[float, ...] = ()
    odd: tuple[bool, ...] = ()

    @property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(map(Cell, self.starts, self.ends, self.labels, self.label_x, self.odd))


@frozen
class Label:
    """A text with its left edge and the middle of its line, already shortened to fit."""

    text: str
    x: float
    middle: float
    width: float
    role: TextRole = TextRole.TITLE


@frozen
class Caption:
    """What is written beside a mark: its title, its date, a dot for each source, a flag.

    Places are pixels from its left edge. The same words in the same setting are one value, so
    that a painter can keep them as one picture.
    """

    title: str = ""
    width: float = 0.0
    """Of the title."""
    date: str = ""
    date_x: float = 0.0
    date_width: float = 0.0
    dots: tuple[int, ...] = ()
    """Positions of the sources in the story, drawn from `dots_x` to the right."""
    dots_x: float = 0.0
    flag_x: float | None = None
    """Where the sign of disagreement stands; None without one."""
    length: float = 0.0
    """Of all of it."""
    role: TextRole = TextRole.TITLE
    """Of the title."""

    def __hash__(self) -> int:
        return hash((self.title, self.date, self.dots))

    def retitled(self, title: str, width: float) -> Caption:
        """With another title, `width` pixels wide; what stands behind it moves along."""
        by = width - self.width
        return replace(
            self,
            title=title,
            width=width,
            date_x=self.date_x + by if self.date else 0.0,
            dots_x=self.dots_x + by,
            flag_x=None if self.flag_x is None else self.flag_x + by,
            length=self.length + by,
        )


NO_CAPTION = Caption()


@frozen
class Mark:
    """One event as it is drawn.

    A bar is full from `core_start` to `core_end` and fades outwards to `start` and `end`. A
    point has all four equal. `box` is its whole footprint (bar, label, dots): what is clicked,
    and what never overlaps another mark's box.
    """

    event: int
    """Position in the story's events."""
    lane: int
    """-1 for what stands in no lane: undated, or chosen where it would only be counted."""
    start: float
    core_start: float
    core_end: float
    end: float
    middle: float
    """y of the middle of the bar."""
    thickness: float
    point: bool
    inferred: bool
    disputed: bool
    dimmed: bool
    kind: int
    """Position in the story's kinds; -1 without one."""
    box: Rect
    caption: Caption = NO_CAPTION
    x: float = 0.0
    """The left edge of its caption."""
    line: float = 0.0
    """y of the middle of its caption."""
    opacity: float = 1.0
    key: str = ""
    """Tells apart the marks of one event that stands in several groups; else the event's id."""

    @property
    def label(self) -> Label | None:
        """The title, where it stands."""
        words = self.caption
        if not words.title:
            return None
        return Label(words.title, self.x, self.line, words.width, words.role)

    @property
    def date(self) -> Label | None:
        """The date beside the title, where it stands."""
        words = self.caption
        if not words.date:
            return None
        x = self.x + words.date_x
        return Label(words.date, x, self.line, words.date_width, TextRole.DATE)


@frozen
class Cluster:
    """Events that did not fit at one place, counted; opens on click."""

    events: Sequence[int]
    disputed: int
    box: Rect
    label: Label
    chosen: bool = False
    """Whether the chosen event is one of them."""


@frozen
class Header:
    """The heading of a group of lanes."""

    by: Grouping
    key: str
    """Id of the kind, person or source, as `by` says; empty for the events that have none."""
    label: str
    count: int
    box: Rect
    middle: float
    """Of its words, in line with its first lane."""
    body: Rect
    """The lanes beside it."""


@frozen
class FoldMark:
    """A folded stretch of the axis."""

    fold: Fold
    x0: float
    x1: float
    label: str
    """How much is folded: "6 years folded"."""
    written: str = ""
    """What of that is written upright in it; empty where events leave no room."""
    middle: float = 0.0
    """y of the middle of what is written."""


@frozen
class Tray:
    """The place of the undated events; they stand there in their order."""

    box: Rect
    label: Label
    marks: tuple[Mark, ...]
    cluster: Cluster | None = None


@frozen
class Scene:
    size: Size
    viewport: Viewport
    axis: Rect
    """The bands of the axis."""
    body: Rect
    """Where the events stand."""
    lanes: Rect
    """The part of the body in which lanes are seen; below it stands what never scrolls."""
    bands: tuple[Band, ...]
    grid: tuple[float, ...]
    """x of the lines below the ticks."""
    marks: Sequence[Mark]
    """`Marks`, or a tuple in what was recalled or is for a picture."""
    clusters: tuple[Cluster, ...]
    headers: tuple[Header, ...] = ()
    folds: tuple[FoldMark, ...] = ()
    tray: Tray | None = None
    content_height: float = 0.0
    """How high the body must be to show all lanes; if it is lower, they scroll."""
    chosen: tuple[Rect, ...] = ()
    """The lanes in which the chosen event stands, also where they are scrolled out of sight."""
    before: int = 0
    """Matching events that end left of the view."""
    after: int = 0
    """Matching events that begin right of it."""
    settled: bool = True
    """Whether all that can have a lane here has one, and all words for which there is room.

    Else the rest is counted for now, and some words are still to come.
    """
    view_folds: tuple[Fold, ...] = ()
    """All folds of the axis, in sight or not."""
