"""A crowd is counted before anybody is named."""

import numpy as np

from herline.layout.crowd import Crowd


def test_a_crowd_is_counted_before_anybody_is_named() -> None:
    asked: list[int] = []

    def find() -> np.ndarray:
        asked.append(1)
        return np.array([4, 7])

    crowd = Crowd(2, find)
    assert len(crowd) == 2
    assert not asked
    assert list(crowd) == [4, 7]
    assert crowd[0] == 4
    assert crowd == (4, 7)
    assert len(asked) == 1
