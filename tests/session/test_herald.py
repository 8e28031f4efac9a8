"""The herald: what changes is told in one order, and to those who may follow a turn later."""

import pytest
from pytestqt.qtbot import QtBot

from herline.session.session import Session
from herline.session.state import State
from herline.settings import Settings
from tests.builders import event, story


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    session = Session(Settings(fold=False))
    session.open(story(event("shoot", "2012"), event("premiere", "2013")))
    return session


def followed(session: Session) -> list[tuple[State, State]]:
    heard: list[tuple[State, State]] = []
    session.followed.connect(lambda before, after: heard.append((before, after)))
    return heard


def test_all_listeners_hear_all_changes_in_one_order(session: Session) -> None:
    first, second = [], []

    def answers(before: State, after: State) -> None:
        first.append(after.view.selected)
        if after.view.selected == "shoot":
            session.select("premiere")

    session.changed.connect(answers)
    session.changed.connect(lambda before, after: second.append(after.view.selected))
    session.select("shoot")
    assert first == second == ["shoot", "premiere"]


def test_a_mere_move_in_time_is_told_as_that_and_nothing_else(session: Session) -> None:
    changed: list[tuple[State, State]] = []
    moved: list[tuple[State, State]] = []
    session.changed.connect(lambda *states: changed.append(states))
    session.moved.connect(lambda *states: moved.append(states))
    begun = session.state
    session.zoom(0.5)
    session.scroll(20)
    assert [before for before, _ in moved] == [begun, moved[0][1]]
    assert changed == []
    session.select("shoot")
    assert len(moved) == 2
    assert changed == [(moved[1][1], session.state)]


def test_what_follows_a_filter_is_told_a_turn_later_and_once(
    session: Session, qtbot: QtBot
) -> None:
    heard = followed(session)
    begun = session.state
    with qtbot.waitSignal(session.followed):
        session.search("s")
        session.search("sh")
        session.scroll(20)
        assert heard == []
    assert heard == [(begun, session.state)]


def test_what_is_more_than_a_filter_is_followed_at_once(session: Session, qtbot: QtBot) -> None:
    heard = followed(session)
    begun = session.state
    session.select("shoot")
    chosen = session.state
    assert heard == [(begun, chosen)]
    session.search("sh")
    session.zoom(0.5)
    assert heard == [(begun, chosen), (chosen, session.state)]
    with qtbot.assertNotEmitted(session.followed, wait=20):
        pass


def test_those_who_follow_hear_all_changes_in_the_order_of_the_others(session: Session) -> None:
    def answers(before: State, after: State) -> None:
        if after.view.selected == "shoot":
            session.select("premiere")

    session.followed.connect(answers)
    heard = followed(session)
    session.select("shoot")
    assert [after.view.selected for _, after in heard] == ["shoot", "premiere"]


def test_who_follows_is_not_told_of_a_move_in_time(session: Session) -> None:
    heard = followed(session)
    session.zoom(0.5)
    session.pan(10)
    session.scroll(20)
    assert heard == []


def test_a_move_after_a_filter_that_was_not_told_is_told_with_it(session: Session) -> None:
    heard = followed(session)
    begun = session.state
    session.search("sh")
    session.zoom(0.5)
    assert heard == [(begun, session.state)]
