"""The order of time, in which one walks from event to event."""

from herline.layout.chart import Chart
from herline.session.in_time import in_time
from tests.builders import event, story


def test_one_walks_through_time_and_then_through_what_has_no_date() -> None:
    dates = {"a": "2012", "b": "", "c": "2010", "d": "2011"}
    chart = Chart(story(*(event(id, date) for id, date in dates.items())))
    assert in_time(chart, (0, 1, 2, 3)).tolist() == [2, 3, 0, 1]
    assert in_time(chart, (0, 1)).tolist() == [0, 1]
    assert in_time(chart, ()).tolist() == []
