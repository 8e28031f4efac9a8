"""How many began before a day is found among the days on which any did."""

import numpy as np

from herline.layout.begins import Begins
from herline.model.view import Fold

STARTS = np.array([1.0, 1.0, 2.0, 5.0, 5.0, 5.0, 9.0])


def test_each_day_is_there_once() -> None:
    assert Begins.of(STARTS).days.tolist() == [1, 2, 5, 9]
    assert Begins.of(STARTS).before.tolist() == [0, 2, 3, 6, 7]


def test_who_began_before_a_day_is_counted() -> None:
    days = np.array([0.0, 1.0, 1.5, 5.0, 5.5, 9.0, 10.0])
    assert Begins.of(STARTS).begun(days).tolist() == STARTS.searchsorted(days).tolist()
    assert Begins.of(STARTS[:0]).begun(days).tolist() == [0] * len(days)


def test_days_that_a_fold_presses_together_keep_their_order() -> None:
    folded = Begins.of(STARTS).on_axis([Fold(1.0, 9.0, 0.0)])
    assert folded.days.tolist() == [1, 1, 1, 1]
    assert folded.begun(np.array([1.0, 1.5])).tolist() == [0, 7]
