"""The one object that changes: it holds what is being looked at, and says when it changes.

A gesture becomes a verb, a verb makes the next state, and `changed` is emitted once, or `moved`
where time was merely moved. Widgets call verbs, listen, compare the parts of the state that they
show, and never call each other. What may come after the timeline listens to `followed`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from herline.frozen import replace
from herline.layout.scale import clamped, fitted, zoomed
from herline.model.filter import NOTHING_ASKED, Facet, Filter
from herline.model.lens import NO_LENS, Lens
from herline.model.story import Story
from herline.model.view import Face, Fold, Grouping, Unmatched, View, Viewport
from herline.notes.resolution import Notes
from herline.session import views
from herline.session.herald import Herald
from herline.session.history import History
from herline.session.prepare import searchable, state_of
from herline.session.slowly import AtOnce, Slowly
from herline.session.state import State
from herline.settings import Settings

if TYPE_CHECKING:
    from herline.archive.problems import Problem
    from herline.documents.check import Check
    from herline.ledger.words import Words
    from herline.session.prepared import Prepared


class Session(QObject):
    """What is being looked at, and the verbs that change it.

    `changed(before, after)` carries two States; so does `moved`, which says in its place that
    another stretch of time is looked at, or other lanes. A verb that changes nothing says nothing.
    A verb called while others are still being told is told after, so that every listener sees all
    changes in one order. `followed` says what changed a turn of the event loop later where that is
    the filter alone (see `Herald`). `held` says whether a hand holds time, and drags it along.
    """

    held = Signal(bool)

    def __init__(
        self, settings: Settings | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self.slowly: Slowly = AtOnce()
        """Who prepares a large story for a lens."""
        self._clock = clock
        self._history = History()
        self._noted: list[Notes] = []
        self._herald = Herald(self)
        self.changed, self.moved = self._herald.changed, self._herald.moved
        self.followed = self._herald.followed
        self._state = state_of(Story(""), settings or Settings())

    @property
    def state(self) -> State:
        return self._state

    # The story

    def open(
        self,
        story: Story,
        path: Path | None = None,
        problems: Sequence[Problem] = (),
        *,
        read_only: bool = False,
        seen: View | None = None,
        ready: State | None = None,
    ) -> None:
        """Look at `story`, as far as it makes sense in the way it was `seen` at an earlier start.

        When `path` is the one that is open, of the present view stays what makes sense. `ready`
        is the state of `story` if that was prepared beforehand.
        """
        self.slowly.drop()
        before = self._state
        after = ready or state_of(story, before.settings)
        after = after.becoming(
            view=replace(after.view, unmatched=before.settings.unmatched),
            settings=before.settings,
            path=path,
            problems=tuple(problems),
            read_only=read_only,
        )
        if path is not None and path == before.path:
            after = after.through(before.view.lens.known_to(story))
            after = after.becoming(view=views.reopened(before, after), notes=before.notes)
        else:
            self._history, self._noted = History(), []
            if seen is not None:
                after = views.seen_again(seen, after)
        self._become(after)

    def note_reading(self, name: str) -> None:
        """Say that the file of this name is being read; "" that none is."""
        if name != self._state.reading:
            self._become(self._state.becoming(reading=name))

    def note_check(self, check: Check | None) -> None:
        """Remember what became of the quotes in their documents."""
        if check is not self._state.check:
            self._become(self._state.becoming(check=check))

    def note_words(self, story: Story, words: Words) -> None:
        """Search for words in the large `story` from now on, if it is still the one looked at."""
        if story is self._state.whole:
            self._become(searchable(self._state, words))

    # The stretch of time

    def look(self, viewport: Viewport, gesture: str = "look") -> None:
        """See this stretch of the axis; steps of one named `gesture` are gone back at once."""
        view = self._state.view
        within = clamped(viewport, self._state.chart, view.folds)
        self._see(replace(view, viewport=within), gesture)

    def zoom(self, factor: float, at: float | None = None) -> None:
        """See `factor` times as much time; the axis day `at` (else the middle) stays in place."""
        view = self._state.view
        seen = view.viewport
        at = (seen.start + seen.end) / 2 if at is None else at
        viewport = zoomed(seen, factor, at, self._state.chart, view.folds)
        self._see(replace(view, viewport=viewport), "zoom")

    def pan(self, days: float) -> None:
        """Move along the axis, later if `days` is above zero."""
        self.look(self._state.view.viewport.moved(days), "pan")

    def fit(self) -> None:
        """See the whole story."""
        self.look(fitted(self._state.chart, self._state.view.folds))

    def fold(self, on: bool) -> None:
        """Fold every long empty stretch, or none."""
        self._refold(self._state.chart.folds if on else ())

    def unfold(self, fold: Fold) -> None:
        """Spread out one folded stretch."""
        self._refold(tuple(f for f in self._state.view.folds if f != fold))

    def scroll(self, pixels: float) -> None:
        """Scroll the lanes so far down; no step of its own on the way back."""
        self._see(replace(self._state.view, scroll=max(0.0, pixels)), None)

    def beginning(self) -> Callable[[], None]:
        """What gives up a gesture that begins now: it leads back here, and was no step."""
        return partial(self._give_up, self._state.view, self._history)

    def _give_up(self, seen: View, history: History) -> None:
        self._see(replace(self._state.view, viewport=seen.viewport, scroll=seen.scroll), None)
        if self._state.view == seen:  # nothing else was changed meanwhile
            self._history = history

    # Events

    def select(self, id: str) -> None:
        """Lay the sources of this event side by side; "" lays nothing."""
        if not id or self._state.story.event(id):
            self._see(replace(self._state.view, selected=id, asked=""))

    def show_event(self, id: str, gesture: str = "") -> None:
        """Select an event and bring it into view, out of a fold and past what hides it.

        That may be the filter, or a lens whose source does not speak of the event.
        """
        if id not in self._state.story.index and self._state.whole.event(id):
            self.look_through(NO_LENS)
        self.point_at(id, "", gesture)

    def step(self, by: int = 1) -> None:
        """Show the next matching event in time, or the one before (-1); stays at the ends."""
        self._step_among(self._state.matching, by, around=False)

    def step_disagreement(self, by: int = 1) -> bool:
        """Show the next matching event whose sources conflict; after the last comes the first.

        False if there is none.
        """
        disputed = self._state.index.disputed(self._state.matching)
        self._step_among(disputed, by, around=True)
        return len(disputed) > 0

    def point_at(self, id: str, asked: str, gesture: str = "") -> None:
        """Show an event, and of its claims those on what is `asked`, named by its key."""
        position = self._state.story.index.get(id)
        if position is not None:
            view = views.showing(self._state, position)
            self._see(replace(view, asked=asked), gesture)

    def step_difference(self, by: int = 1) -> None:
        """Point at the next of the differences that are wanted, the worst first, or before it."""
        from herline.session import listed  # late: a start lists no differences

        def step() -> None:
            found = listed.after(self._state, by)
            if found is not None:
                self.point_at(*found.place, "step")

        if listed.is_ready(self._state) or listed.too_many(self._state):
            step()
        else:
            self._gather_differences(step)

    def _gather_differences(self, then: Callable[[], None]) -> None:
        from herline.session import gathered

        state = self._state
        places = gathered.sought(state)

        def remember(found: gathered.Found) -> None:
            gathered.remember(state, found)
            then()

        self.slowly.ask(lambda: gathered.gather(state.story, places), remember)

    # What of it

    def narrow(self, filter: Filter, gesture: str = "") -> None:
        """Show what `filter` lets through."""
        self._see(replace(self._state.view, filter=filter), gesture)

    def narrow_to(self, facet: Facet, id: str) -> None:
        """Ask for one value of `facet` alone; what is asked of others stays."""
        self.narrow(self._state.view.filter.choosing(facet, (id,)))

    def search(self, text: str) -> None:
        """Show events in which every word of `text` stands; typing it is one gesture."""
        self.narrow(replace(self._state.view.filter, text=text), "search")

    def widen(self) -> None:
        """Show all events."""
        self.narrow(NOTHING_ASKED)

    def group(self, grouping: Grouping) -> None:
        """Give every kind, person or source lanes of its own, or none."""
        self._see(replace(self._state.view, grouping=grouping, scroll=0.0))

    def turn_unmatched(self) -> None:
        """Dim what the filter does not let through, now and later, or hide it again."""
        dimmed = self._state.view.unmatched is Unmatched.DIMMED
        self.prefer(unmatched=Unmatched.HIDDEN if dimmed else Unmatched.DIMMED)

    # The reader's notes

    def note(self, notes: Notes) -> None:
        """Take these notes for the present ones, until `undo_note` brings those back."""
        if notes is not self._state.notes:
            self._noted.append(self._state.notes)
            self._become(self._state.becoming(notes=notes))

    def recall_notes(self, notes: Notes) -> None:
        """Begin with the notes of an earlier start; there are none before them to go back to."""
        if notes is not self._state.notes:
            self._noted.clear()
            self._become(self._state.becoming(notes=notes))

    @property
    def can_undo_note(self) -> bool:
        return bool(self._noted)

    def undo_note(self) -> None:
        """Take the notes as they were before the last change of them."""
        if self._noted:
            notes = self._noted.pop()
            self._become(self._state.becoming(notes=notes))

    # In whose telling

    def look_through(self, lens: Lens) -> None:
        """See the story as one source tells it, as two do, or by when it was said."""
        lens = lens.known_to(self._state.whole)

        def look() -> None:
            after = self._state.through(lens)
            if after is not self._state:
                view = views.reopened(self._state, after)
                self._see_in(after.becoming(view=replace(view, scroll=0.0)))

        self._once_ready(lens, look)

    def face(self, face: Face) -> None:
        """Show the timeline, or what each source covers."""
        self._see(replace(self._state.view, face=face))

    def leave_face(self) -> None:
        """Show time, as all sources tell it; going back then leads to what was before the face."""
        left = self._state.view.shown
        if left is Face.COVERAGE:
            self.face(Face.TIME)
        else:
            self.look_through(NO_LENS)
        present = self._state.view
        self._history = self._history.without(lambda view: view.shown is left or view == present)

    # Preferences, and the way back

    def prefer(self, **changes: Any) -> None:
        """Change preferences by their names in `Settings`; TypeError for a name it lacks.

        Lanes are as high as their text asks, and stay scrolled by as many.
        """
        state = self._state
        settings = replace(state.settings, **changes)
        if settings != state.settings:
            scroll = state.view.scroll * settings.text_zoom / state.settings.text_zoom
            view = replace(state.view, unmatched=settings.unmatched, scroll=scroll)
            self._become(state.becoming(settings=settings, view=view))

    def zoom_text(self, steps: int) -> None:
        """Make text larger by so many steps; smaller if `steps` is below zero."""
        self.prefer(text_zoom=self._state.settings.zoomed(steps).text_zoom)

    @property
    def can_go_back(self) -> bool:
        return bool(self._history.past)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._history.future)

    def back(self) -> None:
        """See what was seen before."""
        self._walk(self._history.back(self._state.view))

    def forward(self) -> None:
        """See what was gone back from."""
        self._walk(self._history.forward(self._state.view))

    # How the state changes

    def _walk(self, found: tuple[View, History] | None) -> None:
        if found is None:
            return
        view, history = found

        def look() -> None:
            self._history = history
            present = self._state.view
            seen = replace(view, unmatched=present.unmatched, scroll=present.scroll)
            self._become(views.seen_again(seen, self._state))

        self._once_ready(view.lens.known_to(self._state.whole), look)

    def _once_ready(self, lens: Lens, look: Callable[[], None]) -> None:
        """Look through `lens` when the story is prepared for it, if it is still the story then."""
        from herline.session import lensed  # late: a start looks through no lens

        own, filter = self._state.own, self._state.view.filter
        self.slowly.drop()
        if lensed.is_ready(own, lens):
            look()
            return

        def look_at(seen: Prepared) -> None:
            if own.story is self._state.whole:
                lensed.remember(own, lens, seen)
                look()

        self.slowly.ask(lambda: lensed.prepare(own, lens, filter), look_at)

    def _step_among(self, positions: Sequence[int], by: int, *, around: bool) -> None:
        from herline.session.in_time import neighbour  # late: it needs numpy

        found = neighbour(self._state, positions, by, around=around)
        if found is not None:
            self.show_event(self._state.story.events[found].id, "step")

    def _refold(self, folds: tuple[Fold, ...]) -> None:
        self._see(views.refolded(self._state.view, self._state.chart, folds))

    def _see(self, view: View, gesture: str | None = "") -> None:
        """Make `view` the present one; `gesture` None leaves no step on the way back."""
        self._see_in(self._state.becoming(view=view), gesture)

    def _see_in(self, after: State, gesture: str | None = "") -> None:
        """The same for a view that is seen through another lens."""
        if after.view == self._state.view:
            return
        if gesture is not None:
            self._history = self._history.leaving(self._state.view, gesture, self._clock())
        self._become(after)

    def _become(self, after: State) -> None:
        before, self._state = self._state, after
        self._herald.tell(before, after)
