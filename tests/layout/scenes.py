"""Stories and scenes for trying the layout without a screen."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from herline.layout.chart import Chart
from herline.layout.lay_out import foresee, lay_out
from herline.layout.metrics import USUAL
from herline.layout.scale import fitted
from herline.layout.scene import Mark, Scene, Size, TextRole
from herline.model.days import from_day, to_day
from herline.model.story import Event, Story
from herline.model.view import View, Viewport
from tests.builders import claim, event, story

SIZE = Size(1000, 500)
LETTER = 7.0


def measure(text: str, role: TextRole) -> float:
    """Every letter is seven pixels wide."""
    return len(text) * LETTER


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
    return lay_out(chart, looked, which, size, measure, USUAL, unbounded=unbounded)


def foreseen(chart: Chart) -> Chart:
    """The same chart, after all that can be worked out ahead of `seen` is."""
    for _ in foresee(chart, View(fitted(chart)), everyone(chart), SIZE, measure, USUAL):
        pass
    return chart


def days(first: str, last: str) -> Viewport:
    """The viewport from one ISO day to another."""

    def day(text: str) -> float:
        return float(to_day(*(int(part) for part in text.split("-"))))

    return Viewport(day(first), day(last))


def mark_of(scene: Scene, id: str) -> Mark:
    return next(mark for mark in scene.marks if mark.key == id)


@st.composite
def dates(draw: st.DrawFn) -> str:
    """A date between 1999 and 2016: a day, month, year, season, about, one of, or a stretch."""
    first = draw(st.integers(to_day(1999), to_day(2016)))
    year, month, day = from_day(first)
    later = from_day(first + draw(st.integers(1, 4000)))
    return draw(
        st.sampled_from(
            (
                f"{year}-{month:02d}-{day:02d}",
                f"{year}-{month:02d}",
                f"{year}",
                f"{year}~",
                f"{year}-21",
                f"[{year}..{later[0]}]",
                f"{year}-{month:02d}/{later[0]}-{later[1]:02d}",
                f"{year}-{month:02d}~/{later[0]}",
            )
        )
    )


@st.composite
def stories(draw: st.DrawFn, most: int = 40) -> Story:
    """A story with a crowd in it, told by one to three sources, of people and kinds."""
    when = draw(st.lists(dates() | st.just(""), min_size=1, max_size=most))
    words = st.sampled_from(("A scene is cut", "Premiere", "The voice is recorded once more", "X"))
    sources = st.lists(st.sampled_from(("atlas", "bulletin", "courier")), unique=True)
    people = st.lists(st.sampled_from(("anna", "boris")), unique=True)
    events = [
        event(
            f"e{i}",
            text,
            *(claim(source, draw(st.sampled_from("ab"))) for source in draw(sources)),
            title=draw(words),
            kind=draw(st.sampled_from(("shoot", "sound", ""))),
            people=tuple(draw(people)),
        )
        for i, text in enumerate(when)
    ]
    return story(*events)


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
