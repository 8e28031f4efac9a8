"""Columns are wide enough to be read, and the summary steps aside where there is room."""

import pytest

from herline.ui.synopsis.widths import GAP, LEAST, MOST, NARROW, widths


def test_five_columns_are_readable_at_1280_pixels_beside_the_filters() -> None:
    filters, edges = 236, 39
    found = widths(1280 - filters - edges, 5, silent=False)
    assert not found.stacked
    assert found.column >= LEAST
    assert found.whole <= 1280 - filters - edges
    assert widths(1280 - edges, 5, silent=False).column >= 200


def test_sources_stand_side_by_side_at_1280_pixels_between_filters_and_the_event_table() -> None:
    filters, table, edges = 236, 461, 39
    found = widths(1280 - filters - table - edges, 5, silent=False)
    assert not found.stacked
    assert found.column >= LEAST


def test_columns_that_do_not_fit_a_narrow_window_stand_below_each_other() -> None:
    assert widths(NARROW - 1, 5, silent=True).stacked
    assert widths(380, 2, silent=False).column == 380


def test_columns_that_do_not_fit_a_wide_window_keep_their_width_and_scroll() -> None:
    found = widths(NARROW, 9, silent=True)
    assert found.column == LEAST
    assert found.whole > NARROW


def test_a_lone_column_is_no_wider_than_a_line_should_be() -> None:
    assert widths(2000, 1, silent=False).column == MOST


def test_the_summary_stands_beside_few_columns_and_above_many() -> None:
    assert widths(1000, 2, silent=True).aside
    assert not widths(1000, 5, silent=True).aside


@pytest.mark.parametrize("columns", range(1, 7))
@pytest.mark.parametrize("room", range(300, 2000, 170))
@pytest.mark.parametrize("silent", [True, False])
def test_all_columns_together_are_as_wide_as_is_said(room: int, columns: int, silent: bool) -> None:
    found = widths(room, columns, silent)
    if not found.stacked:
        last = found.last + GAP if found.last else 0
        assert found.whole == columns * found.column + (columns - 1) * GAP + last
        assert found.column >= LEAST
