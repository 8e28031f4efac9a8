"""Small helps for columns say what numpy says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.ledger import arrays
from herline.ledger.arrays import are_among, mark, where

NUMBERS = st.lists(st.integers(0, 40), max_size=30)


@given(NUMBERS, NUMBERS)
def test_who_is_among_others_is_told_as_numpy_tells_it(some: list[int], others: list[int]) -> None:
    values, known = np.array(some, np.int64), np.array(others, np.int64)
    assert are_among(values, known).tolist() == np.isin(values, known).tolist()


@given(st.integers(0, 70), st.sets(st.integers(0, 69)), st.integers(0, 7))
def test_where_something_is_true_is_told_as_numpy_tells_it(
    number: int, true: set[int], begin: int
) -> None:
    has = np.zeros(number, np.bool_)
    has[[place for place in true if place < number]] = True
    part = has[begin:]  # which begins anywhere in memory
    assert where(part).tolist() == np.flatnonzero(part).tolist()


def test_no_place_is_left_out_where_many_are_marked_in_pieces(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(arrays, "AT_ONCE", 3)
    has = np.zeros(10, np.bool_)
    mark(has, np.array([9, 0, 4, 4, 7, 2, 5], np.int32))
    assert np.flatnonzero(has).tolist() == [0, 2, 4, 5, 7, 9]
