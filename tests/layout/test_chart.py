"""A chart remembers what was worked out for it, but not what is worked out aside."""

from collections.abc import Iterator

import pytest

from herline.layout import chart as module
from herline.layout.chart import KEPT, Chart
from tests.layout.scenes import told


def others_worked_out(chart: Chart) -> None:
    with chart.aside():
        assert chart.remembered("known", lambda: "anew") == "known"
        assert chart.latest("axis", 2, lambda: "anew") == "anew"
        for number in range(2 * KEPT):
            chart.remembered(number, lambda: "other")


def known() -> Chart:
    chart = told("2012", "2013")
    chart.remembered("known", lambda: "known")
    chart.latest("axis", 1, lambda: "latest")
    return chart


def test_what_is_worked_out_aside_of_many_events_displaces_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "FORESEEN", 1)
    chart = known()
    others_worked_out(chart)
    assert chart.remembered("known", lambda: "anew") == "known"
    assert chart.latest("axis", 1, lambda: "anew") == "latest"
    assert chart.remembered(0, lambda: "anew") == "anew"


def test_of_few_events_it_is_remembered() -> None:
    chart = known()
    others_worked_out(chart)
    assert chart.remembered("known", lambda: "anew") == "known"
    assert chart.remembered(0, lambda: "anew") == "other"
    assert chart.latest("axis", 1, lambda: "anew") == "latest"


def test_what_was_remembered_is_there_again_after_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "FORESEEN", 1)
    chart = known()

    def broken() -> str:
        chart.remembered("more", lambda: "more")
        raise ValueError("nothing is laid out")

    with pytest.raises(ValueError, match="nothing"), chart.aside():
        chart.remembered("broken", broken)
    assert chart.remembered("more", lambda: "anew") == "anew"


def test_work_aside_displaces_nothing_between_its_pieces() -> None:
    chart = known()

    def work() -> Iterator[None]:
        for number in range(3):
            assert chart.latest("axis", 2, lambda: "aside") == "aside"
            yield
            chart.remembered(number, lambda: "found")

    pieces = 0
    for _ in chart.all_aside(work()):
        assert chart.latest("axis", 1, lambda: "anew") == "latest"
        pieces += 1
    assert pieces == 3
    assert chart.remembered(2, lambda: "anew") == "found"
