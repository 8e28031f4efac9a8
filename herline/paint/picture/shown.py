"""What of a story is drawn in a scene: what a legend explains, and which events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np

from herline.frozen import frozen
from herline.layout.marks import Marks
from herline.layout.mirror_scene import MirrorScene, Side
from herline.layout.scene import Mark, Scene, TextRole
from herline.layout.wording import Form
from herline.model.story import Story


@frozen
class Shown:
    """Positions in the story, and names of signs as the legend has them."""

    kinds: frozenset[int]
    sources: frozenset[int]
    """Those that have a dot."""
    signs: frozenset[str]


def shown_in(scene: Scene) -> Shown:
    """What `scene` shows."""
    tray = _of_values(scene.tray.marks if scene.tray else ())
    marks = scene.marks
    lanes = _of_columns(marks) if isinstance(marks, Marks) else _of_values(marks)
    return Shown(lanes.kinds | tray.kinds, lanes.sources | tray.sources, lanes.signs | tray.signs)


def shown_in_mirror(scene: MirrorScene, story: Story) -> Shown:
    """What `scene`, two sources of `story` held against each other, shows."""
    sides, differ = scene.sides, {link.differs for link in scene.links}
    ids = {story.events[side.event].kind for side in sides}
    bars = [side for side in sides if not side.point]
    signs = {
        "milestone": any(side.role is TextRole.MILESTONE for side in sides),
        "fades": any(_fades(bar) for bar in bars),
        "point": len(bars) < len(sides),
        "both": False in differ,
        "apart": True in differ,
    }
    return Shown(
        frozenset(place for place, kind in enumerate(story.kinds) if kind.id in ids),
        frozenset(half.source for half in scene.halves),
        frozenset(name for name, has in signs.items() if has),
    )


def events_in(scene: Scene) -> set[int]:
    """The positions of the events that have a mark in `scene`."""
    marks, tray = scene.marks, scene.tray.marks if scene.tray else ()
    lanes = marks.events.tolist() if isinstance(marks, Marks) else [mark.event for mark in marks]
    return {*lanes, *(mark.event for mark in tray)}


def _of_columns(marks: Marks) -> Shown:
    """Of marks none of which need be a value for that."""
    cast, at = marks.cast, marks.at
    in_lane, inferred = cast.lanes[at] >= 0, cast.inferred[at]
    slopes = np.maximum(marks.core_start - marks.start, marks.end - marks.core_end)
    told = marks.events[marks.forms != Form.NONE]
    signs = {
        "flag": cast.disputed[at],
        "inferred": in_lane & inferred,
        "fades": ~marks.points & (slopes > 1),
        "point": in_lane & marks.points & ~inferred,
        "milestone": cast.wording.are_milestones(told),
    }
    return Shown(
        frozenset(np.unique(cast.kind[at]).tolist()),
        frozenset(chain.from_iterable(cast.wording.all_dots(told))),
        frozenset(name for name, has in signs.items() if has.any()),
    )


def _of_values(marks: Sequence[Mark]) -> Shown:
    signs = frozenset(sign for mark in marks for sign in _signs(mark))
    return Shown(
        frozenset(mark.kind for mark in marks),
        frozenset(source for mark in marks for source in mark.caption.dots),
        signs,
    )


def _signs(mark: Mark) -> Iterator[str]:
    if mark.disputed:
        yield "flag"
    if mark.lane >= 0 and mark.inferred:
        yield "inferred"
    if not mark.point and _fades(mark):
        yield "fades"
    if mark.lane >= 0 and mark.point and not mark.inferred:
        yield "point"
    if mark.caption.role is TextRole.MILESTONE:
        yield "milestone"


def _fades(bar: Mark | Side) -> bool:
    return bar.core_start - bar.start > 1 or bar.end - bar.core_end > 1
