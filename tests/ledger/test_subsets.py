"""A few of many events, and most of them, are told apart in different ways, with one result."""

import numpy as np
import pytest

from herline.layout.bars import Bars
from herline.layout.census import Census
from herline.layout.chart import Chart
from herline.layout.metrics import USUAL
from herline.layout.wording import Wording
from herline.ledger.held import ledger_of
from herline.ledger.positions import Positions
from tests.layout.scenes import measure
from tests.ledger.stories import in_columns, shipped

STORY = in_columns(shipped())
NUMBER = len(STORY.events)


def every(step: int) -> Positions:
    ledger, has = ledger_of(STORY), np.zeros(NUMBER, np.bool_)
    assert ledger is not None
    has[::step] = True
    return Positions.of(ledger.in_time, has)


@pytest.mark.parametrize("step", [1, 2, 9, NUMBER])
def test_a_subset_of_any_size_is_in_order_of_time(step: int) -> None:
    chart, some = Chart(STORY), every(step)
    subset, columns = chart.subset(some), chart.columns
    assert subset.dated.tolist() == [e for e in columns.dated.tolist() if e % step == 0]
    assert subset.undated == tuple(e for e in columns.undated if e % step == 0)


@pytest.mark.parametrize("step", [1, 2, 9, NUMBER])
@pytest.mark.parametrize("folded", [False, True])
def test_a_census_of_any_size_has_sorted_days(step: int, folded: bool) -> None:
    chart = Chart(STORY)
    folds = chart.folds if folded else ()
    words = Wording(STORY, chart.columns, measure, USUAL)
    bars = Bars.of(chart.columns, folds, words)
    subset = chart.subset(every(step))
    members, found = subset.dated, Census.of(bars, chart.columns, subset.in_time)
    apart = members[chart.columns.disputed[members]]
    assert bool(folds) == folded
    for its, census in ((members, found), (apart, found.apart)):
        starts = census.starts(np.arange(len(census))).tolist()
        assert starts == sorted(bars.start[its].tolist())
        assert census.ends.tolist() == sorted(bars.end[its].tolist())
        days = np.array([*starts, *census.ends.tolist()])
        begun = [sum(start < day for start in starts) for day in days.tolist()]
        assert census.begun_by(days).tolist() == begun


def test_all_of_a_story_are_known_again_after_many_filters() -> None:
    chart = Chart(STORY)
    everyone = every(1)
    whole = chart.subset(everyone)
    for step in range(2, 20):
        chart.subset(every(step))
        assert chart.subset(everyone) is whole
