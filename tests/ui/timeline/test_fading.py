"""What loses its lane on zooming out fades for a moment, and is then only counted."""

from dataclasses import replace
from time import sleep

import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from herline.layout.chart import Chart
from herline.layout.scene import Scene
from herline.model.view import View, Viewport
from herline.paint.overlay import Overlay
from herline.paint.painter import paint
from herline.paint.style import style
from herline.ui.timeline.canvas import OWED, Canvas
from herline.ui.timeline.fading import DURATION, Fading
from tests.layout.scenes import days, seen, told
from tests.ui.timeline.hands import NewCanvas, Painted

CROWD = told(*(f"2012-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 29, 2)))
CLOSE, WIDE = days("2012-05-01", "2012-06-20"), days("2012-01-01", "2013-01-01")


class Clock:
    """Tells the time that a test wants it to be."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def chart() -> Chart:
    return Chart(CROWD.story)


def at(chart: Chart, viewport: Viewport) -> tuple[Scene, View]:
    return seen(chart, viewport), View(viewport)


def test_nothing_fades_beside_the_first_scene(chart: Chart, clock: Clock) -> None:
    assert Fading(clock).beside(*at(chart, CLOSE)) == ()


def test_what_left_is_fainter_and_fainter_and_then_gone(chart: Chart, clock: Clock) -> None:
    fading = Fading(clock)
    fading.beside(*at(chart, CLOSE))
    wide = at(chart, WIDE)
    assert {mark.opacity for mark in fading.beside(*wide)} == {1.0}
    clock.now += DURATION / 4
    assert next(mark.opacity for mark in fading.beside(*wide)) == pytest.approx(0.75)
    clock.now += DURATION
    assert fading.beside(*wide) == ()


def test_what_fades_travels_on_with_the_next_scene(chart: Chart, clock: Clock) -> None:
    fading = Fading(clock)
    fading.beside(*at(chart, CLOSE))
    first = {mark.key: mark for mark in fading.beside(*at(chart, WIDE))}
    clock.now += DURATION / 2
    moved = WIDE.moved(-0.1 * WIDE.span)
    then = {mark.key: mark for mark in fading.beside(*at(chart, moved))}
    still = first.keys() & then.keys()
    assert still
    for key in still:
        assert then[key].start == pytest.approx(first[key].start + 100)
        assert then[key].opacity == pytest.approx(0.5)


def test_what_has_a_lane_again_fades_no_more(chart: Chart, clock: Clock) -> None:
    fading = Fading(clock)
    fading.beside(*at(chart, CLOSE))
    assert fading.beside(*at(chart, WIDE))
    assert fading.beside(*at(chart, CLOSE)) == ()


def test_what_a_filter_leaves_out_does_not_fade(chart: Chart, clock: Clock) -> None:
    fading = Fading(clock)
    fading.beside(*at(chart, CLOSE))
    scene, view = seen(chart, CLOSE, matching=(140,)), View(CLOSE)
    narrowed = replace(view, filter=replace(view.filter, text="Event 140"))
    assert fading.beside(scene, narrowed) == ()


def test_what_fades_is_painted_faintly(chart: Chart, qapp: object) -> None:
    close, wide = seen(chart, CLOSE), seen(chart, WIDE)
    marks = tuple(replace(mark, opacity=0.5) for mark in close.marks if mark.lane == 3)

    def painted(overlay: Overlay | None) -> QImage:
        image = QImage(1000, 500, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            paint(painter, wide, chart.story, style("light"), overlay=overlay)
        return image

    assert painted(Overlay(fading=marks)) != painted(None)
    assert painted(Overlay(fading=())) == painted(None)


@pytest.mark.parametrize("motion", [True, False])
def test_a_canvas_comes_to_rest_with_the_same_picture(
    qtbot: QtBot, new_canvas: NewCanvas, motion: bool
) -> None:
    canvas = new_canvas(CROWD.story, motion)
    canvas.sight.held = True  # so that it jumps
    canvas.session.look(CLOSE)
    canvas.grab()
    canvas.session.look(WIDE)
    fresh = Canvas(canvas.session)
    qtbot.addWidget(fresh)
    fresh.resize(1000, 420)
    qtbot.waitUntil(lambda: canvas.grab().toImage() == fresh.grab().toImage(), timeout=3000)


def test_many_frames_while_something_fades_bring_but_one_more_together(
    qtbot: QtBot, new_canvas: NewCanvas
) -> None:
    canvas = new_canvas(CROWD.story, True)
    canvas.sight.held = True  # so that it jumps
    for viewport in (WIDE, CLOSE):
        canvas.session.look(viewport)
        qtbot.waitUntil(lambda: canvas.scene.settled and not canvas.owes)
        canvas.repaint()
    canvas.session.look(WIDE)
    painted = Painted(canvas)
    for _ in range(6):
        canvas.repaint()
        sleep(0.002)
    canvas.session.prefer(motion=False)  # from here on nothing fades
    canvas.repaint()
    assert painted.count == 7
    qtbot.wait(4 * OWED)
    assert painted.count == 8
