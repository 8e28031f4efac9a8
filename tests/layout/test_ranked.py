"""The most important events of a stretch are found without looking at all of them."""

import numpy as np
import pytest

from herline.layout.ranked import Ranked

MANY = 40_000


@pytest.fixture(scope="module")
def rank() -> np.ndarray:
    """One event begins on each day; how important it is has nothing to do with when."""
    return np.random.default_rng(7).permutation(MANY).astype(np.int32)


@pytest.mark.parametrize(
    ("start", "end", "count"), [(0, MANY, 30), (100, 9_000, 50), (17, 40, 10), (5, 9, 20)]
)
def test_the_best_are_those_of_the_lowest_rank(
    rank: np.ndarray, start: int, end: int, count: int
) -> None:
    days = np.arange(MANY)
    ranked = Ranked(days, days.astype(np.float64), rank)
    best = sorted(days[start:end].tolist(), key=lambda event: rank[event])[:count]
    assert sorted(ranked.best(start, end, count).tolist()) == sorted(best)


def test_a_stretch_of_nobody_important_is_looked_through_itself() -> None:
    days = np.arange(MANY)
    rank = days.astype(np.int32)  # the earlier, the more important
    ranked = Ranked(days, days.astype(np.float64), rank)
    assert sorted(ranked.best(MANY - 1_000, MANY, 5).tolist()) == list(range(39_000, 39_005))
    assert ranked.count(MANY - 1_000, MANY) == 1_000
