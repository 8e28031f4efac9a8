"""The scale: days and pixels, folds between them, and how far one may go."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.layout.scale import (
    SHORTEST_SPAN,
    WIDEST_SPAN,
    Scale,
    clamped,
    fitted,
    to_axis,
    to_days,
    zoomed,
)
from herline.model.view import Fold, Viewport
from tests.layout.scenes import seen, told

FOLDS = (Fold(100.0, 200.0, 10.0), Fold(300.0, 400.0, 20.0))


@pytest.mark.parametrize(
    ("day", "axis"),
    [(0.0, 0.0), (100.0, 100.0), (150.0, 105.0), (200.0, 110.0), (300.0, 210.0), (500.0, 330.0)],
)
def test_a_folded_stretch_counts_as_its_width(day: float, axis: float) -> None:
    assert to_axis(day, FOLDS) == axis
    assert to_days(axis, FOLDS) == day


@given(st.floats(-1e6, 1e6))
def test_days_come_back_from_the_axis(day: float) -> None:
    assert to_days(to_axis(day, FOLDS), FOLDS) == pytest.approx(day, abs=1e-6)


def test_columns_of_days_go_the_same_way_as_single_days() -> None:
    days = np.array([-50.0, 120.0, 250.0, 399.0, np.nan])
    assert to_axis(days, FOLDS)[:4].tolist() == [to_axis(float(d), FOLDS) for d in days[:4]]
    assert np.isnan(to_axis(days, FOLDS)[4])


def test_a_viewport_lies_between_its_two_x() -> None:
    scale = Scale(Viewport(10.0, 20.0), 100.0, 300.0)
    assert (scale.to_x(10.0), scale.to_x(15.0), scale.to_x(20.0)) == (100.0, 200.0, 300.0)
    assert scale.x_to_axis(200.0) == 15.0
    assert scale.pixels_per_day == 20.0


def test_the_scale_of_a_scene_is_the_one_it_was_laid_out_with() -> None:
    scene = seen(told("2010", "2012"))
    scale = Scale.of(scene)
    assert scale.x_to_axis(0.0) == scene.viewport.start
    assert scale.x_to_axis(1000.0) == pytest.approx(scene.viewport.end)


def test_the_fitted_view_holds_the_story_with_more_room_on_the_right() -> None:
    chart = told("2010", "2012")
    whole = fitted(chart)
    first, last = chart.extent
    assert whole.start < first
    assert last < whole.end
    assert whole.end - last > first - whole.start


def test_a_single_day_is_fitted_with_days_around_it() -> None:
    assert fitted(told("2012-05-03")).span > SHORTEST_SPAN


def test_a_story_without_dates_can_be_fitted() -> None:
    assert fitted(told("", "")).span > 300


@given(st.floats(-1e7, 1e7), st.floats(0.001, 1e7))
def test_a_clamped_view_is_neither_too_close_nor_too_far_and_sees_something(
    start: float, span: float
) -> None:
    chart = told("2010", "2012-05-03")
    view = clamped(Viewport(start, start + span), chart)
    first, last = chart.extent
    assert view.span >= SHORTEST_SPAN * 0.999
    assert view.span <= fitted(chart).span * WIDEST_SPAN * 1.001
    assert view.start < last
    assert view.end > first


def test_a_good_view_is_left_as_it_is() -> None:
    chart = told("2010", "2012-05-03")
    assert clamped(fitted(chart), chart) == fitted(chart)


def test_a_view_too_close_keeps_its_middle() -> None:
    chart = told("2010", "2012")
    middle = sum(chart.extent) / 2
    view = clamped(Viewport(middle - 0.1, middle + 0.1), chart)
    assert (view.start + view.end) / 2 == pytest.approx(middle)


@pytest.mark.parametrize("factor", [0.5, 1.5, 1e-9])
def test_who_comes_closer_keeps_a_day_where_it_is_as_close_as_one_may(factor: float) -> None:
    chart = told("2010", "2012")
    whole = fitted(chart)
    day = whole.start + 0.3 * whole.span
    seen = zoomed(whole, factor, day, chart)
    assert seen.span == pytest.approx(max(factor * whole.span, SHORTEST_SPAN))
    assert day - seen.start == pytest.approx(0.3 * seen.span)
