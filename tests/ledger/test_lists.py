"""Lists of numbers lie in one column, and each is made when it is asked for."""

import numpy as np
import pytest

from herline.ledger.lists import Lists, by_value, picked

WRITTEN = ((0, 2), (), (1,), (2, 0, 1))
STARTS, VALUES = np.array([0, 2, 2, 3, 6]), np.array([0, 2, 1, 2, 0, 1], np.int32)
HELD = Lists(STARTS, VALUES, by_value(STARTS, VALUES, np.arange(4)))


def test_each_list_is_made_as_it_was_written() -> None:
    assert tuple(HELD) == WRITTEN


@pytest.mark.parametrize("lists", [WRITTEN, HELD])
def test_some_are_picked_however_they_are_held(lists: Lists | tuple[tuple[int, ...], ...]) -> None:
    assert picked(lists, [3, 0, 1, 3]) == [(2, 0, 1), (0, 2), (), (2, 0, 1)]
    assert picked(lists, []) == []
