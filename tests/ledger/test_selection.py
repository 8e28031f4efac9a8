"""Whichever way a selection of places is told, it tells the same."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.ledger.selection import PLAIN, All, Few, Many, Selection, selected

MARKS = st.integers(0, 140).flatmap(lambda n: st.lists(st.booleans(), min_size=n, max_size=n))
"""Of up to three words of 64 bits; lists of any length would nearly all be of one."""


def told_in_each_way(marks: list[bool]) -> list[Selection]:
    has, places = np.array(marks, np.bool_), np.flatnonzero(marks)
    ways: list[Selection] = [Few(len(marks), places), Many.of(has)]
    return [*ways, All(len(marks))] if all(marks) else ways


@given(MARKS)
def test_it_knows_its_places_and_their_number(marks: list[bool]) -> None:
    for some in told_in_each_way(marks):
        assert some.number == len(marks)
        assert some.has.tolist() == marks
        assert some.places.tolist() == [place for place, has in enumerate(marks) if has]
        assert len(some) == sum(marks)


@given(MARKS)
def test_it_counts_who_stands_before_each_place(marks: list[bool]) -> None:
    for some in told_in_each_way(marks):
        places = np.arange(len(marks) + 1)
        assert some.before(places).tolist() == [sum(marks[:place]) for place in places]


@given(MARKS, st.sampled_from([1, 2, 7]))
def test_some_of_them_are_told_in_the_same_way(marks: list[bool], every: int) -> None:
    wanted = [place % every == 0 for place in range(len(marks))]
    there = [place for place, has in enumerate(marks) if has and wanted[place]]
    for some, others in product(told_in_each_way(marks), told_in_each_way(wanted)):
        assert some.among(others).places.tolist() == there


@given(MARKS)
def test_it_finds_the_place_of_each_number(marks: list[bool]) -> None:
    for some in told_in_each_way(marks):
        assert some.at(np.arange(len(some))).tolist() == some.places.tolist()


@given(MARKS, st.integers(0, 140), st.integers(0, 140))
def test_it_lists_those_in_a_stretch(marks: list[bool], one: int, other: int) -> None:
    first, last = sorted(min(each, len(marks)) for each in (one, other))
    for some in told_in_each_way(marks):
        there = [place for place in some.places.tolist() if first <= place < last]
        assert some.between(first, last).tolist() == there
        assert some.number_between(first, last) == len(there)


@pytest.mark.parametrize(
    ("number", "every", "sort"),
    [(10, 1, All), (0, 1, All), (PLAIN, 2, Few), (PLAIN + 1, 2, Many)],
)
def test_it_is_told_in_the_way_that_costs_least(
    number: int, every: int, sort: type[Selection]
) -> None:
    has = np.zeros(number, np.bool_)
    has[::every] = True
    some = selected(has)
    assert type(some) is sort
    assert some.places.tolist() == list(range(0, number, every))
