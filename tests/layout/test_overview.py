"""The overview counts by searches and bins what one would count one by one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.layout.chart import Chart
from herline.layout.folds import empty_stretches
from herline.layout.overview import overview
from herline.layout.overview_scene import Steps
from herline.layout.scale import fitted, to_axis
from herline.layout.scene import Size
from herline.model.story import Story
from herline.model.view import View
from tests.examples import examples
from tests.layout.scenes import stories, told

BINS = 37


def counts(steps: Steps) -> list[int]:
    found = [0] * BINS
    for first, end, count in steps:
        found[first:end] = [count] * (end - first)
    return found


@examples(60)
@given(stories(), st.data())
def test_each_bin_counts_those_that_are_there_for_a_moment(
    story: Story, data: st.DataObject
) -> None:
    chart = Chart(story)
    columns = chart.columns
    dated = columns.dated.tolist()
    some = data.draw(st.lists(st.sampled_from(dated), unique=True)) if dated else []
    wanted = data.draw(st.sampled_from([some, range(len(story.events))]))
    folds = data.draw(st.sampled_from([(), empty_stretches(chart)]))
    whole = fitted(chart, folds)
    found = overview(chart, View(whole, folds=folds), tuple(wanted), Size(370, 40), BINS)
    edges = np.linspace(whole.start, whole.end, BINS + 1)

    def there(starts: np.ndarray, ends: np.ndarray, events: list[int]) -> list[int]:
        first, last = to_axis(starts, folds), to_axis(ends, folds)
        each = range(BINS)
        return [
            sum(
                bool(first[e] < last[e] and first[e] < edges[i + 1] and last[e] > edges[i])
                for e in events
            )
            for i in each
        ]

    its = [event for event in wanted if event in dated]
    apart = [event for event in its if columns.disputed[event]]
    assert counts(found.density) == there(columns.outer_start, columns.outer_end, its)
    assert counts(found.core) == there(columns.core_start, columns.core_end, its)
    assert counts(found.disputed) == there(columns.outer_start, columns.outer_end, apart)


def test_the_handle_stands_over_the_days_in_view() -> None:
    chart = told("2010", "2020")
    half = fitted(chart).zoomed(0.5, fitted(chart).end)
    handle = overview(chart, View(half), (0, 1), Size(500, 40), 50).handle
    assert (handle.x, handle.right) == pytest.approx((250, 500))
    folded = View(fitted(chart, chart.folds), folds=chart.folds)
    handle = overview(chart, folded, (0, 1), Size(500, 40), 50).handle
    assert (handle.x, handle.right) == pytest.approx((0, 500))
    assert chart.folds


def test_where_nothing_is_dated_no_year_is_named() -> None:
    chart = told("", "")
    assert overview(chart, View(fitted(chart)), (0, 1), Size(370, 40), BINS).years == ()


def test_where_all_happened_in_days_the_strip_names_months_with_their_years() -> None:
    chart = told("1921-05", "1921-06-03")
    strip = overview(chart, View(fitted(chart)), (0, 1), Size(1400, 40), BINS)
    assert [cell.label for cell in strip.years if cell.label] == ["May 1921", "June 1921"]
