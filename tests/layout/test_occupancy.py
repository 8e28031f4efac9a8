"""Occupancy: no more events stand above one another than there are lanes."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from herline.layout.occupancy import Occupancy
from tests.examples import examples

LANES, LONG_LANES, WIDTH = 3, 1, 40.0
Stretch = tuple[int, int, bool]


def empty() -> Occupancy:
    return Occupancy(LANES, LONG_LANES, WIDTH)


def test_places_are_two_pixels_wide_and_what_is_taken_is_rounded_outwards() -> None:
    starts, ends = np.array([0.0, 3.0, -41.0]), np.array([2.0, 5.0, 500.0])
    firsts, lasts = empty().places(starts, ends)
    assert list(zip(firsts.tolist(), lasts.tolist(), strict=True)) == [(20, 21), (21, 23), (0, 61)]


def test_an_event_is_let_in_while_a_lane_is_free_all_along_it() -> None:
    here = empty()
    assert [here.admits(10, 20, long=False) for _ in range(4)] == [True, True, True, False]
    assert not here.admits(19, 30, long=False)
    assert here.admits(20, 30, long=False)


def test_long_ones_leave_lanes_to_the_others() -> None:
    here = empty()
    assert here.admits(0, 30, long=True)
    assert not here.admits(20, 50, long=True)
    assert here.admits(20, 50, long=False)


def test_it_is_full_where_no_lane_is_free() -> None:
    here = empty()
    for _ in range(LANES):
        here.admits(10, 20, long=False)
    firsts, lasts = np.array([0, 5, 19, 20]), np.array([10, 11, 25, 30])
    assert here.are_full(firsts, lasts).tolist() == [False, True, True, False]


@st.composite
def stretches(draw: st.DrawFn) -> list[Stretch]:
    each, number = (
        st.tuples(st.integers(0, 25), st.integers(1, 9), st.booleans()),
        st.integers(0, 40),
    )
    drawn = [draw(each) for _ in range(draw(number))]
    return [(first, first + length, long) for first, length, long in drawn]


@examples(200)
@given(stretches())
def test_events_are_let_in_as_if_each_place_were_counted(asking: list[Stretch]) -> None:
    here, counts = empty(), [(0, 0)] * 40
    for first, last, long in asking:
        there = counts[first:last]
        free = all(every < LANES and (not long or its < LONG_LANES) for every, its in there)
        assert here.admits(first, last, long) == free
        if free:
            counts[first:last] = [(every + 1, its + long) for every, its in there]
    full = here.are_full(np.arange(40), np.arange(40) + 1)
    assert full.tolist() == [every == LANES for every, _ in counts]
