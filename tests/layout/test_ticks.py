"""Ticks: the year is always said, and cells end where they should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herline.layout.metrics import USUAL
from herline.layout.scale import Scale, to_days
from herline.layout.scene import Band, TextRole
from herline.layout.ticks import bands, names
from herline.layout.units import MANY_YEARS, year_in_words
from herline.model.days import from_day, to_day
from herline.model.view import Fold, Viewport
from tests.examples import examples
from tests.layout.scenes import days, measure


def rows(viewport: Viewport, *folds: Fold, width: float = 1000.0) -> tuple[Band, Band]:
    return bands(Scale(viewport, 0.0, width, folds), 0.0, measure, USUAL)[0]


def labels(band: Band) -> list[str]:
    return [cell.label for cell in band.cells]


def test_the_names_that_are_known_ahead_are_those_that_are_written() -> None:
    view = days("2010-03-01", "2015-09-01")
    known = set(names(view.start, view.end, (), measure))
    for share in (1.0, 0.5, 0.3, 0.1, 0.05, 0.02):
        for band in rows(view.zoomed(share, view.start + 400)):
            role = TextRole.BAND_MAJOR if band.major else TextRole.BAND_MINOR
            written = {(label, role) for label in labels(band) if label}
            assert written <= known


def test_what_is_known_ahead_is_not_measured_again() -> None:
    measured: list[str] = []

    def noting(text: str, role: TextRole) -> float:
        measured.append(text)
        return measure(text, role)

    view = days("2010-03-01", "2015-09-01")
    assert list(names(view.start, view.end, (), noting))
    measured.clear()
    for share in (1.0, 0.5, 0.3, 0.1):
        scale = Scale(view.zoomed(share, view.start + 400), 0.0, 1000.0)
        bands(scale, 0.0, noting, USUAL)
    assert measured == []


def test_of_an_age_few_names_are_known_ahead() -> None:
    assert len(set(names(-3e11, 3e11, (), measure))) < 2000


def test_single_days_stand_below_their_month_and_year() -> None:
    major, minor = rows(days("2013-10-10", "2013-10-17"))
    assert labels(major) == ["October 2013"]
    assert labels(minor)[:3] == ["10 Thu", "11 Fri", "12 Sat"]


def test_days_leave_out_their_weekday_where_it_does_not_fit() -> None:
    _, minor = rows(days("2013-10-01", "2013-11-01"))
    assert labels(minor)[:3] == ["1", "2", "3"]


def test_months_stand_below_their_year() -> None:
    major, minor = rows(days("2012-11-01", "2013-11-01"))
    assert labels(major)[:2] == ["2012", "2013"]
    assert labels(minor)[:3] == ["November", "December", "January"]
    _, minor = rows(days("2012-11-01", "2014-01-01"))
    assert labels(minor)[:3] == ["Nov", "Dec", "Jan"]


def test_quarters_are_named_by_their_first_month() -> None:
    _, minor = rows(days("2011-01-01", "2015-01-01"))
    assert labels(minor)[:4] == ["Jan", "Apr", "Jul", "Oct"]


def test_years_stand_below_their_decade() -> None:
    major, minor = rows(days("2000-01-01", "2016-01-01"))
    assert labels(major)[:2] == ["2000s", "2010s"]
    assert labels(minor)[:2] == ["2000", "2001"]


def test_ages_before_christ_are_said_so_and_begin_at_round_years() -> None:
    _, minor = rows(Viewport(float(to_day(-249)), float(to_day(250))))
    assert labels(minor)[:8] == [
        "250 BC", "200 BC", "150 BC", "100 BC", "50 BC", "AD 1", "50", "100",
    ]  # fmt: skip


def test_every_whole_cell_before_christ_is_named() -> None:
    for width in range(400, 1600, 25):
        _, minor = rows(Viewport(float(to_day(-760)), float(to_day(-40))), width=float(width))
        whole = [cell for cell in minor.cells if cell.x0 >= 0 and cell.x1 <= width]
        assert whole
        assert all(cell.label for cell in whole)


def test_half_centuries_stand_below_their_century() -> None:
    major, minor = rows(days("1590-01-01", "1950-01-01"), width=450.0)
    assert labels(major) == ["", "1600–1699", "1700–1799", "1800–1899", ""]
    assert labels(minor)[1:4] == ["1600", "1650", "1700"]


def test_a_century_cut_by_a_fold_has_a_shorter_name_than_the_others() -> None:
    fold = Fold(float(to_day(1520)), float(to_day(1590)), 10.0)
    major, _ = rows(days("1500-01-01", "1730-01-01"), fold, width=600.0)
    assert labels(major) == ["1500", "", "1600–1699", "1700–1799"]


def test_no_name_of_a_cell_stands_above_the_same_name() -> None:
    for span in (400, 900, 2000, 4000):
        start = float(to_day(1400))
        major, minor = rows(Viewport(start, start + span * 365.25))
        assert not set(filter(None, labels(major))) & set(labels(minor))


@pytest.mark.parametrize(
    ("year", "words"),
    [(2013, "2013"), (1, "AD 1"), (0, "1 BC"), (-43, "44 BC"), (-11_999, "12,000 BC"),
     (-65_999_999, "66 million BC")],
)  # fmt: skip
def test_years_are_said_as_historians_say_them(year: int, words: str) -> None:
    assert year_in_words(year) == words


@given(st.integers(-5000, 5000), st.sampled_from((1, 2, 5, 10, 50, 100)))
def test_every_day_is_in_the_cell_that_begins_before_it(year: int, count: int) -> None:
    unit = MANY_YEARS[count]
    day = to_day(year, 7, 1)
    number = unit.cell_of(day)
    assert unit.begin(number) <= day < unit.begin(number + 1)


@examples(60)
@given(st.floats(0.0, 12.5), st.integers(-3000, 3000))
def test_some_cell_of_the_upper_row_tells_a_year_at_every_zoom(power: float, year: int) -> None:
    start = float(to_day(year))
    major, minor = rows(Viewport(start, start + 4 * 10**power))
    said = " ".join(labels(major))
    assert any(letter.isdigit() for letter in said)
    assert 2 <= len(minor.cells) < 60


@examples(60)
@given(st.floats(0.0, 5.0), st.integers(1900, 2100))
def test_labels_stand_inside_their_cells_and_the_view(power: float, year: int) -> None:
    start = float(to_day(year)) + 17
    for band in rows(Viewport(start, start + 4 * 10**power)):
        for cell in band.cells:
            if cell.label:
                end = cell.label_x + measure(cell.label, None)  # type: ignore[arg-type]
                assert max(cell.x0, 0) <= cell.label_x
                assert end <= min(cell.x1, 1000)


def test_the_label_of_a_cell_that_begins_before_the_view_stays_at_its_edge() -> None:
    major, _ = rows(days("2013-10-10", "2013-10-17"))
    assert major.cells[0].x0 < 0
    assert major.cells[0].label_x == USUAL.cell_padding


def test_tints_stay_with_their_cells_when_one_pans() -> None:
    def tints(start: str, end: str) -> dict[str, bool]:
        _, minor = rows(days(start, end))
        return {cell.label: cell.odd for cell in minor.cells}

    here, there = tints("2013-10-10", "2013-10-17"), tints("2013-10-12", "2013-10-19")
    for label in here.keys() & there.keys():
        assert here[label] == there[label]


def test_no_cell_stands_in_a_fold() -> None:
    fold = Fold(float(to_day(2004)), float(to_day(2010)), 100.0)
    scale = Scale(Viewport(float(to_day(2000)), float(to_day(2008))), 0.0, 1000.0, (fold,))
    x0, x1 = scale.to_x(fold.start), scale.to_x(fold.end)
    for band in bands(scale, 0.0, measure, USUAL)[0]:
        assert band.starts[0] <= 0.0
        assert band.ends[-1] >= 1000.0
        assert round(x0) in map(round, band.ends)
        assert round(x1) in map(round, band.starts)
        for cell in band.cells:
            assert cell.x1 <= x0 + 0.01 or cell.x0 >= x1 - 0.01
            day = to_days(scale.x_to_axis((cell.x0 + cell.x1) / 2), scale.folds)
            assert from_day(int(day))[0] not in range(2004, 2010)
