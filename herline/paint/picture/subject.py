"""What a picture is of: a story, the view of it, and the events that match, numbered if asked for.

Numbers are set into the titles before the layout, so that it leaves room for them, and taken out
of the labels after it, so that they can be drawn small and in their own colour.
"""

from __future__ import annotations

from collections.abc import Sequence

from herline.frozen import frozen, replace
from herline.layout.chart import Chart
from herline.layout.scale import fitted, to_axis
from herline.layout.scene import Mark, Measure, Scene
from herline.model.story import Story
from herline.model.view import View, Viewport
from herline.paint.picture.request import Reach


@frozen(eq=False)
class Subject:
    """`matching` are the positions of the events that the view's filter lets through."""

    chart: Chart
    view: View
    matching: Sequence[int]

    @property
    def story(self) -> Story:
        return self.chart.story

    def reaching(self, reach: Reach) -> Subject:
        """The same with all of the story in the viewport, if that is asked for."""
        view = replace(self.view, selected="")
        if reach is Reach.WHOLE:
            view = replace(view, viewport=fitted(self.chart, view.folds), scroll=0.0)
        return Subject(self.chart, view, self.matching)

    def between(self, first: float, last: float) -> Subject:
        """The same with the days from `first` to `last`, the end not included, in the viewport."""
        start, end = (to_axis(day, self.view.folds) for day in (first, last))
        return Subject(self.chart, replace(self.view, viewport=Viewport(start, end)), self.matching)

    def in_sight(self) -> tuple[int, ...]:
        """The matching events in the viewport in order of time, then the undated ones."""
        columns, folds = self.chart.columns, self.view.folds
        starts, ends = to_axis(columns.outer_start, folds), to_axis(columns.outer_end, folds)
        wanted, seen = frozenset(self.matching), self.view.viewport
        dated = [
            event
            for event in columns.dated.tolist()
            if event in wanted and starts[event] < seen.end and ends[event] > seen.start
        ]
        return (*dated, *(event for event in columns.undated if event in wanted))

    def numbered(self, events: Sequence[int]) -> Subject:
        """The same with 1, 2, 3 … before the titles of `events`."""
        titled = list(self.story.events)
        for number, event in enumerate(events, 1):
            titled[event] = replace(titled[event], title=f"{number} {titled[event].title}")
        chart = Chart(replace(self.story, events=tuple(titled)))
        return Subject(chart, self.view, self.matching)


@frozen
class Number:
    """The number of an event's footnote, at the left of its title."""

    text: str
    x: float
    middle: float


def without_numbers(
    scene: Scene, events: Sequence[int], measure: Measure
) -> tuple[Scene, tuple[Number, ...]]:
    """`scene` with the numbers of `events` taken out of its labels, and where they stood."""
    if not events:
        return scene, ()
    number_of = {event: str(number) for number, event in enumerate(events, 1)}
    found: list[Number] = []

    def freed(mark: Mark) -> Mark:
        number, words = number_of.get(mark.event), mark.caption
        if number is None or not words.title.startswith(number):
            return mark
        rest = words.title[len(number) :].lstrip(" ")
        room = measure(f"{number} ", words.role)
        found.append(Number(number, mark.x, mark.line))
        words = words.retitled(rest, max(words.width - room, 0.0))
        return replace(mark, caption=words, x=mark.x + room)

    tray = scene.tray
    if tray is not None:
        tray = replace(tray, marks=tuple(map(freed, tray.marks)))
    scene = replace(scene, marks=tuple(map(freed, scene.marks)), tray=tray)
    return scene, tuple(found)
