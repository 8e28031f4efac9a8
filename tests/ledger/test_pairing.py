"""Two sources of a large story are held against each other as those of a small one."""

from itertools import permutations

import pytest

from herline.ledger.held import best_pair_of, pairs_of, seen_through
from herline.model.lens import Lens
from tests.ledger.stories import shipped_in_columns
from tests.shipped import shipped

SMALL = shipped()
LARGE = shipped_in_columns()
SOURCES = [source.id for source in SMALL.sources]


@pytest.mark.parametrize("two", list(permutations(SOURCES, 2)), ids=str)
def test_each_event_has_the_same_two_dates_and_verdict(two: tuple[str, str]) -> None:
    lens = Lens(*two)
    small, large = seen_through(SMALL, lens), seen_through(LARGE, lens)
    everything = range(len(small.events))
    assert pairs_of(large, lens, everything) == pairs_of(small, lens, everything)
    assert pairs_of(LARGE, lens, (3, 4, 80)) == pairs_of(SMALL, lens, (3, 4, 80))


@pytest.mark.parametrize("source", ["", *SOURCES])
def test_the_best_pair_is_the_same(source: str) -> None:
    assert best_pair_of(LARGE, source) == best_pair_of(SMALL, source)
