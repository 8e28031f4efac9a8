"""Marks: the events of a scene as columns, each of which is made a value when it is asked for.

A frame shows two hundred marks and looks at few of them one by one: at what is chosen, pointed at,
or leaves. Only a picture wants the values of all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING, overload

from herline.layout.scene import Caption, Mark, Rect

if TYPE_CHECKING:  # arrays are numpy's, which the first frame does without
    from herline.layout.cast import Cast, Shelf
    from herline.layout.columns import Bools, Floats, Ints


class Marks(Sequence[Mark]):
    """Marks of a cast on its shelves; equal to a tuple of the same marks."""

    def __init__(
        self,
        cast: Cast,
        shelves: Sequence[Shelf],
        at: Ints,
        forms: Ints,
        points: Bools,
        pixels: Floats,
        reworded: Mapping[int, Caption] | None = None,
    ) -> None:
        """`at` are their places in the cast; `pixels` has nine rows, from `start` to `line`.

        Some may be `reworded`, by their numbers: these have a caption of their own.
        """
        self.cast, self.at = cast, at
        self._reworded = reworded or {}
        self._shelves = tuple(shelves)
        self.forms = forms
        self.points = points
        self.pixels = pixels
        self.start, self.core_start, self.core_end, self.end = pixels[:4]
        self.left, self.right = pixels[4:6]
        """Of their boxes."""
        self.x, self.top, self.line = pixels[6:]
        """The left edge of the caption, the top of the lane, the middle of the caption."""

    def standing_at(self, pixels: Floats) -> Marks:
        """The same marks elsewhere."""
        return self.telling(self.forms, self._reworded, pixels)

    def telling(self, forms: Ints, reworded: Mapping[int, Caption], pixels: Floats) -> Marks:
        """The same marks elsewhere with other words."""
        return Marks(self.cast, self._shelves, self.at, forms, self.points, pixels, reworded)

    def captions(self, which: Sequence[int]) -> list[Caption]:
        """What is written beside those with these numbers."""
        caption, own = self.cast.wording.caption, self._reworded
        events, forms = self.events[which].tolist(), self.forms[which].tolist()
        each = zip(which, events, forms, strict=True)
        return [own.get(number) or caption(event, form) for number, event, form in each]

    @property
    def events(self) -> Ints:
        """Their positions in the story's events."""
        return self.cast.events[self.at]

    @property
    def lengths(self) -> Floats:
        """Pixels that their captions take."""
        return self.cast.lengths(self.at, self.forms)

    @property
    def middle(self) -> Floats:
        """The middle of their bars."""
        return self.top + self.cast.metrics.bar_middle

    @cached_property
    def keys(self) -> list[str]:
        """What tells them apart."""
        key, events = self.cast.wording.key, self.events.tolist()
        shelves = self._shelves_at(self.at)
        return [key(event) + shelf.suffix for event, shelf in zip(events, shelves, strict=True)]

    def _shelves_at(self, at: Ints) -> list[Shelf]:
        numbers: list[int] = self.cast.shelves[at].tolist()
        return [self._shelves[number] for number in numbers]

    def are_within(self, box: Rect) -> Bools:
        """Whether the box of each overlaps with another one."""
        between = self.are_between(box.y, box.bottom)
        return (self.left < box.right) & (self.right > box.x) & between

    def are_between(self, top: float, bottom: float) -> Bools:
        """Whether any of the box of each is between two y."""
        return (self.top < bottom - 1) & (self.top > top + 1 - self.cast.metrics.lane_height)

    def only(self, which: Iterable[int]) -> list[Mark]:
        """The marks with these numbers."""
        which = list(which)
        return self._made(which) if which else []

    def _made(self, which: list[int]) -> list[Mark]:
        cast = self.cast
        metrics, key, at = cast.metrics, cast.wording.key, self.at[which]
        columns = (
            *(column[at] for column in (cast.events, cast.lanes, cast.kind)),
            *(column[at] for column in (cast.inferred, cast.disputed, cast.dimmed)),
            self.points[which],
            *(column[which] for column in (self.start, self.core_start, self.core_end, self.end)),
            *(column[which] for column in (self.left, self.right, self.x, self.top, self.line)),
        )
        high = metrics.lane_height - 2
        return [
            Mark(
                event, lane, x0, core0, core1, x1, top + metrics.bar_middle,
                metrics.point if point else metrics.bar, point, inferred, disputed, dimmed, kind,
                Rect(left, top + 1, right - left, high),
                caption, x, line, 1.0, key(event) + shelf.suffix,
            )
            for shelf, caption, event, lane, kind, inferred, disputed, dimmed, point,
                x0, core0, core1, x1, left, right, x, top, line
            in zip(
                self._shelves_at(at), self.captions(which),
                *(column.tolist() for column in columns), strict=True,
            )
        ]  # fmt: skip

    def __len__(self) -> int:
        return len(self.at)

    @overload
    def __getitem__(self, index: int) -> Mark: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Mark, ...]: ...
    def __getitem__(self, index: int | slice) -> Mark | tuple[Mark, ...]:
        wanted = range(len(self))[index]
        if isinstance(wanted, range):
            return tuple(self.only(wanted))
        return self._made([wanted])[0]

    def __iter__(self) -> Iterator[Mark]:
        return iter(self.only(range(len(self))))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == (tuple(other) if isinstance(other, Marks) else other)

    def __hash__(self) -> int:
        return hash(len(self))

    def __reduce__(self) -> tuple[type[tuple[Mark, ...]], tuple[list[Mark]]]:
        return tuple, (list(self),)


def have_one_cast(marks: Sequence[Mark], others: Sequence[Mark]) -> bool:
    """Whether the same events have lanes, and the same lanes, so that they differ only in sight."""
    return isinstance(marks, Marks) and isinstance(others, Marks) and marks.cast is others.cast


def keys_of(marks: Sequence[Mark]) -> list[str]:
    """What tells the marks of a scene apart."""
    return marks.keys if isinstance(marks, Marks) else [mark.key for mark in marks]


def lost(marks: Sequence[Mark], keys: Set[str], left: float, right: float) -> list[Mark]:
    """Those of the marks in lanes whose bars reach between two x and whose keys are not these."""
    if isinstance(marks, Marks):  # most have gone out of sight, and are never made
        reach = (marks.end > left) & (marks.start < right) & (marks.cast.lanes[marks.at] >= 0)
        of_all = marks.keys
        return marks.only(n for n in reach.nonzero()[0].tolist() if of_all[n] not in keys)
    return [
        mark
        for mark in marks
        if mark.lane >= 0 and mark.end > left and mark.start < right and mark.key not in keys
    ]


def of_event(marks: Sequence[Mark], event: int) -> list[Mark]:
    """The marks of an event, which may stand in several groups; there are none of event -1."""
    if event < 0:
        return []
    if isinstance(marks, Marks):
        return marks.only((marks.events == event).nonzero()[0])
    return [mark for mark in marks if mark.event == event]


def loose(marks: Sequence[Mark]) -> list[Mark]:
    """Those that stand in no lane."""
    if isinstance(marks, Marks):
        if not marks.cast.has_loose:
            return []
        return marks.only((marks.cast.lanes[marks.at] < 0).nonzero()[0])
    return [mark for mark in marks if mark.lane < 0]


def overlapping(marks: Sequence[Mark], box: Rect) -> list[Mark]:
    """Those of the marks whose boxes overlap with another one, in their order."""
    if isinstance(marks, Marks):
        return marks.only(marks.are_within(box).nonzero()[0])
    return [mark for mark in marks if mark.box.overlaps(box)]


def rows_within(marks: Sequence[Mark], box: Rect) -> list[tuple[float, float]]:
    """Top and bottom of the boxes of those that overlap with another one, without making them."""
    if isinstance(marks, Marks):
        high = marks.cast.metrics.lane_height - 2
        return [(top + 1, top + 1 + high) for top in marks.top[marks.are_within(box)].tolist()]
    return [(mark.box.y, mark.box.bottom) for mark in overlapping(marks, box)]
