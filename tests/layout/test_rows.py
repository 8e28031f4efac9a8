"""Rows: a stretch is free where nobody took any of its places."""

from random import Random

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from herline.layout.rows import Rows, are_apart
from tests.examples import examples

LANES, PLACES = 3, 20
STRETCHES = st.tuples(st.integers(0, PLACES), st.integers(0, PLACES)).map(
    lambda ends: (min(ends), max(ends))
)


def test_what_is_taken_is_rounded_outwards() -> None:
    rows = Rows(1, 100, 40)
    rows.take(0, rows.stretch(107, 109))
    assert rows.is_free(0, rows.stretch(100, 106))
    assert not rows.is_free(0, rows.stretch(100, 106.5))
    assert not rows.is_free(0, rows.stretch(109.5, 111))
    assert rows.is_free(0, rows.stretch(110, 140))


def test_what_lies_outside_the_window_takes_no_room() -> None:
    rows = Rows(1, 100, 40)
    rows.take(0, rows.stretch(20, 90))
    rows.take(0, rows.stretch(150, 200))
    assert rows.is_free(0, rows.stretch(-50, 300))


def test_the_highest_lane_comes_first() -> None:
    rows = Rows(3, 0, 100)
    rows.take(0, rows.stretch(0, 50))
    assert rows.first_free(rows.stretch(40, 60)) == 1
    assert rows.first_free(rows.stretch(50, 60)) == 0


def test_long_bars_are_counted_where_they_stand() -> None:
    rows = Rows(3, 0, 100)
    rows.take(0, rows.stretch(0, 50), long=True)
    rows.take(1, rows.stretch(20, 90), long=True)
    rows.take(2, rows.stretch(0, 90))
    assert rows.long_ones(rows.stretch(30, 40)) == 2
    assert rows.long_ones(rows.stretch(60, 70)) == 1


@examples(100)
@given(st.lists(st.tuples(st.integers(0, LANES - 1), STRETCHES)), st.lists(STRETCHES, min_size=1))
def test_a_stretch_is_free_where_none_of_its_places_is_taken(
    taken: list[tuple[int, tuple[int, int]]], asked: list[tuple[int, int]]
) -> None:
    rows = Rows(LANES, 0, 2 * PLACES)
    places = [set[int]() for _ in range(LANES)]
    for lane, stretch in taken:
        rows.take(lane, stretch)
        places[lane].update(range(*stretch))
    for stretch in asked:
        free = [lane for lane in range(LANES) if places[lane].isdisjoint(range(*stretch))]
        assert [lane for lane in range(LANES) if rows.is_free(lane, stretch)] == free
        assert rows.first_free(stretch) == (free[0] if free else -1)
        left, right = (np.array([2.0 * end]) for end in stretch)
        assert rows.have_room(*rows.stretches(left, right)).tolist() == [bool(free)]


@examples(100)
@given(st.lists(st.tuples(st.integers(0, LANES - 1), STRETCHES, st.booleans())), STRETCHES)
def test_many_are_taken_at_once_as_they_are_one_by_one(
    taken: list[tuple[int, tuple[int, int], bool]], asked: tuple[int, int]
) -> None:
    one_by_one, at_once = Rows(LANES, 0, 2 * PLACES), Rows(LANES, 0, 2 * PLACES)
    for lane, stretch, long in taken:
        one_by_one.take(lane, stretch, long)
    at_once.take_all(
        np.array([lane for lane, _, _ in taken], np.int64),
        np.array([2.0 * first for _, (first, _), _ in taken]),
        np.array([2.0 * last for _, (_, last), _ in taken]),
        np.array([long for _, _, long in taken], np.bool_),
    )
    for lane in range(LANES):
        assert at_once.is_free(lane, asked) == one_by_one.is_free(lane, asked)
    assert at_once.first_free(asked) == one_by_one.first_free(asked)
    assert at_once.long_ones(asked) == one_by_one.long_ones(asked)


@examples(100)
@given(
    st.lists(st.tuples(st.integers(0, LANES - 1), STRETCHES.filter(lambda s: s[0] < s[1]))),
    st.randoms(use_true_random=False),
)
def test_those_are_apart_who_can_be_taken_one_after_the_other(
    taken: list[tuple[int, tuple[int, int]]], dice: Random
) -> None:
    rows = Rows(LANES, 0, 2 * PLACES)
    lanes = np.array([lane for lane, _ in taken], np.int64)
    lefts = np.array([2.0 * first for _, (first, _) in taken])
    rights = np.array([2.0 * last for _, (_, last) in taken])
    apart = are_apart(lanes, lefts, rights)
    dice.shuffle(taken)
    all_free = True
    for lane, stretch in taken:
        all_free = all_free and rows.is_free(lane, stretch)
        rows.take(lane, stretch)
    assert apart == all_free


@given(
    st.lists(st.tuples(st.floats(4, 60), st.floats(0, 90)), min_size=2, max_size=12),
    st.floats(1, 50),
)
def test_those_with_air_between_them_are_apart_where_they_are_seen_larger(
    gaps_and_widths: list[tuple[float, float]], larger: float
) -> None:
    gaps, widths = np.array(gaps_and_widths).T
    rights = np.cumsum(gaps + widths)
    lefts = rights - widths
    one_lane = np.zeros(len(lefts), np.int64)
    assume(are_apart(one_lane, lefts, rights, air=2))
    assert are_apart(one_lane, lefts * larger, rights * larger)
