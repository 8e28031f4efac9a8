"""Guests: bars longer than the view are seen wherever the others leave a lane free."""

from herline.layout.chart import Chart
from herline.layout.scale import fitted
from herline.layout.scene import Scene
from herline.model.days import to_day
from herline.model.view import Viewport
from tests.layout.scenes import days, foreseen, mark_of, seen, told

YEARS = told(
    "1999",
    *(f"2012-{month:02d}/2014-{month:02d}" for month in range(1, 13)),
    *(f"2012-{month:02d}/2013-{month + 6:02d}" for month in range(1, 7)),
    *(f"2013-{month:02d}-{day:02d}" for month in range(1, 13) for day in (3, 11, 23)),
    title="A title of some length",
)


def free_share(scene: Scene, lanes: int) -> float:
    """Which share of so many lanes has nothing on it, all across the view."""
    return 1 - len({mark.lane for mark in scene.marks}) / lanes


def lanes_of(chart: Chart) -> int:
    """How many lanes there are at the size of these scenes."""
    whole = fitted(chart)
    views = (whole, Viewport(whole.start, whole.start + whole.span / 3))
    return 1 + max(mark.lane for view in views for mark in seen(chart, view).marks)


def test_no_lane_stays_empty_while_long_bars_are_counted() -> None:
    lanes = lanes_of(YEARS)
    shares: list[float] = []
    for month in range(3, 12):
        scene = seen(YEARS, days(f"2013-{month:02d}-01", f"2013-{month + 1:02d}-01"))
        if scene.clusters:
            shares.append(free_share(scene, lanes))
    assert shares
    assert sum(shares) / len(shares) < 0.15
    assert max(shares) < 0.3


def test_a_guest_gives_way_where_another_stands_in_its_lane_and_comes_back_to_the_same() -> None:
    lanes: dict[str, set[int]] = {}
    shown: dict[str, int] = {}
    views = [days("2013-01-01", "2013-02-01").moved(step * 27.0) for step in range(12)]
    for view in views:
        for mark in seen(YEARS, view).marks:
            lanes.setdefault(mark.key, set()).add(mark.lane)
            shown[mark.key] = shown.get(mark.key, 0) + 1
    assert all(len(of_one) == 1 for of_one in lanes.values())
    long = [f"e{i}" for i in range(1, 13)]
    assert any(0 < shown.get(key, 0) < len(views) for key in long)


def test_the_words_of_a_bar_that_began_long_ago_stay_at_the_left_edge() -> None:
    whole = [mark.key for mark in seen(YEARS, days("2013-06-01", "2013-07-01")).marks]
    long = next(key for key in whole if int(key[1:]) <= 18)
    for start in ("2013-06-01", "2013-06-02", "2013-06-03"):
        label = mark_of(seen(YEARS, days(start, "2013-07-02")), long).label
        assert label
        assert label.x == 7.0


def test_they_are_the_same_where_all_was_worked_out_ahead() -> None:
    ahead, guests = foreseen(Chart(YEARS.story)), 0
    for span in (400.0, 120.0, 31.0, 9.0):
        for start in range(to_day(2012), to_day(2014), 50):
            view = Viewport(start + 0.3, start + span)
            lanes = {mark.key: mark.lane for mark in seen(YEARS, view).marks}
            assert {mark.key: mark.lane for mark in seen(ahead, view).marks} == lanes
            guests += sum(int(key[1:]) in range(1, 19) for key in lanes)
    assert guests > 100
