"""Folds: long stretches in which nothing surely begins or ends."""

from herline.layout.chart import Chart
from herline.layout.folds import empty_stretches
from herline.layout.scale import Scale
from herline.layout.scene import Rect, Size
from herline.model.days import to_day
from herline.model.view import Fold, Grouping
from tests.builders import claim, event, story
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


def holds(chart: Chart, year: int) -> bool:
    """Whether the beginning of a year lies within a fold."""
    return any(fold.start < to_day(year) < fold.end for fold in empty_stretches(chart))


OTHERS = ("1998", "2003-05", "2012-04", "2012-06", "2015")


def test_the_fade_of_a_date_may_be_cut_but_no_sure_end() -> None:
    assert holds(told(*OTHERS), 2008)
    assert holds(told("2003-06/2006~", *OTHERS), 2008)  # it fades until 2008
    assert not holds(told("2003-06/2007-12-31", *OTHERS), 2008)


def test_no_event_lies_wholly_in_a_fold_even_if_it_fades() -> None:
    assert not holds(told("2008~", *OTHERS), 2009)


def test_what_is_sure_of_an_event_is_not_folded_though_its_ends_fade() -> None:
    lasts = told("1950", "2000~/2020~", "2100")
    assert not any(holds(lasts, year) for year in range(2002, 2020))
    assert holds(lasts, 1980)
    assert holds(lasts, 2050)


def test_the_bounds_of_a_long_inferred_date_may_lie_in_a_fold() -> None:
    others = [event(f"e{i}", when, claim("atlas", "x")) for i, when in enumerate(OTHERS)]
    guessed = event("guessed", "[2008..2012]", claim("atlas", "x"), inferred="between the two")
    stated = event("stated", "[2008..2012]", claim("atlas", "x"))
    (fold,) = folds = empty_stretches(Chart(story(*others, guessed)))[-1:]
    assert (fold.start, fold.end) == (to_day(2004), to_day(2012))
    assert not holds(Chart(story(*others, stated)), 2008)
    scene = seen(Chart(story(*others, guessed)), folds=folds)
    (drawn,) = scene.folds
    bar = next(mark for mark in scene.marks if mark.key == "guessed")
    assert drawn.x0 < bar.start < drawn.x1 < bar.end


def test_a_story_of_weeks_is_folded_at_its_months_or_days() -> None:
    (fold,) = empty_stretches(told("2012-05-03", "2012-05-05", "2012-09-20", "2012-09-28"))
    assert (fold.start, fold.end) == (to_day(2012, 6), to_day(2012, 9))


def test_an_event_in_a_fold_is_still_there() -> None:
    folds = empty_stretches(told("2003-05", "2010-04", "2012", "2014-02"))
    scene = seen(told("2003-05", "2007-06-01", "2010-04", "2012", "2014-02"), folds=folds)
    (drawn,) = scene.folds
    assert drawn.label == "6 years folded"
    inside = next(mark for mark in scene.marks if mark.event == 1)
    assert drawn.x0 <= inside.start <= drawn.x1


def test_a_fold_says_in_round_words_how_long_it_is() -> None:
    def said(first: int, last: int) -> str:
        fold = Fold(float(to_day(first)), float(to_day(last)), 150.0)
        chart = told(f"Y{first - 10_000_000}", f"Y{last + 10_000_000}")
        (drawn,) = seen(chart, folds=(fold,)).folds
        return drawn.label

    assert said(20_000, 20_002) == "2 years folded"
    assert said(20_000, 32_000) == "12,000 years folded"
    assert said(-789_999_999, -20_000) == "790 million years folded"


def test_what_is_written_in_a_fold_runs_through_no_event() -> None:
    fold = Fold(float(to_day(2004)), float(to_day(2011)), 150.0)
    few = told("2002/2012", "2003", "2012-05")
    (drawn,) = seen(few, folds=(fold,)).folds
    assert drawn.written == "7 years folded"
    boxes = [mark.box for mark in seen(few, folds=(fold,)).marks]
    half = len(drawn.written) * 7 / 2
    text = Rect(drawn.x0, drawn.middle - half, drawn.x1 - drawn.x0, 2 * half)
    assert not any(box.overlaps(text) for box in boxes)
    full = told(*["2002/2012"] * 20, "2003", "2012-05")
    crowded = seen(full, folds=(fold,), size=Size(1000, 160))
    (drawn,) = crowded.folds
    assert drawn.label == "7 years folded"
    assert drawn.written == ""  # "7 years" is wider than the axis is high


def test_what_is_written_in_a_fold_runs_through_no_count_of_a_group() -> None:
    fold = Fold(float(to_day(2004)), float(to_day(2011)), 150.0)
    crowd = told(*["2003-12"] * 40, *["2011-01"] * 40)
    scene = seen(crowd, folds=(fold,), size=Size(1000, 400), grouping=Grouping.KIND)
    (drawn,) = scene.folds
    half = len(drawn.written) * 7 / 2
    text = Rect(drawn.x0, drawn.middle - half, drawn.x1 - drawn.x0, 2 * half)
    over = [count.box for count in scene.clusters if count.box.x < text.right]
    assert any(box.right > text.x for box in over)  # a count reaches into the fold
    assert not any(box.overlaps(text) for box in over)
