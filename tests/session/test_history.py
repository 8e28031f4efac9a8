"""Going back through views: one step for one gesture."""

from herline.model.view import View, Viewport
from herline.session.history import LONGEST, History


def seen(day: float) -> View:
    return View(Viewport(day, day + 100))


def test_back_and_forward_walk_the_same_views() -> None:
    history = History().leaving(seen(1), "", 0).leaving(seen(2), "", 10)
    step = history.back(seen(3))
    assert step is not None
    view, history = step
    assert view == seen(2)
    step = history.forward(view)
    assert step is not None
    assert step[0] == seen(3)
    assert step[1].future == ()


def test_at_either_end_there_is_nowhere_to_go() -> None:
    assert History().back(seen(1)) is None
    assert History().forward(seen(1)) is None


def test_ten_turns_of_the_wheel_are_one_step_back() -> None:
    history = History()
    for turn in range(10):
        history = history.leaving(seen(turn), "zoom", turn * 0.1)
    assert history.past == (seen(0),)


def test_after_a_pause_the_wheel_begins_a_new_step() -> None:
    history = History().leaving(seen(1), "zoom", 0).leaving(seen(2), "zoom", 5)
    assert history.past == (seen(1), seen(2))


def test_another_gesture_begins_a_new_step() -> None:
    history = History().leaving(seen(1), "zoom", 0).leaving(seen(2), "pan", 0.1)
    assert history.past == (seen(1), seen(2))


def test_gestures_without_a_name_stand_alone() -> None:
    history = History().leaving(seen(1), "", 0).leaving(seen(2), "", 0)
    assert history.past == (seen(1), seen(2))


def test_a_new_view_after_going_back_forgets_what_was_ahead() -> None:
    step = History().leaving(seen(1), "zoom", 0).back(seen(2))
    assert step is not None
    assert step[1].leaving(seen(1), "zoom", 0.1).future == ()


def test_the_gesture_before_going_back_is_over() -> None:
    """Else the first turn of the wheel after going back would leave no way back to here."""
    history = History().leaving(seen(0), "zoom", 0).leaving(seen(1), "pan", 0.1)
    step = history.back(seen(2))
    assert step is not None
    assert step[1].leaving(seen(1), "pan", 0.2).past == (seen(0), seen(1))


def test_a_long_day_does_not_fill_the_memory() -> None:
    history = History()
    for day in range(LONGEST + 50):
        history = history.leaving(seen(day), "", day)
    assert len(history.past) == LONGEST
    assert history.past[-1] == seen(LONGEST + 49)


def test_what_was_looked_at_in_passing_is_left_out_of_the_way_back() -> None:
    history = History((seen(1), seen(2), seen(3), seen(2), seen(3)))
    assert history.without(lambda view: view != seen(2)).past == (
        seen(1),
        seen(2),
        seen(3),
        seen(2),
    )
    assert history.without(lambda view: True).past == ()
