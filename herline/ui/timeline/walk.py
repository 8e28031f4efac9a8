"""Where keys and double clicks lead on the timeline: pure answers, without a widget."""

from __future__ import annotations

from math import isnan

from herline.layout.marks import of_event
from herline.layout.scale import to_axis
from herline.layout.scene import Mark, Scene
from herline.model.view import Viewport
from herline.session.state import State

CLOSE = 30.0
"""Days that are seen at least around an event that is zoomed to, unless one is closer already."""
ROOM = 3.0
"""How many times its own length is seen at most of an event that is zoomed to."""
SNUG = 1.25
"""How many times its own length is seen of it at least."""
CLOSER = 2.5
"""How many times closer one comes between these limits."""
SLANT = 6.0
"""One pixel up or down counts as so many sideways when the nearest event is looked for."""


def around(state: State, position: int) -> Viewport | None:
    """A view of all of the event, closer than the present one if it can be; None without a date."""
    columns, view = state.chart.columns, state.view
    first, last = float(columns.outer_start[position]), float(columns.outer_end[position])
    if isnan(first) or isnan(last):
        return None
    start, end = to_axis(first, view.folds), to_axis(last, view.folds)
    length, seen = end - start, view.viewport.span
    closest = max(SNUG * length, min(CLOSE, seen))
    span = min(max(seen / CLOSER, closest), max(ROOM * length, 6 * CLOSE))
    middle = (start + end) / 2
    # The title stands to the right, so the event itself stands a little to the left.
    return Viewport(middle - span * 0.42, middle + span * 0.58)


def kept(state: State) -> float | None:
    """The axis day that stays in place when keys zoom: amid what is seen of the chosen event."""
    position = state.story.index.get(state.view.selected, -1) if state.view.selected else -1
    if position < 0:
        return None
    columns, seen = state.chart.columns, state.view.viewport
    days = float(columns.outer_start[position]), float(columns.outer_end[position])
    first, last = (to_axis(day, state.view.folds) for day in days)
    start, end = max(first, seen.start), min(last, seen.end)
    return (start + end) / 2 if start <= end else None


def is_seen(scene: Scene, event: int) -> bool:
    """Whether keys are seen to lead on from the event: in a lane, or in the tray of the undated."""
    marks = of_event(scene.marks, event)
    tray = scene.tray.marks if scene.tray else ()
    return any(mark.lane < 0 or mark.box.overlaps(scene.lanes) for mark in marks) or any(
        mark.event == event for mark in tray
    )


def in_next_lane(scene: Scene, event: int, step: int) -> int | None:
    """The nearest event below (`step` 1) or above (-1) the given one, among those in sight."""
    here = next((mark for mark in scene.marks if mark.event == event), None)
    if here is None:
        ordered = sorted(scene.marks, key=lambda mark: (mark.middle, mark.start))
        return ordered[0 if step > 0 else -1].event if ordered else None
    there = [m for m in scene.marks if (m.middle - here.middle) * step > 1 and m.event != event]
    nearest = min(there, key=lambda mark: _way(here, mark), default=None)
    return nearest.event if nearest else None


def _way(one: Mark, other: Mark) -> float:
    sideways = abs((one.start + one.end) / 2 - (other.start + other.end) / 2)
    return SLANT * abs(one.middle - other.middle) + sideways
