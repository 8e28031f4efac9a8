"""Orders are columns of numbers that are asked like sequences and looked up like mappings."""

import numpy as np

from herline.ledger.order import Integers, RowOf, array_of, by_time, dated_by_time


def test_numbers_of_an_array_are_those_of_python() -> None:
    order = Integers(np.array([4, 0, 2]))
    assert list(order) == [4, 0, 2]
    assert list(order[1:]) == [0, 2]
    assert type(order[1]) is int
    assert array_of(order) is order.array
    assert array_of((4, 0)).tolist() == [4, 0]


def test_the_row_of_each_position_is_known_and_of_no_other() -> None:
    rows = RowOf(Integers(np.array([4, 0, 2])), 5)
    assert dict(rows) == {4: 0, 0: 1, 2: 2}
    assert [position for position in range(-2, 7) if position in rows] == [0, 2, 4]


def test_what_begins_on_one_day_stands_by_its_end_and_what_has_no_date_behind_all() -> None:
    starts, ends = np.array([2.0, np.nan, 1.0, 2.0]), np.array([9.0, np.nan, 5.0, 3.0])
    assert by_time(starts, ends).tolist() == [2, 3, 0, 1]
    assert dated_by_time(starts, ends).tolist() == [2, 3, 0]
