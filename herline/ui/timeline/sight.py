"""What is seen of the session: the scene, laid out when it is asked for, gliding on jumps.

The session's state is always there at once; while a glide lasts, the scene is on its way. No frame
waits long for what was never seen before: lanes that were not found in time are found when the
hand rests, with the words that were not measured, and then those that may be wanted next. Where it
goes on as before, the next step is found between two frames (see `stride`).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Iterator
from functools import cache, partial
from itertools import chain
from math import inf
from types import ModuleType
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from herline.collector import note_movement
from herline.frozen import replace
from herline.layout.patience import FORESEEN, finished, patient_for
from herline.layout.scale import clamped, zoomed
from herline.layout.scene import Scene, Size
from herline.model.view import View, Viewport
from herline.paint.measure import paper_for
from herline.paint.style import Style, style_for
from herline.session.outset import Recalled
from herline.session.session import Session
from herline.session.state import State
from herline.ui.timeline.glide import Glide, worth_gliding
from herline.ui.timeline.known_scenes import KnownScenes
from herline.ui.timeline.stride import Stride, onward
from herline.ui.timeline.wheel import ZOOM_PER_NOTCH

Answer = TypeVar("Answer")

PATIENCE = 0.001
"""Seconds of work on new lanes in a frame, while a hand moves."""
AT_REST = 0.012
"""Seconds of work on new lanes in a frame, while the hand rests."""
AHEAD = 0.003
"""Seconds of work at once on what may be wanted next, for which a hand that comes may wait."""
REST = 40
"""Milliseconds after its last step, when a hand may be said to rest."""
SOON = 1
"""Milliseconds until work at rest goes on, so that a hand that comes is heard."""
BESIDE = (0.02, -0.02, 0.1, -0.1)
"""Shares of the view by which a hand may drag it in its first few steps."""
IN_A_ROW = 0.2
"""Seconds; steps that follow each other faster are one movement of a hand, and do not glide."""


class Sight(QObject):
    """The scene of a widget; `changed` says that another one is to be painted.

    It carries whether that shows another stretch of time, or other lanes, and nothing else that is
    new. `rested` says that all of it is found, and that no hand has moved it for a while.
    """

    changed, rested = Signal(bool), Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.look: Style = style_for(session.state.settings)
        self.held = False
        """Whether a hand holds the timeline: what it drags must not lag behind."""
        self.spent = 0.0
        """Seconds that it took to lay out the present scene."""
        self._size, self._tallest = Size(1.0, 1.0), 0.0
        self._scene: Scene | None = None
        self._subject: tuple[object, ...] = ()
        """What the scene was laid out for."""
        self._on_the_way: Viewport | None = None
        self._scenes = KnownScenes()
        self.errands: Callable[[], Iterator[None]] = lambda: iter(())
        """What is done in small pieces while the hand rests."""
        self._errand: Iterator[None] | None = None
        """That work, as far as it is done; None where the hand just went on."""
        self.stride = Stride(self, self.find_lanes, self.laid_out)
        """What is found and drawn between two frames of a hand that goes on."""
        self._last_step = 0.0
        self._glide = Glide(self)
        self._glide.moved.connect(self._pass)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._use_rest)
        session.changed.connect(self._follow)
        session.moved.connect(self._go_along)
        session.held.connect(self._hold)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.dress)

    @property
    def scene(self) -> Scene:
        """What is seen now; the same value until something changes."""
        if self._scene is None:
            begun = time.perf_counter()
            self._subject = *_, asked = self._present()
            note_movement()
            self._scene = self._scenes.of(asked) or self._found(self._seen)
            self.spent = time.perf_counter() - begun
            self._errand = None
            if not self._session.state.chart.recalled:
                self._scenes.note_passed(asked, self._scene)
                self._rest.start(REST)
        return self._scene

    def _found(self, view: View) -> Scene:
        """The scene of a view that was not seen before."""
        glides = self._on_the_way is not None
        found = self.stride.scene_of(view, nearby=not glides)
        return found or self.laid_out(view, PATIENCE)

    def _present(self) -> tuple[object, ...]:
        """All that the scene depends on, as it is now."""
        state = self._session.state
        return state.chart, state.index, self._asked(self._seen)

    @property
    def _seen(self) -> View:
        view = self._session.state.view
        return view if self._on_the_way is None else replace(view, viewport=self._on_the_way)

    @property
    def settled(self) -> Scene:
        """What is seen where the way ends, with all its lanes."""
        if self._on_the_way is None and self.scene.settled:
            return self.scene
        return self.laid_out(self._session.state.view)

    @property
    def is_laid_out(self) -> bool:
        """Whether the scene is there already, so that asking for it costs nothing."""
        return self._scene is not None

    def recollection(self, scroll: float) -> Recalled:
        """What the next start may recall: the scene of the present view with its lanes there."""
        view = replace(self._session.state.view, scroll=scroll)
        return {self._asked(view): self.laid_out(view)}

    def lay_out_anew(self) -> None:
        """Lay out what was only recalled, for which the first frame had no time."""
        recalled, self._scene = self._scene, self.laid_out(self._seen)
        self._errand = None
        self._rest.start(REST)
        if self._scene != recalled:
            self.changed.emit(False)

    def _asked(self, view: View) -> Hashable:
        """All that a scene depends on, beside the story and the faces of its type."""
        return "scene", view, self._size, self._tallest, self.look.zoom

    def _use_rest(self) -> None:
        """Find the lanes that are missing; then those of the next steps, a few at a time."""
        _held = self.parent()  # or it might be collected as garbage meanwhile, and this with it
        self.stride.stop()
        if not self.scene.settled:
            self._scene = self.laid_out(self._seen, AT_REST)
            self._scenes.note_passed(self._asked(self._seen), self._scene)
            self.changed.emit(False)
            self._rest.start(SOON)
            return
        self.rested.emit()
        if not self._session.state.story.events:
            return  # a window that still waits for its story; the reading of it has the time
        if self._errand is None:
            self._glide.prepare()
            self._scenes.foresee(self._asked(self._seen), self.scene)
            self._errand = self.errands()
            self._rest.start(SOON)  # what that rest brought about is painted before any of it
        elif not finished(self._errand, patient_for(AHEAD)):
            self._rest.start(SOON)

    def _go_on(self, views: Iterator[View]) -> None:
        """The hand comes to these views next, and does not rest yet."""
        self.stride.go_on(views)
        if self._rest.isActive():
            self._rest.start(REST)

    def _hold(self, on: bool) -> None:
        """A hand takes hold of time: it may drag it to either side. Or it has let go of it."""
        self.held = on
        if on:
            self._go_on(self._beside(self._session.state.view))
            self.stride.use_gaps()
            return
        self.stride.stop()
        if not self._session.state.chart.recalled:
            self._rest.start(REST)

    def expect_wheel(self, at: float) -> None:
        """The pointer rests at the axis day `at`, where a wheel may be turned either way."""
        state = self._session.state
        if self.held or not state.story.events or state.chart.recalled:
            return
        view = state.view
        here = partial(zoomed, view.viewport, at=at, chart=state.chart, folds=view.folds)
        nearer, further = here(factor=1 / ZOOM_PER_NOTCH), here(factor=ZOOM_PER_NOTCH)
        self._go_on(replace(view, viewport=viewport) for viewport in (nearer, further))
        self.stride.use_gaps()

    def _beside(self, view: View) -> Iterator[View]:
        """What comes into view first where a view is dragged to one side or the other."""
        for share in BESIDE:
            viewport = view.viewport.moved(share * view.viewport.span)
            yield replace(view, viewport=clamped(viewport, self._session.state.chart, view.folds))

    def _onward(self, before: Viewport, view: View) -> Iterator[View]:
        """What comes after a view if the hand goes on as it came there from `before`."""
        chart, here = self._session.state.chart, view.viewport
        for viewport in onward(before, here):
            there = clamped(viewport, chart, view.folds)
            if there != here:
                yield replace(view, viewport=there)
            if there != viewport:  # no closer, or no further
                return
            here = there

    def everything(self) -> Iterator[None]:
        """Work in small pieces on all that can ever be seen of few events."""
        return self._asked_of(_layout().foresee, self._session.state.view)

    def find_lanes(self, view: View) -> Iterator[None]:
        """Work in small pieces on the lanes that a view needs."""
        return self._asked_of(_layout().find_lanes, view)

    def know(self, view: View) -> Iterator[None]:
        """Work in small pieces on what may be wanted next, and show just that then."""
        asked, chart = self._asked(view), self._session.state.chart
        if self._scenes.is_foreseen(asked):
            return
        if len(chart.story.events) <= FORESEEN:  # of more, nothing that is found aside is kept
            yield from chart.all_aside(self.find_lanes(view))
        with chart.aside():
            self._scenes.foresee(asked, self.laid_out(view))

    def laid_out(self, view: View, seconds: float = inf) -> Scene:
        """The scene of a view, as far as so much time for new lanes and words allows."""
        state = self._session.state
        recalled = state.chart.recalled.get(self._asked(view)) if state.chart.recalled else None
        if recalled is not None:
            return recalled
        layout: Callable[..., Scene] = _layout().lay_out
        return self._asked_of(partial(layout, patience=patient_for(seconds)), view)

    def _asked_of(self, layout: Callable[..., Answer], view: View) -> Answer:
        """What a function of the layout says of a view, in this size and look."""
        state = self._session.state
        same = view.filter == state.view.filter
        return layout(
            state.chart,
            view,
            state.matching if same else state.index.matching(view.filter),
            paper_for(self.look, self._size, tallest=self._tallest),
        )

    def resize(self, width: float, height: float, tallest: float = 0.0) -> None:
        """Lay out in so many pixels from now on, in the lanes of the `tallest` that it may be."""
        self._size, self._tallest = Size(width, height), tallest
        self.stride.forget()
        self._renew()

    def dress(self) -> None:
        """Look as preferred, or as the system says now."""
        style = style_for(self._session.state.settings)
        if style != self.look:
            self.look = style
            self.stride.forget()
            self._renew()

    def _follow(self, before: State, after: State) -> None:
        if before.chart is not after.chart or before.index is not after.index:
            self._scenes.forget()
            self.stride.forget()
        if before.settings is not after.settings:
            self.dress()
        one, other = before.view, after.view
        if one.filter != other.filter:
            self._scenes.forget_passed()
        if one is not other:
            self.stride.stop()
        if one.viewport != other.viewport or one.folds != other.folds:
            self._move(before, after)
        self._renew()

    def _go_along(self, before: State, after: State) -> None:
        """The same where time was merely moved, or lanes scrolled."""
        self.stride.stop()
        if before.view.viewport != after.view.viewport:
            self._move(before, after)
        self._renew(moved=True)

    def _move(self, before: State, after: State) -> None:
        """Another stretch of time is looked at: glide there, or expect the hand to go on."""
        one, other = before.view, after.view
        now = time.monotonic()
        in_a_row = self.held or now - self._last_step < IN_A_ROW
        self._last_step = now
        self._glide.stop()
        self._on_the_way = None
        if one.folds != other.folds or before.story is not after.story:
            return  # on another axis there is no way from one to the other
        if self._scene is not None and not after.chart.recalled:
            self.stride.note(one, self._scene)
        onward = self._onward(one.viewport, other)
        may_glide = after.settings.motion and not in_a_row
        if may_glide and worth_gliding(one.viewport, other.viewport):
            self._on_the_way = one.viewport
            self._glide.start(one.viewport, other.viewport)
            onward = chain((other,), onward)
        self._go_on(onward)

    def _pass(self, viewport: Viewport) -> None:
        there = viewport == self._session.state.view.viewport
        self._on_the_way = None if there else viewport
        self._renew(moved=True)

    def _renew(self, *, moved: bool = False) -> None:
        """Something is another; mostly the scene, which is laid out when it is asked for."""
        if self._scene is not None and self._subject != self._present():
            self._scene = None
        self.changed.emit(moved)


@cache
def _layout() -> ModuleType:
    """Late, as the first frame recalls its scene; and once, as an import takes a while."""
    from herline.layout import lay_out

    return lay_out
