"""The tray of many undated events: no more of them are measured than there is room for."""

from itertools import pairwise

from herline.layout.arrangement import wording
from herline.layout.chart import Chart
from herline.layout.metrics import USUAL
from herline.layout.paper import Paper
from herline.layout.scene import Size, TextRole
from herline.layout.tray import TrayRows
from tests.builders import event, story
from tests.layout.scenes import SIZE, days, measure, seen, told

MANY = Chart(story(*(event(f"event-{number}", "") for number in range(400))))


def test_rows_are_counted_as_far_as_there_is_room() -> None:
    measured: list[str] = []

    def noted(text: str, role: TextRole) -> float:
        measured.append(text)
        return measure(text, role)

    rows, events = TrayRows(wording(MANY, Paper(SIZE, noted)), 600.0), tuple(range(400))
    assert rows.needed(events, 2) == 3
    assert len(measured) < 100
    assert rows.needed(events) > 20


def test_a_title_wider_than_the_tray_is_shortened_with_its_sources_behind_it() -> None:
    chart, years = told("", title="A fire of all the neighbours"), days("1900-01-01", "1910-01-01")
    for width, title in ((400, "A fire of all the neighbours"), (230, "A fire of all…")):
        scene = seen(chart, years, size=Size(width, 300))
        assert scene.tray is not None
        (fire,) = scene.tray.marks
        assert fire.caption.title == title
        assert fire.caption.dots == (0,)
        assert fire.box.right <= width


def test_in_a_low_window_the_tray_has_one_row() -> None:
    tray = seen(told("2012", *[""] * 60), size=Size(1000, 200)).tray
    assert tray
    assert tray.box.height == USUAL.tray_height


def test_undated_events_stand_apart_from_each_other_with_all_their_words() -> None:
    tray = seen(told(*[""] * 40)).tray
    assert tray
    for one, other in pairwise(tray.marks):
        assert one.box.right == one.x + one.caption.length
        assert other.box.y > one.box.y or other.box.x == one.box.right + USUAL.clearance
