"""Many bars reckoned at once have the parts that each has by itself."""

from itertools import chain

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.paint.kept_stamps import KeptStamps
from herline.paint.looks import looks
from herline.paint.many_strips import parts_of_strips
from herline.paint.strips import Strips, parts_of_strip, strips_of
from herline.paint.style import style

pytestmark = pytest.mark.usefixtures("qapp")

WIDTH = 1600.0
FOUR = st.lists(st.floats(-3000, 4000), min_size=4, max_size=4).map(sorted)
NEAR = st.lists(st.floats(0, 40), min_size=4, max_size=4).map(sorted)


def strips_at(ratio: float, inferred: bool = False) -> Strips:
    look = looks(style("light"), ()).of(-1, False, False)
    return strips_of(look, inferred, 6.0, KeptStamps(style(), ratio))


@given(st.lists(FOUR | NEAR, max_size=5), st.sampled_from([1.0, 1.5, 2.0]))
def test_their_parts_are_those_of_each_by_itself(bars: list[list[float]], ratio: float) -> None:
    strips = [strips_at(ratio, bool(number % 2)) for number in range(len(bars))]
    middles = [10.0 + 28 * number for number in range(len(bars))]
    edges = np.array(bars, np.float64).reshape(-1, 4).T
    each = [
        parts_of_strip(its, *bar, middle, WIDTH)
        for its, bar, middle in zip(strips, bars, middles, strict=True)
    ]
    assert parts_of_strips(strips, edges, np.array(middles), WIDTH) == list(chain(*each))


@pytest.mark.parametrize(
    ("edges", "kept"),
    [
        ((10, 10, 50, 50), True),
        ((10, 10.9, 49.1, 50), True),
        ((10, 10, 13, 13), True),
        ((10, 12, 50, 50), False),  # it fades in
        ((10, 10, 48, 50), False),  # it fades out
        ((10, 10, 11, 11), False),  # so wide as it is drawn, it fades
        ((10, 10, 150, 150), False),  # it is long
    ],
)
def test_bars_that_are_short_and_do_not_fade_are_kept_whole(
    edges: tuple[float, ...], kept: bool
) -> None:
    for ratio, may in ((1.0, True), (1.5, False), (2.0, True)):
        strips = strips_at(ratio)
        column = np.array(edges, np.float64)[:, np.newaxis]
        parts_of_strips([strips], column, np.array([10.0]), WIDTH)
        assert any(strips.short.foresee()) is False
        (whole, *others) = parts_of_strips([strips], column, np.array([10.0]), WIDTH)
        assert (len(whole) == 3 and not others) is (kept and may)
