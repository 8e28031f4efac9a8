"""The most important events of a stretch are found without looking at all of them."""

import numpy as np
import pytest

from herline.layout.ranked import Ranked
from herline.ledger.selection import Selection, selected

MANY = 40_000


@pytest.fixture(scope="module")
def rank() -> np.ndarray:
    """One event begins on each day; how important it is has nothing to do with when."""
    return np.random.default_rng(7).permutation(MANY).astype(np.int32)


def some_of(every: int) -> Selection:
    """Each of so many of them."""
    has = np.zeros(MANY, np.bool_)
    has[::every] = True
    return selected(has)


@pytest.mark.parametrize("every", [1, 3, 50])
@pytest.mark.parametrize(
    ("start", "end", "count"), [(0, MANY, 30), (100, 9_000, 50), (17, 40, 10), (5, 9, 20)]
)
def test_the_best_are_those_of_the_lowest_rank(
    rank: np.ndarray, start: int, end: int, count: int, every: int
) -> None:
    some = some_of(every)
    there = [place for place in some.places.tolist() if start <= place < end]
    best = sorted(there, key=lambda place: rank[place])[:count]
    assert sorted(Ranked(rank).best(some, start, end, count).tolist()) == sorted(best)


@pytest.mark.parametrize("every", [1, 2])
def test_a_stretch_of_nobody_important_is_looked_through_itself(every: int) -> None:
    ranked = Ranked(np.arange(MANY, dtype=np.int32))  # the earlier, the more important
    best = ranked.best(some_of(every), MANY - 1_000, MANY, 5)
    assert sorted(best.tolist()) == list(range(39_000, 39_000 + 5 * every, every))


def test_a_choice_may_hold_just_as_many_as_are_wanted() -> None:
    rank = np.roll(np.arange(MANY, dtype=np.int32), 100 - MANY // 4)
    best = Ranked(rank).best(some_of(1), 0, 1_000, 100)  # the 100 first are in level 1
    assert sorted(best.tolist()) == list(range(100))
