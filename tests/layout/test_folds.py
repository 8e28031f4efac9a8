"""Folds: long stretches in which nothing begins or ends."""

from herline.layout.folds import empty_stretches
from herline.layout.scale import Scale
from herline.model.days import to_day
from tests.layout.scenes import seen, told


def test_a_long_empty_stretch_is_folded_from_year_to_year() -> None:
    (fold,) = empty_stretches(told("2003-05", "2010-04", "2012", "2014-02"))
    assert (fold.start, fold.end) == (to_day(2004), to_day(2010))
    assert fold.width < 200


def test_an_even_story_has_nothing_to_fold() -> None:
    assert empty_stretches(told(*(str(year) for year in range(2000, 2016)))) == ()


def test_a_long_bar_may_run_through_a_fold_and_is_seen_on_both_sides() -> None:
    chart = told("2003", "2003/2013", "2010", "2011", "2012", "2013", "2014")
    (fold,) = folds = empty_stretches(chart)
    scene = seen(chart, folds=folds)
    scale = Scale.of(scene)
    bar = next(mark for mark in scene.marks if mark.event == 1)
    assert bar.start < scale.to_x(fold.start)
    assert bar.end > scale.to_x(fold.end)


def test_a_stretch_in_which_a_date_fades_is_not_empty() -> None:
    others = ("1994", "2003-05", "2012-04", "2012-06", "2015")
    assert any(fold.start <= to_day(2008) < fold.end for fold in empty_stretches(told(*others)))
    faded = empty_stretches(told("200X~", *others))  # it fades from 2006 to 2014
    assert not any(fold.start <= to_day(2008) < fold.end for fold in faded)


def test_only_the_asked_events_matter() -> None:
    chart = told("2000", "2005", "2010", "2015")
    assert empty_stretches(chart) == empty_stretches(chart, (0, 1, 2, 3))
    (fold,) = empty_stretches(chart, (0, 3))
    assert (fold.start, fold.end) == (to_day(2001), to_day(2015))


def test_a_story_of_weeks_is_folded_at_its_months_or_days() -> None:
    (fold,) = empty_stretches(told("2012-05-03", "2012-05-05", "2012-09-20", "2012-09-28"))
    assert (fold.start, fold.end) == (to_day(2012, 6), to_day(2012, 9))


def test_an_event_in_a_fold_is_still_there() -> None:
    chart = told("2003-05", "2007-06-01", "2010-04", "2012", "2014-02")
    folds = empty_stretches(chart, (0, 2, 3, 4))
    scene = seen(chart, folds=folds)
    (drawn,) = scene.folds
    assert drawn.label == "6 years folded"
    inside = next(mark for mark in scene.marks if mark.event == 1)
    assert drawn.x0 <= inside.start <= drawn.x1
