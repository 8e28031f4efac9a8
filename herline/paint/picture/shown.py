"""What of a story is drawn in a scene: what a legend explains, and which events."""

from __future__ import annotations

from itertools import chain

import numpy as np

from herline.frozen import frozen
from herline.layout.marks import Marks
from herline.layout.mirror_scene import MirrorScene, Side
from herline.layout.scene import Scene, TextRole
from herline.layout.wording import Form
from herline.model.story import Story


@frozen
class Shown:
    """Positions in the story, and names of signs as the legend has them."""

    kinds: frozenset[int]
    sources: frozenset[int]
    """Those that have a dot."""
    signs: frozenset[str]


NOTHING = Shown(frozenset(), frozenset(), frozenset())


def shown_in(scene: Scene) -> Shown:
    """What `scene` shows, whose marks are columns as they were laid out."""
    tray, marks = scene.tray.marks if scene.tray else (), scene.marks
    lanes = _in_lanes(marks) if isinstance(marks, Marks) else NOTHING  # nothing has a lane
    signs = {
        "flag": any(mark.disputed for mark in tray),
        "milestone": any(mark.caption.role is TextRole.MILESTONE for mark in tray),
    }
    return Shown(
        lanes.kinds | {mark.kind for mark in tray},
        lanes.sources.union(*(mark.caption.dots for mark in tray)),
        lanes.signs | {name for name, has in signs.items() if has},
    )


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


def _in_lanes(marks: Marks) -> Shown:
    """What marks show, none of which need be a value for that."""
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
        frozenset(cast.kind[at].tolist()),
        frozenset(chain.from_iterable(cast.wording.all_dots(told))),
        frozenset(name for name, has in signs.items() if has.any()),
    )


def _fades(bar: Side) -> bool:
    return bar.core_start - bar.start > 1 or bar.end - bar.core_end > 1
