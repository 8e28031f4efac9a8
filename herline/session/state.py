"""All that the window shows, as one frozen value."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from herline.frozen import frozen, replace
from herline.model.index import Facets, Index
from herline.model.lens import Lens
from herline.model.story import Event, Story
from herline.model.view import View
from herline.notes.resolution import Notes
from herline.session.prepared import Prepared
from herline.settings import Settings

if TYPE_CHECKING:  # only their names are needed here, and a start should not pay for more
    from herline.archive.problems import Problem
    from herline.documents.check import Check
    from herline.layout.chart import Chart


@frozen(slots=False, eq=False)
class State:
    """A story, how it is looked at, and what the reader prefers.

    `index` and `chart` are the story prepared for filtering and for laying out; they belong to
    `story` and change with it. States are compared part by part, by who listens: `is` for
    story, chart, matching, check and notes, `==` for view and settings.
    """

    story: Story
    index: Index
    chart: Chart
    view: View
    settings: Settings
    path: Path | None = None
    problems: tuple[Problem, ...] = ()
    read_only: bool = False
    """True for a file of a later format: it must not be written over."""
    check: Check | None = None
    """What became of the quotes in their documents; None: not checked."""
    reading: str = ""
    """The name of the file that is being read to be opened."""
    notes: Notes = Notes()
    """The reader's own: which claims they follow."""
    unlensed: Prepared | None = None
    """The story as its file tells it, while `story` is what a lens shows of it."""

    @cached_property
    def matching(self) -> Sequence[int]:
        """Positions of the events that the filter lets through, in their order; never changed."""
        return self.index.matching(self.view.filter)

    @cached_property
    def facets(self) -> Facets:
        """For each facet, how many events each of its values would show."""
        return self.index.facets(self.view.filter)

    @property
    def selected(self) -> Event | None:
        """The event whose sources are laid side by side."""
        return self.story.event(self.view.selected)

    @property
    def whole(self) -> Story:
        """All that the file tells, whatever the lens."""
        return self.unlensed.story if self.unlensed else self.story

    @property
    def own(self) -> Prepared:
        """The story as its file tells it, whatever the lens."""
        return self.unlensed or Prepared(self.story, self.index, self.chart)

    def through(self, lens: Lens) -> State:
        """The state in which `lens` is looked through; its view is otherwise as it was."""
        if lens == self.view.lens:
            return self
        own = self.own
        seen = own
        if lens:
            from herline.session.lensed import through  # late: a start looks through no lens

            seen = through(own, lens)
        return self.becoming(
            story=seen.story,
            index=seen.index,
            chart=seen.chart,
            unlensed=own if lens else None,
            view=replace(self.view, lens=lens),
        )

    def becoming(self, **changes: Any) -> State:
        """The state with other parts; what the filter found is kept while it still holds."""
        after = replace(self, **changes)
        holds = after.index is self.index and after.view.filter == self.view.filter
        return after.finding_as(self) if holds else after

    def finding_as(self, before: State) -> State:
        """This very state, for which the filter is known to find what it found for `before`."""
        for worked_out in ("matching", "facets"):
            if worked_out in vars(before):
                vars(self)[worked_out] = vars(before)[worked_out]
        return self
