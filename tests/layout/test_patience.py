"""Patience: what a hurried frame shows is less than all, and never anything else."""

from collections import Counter
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from herline.layout.chart import Chart
from herline.layout.lay_out import lay_out
from herline.layout.patience import endless, finished, for_once, patient_for
from herline.layout.scale import fitted
from herline.layout.scene import Scene
from herline.model.story import Story
from herline.model.view import View, Viewport
from tests.examples import examples
from tests.layout.scenes import PAPER, days, everyone, seen, stories, told, viewports

FEW = examples(40)
CROWD = told(*(f"2012-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 29, 2)))


def steps(count: int) -> Callable[[], bool]:
    """Patience for so many pieces of work."""
    left = iter(range(count))
    return lambda: next(left, None) is not None


def hurried(chart: Chart, viewport: Viewport, count: int) -> Scene:
    view, which = View(viewport), everyone(chart)
    return lay_out(chart, view, which, PAPER, steps(count))


def test_without_time_a_view_shows_the_lanes_of_the_whole_story() -> None:
    here = days("2012-05-01", "2012-05-20")
    chart = Chart(CROWD.story)
    known = {mark.key for mark in seen(chart).marks}
    scene = hurried(chart, here, 0)
    assert not scene.settled
    assert {mark.key for mark in scene.marks} <= known


def test_what_was_begun_is_gone_on_with_in_the_next_frame() -> None:
    chart = Chart(CROWD.story)
    here = days("2012-05-01", "2012-05-20")
    frames = 0
    while not hurried(chart, here, 0).settled:
        frames += 1
    assert frames > 2
    assert hurried(chart, here, 0) == seen(Chart(CROWD.story), here)


def test_a_frame_may_end_within_a_tile() -> None:
    chart = Chart(CROWD.story)
    whole = fitted(chart)
    a_little_closer = whole.zoomed(1 / 1.5, (whole.start + whole.end) / 2)
    tiles = 4  # one left of the story, two in it, one right of it
    frames = 0
    while not hurried(chart, a_little_closer, 0).settled:
        frames += 1
    assert frames > tiles


def test_the_whole_story_is_never_left_half_done() -> None:
    chart = Chart(CROWD.story)
    quick, whole = hurried(chart, fitted(chart), 0), seen(Chart(CROWD.story))
    assert [mark.key for mark in quick.marks] == [mark.key for mark in whole.marks]
    assert quick.clusters == whole.clusters


def test_words_for_which_there_was_no_time_come_in_the_next_frames() -> None:
    story = told(*(f"2012-05-{day:02d}" for day in range(1, 13)), "2013").story
    chart = Chart(story)
    frames = [hurried(chart, fitted(chart), 0)]
    while not frames[-1].settled:
        frames.append(hurried(chart, fitted(chart), 0))
    dated = [sum(mark.date is not None for mark in frame.marks) for frame in frames]
    assert len(frames) > 1
    assert dated == sorted(dated)
    assert dated[0] < dated[-1]
    assert frames[-1] == seen(Chart(story))


def test_there_is_time_for_one_thing_in_any_case_and_then_as_before() -> None:
    patience = for_once(lambda: False)
    assert [patience(), patience(), patience()] == [True, False, False]
    assert for_once(endless) is endless


def test_work_goes_on_where_patience_left_it() -> None:
    work = iter("abcde")
    assert not finished(work, steps(1))
    assert next(work) == "c"
    assert finished(work, endless)


def test_patience_ends() -> None:
    assert not patient_for(0.0)()
    assert patient_for(60.0)()


@FEW
@given(stories(), st.data())
def test_what_was_left_half_done_elsewhere_changes_nothing(
    story: Story, data: st.DataObject
) -> None:
    travelled = Chart(story)
    for _ in range(4):
        hurried(travelled, data.draw(viewports(travelled)), data.draw(st.integers(0, 6)))
    here = data.draw(viewports(travelled))
    assert seen(travelled, here) == seen(Chart(story), here)


@FEW
@given(stories(), st.integers(0, 3), st.data())
def test_a_hurried_frame_counts_what_it_does_not_show_and_moves_nothing(
    story: Story, count: int, data: st.DataObject
) -> None:
    chart = Chart(story)
    here = data.draw(viewports(chart))
    quick, whole = hurried(chart, here, count), seen(Chart(story), here)
    told_of = Counter(mark.event for mark in quick.marks)
    told_of.update(event for cluster in quick.clusters for event in cluster.events)
    assert set(told_of.values()) <= {1}
    lanes = {mark.key: mark.lane for mark in whole.marks}
    assert all(lanes[mark.key] == mark.lane for mark in quick.marks)
