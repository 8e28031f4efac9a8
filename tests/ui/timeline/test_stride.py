"""A hand that goes on finds its next step there: laid out, and with its words drawn."""

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from herline.frozen import replace
from herline.layout.patience import endless, hasty
from herline.layout.scale import SHORTEST_SPAN
from herline.layout.scene import Scene
from herline.model.filter import Filter
from herline.model.view import View, Viewport
from herline.paint import budget
from herline.paint.ensemble import Ensemble
from herline.ui.timeline import glide, sight
from herline.ui.timeline.canvas import Canvas
from herline.ui.timeline.stride import NEAR, Stride, onward
from tests.examples import examples
from tests.layout.scenes import told
from tests.ui.timeline.hands import NewCanvas, carry, turn

CROWD = told(
    *(f"201{day % 8}-{day // 8 % 12 + 1:02d}-{3 * (day // 96) + 1:02d}" for day in range(960))
).story
"""More events than are worked out for all views."""
YEAR = Viewport(14_700.0, 15_065.0)


@pytest.fixture
def crowd(new_canvas: NewCanvas, monkeypatch: pytest.MonkeyPatch) -> Canvas:
    """A year of a crowd in a hand that moves it, however long it stays between two steps."""
    monkeypatch.setattr(sight, "REST", 60_000)
    canvas = new_canvas(CROWD)
    canvas.sight.held = True
    canvas.session.look(YEAR)
    return canvas


def go(canvas: Canvas, qtbot: QtBot, *viewports: Viewport) -> None:
    """Go on from view to view, with time between two frames for all that comes next."""
    for viewport in viewports:
        canvas.session.look(viewport)
        with qtbot.waitSignal(canvas.sight.stride.ended):
            canvas.repaint()


def seen(scene: Scene) -> list[tuple[str, str, int, int]]:
    """What is written where, to the pixel."""
    marks = [(m.key, m.label.text if m.label else "", m.box.x, m.box.y) for m in scene.marks]
    marks += [("", c.label.text, c.box.x, c.box.y) for c in scene.clusters]
    return [(key, text, round(x), round(y)) for key, text, x, y in marks]


def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on a frame has no time for anything new."""
    monkeypatch.setattr(sight, "patient_for", lambda seconds: hasty)


@examples(100)
@given(st.floats(-1e5, 1e5), st.floats(1.0, 1e4), st.floats(-1e3, 1e3), st.floats(0.5, 2.0))
def test_a_hand_goes_on_by_the_same_days_or_closer_to_the_same_day(
    start: float, span: float, days: float, factor: float
) -> None:
    here = Viewport(start, start + span)
    for step in (lambda v: v.moved(days), lambda v: v.zoomed(factor, start + days)):
        ways, there = onward(here, step(here)), step(here)
        assume(there.start != here.start and there.end != here.end)
        for _ in range(3):
            there, way = step(there), next(ways)
            assert (way.start, way.end) == pytest.approx(
                (there.start, there.end), rel=1e-6, abs=1e-3
            )


def test_a_hand_that_drags_one_end_goes_on_by_the_same_days_until_it_meets_the_other() -> None:
    here = Viewport(0.0, 100.0)
    assert list(onward(here, Viewport(0.0, 70.0))) == [Viewport(0.0, 40.0), Viewport(0.0, 10.0)]
    assert list(onward(here, Viewport(40.0, 100.0))) == [Viewport(80.0, 100.0)]
    assert next(onward(here, Viewport(-20.0, 100.0))) == Viewport(-40.0, 100.0)


@pytest.mark.parametrize(
    "way",
    [
        [YEAR.moved(40.0 * step) for step in range(1, 5)],
        [YEAR.zoomed(0.8**step, YEAR.start + 100) for step in range(1, 5)],
    ],
    ids=["pan", "zoom"],
)
def test_what_comes_next_is_there_and_is_what_would_be_found(
    crowd: Canvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, way: list[Viewport]
) -> None:
    go(crowd, qtbot, *way[:-1])
    in_a_hurry(monkeypatch)
    monkeypatch.setattr(crowd.sight, "laid_out", None)  # nothing is laid out any more
    monkeypatch.setattr(Ensemble, "_formed", None)  # nor is the place of any picture sought
    crowd.session.look(way[-1])
    scene, painted = crowd.scene, crowd.grab().toImage()
    assert scene.settled
    assert not crowd.owes
    monkeypatch.undo()
    afresh = Canvas(crowd.session)
    qtbot.addWidget(afresh)
    afresh.resize(crowd.size())
    assert painted == afresh.grab().toImage()
    assert scene.viewport == way[-1]
    assert seen(scene) == seen(crowd.sight.laid_out(crowd.session.state.view))


def test_a_step_that_nobody_foresaw_has_not_all_lanes_in_a_frame_without_time(
    crowd: Canvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_a_hurry(monkeypatch)
    crowd.session.look(YEAR.moved(200.0))
    assert not crowd.scene.settled


@pytest.mark.parametrize("notches", [1, -1])
def test_where_the_pointer_rests_a_turn_of_the_wheel_is_found_ahead(
    crowd: Canvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, notches: int
) -> None:
    crowd.sight.held = False
    crowd.grab()
    with qtbot.waitSignal(crowd.sight.stride.ended):
        carry(crowd, QPoint(300, 200))
    in_a_hurry(monkeypatch)
    turn(crowd, notches, 300)
    assert crowd.session.state.view.viewport.span == pytest.approx(YEAR.span * 1.25**-notches)
    assert crowd.sight.stride.scene_of(crowd.session.state.view)
    assert crowd.scene.settled


def test_the_last_step_of_a_zoom_is_foreseen_as_short_as_it_is(
    crowd: Canvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    close = Viewport(14_700.0, 14_700.0 + 2.5 * SHORTEST_SPAN)
    go(crowd, qtbot, close, close.zoomed(0.5, (close.start + close.end) / 2))
    in_a_hurry(monkeypatch)
    crowd.session.zoom(0.5)
    assert crowd.session.state.view.viewport.span == pytest.approx(SHORTEST_SPAN)
    assert crowd.sight.stride.scene_of(crowd.session.state.view)
    assert crowd.scene.settled


@pytest.mark.parametrize("share", [0.02, -0.02])
def test_a_hand_that_takes_hold_may_drag_to_either_side(
    crowd: Canvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, share: float
) -> None:
    crowd.grab()
    with qtbot.waitSignal(crowd.sight.stride.ended):
        QTest.mousePress(crowd, Qt.MouseButton.LeftButton, pos=QPoint(400, 200))
    in_a_hurry(monkeypatch)
    crowd.session.look(YEAR.moved(share * YEAR.span))
    assert crowd.scene.settled


def test_a_step_near_one_that_was_found_is_shown_by_moving_that_one(
    crowd: Canvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(crowd, qtbot, YEAR.moved(40.0), YEAR.moved(80.0))
    aside = YEAR.moved(121.0)
    crowd.session.look(aside)
    moved, exact = crowd.scene, crowd.sight.laid_out(crowd.session.state.view)
    assert moved.viewport == aside
    assert not moved.settled
    assert seen(moved) != []
    monkeypatch.setattr(sight, "REST", 1)
    crowd.session.look(aside.moved(1.0))
    crowd.session.look(aside)
    qtbot.waitUntil(lambda: crowd.scene == exact)


def test_a_step_far_from_all_that_were_found_is_laid_out(crowd: Canvas, qtbot: QtBot) -> None:
    go(crowd, qtbot, YEAR.moved(40.0), YEAR.moved(80.0))
    days_per_pixel = YEAR.span / crowd.scene.axis.width
    far = YEAR.moved(160.0 + 1.1 * NEAR * days_per_pixel)
    crowd.session.look(far)
    assert crowd.scene == crowd.sight.laid_out(crowd.session.state.view)


def test_a_hand_may_go_its_uneven_way_however_little_time_there_is_for_it(
    crowd: Canvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(crowd, qtbot, YEAR.moved(40.0))
    in_a_hurry(monkeypatch)
    for by in (43.0, 49.0, 51.0, 52.0):
        crowd.session.look(YEAR.moved(by))
        exact = crowd.sight.laid_out(crowd.session.state.view)
        there = {mark.key: mark.start for mark in exact.marks}
        shown = {mark.key: mark.start for mark in crowd.scene.marks}
        both = there.keys() & shown.keys()
        assert len(both) > 0.9 * len(there)
        assert [shown[key] for key in both] == pytest.approx([there[key] for key in both])


def test_of_an_uneven_hand_one_step_is_laid_out_ahead(crowd: Canvas, qtbot: QtBot) -> None:
    drawn: list[Viewport] = []
    crowd.sight.stride.draw = lambda scene: iter(drawn.append(scene.viewport) or ())
    go(crowd, qtbot, YEAR.moved(40.0), YEAR.moved(80.0))
    even, drawn[:] = len(drawn), ()
    go(crowd, qtbot, YEAR.moved(121.0))
    assert len(drawn) == 1 < even


@pytest.mark.parametrize(
    "change",
    [
        lambda canvas: canvas.resize(900, 400),
        lambda canvas: canvas.session.prefer(text_zoom=1.5),
        lambda canvas: canvas.session.narrow(Filter(text="e1")),
        lambda canvas: canvas.session.open(told("2010", "2011-02").story),
    ],
    ids=["size", "look", "filter", "story"],
)
def test_what_was_foreseen_is_forgotten_where_it_holds_no_longer(
    crowd: Canvas,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Canvas], None],
) -> None:
    go(crowd, qtbot, YEAR.moved(40.0), YEAR.moved(80.0))
    monkeypatch.setattr(sight, "patient_for", lambda seconds: endless)
    change(crowd)
    crowd.session.look(YEAR.moved(120.0))
    assert crowd.scene == crowd.sight.laid_out(crowd.session.state.view)


def test_words_that_a_frame_owes_come_at_rest_where_there_was_no_time_between_two_frames(
    crowd: Canvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    crowd.repaint()
    monkeypatch.setattr(sight, "REST", 40)
    monkeypatch.setattr(sight, "patient_for", lambda seconds: endless)
    monkeypatch.setattr(budget, "patient_for", lambda seconds: hasty)
    monkeypatch.setattr(Stride, "_use_gap", lambda stride: None)
    crowd.session.look(YEAR.moved(200.0))
    crowd.repaint()
    assert crowd.owes
    qtbot.waitUntil(lambda: not crowd.owes)


def test_where_a_glide_ends_is_laid_out_on_the_way(
    new_canvas: NewCanvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sight, "REST", 60_000)
    monkeypatch.setattr(glide, "DURATION", 60_000)
    canvas = new_canvas(CROWD, motion=True)
    with qtbot.waitSignal(canvas.sight.stride.ended):
        canvas.session.look(YEAR)
    assert canvas.scene.viewport != YEAR
    end = canvas.sight.stride.scene_of(canvas.session.state.view)
    assert end == canvas.sight.laid_out(canvas.session.state.view)


@pytest.mark.parametrize("motion", [True, False], ids=["glides", "jumps"])
def test_after_a_first_step_the_second_is_laid_out_before_the_hand_goes_on(
    new_canvas: NewCanvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, motion: bool
) -> None:
    monkeypatch.setattr(sight, "REST", 60_000)
    monkeypatch.setattr(glide, "DURATION", 60_000)
    canvas = new_canvas(CROWD, motion=motion)
    canvas.repaint()
    whole = canvas.session.state.view.viewport
    with qtbot.waitSignal(canvas.sight.stride.ended):
        canvas.session.zoom(0.8)
    second = next(onward(whole, canvas.session.state.view.viewport))
    view: View = replace(canvas.session.state.view, viewport=second)
    assert canvas.sight.stride.scene_of(view) == canvas.sight.laid_out(view)


def test_a_step_whose_words_the_hand_left_no_time_for_is_drawn_when_it_comes_next(
    crowd: Canvas, qtbot: QtBot
) -> None:
    stride = Stride(crowd, crowd.sight.find_lanes, crowd.sight.laid_out)
    drawn: list[Viewport] = []
    stride.draw = lambda scene: iter(drawn.append(scene.viewport) or ())
    one, two, three = (YEAR.moved(40.0 * step) for step in (1, 2, 3))
    for ahead in ((one, two), (two, three)):
        stride.go_on(replace(crowd.session.state.view, viewport=each) for each in ahead)
        with qtbot.waitSignal(stride.ended):
            stride.use_gaps()
    assert drawn == [one, two, two, three]
