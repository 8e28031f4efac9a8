"""Marks are columns that look like a tuple of values to whoever asks for one."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.layout.chart import Chart
from herline.layout.marks import Marks, keys_of, loose, lost, of_event, overlapping, rows_within
from herline.layout.scene import Rect
from herline.model.story import Story
from herline.model.view import Grouping
from tests.layout.scenes import days, seen, stories, told

TOLD = told("2012-03-01", "2012-05/2013-02", "2012-06~", "2012-07-04", "2012-11")
COORDINATES = st.floats(-100, 1100)


def test_one_is_had_by_its_number_from_both_ends_and_several_by_a_slice() -> None:
    marks = seen(TOLD).marks
    assert isinstance(marks, Marks)
    assert len(marks) == 5
    assert [mark.event for mark in marks] == [marks[i].event for i in range(5)]
    assert marks[-1] == marks[4]
    assert marks[1:3] == (marks[1], marks[2])
    with pytest.raises(IndexError):
        marks[5]


def test_they_equal_the_same_values_and_become_them_when_they_are_kept() -> None:
    marks = seen(TOLD).marks
    values = tuple(marks)
    assert marks == values
    assert marks == seen(Chart(TOLD.story)).marks
    assert hash(marks) == hash(seen(Chart(TOLD.story)).marks)
    assert marks != values[1:]
    assert marks != list(values)
    assert pickle.loads(pickle.dumps(marks)) == values


@given(stories(), st.sampled_from(Grouping), COORDINATES, COORDINATES)
def test_asked_as_columns_and_one_by_one_they_say_the_same(
    story: Story, grouping: Grouping, x: float, y: float
) -> None:
    marks = seen(Chart(story), grouping=grouping).marks
    values, box = tuple(marks), Rect(x, y, 300, 90)
    assert keys_of(marks) == keys_of(values)
    assert overlapping(marks, box) == overlapping(values, box)
    assert rows_within(marks, box) == rows_within(values, box)
    assert of_event(marks, 0) == of_event(values, 0)
    some = frozenset(keys_of(values)[::2])
    assert lost(marks, some, x, x + 300) == lost(values, some, x, x + 300)


def test_what_is_chosen_and_has_no_lane_is_loose() -> None:
    crowd = told(*(["2012-05-01"] * 60))
    lonely = next(i for i in range(60) if not of_event(seen(crowd).marks, i))
    marks = seen(crowd, days("2012-04-30", "2012-05-04"), selected=f"e{lonely}").marks
    (mark,) = loose(marks)
    assert (mark.event, mark.lane, mark.key) == (lonely, -1, f"e{lonely}")
    assert loose(tuple(marks)) == [mark]
    assert loose(seen(crowd).marks) == []
