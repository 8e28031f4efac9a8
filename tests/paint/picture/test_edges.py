"""Words that would run out of a picture stand within it, where nothing is in the way."""

from dataclasses import replace

import numpy as np
import pytest

from herline.layout.chart import Chart
from herline.layout.lay_out import lay_out
from herline.layout.marks import Marks
from herline.layout.paper import Paper
from herline.layout.scene import Mark, Rect, Scene, Size
from herline.model.view import View, Viewport
from herline.paint.measure import make_measure
from herline.paint.picture.edges import words_within
from herline.paint.style import style
from tests.builders import claim, event, story

pytestmark = pytest.mark.usefixtures("qapp")
LOOK = style("light")
TOLD = Chart(
    story(
        event("long", "2000-01-01/2000-12-31", title="All year"),
        event("short", "2000-07-01", title="A day"),
    )
)
YEAR = Viewport(10957, 11323)  # 2000-01-01 to 2001-01-01


def scene() -> Scene:
    """A year, 800 pixels wide, with words under its bar from left to right."""
    size = Size(800, 300)
    return lay_out(TOLD, View(YEAR), (0, 1), Paper(size, make_measure(LOOK), unbounded=True))


def moved(scene: Scene, by: float) -> Scene:
    """The words of the year elsewhere."""
    assert isinstance(scene.marks, Marks)
    pixels = scene.marks.pixels.copy()
    pixels[6, long(scene)] += by
    return replace(scene, marks=scene.marks.standing_at(pixels))


def long(scene: Scene) -> int:
    return [mark.event for mark in scene.marks].index(0)


def of_long(scene: Scene) -> Mark:
    return words_within(scene).marks[long(scene)]


def test_words_within_the_picture_stay() -> None:
    seen = scene()
    assert of_long(seen).line > of_long(seen).middle  # they stand under the bar
    assert words_within(seen).marks == seen.marks


@pytest.mark.parametrize("by", [-60, 790])
def test_words_that_run_out_stand_three_pixels_within(by: float) -> None:
    mark = of_long(moved(scene(), by))
    right = mark.x + mark.caption.length
    assert mark.x == pytest.approx(3) if by < 0 else right == pytest.approx(797)
    assert mark.box.x <= mark.x
    assert right <= mark.box.right


def test_words_are_shortened_where_another_mark_of_their_lane_is_in_the_way() -> None:
    seen = moved(scene(), -60)
    assert isinstance(seen.marks, Marks)
    seen.marks.cast.lanes[:] = 0
    other = 1 - long(seen)
    pixels = seen.marks.pixels.copy()
    pixels[4:6, other] = (3, 20)
    seen = replace(seen, marks=seen.marks.standing_at(pixels))
    before, after = seen.marks[long(seen)], of_long(seen)
    assert after.caption.title == "All year"  # whose date gives way
    assert before.caption.date
    assert not after.caption.date
    assert after.x + after.caption.length == pytest.approx(before.x + before.caption.length)


def beside(by: float, lefts: bool) -> Scene:
    """A mark that is moved so far, with words at its right, or the same seen in a looking glass."""
    told = Chart(
        story(
            event("one", "2000-07-01", title="A rather long one"),
            event("other", "2000-03-01", title="Other"),
        )
    )
    size, measure = Size(800, 300), make_measure(LOOK)
    seen = lay_out(told, View(YEAR), (0, 1), Paper(size, measure, unbounded=True))
    assert isinstance(seen.marks, Marks)
    one = [mark.event for mark in seen.marks].index(0)
    pixels = seen.marks.pixels.copy()
    pixels[:7, one] += by
    if lefts:
        length = seen.marks.lengths
        pixels[:6], pixels[6] = 800 - pixels[[3, 2, 1, 0, 5, 4]], 800 - pixels[6] - length
    return replace(seen, marks=seen.marks.standing_at(pixels))


def of_one(scene: Scene) -> Mark:
    return next(mark for mark in words_within(scene).marks if mark.event == 0)


@pytest.mark.parametrize("lefts", [False, True])
def test_words_beside_a_mark_that_run_out_stand_on_its_other_side(lefts: bool) -> None:
    seen = beside(385, lefts)
    assert isinstance(seen.marks, Marks)
    seen.marks.cast.lanes[:] = 0, 1
    before = next(mark for mark in seen.marks if mark.event == 0)
    mark = of_one(seen)
    assert mark.caption == before.caption
    assert (mark.x < mark.start) is not lefts
    side = (mark.x + mark.caption.length, mark.start, before.x, before.end)
    if lefts:
        side = (mark.end, mark.x, before.start, before.x + before.caption.length)
    here, there = side[1] - side[0], abs(side[2] - side[3])
    assert here == pytest.approx(there)  # as far from the mark
    assert 3 <= mark.box.x <= min(mark.x, mark.start)
    assert mark.x + mark.caption.length <= mark.box.right + 0.01


@pytest.mark.parametrize(("by", "words"), [(300, "A rather…"), (385, ""), (420, "")])
@pytest.mark.parametrize("lefts", [False, True])
def test_words_beside_a_mark_that_run_out_are_shortened_or_left_off_between_others(
    by: float, words: str, lefts: bool
) -> None:
    seen = beside(by, lefts)
    assert isinstance(seen.marks, Marks)
    seen.marks.cast.lanes[:] = 0
    pixels = seen.marks.pixels.copy()
    one = [mark.event for mark in seen.marks].index(0)
    pixels[4:6, 1 - one] = (100, 700)
    seen = replace(seen, marks=seen.marks.standing_at(pixels))
    mark = of_one(seen)
    assert mark.caption.title == words
    assert mark.x >= 3 or not words
    assert mark.x + mark.caption.length <= 797 or not words
    assert mark.start == pixels[0, one]


def test_a_title_without_room_beside_its_dots_stands_without_them() -> None:
    sources = [claim(source, "words") for source in ("atlas", "bulletin", "courier")]
    told = Chart(story(event("one", "2000-07-01", *sources, title="Coup")))
    size, measure = Size(800, 300), make_measure(LOOK)
    seen = lay_out(told, View(YEAR), (0,), Paper(size, measure, unbounded=True))
    (mark,) = seen.marks
    room = mark.x + mark.caption.width + 20 - mark.start
    narrow = replace(seen, axis=Rect(mark.start - 8, 0, room, seen.axis.height))
    (after,) = words_within(narrow).marks
    assert len(mark.caption.dots) == 3
    assert (after.caption.title, after.caption.dots) == ("Coup", ())


def test_words_wider_than_the_picture_are_left_off() -> None:
    seen = moved(scene(), -60)
    narrow = replace(seen, axis=Rect(0, 0, 40, seen.axis.height))
    assert of_long(narrow).caption.title == ""


def test_nothing_but_words_is_moved() -> None:
    before, after = moved(scene(), -60).marks, words_within(moved(scene(), -60)).marks
    assert isinstance(before, Marks)
    assert isinstance(after, Marks)
    assert np.array_equal(before.pixels[:4], after.pixels[:4])
    assert np.array_equal(before.pixels[7:], after.pixels[7:])
