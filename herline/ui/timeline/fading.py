"""Fading: what loses its lane on zooming out fades for a moment instead of vanishing.

It is seen and nothing more: what is clicked, counted and exported is the scene.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from time import monotonic

from herline.frozen import replace
from herline.layout.marks import have_one_cast
from herline.layout.scene import Mark, Scene
from herline.model.view import View

DURATION = 0.15
"""Seconds."""
MOST = 40
"""So many fade at once; where more leave, the eye would not follow them."""


class Fading:
    """What fades beside the scenes that are painted one after the other."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._last: tuple[Scene, View] | None = None
        self._fading: list[tuple[Mark, float]] = []
        """Each as it stands in the last scene, and when it began to fade."""

    def prepare(self) -> None:
        """Have at hand what the first that leaves needs, or it would leave with a jerk."""
        _leaving()

    def beside(self, scene: Scene, view: View) -> tuple[Mark, ...]:
        """The marks that fade beside `scene`, which shows `view` or is on the way to it."""
        last, self._last = self._last, (scene, view)
        if last and not self._fading and have_one_cast(last[0].marks, scene.marks):
            return ()  # as in most steps of a hand
        now = self._clock()
        if last is None or not _follows(scene, view, *last):
            self._fading = []
        elif scene is not last[0]:
            self._fading = self._left(last[0], scene, now)
        self._fading = [(mark, since) for mark, since in self._fading if now < since + DURATION]
        return tuple(
            replace(mark, opacity=1 - (now - since) / DURATION) for mark, since in self._fading
        )

    def _left(self, before: Scene, scene: Scene, now: float) -> list[tuple[Mark, float]]:
        leaving = _leaving()
        since = {mark.key: begun for mark, begun in self._fading}
        fading = [mark for mark, _ in self._fading]
        gone = leaving(fading, before, scene) + leaving(before.marks, before, scene)
        return [(mark, since.get(mark.key, now)) for mark in gone][:MOST]


def _follows(scene: Scene, view: View, before: Scene, view_before: View) -> bool:
    """Whether both show the same events in the same lanes."""
    if scene.size != before.size or scene.content_height != before.content_height:
        return False
    return view is view_before or replace(view_before, viewport=view.viewport) == view


@cache
def _leaving() -> Callable[[Sequence[Mark], Scene, Scene], list[Mark]]:
    """Late, as nothing leaves a first frame; and once, as an import takes a while in a frame."""
    from herline.layout.leaving import leaving

    return leaving
