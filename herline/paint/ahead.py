"""Draws ahead, while the hand rests, what may be seen: next, and of a small story ever."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from herline.layout.chart import Chart
from herline.layout.marks import Marks
from herline.layout.ticks import names
from herline.layout.wording import Wording
from herline.model.story import Story
from herline.paint.axis import band_lettering
from herline.paint.ensemble import ensemble
from herline.paint.kept_stamps import KeptStamps
from herline.paint.looks import looks
from herline.paint.measure import make_measure


def draw_marks_ahead(stamps: KeptStamps, story: Story, marks: Marks) -> Iterator[None]:
    """Keep the pictures of the words of marks that may be seen next, one after the other."""
    yield from ensemble(stamps).foresee(looks(stamps.style, story.kinds), marks)


def draw_bars_ahead(stamps: KeptStamps) -> Iterator[None]:
    """Keep the pictures of short bars of the sorts that were seen, one after the other."""
    yield from ensemble(stamps).foresee_bars()


def draw_all_ahead(
    stamps: KeptStamps, chart: Chart, wording: Wording, events: Sequence[int]
) -> Iterator[None]:
    """Keep the pictures of these events and of their words at every length, one after the other."""
    kinds = chart.story.kinds
    yield from ensemble(stamps).foresee_all(looks(stamps.style, kinds), wording, events, len(kinds))


def draw_names_ahead(stamps: KeptStamps, chart: Chart) -> Iterator[None]:
    """Keep the pictures of the names that are likely to be seen on the axis."""
    for name, role in names(*chart.extent, make_measure(stamps.style)):
        stamps.foresee(name, band_lettering(stamps.style, role))
        yield
