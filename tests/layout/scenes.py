"""Stories and scenes for trying the layout without a screen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations, product, starmap
from typing import Any

from hypothesis import strategies as st

from herline.layout.chart import Chart
from herline.layout.lay_out import foresee, lay_out
from herline.layout.paper import Paper
from herline.layout.scale import fitted
from herline.layout.scene import Mark, Scene, Size, TextRole
from herline.model.days import from_day, to_day
from herline.model.story import Event, Story
from herline.model.view import View, Viewport
from tests.builders import claim, event, story

SIZE = Size(1000, 500)
LETTER = 7.0
BOLD = 8.0


def measure(text: str, role: TextRole) -> float:
    """Every letter is seven pixels wide, and eight in the title of a milestone."""
    return len(text) * (BOLD if role is TextRole.MILESTONE else LETTER)


PAPER = Paper(SIZE, measure)


def told(*dates: str, title: str = "") -> Chart:
    """A chart of events e0, e1 … with these dates (none: undated), each told by one source."""
    return Chart(
        story(
            *(
                event(f"e{i}", when, claim("atlas", "x"), title=title or f"Event {i}")
                for i, when in enumerate(dates)
            )
        )
    )


def everyone(chart: Chart) -> tuple[int, ...]:
    return tuple(range(len(chart.story.events)))


def seen(
    chart: Chart,
    viewport: Viewport | None = None,
    *,
    size: Size = SIZE,
    matching: Sequence[int] | None = None,
    unbounded: bool = False,
    **view: object,
) -> Scene:
    """The scene of the whole story, or of a viewport."""
    folds = view.get("folds", ())
    looked = View(viewport or fitted(chart, folds), **view)  # type: ignore[arg-type]
    which = everyone(chart) if matching is None else matching
    return lay_out(chart, looked, which, Paper(size, measure, unbounded=unbounded))


def foreseen(chart: Chart) -> Chart:
    """The same chart, after all that can be worked out ahead of `seen` is."""
    for _ in foresee(chart, View(fitted(chart)), everyone(chart), PAPER):
        pass
    return chart


def days(first: str, last: str) -> Viewport:
    """The viewport from one ISO day to another."""

    def day(text: str) -> float:
        return float(to_day(*(int(part) for part in text.split("-"))))

    return Viewport(day(first), day(last))


def mark_of(scene: Scene, id: str) -> Mark:
    return next(mark for mark in scene.marks if mark.key == id)


# One choice of all that an event may be: many small ones take longer than to lay it out.
_TITLES = ("A scene is cut", "Premiere", "The voice is recorded once more", "X")
_KINDS = ("shoot", "sound", "")
_PEOPLE = ((), ("anna",), ("boris",), ("anna", "boris"), ("boris", "anna"))
_TELLINGS = tuple(
    tuple(zip(sources, values, strict=True))
    for count in range(4)
    for sources in permutations(("atlas", "bulletin", "courier"), count)
    for values in product("ab", repeat=count)
)
_EVENTS = tuple(product(_TELLINGS, _TITLES, _KINDS, _PEOPLE, (False, True)))
_DATES = (
    *[""] * 4,
    "{0}-{1:02d}-{2:02d}",
    "{0}-{1:02d}",
    "{0}",
    "{0}~",
    "{0}-21",
    "[{0}..{3}]",
    "{0}-{1:02d}/{3}-{4:02d}",
    "{0}-{1:02d}~/{3}",
)
"""None, or one from 1999 to 2027: a day, month, year, season, about, one of, or a stretch."""


def _dates() -> st.SearchStrategy[str]:
    def written(form: str, first: int, more: int) -> str:
        return form.format(*from_day(first), *from_day(first + more))

    first = st.integers(to_day(1999), to_day(2016))
    return st.builds(written, st.sampled_from(_DATES), first, st.integers(1, 4000))


def stories(most: int = 40) -> st.SearchStrategy[Story]:
    """A story with a crowd in it, told by one to three sources, of people and kinds."""

    def told_of(events: list[tuple[str, Any]]) -> Story:
        return story(
            *(
                event(
                    f"e{i}", when, *starmap(claim, said),
                    title=title, kind=kind, people=people, milestone=milestone,
                )
                for i, (when, (said, title, kind, people, milestone)) in enumerate(events)
            )
        )  # fmt: skip

    each = st.tuples(_dates(), st.sampled_from(_EVENTS))
    return (
        st.integers(1, most).flatmap(lambda n: st.lists(each, min_size=n, max_size=n)).map(told_of)
    )


@st.composite
def weeks(draw: st.DrawFn) -> Story:
    """A story of a few weeks, told to the day."""
    first, events = to_day(2013, 3, 1), list[Event]()
    for number in range(draw(st.integers(2, 40))):
        day = first + draw(st.integers(0, 60))
        one, other = (from_day(day + more) for more in (0, draw(st.integers(1, 9))))
        when = "{}-{:02d}-{:02d}".format(*one)
        if draw(st.booleans()) and draw(st.booleans()):
            when += "/{}-{:02d}-{:02d}".format(*other)
        title = draw(st.sampled_from(("X", "A scene is cut", "The voice is recorded once more")))
        events.append(event(f"e{number}", when, claim("atlas", "x"), title=title))
    return story(*events)


@st.composite
def viewports(draw: st.DrawFn, chart: Chart, shortest: float = 0.0) -> Viewport:
    """Some part of a chart's story, from everything to a few days, `shortest` at least."""
    whole = fitted(chart)
    span = max(whole.span * draw(st.floats(0.001, 2.5)), shortest)
    middle = whole.start + whole.span * draw(st.floats(-0.1, 1.1))
    return Viewport(middle - span / 2, middle + span / 2)
