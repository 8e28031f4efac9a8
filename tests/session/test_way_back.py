"""The way back through the session: what is a step on it, and what is none."""

import pytest

from herline.model.filter import Filter
from herline.model.view import Face, Grouping
from herline.session.session import Session
from tests.session.conftest import Clock


def test_back_and_forward(session: Session) -> None:
    whole = session.state.view
    session.select("idea")
    session.narrow(Filter(people=frozenset({"jonze"})))
    session.group(Grouping.KIND)
    for _ in range(3):
        session.back()
    assert session.state.view == whole
    assert not session.can_go_back
    session.forward()
    assert session.state.view.selected == "idea"
    assert session.can_go_forward


def test_a_turn_of_the_wheel_is_one_step_back(session: Session, clock: Clock) -> None:
    whole = session.state.view
    for _ in range(10):
        session.zoom(0.9)
        clock.now += 0.05
    session.back()
    assert session.state.view == whole


@pytest.mark.parametrize("seconds", [0.1, 5.0])
def test_a_gesture_that_is_given_up_is_no_step_back(
    session: Session, clock: Clock, seconds: float
) -> None:
    whole = session.state.view
    session.select("idea")
    before, give_up = session.state.view, session.beginning()
    for _ in range(3):
        session.look(before.viewport.moved(5), "drag")
        session.scroll(30)
        clock.now += seconds
    give_up()
    assert session.state.view == before
    session.back()
    assert session.state.view == whole
    assert not session.can_go_back


def test_what_was_narrowed_amid_a_gesture_that_is_given_up_is_still_a_step(
    session: Session,
) -> None:
    before, give_up = session.state.view, session.beginning()
    session.look(before.viewport.moved(5), "drag")
    session.search("shoot")
    give_up()
    assert session.state.view.viewport == before.viewport
    assert session.state.view.filter.text == "shoot"
    session.back()
    assert session.state.view.filter.text == ""


def test_a_word_that_was_typed_is_one_step_back(session: Session) -> None:
    for typed in ("s", "sc", "scr"):
        session.search(typed)
    assert session.state.matching == (1,)
    session.back()
    assert session.state.view.filter.text == ""


def test_scrolling_is_no_step_back_and_never_above_the_top(session: Session) -> None:
    session.scroll(-5)
    session.scroll(30)
    assert session.state.view.scroll == 30
    assert not session.can_go_back


def test_going_back_leaves_the_lanes_as_they_are_scrolled(session: Session) -> None:
    session.search("shoot")
    session.scroll(30.0)
    session.back()
    assert session.state.view.scroll == 30.0


def test_who_leaves_the_coverage_goes_back_to_what_was_before_it(session: Session) -> None:
    session.select("idea")
    session.face(Face.COVERAGE)
    session.leave_face()
    assert session.state.view.face is Face.TIME
    session.back()
    assert session.state.view.selected == ""
