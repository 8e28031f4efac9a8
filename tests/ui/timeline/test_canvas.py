"""The timeline as a person uses it: turning, dragging, clicking where the scene says things are."""

from dataclasses import replace
from math import ceil, inf

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QImage,
    QNativeGestureEvent,
    QPixmap,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from herline.layout.scale import Scale
from herline.model.view import Grouping, Viewport
from herline.paint import budget
from herline.paint.edges import edges_of
from herline.settings import Theme
from herline.ui.parts.paired_row import BESIDE
from herline.ui.timeline.canvas import Canvas
from herline.ui.timeline.cluster_list import SEEN_AT_ONCE
from tests.builders import claim, event, story
from tests.ui.scenes import right_click
from tests.ui.timeline.hands import NewCanvas, Painted, carry, crowd, drag, mark_of, middle_of, turn


def test_the_wheel_zooms_and_the_day_under_the_pointer_stays(canvas: Canvas) -> None:
    before = Scale.of(canvas.scene)
    day = before.x_to_axis(700)
    turn(canvas, 3, 700)
    after = Scale.of(canvas.scene)
    assert after.viewport.span == pytest.approx(before.viewport.span / 1.25**3)
    assert after.axis_to_x(day) == pytest.approx(700, abs=0.01)


def test_a_third_of_a_notch_zooms_a_little(canvas: Canvas) -> None:
    span = canvas.scene.viewport.span
    turn(canvas, 1 / 3, 500)
    assert canvas.scene.viewport.span == pytest.approx(span / 1.25 ** (1 / 3))


def test_the_wheel_with_shift_pans(canvas: Canvas) -> None:
    before = canvas.scene.viewport
    turn(canvas, -1, 500, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.scene.viewport.span == pytest.approx(before.span)
    assert canvas.scene.viewport.start > before.start


def glide_fingers(canvas: Canvas, x: int, y: int) -> None:
    """Two fingers move on a trackpad by so many pixels."""
    where = QPointF(500, 200)
    QApplication.sendEvent(
        canvas,
        QWheelEvent(
            where,
            QPointF(canvas.mapToGlobal(where.toPoint())),
            QPoint(x, y),
            QPoint(x * 2, y * 2),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.ScrollUpdate,
            False,
        ),
    )


def test_two_fingers_sideways_move_time_as_far_as_they_go(canvas: Canvas) -> None:
    turn(canvas, 4, 500)
    day = Scale.of(canvas.scene).x_to_axis(500)
    glide_fingers(canvas, -37, 2)
    assert Scale.of(canvas.scene).axis_to_x(day) == pytest.approx(463, abs=0.01)


def test_two_fingers_upwards_zoom_where_all_lanes_fit(canvas: Canvas) -> None:
    span = canvas.scene.viewport.span
    glide_fingers(canvas, 0, 60)
    assert canvas.scene.viewport.span == pytest.approx(span / 1.25)


def test_a_pinch_zooms_at_the_fingers(canvas: Canvas) -> None:
    before = Scale.of(canvas.scene)
    day = before.x_to_axis(300)
    where = QPointF(300, 200)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        where,
        where,
        QPointF(canvas.mapToGlobal(where.toPoint())),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(canvas, pinch)
    after = Scale.of(canvas.scene)
    assert after.viewport.span == pytest.approx(before.viewport.span / 1.25)
    assert after.axis_to_x(day) == pytest.approx(300, abs=0.01)


def test_what_is_found_is_marked_and_quotation_marks_alone_find_nothing(canvas: Canvas) -> None:
    canvas.session.search("“")
    assert not canvas.overlay.hits
    canvas.session.search("“idea")
    assert list(canvas.overlay.hits) == [canvas.session.state.story.index["idea"]]


def test_dragging_takes_the_days_along(canvas: Canvas) -> None:
    turn(canvas, 4, 500)
    day = Scale.of(canvas.scene).x_to_axis(600)
    drag(canvas, QPoint(600, 300), QPoint(560, 300), QPoint(500, 310))
    assert Scale.of(canvas.scene).axis_to_x(day) == pytest.approx(500, abs=0.01)
    assert canvas.session.state.view.selected == ""


def test_escape_amid_a_drag_lets_go_where_it_began(canvas: Canvas) -> None:
    turn(canvas, 4, 500)
    before, left = canvas.scene.viewport, Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, left, pos=QPoint(600, 300))
    carry(canvas, QPoint(500, 300))
    assert canvas.scene.viewport != before
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.scene.viewport == before
    carry(canvas, QPoint(400, 300))
    QTest.mouseRelease(canvas, left, pos=QPoint(400, 300))
    assert canvas.scene.viewport == before


def test_escape_while_a_button_is_down_on_an_event_chooses_nothing(canvas: Canvas) -> None:
    turn(canvas, 2, 500)
    before, left = canvas.scene.viewport, Qt.MouseButton.LeftButton
    start = middle_of(mark_of(canvas, "shoot"))
    QTest.mousePress(canvas, left, pos=start)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, left, pos=start)
    assert canvas.session.state.view.selected == ""
    assert canvas.scene.viewport == before


def test_a_drag_that_begins_on_an_event_pans_and_selects_nothing(canvas: Canvas) -> None:
    turn(canvas, 2, 500)
    start = middle_of(mark_of(canvas, "shoot"))
    before = canvas.scene.viewport
    drag(canvas, start, start + QPoint(-30, 0))
    assert canvas.scene.viewport.start > before.start
    assert canvas.session.state.view.selected == ""


def test_a_trembling_hand_still_clicks(canvas: Canvas) -> None:
    start = middle_of(mark_of(canvas, "shoot"))
    before = canvas.scene.viewport
    drag(canvas, start, start + QPoint(2, -1))
    assert canvas.session.state.view.selected == "shoot"
    assert canvas.scene.viewport == before


@pytest.mark.parametrize("id", ["idea", "shoot", "edit", "premiere", "look"])
def test_what_is_seen_is_what_is_clicked(canvas: Canvas, id: str) -> None:
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=middle_of(mark_of(canvas, id)))
    assert canvas.session.state.view.selected == id


def test_a_double_click_comes_close_to_the_event(canvas: Canvas) -> None:
    mark = mark_of(canvas, "shoot")
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=middle_of(mark))
    seen, close = canvas.scene.viewport, mark_of(canvas, "shoot")
    assert seen.span < 400
    assert close.start > 0
    assert close.end < canvas.width()


# The screen of tests has no windows above each other, and grumbles about a menu.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_click_on_a_count_lists_its_events_and_the_chosen_one_is_shown(
    new_canvas: NewCanvas, qtbot: QtBot
) -> None:
    canvas = new_canvas(crowd(60))
    cluster = canvas.scene.clusters[0]
    where = QPoint(int(cluster.label.x + 5), int(cluster.label.middle))
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=where)
    menu = next(m for m in canvas.findChildren(QMenu) if m.isVisible())
    (rows,) = menu.findChildren(QListWidget)
    assert rows.count() == len(cluster.events)
    assert rows.height() < (SEEN_AT_ONCE + 1) * rows.sizeHintForRow(0)
    assert QApplication.focusWidget() is rows
    QTest.keyClick(rows, Qt.Key.Key_End)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    chosen = canvas.session.state.story.events[cluster.events[-1]].id
    qtbot.waitUntil(lambda: canvas.session.state.view.selected == chosen, timeout=1000)
    assert not menu.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_dates_in_the_list_of_a_count_are_in_the_language_of_the_reader(
    new_canvas: NewCanvas,
) -> None:
    canvas = new_canvas(crowd(60))
    canvas.session.prefer(reader_language="de")
    label = canvas.scene.clusters[0].label
    where = QPoint(int(label.x + 5), int(label.middle))
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=where)
    menu = next(m for m in canvas.findChildren(QMenu) if m.isVisible())
    (rows,) = menu.findChildren(QListWidget)
    assert rows.item(0).data(BESIDE) == "21. Mai 2012"
    menu.close()


def test_a_click_on_a_fold_opens_it(new_canvas: NewCanvas) -> None:
    early, late = event("a", "1950"), event("b", "2012-05-21")
    canvas = new_canvas(story(early, late))
    fold = canvas.scene.folds[0]
    where = QPoint(int((fold.x0 + fold.x1) / 2), 10)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=where)
    assert canvas.scene.folds == ()


def test_what_lies_outside_the_view_is_counted_and_a_click_goes_there(canvas: Canvas) -> None:
    turn(canvas, 8, 80)
    box = edges_of(canvas.scene, canvas.look).later
    assert box is not None
    before = canvas.scene.viewport
    where = QPoint(int(box.x + box.width / 2), int(box.y + box.height / 2))
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=where)
    assert canvas.scene.viewport.start > before.start


def test_lanes_that_do_not_fit_scroll_with_keys_and_hand(new_canvas: NewCanvas) -> None:
    people = [
        event(f"e{i}", f"{2000 + i % 10}", claim("a", "x"), people=(f"p{i}",)) for i in range(40)
    ]
    canvas = new_canvas(story(*people))
    canvas.session.group(Grouping.PERSON)
    assert canvas.scene.content_height > canvas.scene.body.height
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    scrolled = canvas.session.state.view.scroll
    assert scrolled > 100
    drag(canvas, QPoint(500, 200), QPoint(500, 260))
    assert canvas.session.state.view.scroll == pytest.approx(scrolled - 60)


def test_a_jump_glides_and_ends_where_the_state_is(new_canvas: NewCanvas, qtbot: QtBot) -> None:
    canvas = new_canvas(motion=True)
    canvas.session.zoom(0.2)
    assert canvas.scene.viewport != canvas.session.state.view.viewport
    there = canvas.session.state.view.viewport
    qtbot.waitUntil(lambda: canvas.scene.viewport == there, timeout=2000)


def test_without_motion_a_jump_is_there_at_once(canvas: Canvas) -> None:
    canvas.session.zoom(0.2)
    assert canvas.scene.viewport == canvas.session.state.view.viewport


def test_the_theme_follows_the_settings(canvas: Canvas) -> None:
    assert canvas.grab().toImage().pixelColor(2, 100).lightness() > 200
    canvas.session.prefer(theme=Theme.DARK)
    assert canvas.grab().toImage().pixelColor(2, 100).lightness() < 60


def test_larger_text_makes_higher_lanes(canvas: Canvas) -> None:
    lane = canvas.look.metrics.lane_height
    canvas.session.prefer(text_zoom=1.5)
    assert canvas.look.metrics.lane_height == lane * 1.5


def test_an_empty_story_is_painted_too(new_canvas: NewCanvas) -> None:
    canvas = new_canvas(story())
    canvas.grab()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(canvas, key)
    assert canvas.session.state.view.selected == ""


def test_the_picture_stays_the_same_while_nothing_changes(canvas: Canvas, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: canvas.scene.settled)
    scene = canvas.scene
    canvas.grab()
    assert canvas.scene is scene
    canvas.session.select("shoot")
    assert replace(canvas.scene, marks=(), chosen=()) == replace(scene, marks=(), chosen=())


def test_words_that_a_step_left_out_come_as_soon_as_nothing_moves(
    new_canvas: NewCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(budget, "MOVING", 0.0)
    monkeypatch.setattr(budget, "RESTING", inf)
    monkeypatch.setattr("herline.ui.timeline.sight.PATIENCE", inf)
    crowd = [event(f"e{i}", f"2012-{i % 12 + 1:02}") for i in range(600)]
    canvas = new_canvas(story(event("first", "2001"), *crowd))
    canvas.grab()
    assert not canvas.owes
    canvas.session.look(Viewport(15_340.0, 15_400.0))
    canvas.grab()
    assert canvas.owes
    canvas.grab()
    assert not canvas.owes


def test_choosing_scrolls_to_a_lane_out_of_sight_and_lanes_stay_when_it_gets_lower(
    new_canvas: NewCanvas, qtbot: QtBot
) -> None:
    crowd = [event(f"e{i}", "2012-05-03") for i in range(30)]
    canvas = new_canvas(story(event("first", "2010"), *crowd))
    whole, column, below = QSplitter(Qt.Orientation.Vertical), QWidget(), QWidget()
    QVBoxLayout(column).addWidget(canvas)
    whole.addWidget(column)
    whole.addWidget(below)
    below.hide()
    whole.resize(1000, 500)
    whole.show()
    lanes = {mark.event: mark.lane for mark in canvas.scene.marks}
    below.show()
    whole.setSizes([250, 250])
    assert canvas.height() < 250
    assert {mark.event: mark.lane for mark in canvas.scene.marks} == lanes
    lowest = max(canvas.scene.marks, key=lambda mark: mark.lane)
    assert lowest.box.y > canvas.scene.lanes.bottom
    canvas.session.select(canvas.session.state.story.events[lowest.event].id)
    assert mark_of(canvas, lowest.key).box.bottom <= canvas.scene.lanes.bottom
    scrolled = canvas.session.state.view.scroll
    above = next(mark for mark in canvas.scene.marks if mark.lane == lowest.lane - 1)
    canvas.session.select(above.key)
    assert canvas.session.state.view.scroll == scrolled
    canvas.setParent(None)


def test_a_right_click_asks_about_the_event_that_lies_there(canvas: Canvas) -> None:
    asked: list[str] = []
    canvas.asked_about.connect(lambda id, where: asked.append(id))
    right_click(canvas, middle_of(mark_of(canvas, "shoot")))
    right_click(canvas, QPoint(3, canvas.height() // 2))
    assert asked == ["shoot", ""]
    assert not canvas.session.state.view.selected
    canvas.session.select("edit")
    right_click(canvas, QPoint(3, 3), by_key=True)
    assert asked[-1] == "edit"


def test_a_right_click_amid_a_drag_opens_no_menu_that_would_keep_the_button(
    qtbot: QtBot, canvas: Canvas
) -> None:
    with qtbot.assertNotEmitted(canvas.asked_about):
        qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
        right_click(canvas, QPoint(300, 200))


def test_the_tray_is_painted_anew_when_it_is_another(canvas: Canvas) -> None:
    def tray_of(picture: QPixmap) -> QImage:
        tray = canvas.scene.tray
        assert tray is not None
        return picture.copy(0, ceil(tray.box.y), canvas.width(), canvas.height()).toImage()

    for verb in (
        lambda: turn(canvas, 2, 500),
        lambda: canvas.session.select("look"),
        lambda: turn(canvas, 2, 300),
        lambda: glide_fingers(canvas, -200, 0),
        lambda: canvas.session.select(""),
        lambda: canvas.session.search("look"),
        lambda: turn(canvas, -3, 300),
        lambda: QTest.keyClick(canvas, Qt.Key.Key_Down),
        lambda: QTest.keyClick(canvas, Qt.Key.Key_Plus),
    ):
        verb()
        QApplication.processEvents()
        on_screen = tray_of(canvas.screen().grabWindow(canvas.winId()))
        assert on_screen == tray_of(canvas.grab()).convertToFormat(on_screen.format())


def test_a_move_leaves_the_tray_as_it_is(canvas: Canvas) -> None:
    tray = canvas.scene.tray
    assert tray is not None
    QApplication.processEvents()
    painted = Painted(canvas)
    turn(canvas, 2, 500)
    QApplication.processEvents()
    canvas.session.select("look")
    QApplication.processEvents()
    assert [place.height() for place in painted.places] == [ceil(tray.box.y), canvas.height()]
