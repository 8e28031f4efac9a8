"""The keys of the timeline: they walk, zoom and pan, and are seen where they are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herline.ui.timeline.canvas import Canvas
from tests.ui.timeline.hands import mark_of


def test_arrows_walk_the_events_in_order_of_time(canvas: Canvas) -> None:
    walked: list[str] = []
    for _ in range(4):
        QTest.keyClick(canvas, Qt.Key.Key_Right)
        walked.append(canvas.session.state.view.selected)
    assert walked[:2] == ["idea", "shoot"]
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.session.state.view.selected == walked[2]


def test_home_and_end_show_the_first_and_the_last(canvas: Canvas) -> None:
    QTest.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.session.state.view.selected == "look"  # the undated come last
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.session.state.view.selected == "idea"


def test_up_and_down_go_to_the_next_lane(canvas: Canvas) -> None:
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    first = mark_of(canvas, canvas.session.state.view.selected)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    second = mark_of(canvas, canvas.session.state.view.selected)
    assert second.middle > first.middle
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    assert mark_of(canvas, canvas.session.state.view.selected).middle < second.middle


def test_plus_and_minus_zoom_and_zero_shows_everything(canvas: Canvas) -> None:
    whole = canvas.scene.viewport
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    close = canvas.scene.viewport
    assert close.span == pytest.approx(whole.span / 2.25)
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.scene.viewport.span == pytest.approx(whole.span / 1.5)
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.scene.viewport == whole


def test_shift_and_an_arrow_pan(canvas: Canvas) -> None:
    before = canvas.scene.viewport
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.scene.viewport.start > before.start
    assert canvas.session.state.view.selected == ""


def test_enter_opens_the_selected_event_and_escape_goes_back(canvas: Canvas) -> None:
    opened: list[str] = []
    canvas.opened.connect(opened.append)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert opened == ["idea"]
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.session.state.view.selected == ""


def test_a_key_that_says_nothing_here_is_left_to_the_window(canvas: Canvas) -> None:
    before = canvas.session.state
    QTest.keyClick(canvas, Qt.Key.Key_F8)
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert canvas.session.state is before


def is_framed(canvas: Canvas) -> bool:
    """Whether a frame around all of the timeline says that the keyboard is in it."""
    return canvas.grab().toImage().pixelColor(1, 200) == canvas.look.colour("accent")


def test_where_the_chosen_event_is_out_of_sight_a_frame_shows_the_keyboard(canvas: Canvas) -> None:
    canvas.session.step()
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert not is_framed(canvas)
    canvas.session.search("words that no event has")
    assert is_framed(canvas)
    canvas.session.search("")
    canvas.session.pan(2 * canvas.session.state.view.viewport.span)
    assert is_framed(canvas)


def test_after_a_menu_the_keyboard_is_shown_as_it_was_before(canvas: Canvas) -> None:
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.PopupFocusReason)
    assert canvas.overlay.focused
