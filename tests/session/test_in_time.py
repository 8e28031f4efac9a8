"""The order of time, in which one walks from event to event."""

from herline.frozen import replace
from herline.layout.chart import Chart
from herline.model.filter import Filter
from herline.session.in_time import ends, in_time
from herline.session.prepare import state_of
from herline.settings import Settings
from tests.builders import event, story

YEARS = {"2012": "shoot", "2010": "idea", "2013": "release", "2011": "shoot"}


def test_one_walks_through_time_and_then_through_what_has_no_date() -> None:
    dates = {"a": "2012", "b": "", "c": "2010", "d": "2011"}
    chart = Chart(story(*(event(id, date) for id, date in dates.items())))
    assert in_time(chart, (0, 1, 2, 3)).tolist() == [2, 3, 0, 1]
    assert in_time(chart, (0, 1)).tolist() == [0, 1]
    assert in_time(chart, ()).tolist() == []


def test_the_ends_are_the_first_and_the_last_of_what_matches() -> None:
    known = story(*(event(f"in-{year}", year, kind=kind) for year, kind in YEARS.items()))
    state = state_of(known, Settings())
    assert ends(state) == ("in-2010", "in-2013")
    for kind, its in (("shoot", ("in-2011", "in-2012")), ("none", None)):
        asked = Filter(kinds=frozenset({kind}))
        assert ends(state.becoming(view=replace(state.view, filter=asked))) == its
