"""A census counts by two searches what one would count one by one."""

from hypothesis import given
from hypothesis import strategies as st

from herline.layout.bars import Bars
from herline.layout.census import Census
from herline.layout.chart import Chart
from herline.layout.metrics import USUAL
from herline.layout.wording import Wording
from herline.model.days import to_day
from herline.model.story import Story
from herline.model.view import Fold
from tests.examples import examples
from tests.layout.scenes import measure, stories, told


def census(chart: Chart, *events: int) -> Census:
    columns = chart.columns
    words = Wording(chart.story, columns, measure, USUAL)
    bars = Bars.of(columns, (), words)
    return Census.of(bars, columns, chart.subset(events).in_time)


def test_who_is_there_on_a_day_began_before_it_and_lasts_beyond_it() -> None:
    chart = told("2010", "2010/2012", "2012")
    everyone = census(chart, 0, 1, 2)
    day = float(chart.columns.outer_start[2])
    assert everyone.begun(day) == 2
    assert everyone.ended(day) == 1
    assert everyone.there(day).tolist() == [1]


def test_a_census_of_some_knows_who_belongs_to_it() -> None:
    found = census(told("2010", "2010", "2011"), 0, 2)
    assert [found.holds(event) for event in range(3)] == [True, False, True]
    assert len(found) == 2


def test_before_anybody_is_there_nobody_is_over() -> None:
    found = census(told("2010", "2010/2012"), 0, 1)
    start = float(found.starts(slice(1))[0])
    assert found.ended(start - 1) == 0
    assert "ends" not in vars(found)  # which takes long to sort
    assert found.ended(start + 365) == 1


def test_the_longest_come_first() -> None:
    found = census(told("2010-05-01", "2010/2012", "2013"), 0, 1, 2)
    assert found.longer(300)[0].tolist() == [1, 2]
    assert found.longer(800)[0].tolist() == [1]


def test_a_fold_makes_a_bar_shorter_and_leaves_it_its_place() -> None:
    chart = told("2000/2010", "2010/2015", "2013/2016")
    columns = chart.columns
    words = Wording(chart.story, columns, measure, USUAL)
    fold = Fold(float(to_day(2002)), float(to_day(2009)), 100.0)
    folded = Census.of(Bars.of(columns, (fold,), words), columns, columns.all_dated)
    assert [found.tolist() for found in folded.longer(4 * 365)] == [[0, 1, 2], [0, 1, 2]]
    assert [found.tolist() for found in folded.longer(5 * 365)] == [[1], [1]]


@examples(40)
@given(stories(), st.data())
def test_a_census_counts_as_one_would_one_by_one(story: Story, data: st.DataObject) -> None:
    chart = Chart(story)
    dated = chart.columns.dated.tolist()
    some = data.draw(st.lists(st.sampled_from(dated), unique=True)) if dated else []
    found = census(chart, *some)
    day = data.draw(st.floats(9_000, 18_000))
    starts, ends = chart.columns.outer_start, chart.columns.outer_end
    assert found.begun(day) == sum(starts[event] < day for event in some)
    assert found.ended(day) == sum(ends[event] <= day for event in some)
