"""A cast is made once for some lanes, and seen in many frames while words are still measured."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.layout.cast import Cast
from herline.layout.chart import Chart
from herline.layout.lay_out import lay_out
from herline.layout.marks import Marks
from herline.layout.patience import hasty
from herline.layout.scene import Scene
from herline.layout.wording import Form
from herline.model.story import Story
from herline.model.view import View
from tests.examples import examples
from tests.layout.scenes import PAPER, days, everyone, foreseen, seen, stories, told, viewports

TOLD = told(
    "2012-03-01", "2012-03/2013-02", "2012-06~", "2012-07-04", "2012-11", title="A premiere"
)
HERE = days("2012-01-01", "2013-06-01")


def cast_of(scene: Scene) -> Cast:
    assert isinstance(scene.marks, Marks)
    return scene.marks.cast


def hurried(chart: Chart) -> Scene:
    return lay_out(chart, View(HERE), everyone(chart), PAPER, hasty)


def test_it_knows_what_was_measured_after_it_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    chart = Chart(TOLD.story)
    early = hurried(chart)
    assert not early.settled
    cast = cast_of(early)
    for form in Form:
        cast.wording.lengths(np.arange(len(chart.story.events)), form)
    asked: list[object] = []
    monkeypatch.setattr(cast.wording, "lengths", lambda *which: asked.append(which))
    late = hurried(chart)
    assert cast_of(late) is cast
    assert late.settled
    assert late == seen(Chart(TOLD.story), HERE)
    assert not asked


@given(stories(), st.data())
@examples(60)
def test_it_gives_the_same_words_whether_it_asks_for_lengths_or_knows_them(
    story: Story, data: st.DataObject
) -> None:
    """Where all are known, room is compared with them at once."""
    known = foreseen(Chart(story))
    for viewport in data.draw(st.lists(viewports(known), min_size=1, max_size=3)):
        asks, knows = (seen(chart, viewport).marks for chart in (Chart(story), known))
        assert {mark.key: mark for mark in knows} == {mark.key: mark for mark in asks}
