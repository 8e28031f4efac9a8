"""Positions are those of the story, though they are told by places in time."""

import numpy as np
import pytest

from herline.ledger.positions import Positions
from herline.ledger.time_order import TimeOrder

ORDER = TimeOrder.of(np.array([3, 0, 4, 1]), 5)
"""Event 2 has no date."""
SOME = np.array([False, True, True, False, True])


def test_an_order_of_time_has_the_undated_at_its_end() -> None:
    assert ORDER.events.tolist() == [3, 0, 4, 1, 2]
    assert ORDER.dated.tolist() == [3, 0, 4, 1]
    assert ORDER.places.tolist() == [1, 3, 4, 0, 2]


def test_positions_are_a_sequence() -> None:
    positions = Positions.of(ORDER, SOME)
    assert list(positions) == [1, 2, 4]
    assert len(positions) == 3
    assert positions[-1] == 4
    assert list(positions[:2]) == [1, 2]
    assert 2 in positions
    assert 3 not in positions
    assert 99 not in positions
    assert positions.index(4) == 2


def test_they_are_marked_in_the_order_of_time() -> None:
    positions = Positions.of(ORDER, SOME)
    assert positions.marks.tolist() == [False, False, True, True, True]
    assert Positions(ORDER, positions.marks).has.tolist() == SOME.tolist()
    assert positions.holding(np.array([3, 2, 1])).tolist() == [False, True, True]


@pytest.mark.parametrize("order", [ORDER, TimeOrder.of(np.array([0, 1, 2, 3, 4]), 5)])
def test_they_are_the_same_in_another_order(order: TimeOrder) -> None:
    marks = Positions.of(ORDER, SOME).marks_in(order)
    assert marks.tolist() == [bool(SOME[event]) for event in order.events]
