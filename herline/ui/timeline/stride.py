"""Stride: where a hand goes on as before, its next step is found and drawn between two frames.

A hand moves some sixty times a second, and a frame takes a third of that time or less. What is left
goes to what the same movement shows next, in pieces for which a hand that comes may wait.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from operator import attrgetter

from PySide6.QtCore import QObject, QTimer, Signal

from herline.frozen import replace
from herline.layout.patience import finished, patient_for
from herline.layout.scene import Scene
from herline.model.view import View, Viewport

PIECE = 0.003
"""Seconds of work at once."""
AFTER = 2
"""Milliseconds after a frame; what the frame itself brought about comes first."""
STEPS = 6
"""Steps ahead for which lanes are found: those of a closer zoom take longer than one gap."""
LAID_OUT = 2
"""Of these, how many are laid out: a glide to the first may be cut short by the second."""
SAME = 0.01
"""Pixels; two views that are less apart are the same one, reckoned in two ways."""
NEAR = 50.0
"""Pixels; for a hand on its way a scene is moved to a view that is less apart from its own."""

_beside_time = attrgetter(*(part for part in View.__match_args__ if part != "viewport"))
"""What is seen of a view beside the stretch of time."""


class Stride(QObject):
    """What is done for a hand on its way; `ended` says that nothing is left of it."""

    ended = Signal()

    def __init__(
        self,
        parent: QObject,
        find_lanes: Callable[[View], Iterator[None]],
        lay_out: Callable[[View, float], Scene],
    ) -> None:
        """`find_lanes` works on a view in small pieces, `lay_out` for so many seconds."""
        super().__init__(parent)
        self._find_lanes, self._lay_out = find_lanes, lay_out
        self.draw: Callable[[Scene], Iterator[None]] = lambda scene: iter(())
        """Draws the words of a scene before it is seen, in small pieces."""
        self._work: Iterator[None] | None = None
        self._found: deque[tuple[View, Scene]] = deque(maxlen=LAID_OUT)
        """The steps that come next, once all of them was laid out."""
        self._seen: tuple[tuple[View, Scene], ...] = ()
        """The last step that was seen as it was laid out."""
        self._goes_evenly = True
        """Whether the last step was where it was expected."""
        self._gap = QTimer(self, singleShot=True)
        self._gap.timeout.connect(self._use_gap)

    def go_on(self, views: Iterator[View]) -> None:
        """The hand goes on, as it seems to these views."""
        self._gap.stop()
        self._work = self._steps(views)

    def use_gaps(self) -> bool:
        """Work from now on until the next frame; whether there is anything to do."""
        if self._work is not None:
            self._gap.start(AFTER)
        return self._work is not None

    def stop(self) -> None:
        """The hand rests."""
        self._gap.stop()
        self._work, self._goes_evenly = None, True

    def forget(self) -> None:
        """What was found holds no longer: the story, the size or the look is another."""
        self.stop()
        self._found.clear()
        self._seen = ()

    def note(self, view: View, scene: Scene) -> None:
        """Remember what is seen of a view, or of the way to it, unless it still lacks something."""
        if scene.settled:
            self._seen = ((view, scene),)

    def scene_of(self, view: View, *, nearby: bool = False) -> Scene | None:
        """The scene of a view, if it is a step that was found; with `nearby` also if near one."""
        off, scene = self._nearest(view)
        if scene is None or not (nearby or off <= SAME):
            return None
        self._goes_evenly = off <= SAME
        if self._goes_evenly:
            return replace(scene, viewport=view.viewport)
        return _nearby()(scene, view.viewport)

    def _nearest(self, view: View) -> tuple[float, Scene | None]:
        """What was found nearest to a view, and how many pixels it is off; at most `NEAR`."""
        here, beside_time, least, nearest = view.viewport, _beside_time(view), NEAR, None
        for one, scene in (*self._found, *self._seen):
            there = scene.viewport
            off = max(abs(here.start - there.start), abs(here.end - there.end))
            off *= scene.axis.width / here.span
            if off < least and _beside_time(one) == beside_time:
                least, nearest = off, scene
        return least, nearest

    def _use_gap(self) -> None:
        if self._work is None:
            return
        if not finished(self._work, patient_for(PIECE)):
            self._gap.start(0)  # after what the hand may have done meanwhile
            return
        self._work = None
        self.ended.emit()

    def _steps(self, views: Iterator[View]) -> Iterator[None]:
        """All of the next step, the lanes of some more, and with time left all of the second."""
        ahead = tuple(islice(views, STEPS))
        for number, view in enumerate(ahead):
            yield from self._find_lanes(view)
            if number == 0:
                yield from self._whole(view)
        for view in ahead[1:LAID_OUT] if self._goes_evenly else ():
            yield from self._whole(view)

    def _whole(self, view: View) -> Iterator[None]:
        """Lay out a step, unless it was found as the second one before, and draw its words."""
        _nearby()  # which a step may need that goes elsewhere
        off, scene = self._nearest(view)
        if scene is None or off > SAME:
            while not (scene := self._lay_out(view, PIECE)).settled:
                yield
            self._found.append((view, scene))
            yield
        yield from self.draw(scene)


@cache
def _nearby() -> Callable[[Scene, Viewport], Scene]:
    """Late, as it needs numpy; and once, as an import takes a while in a frame."""
    from herline.layout.nearby import nearby

    return nearby


def onward(before: Viewport, here: Viewport) -> Iterator[Viewport]:
    """Where a hand comes, step by step, that goes on as it went from `before` to `here`.

    Where one end stays, the hand drags the other; else it moves on, or closer by the same share.
    """
    drags_an_end = before.start == here.start or before.end == here.end
    while True:
        times = 1.0 if drags_an_end else here.span / before.span
        start = here.start + (here.start - before.start) * times
        end = here.end + (here.end - before.end) * times
        if end <= start:
            return
        before, here = here, Viewport(start, end)
        yield here
