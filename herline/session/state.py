"""All that the window shows, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from herline.archive.problems import Problem
from herline.documents.check import Check
from herline.layout.chart import Chart
from herline.model.index import Facets, Index
from herline.model.story import Event, Story
from herline.model.view import View
from herline.settings import Settings


@dataclass(frozen=True)
class State:
    """A story, how it is looked at, and what the reader prefers.

    `index` and `chart` are the story prepared for filtering and for laying out; they belong to
    `story` and change with it.
    """

    story: Story
    index: Index
    chart: Chart
    view: View
    settings: Settings
    path: Path | None = None
    problems: tuple[Problem, ...] = ()
    check: Check | None = None
    """What became of the quotes in their documents; None: not checked."""

    @cached_property
    def matching(self) -> tuple[int, ...]:
        """Positions of the events that the filter lets through."""
        return self.index.matching(self.view.filter)

    @cached_property
    def facets(self) -> Facets:
        return self.index.facets(self.view.filter)

    @property
    def selected(self) -> Event | None:
        return self.story.event(self.view.selected)
