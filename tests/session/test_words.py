"""A large story is searched as soon as its words are known, also through a lens."""

import pytest
from pytestqt.qtbot import QtBot

from herline.archive.swift.gather_words import words_of
from herline.model.lens import Lens
from herline.session.session import Session
from tests.builders import claim, event, story
from tests.ledger.stories import in_columns

LARGE = in_columns(
    story(
        event("voice", "2012", claim("atlas", when="2012"), claim("diary", when="2013")),
        event("shoot", "2012", claim("atlas", when="2012"), summary="No voice is recorded."),
        event("premiere", "2013", claim("diary", when="2013"), summary="A voice."),
    )
)


def found(session: Session) -> list[str]:
    events = session.state.story.events
    return [events[position].id for position in session.state.matching]


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    session = Session()
    session.open(LARGE)
    session.search("recorded")
    return session


def know_words(session: Session) -> None:
    session.note_words(LARGE, words_of(LARGE))


def test_until_its_words_are_known_a_search_lets_all_through(session: Session) -> None:
    assert found(session) == ["voice", "shoot", "premiere"]
    know_words(session)
    assert found(session) == ["shoot"]


def test_words_become_known_while_one_looks_through_a_lens(session: Session) -> None:
    session.look_through(Lens("atlas"))
    assert found(session) == ["voice", "shoot"]
    know_words(session)
    assert found(session) == ["shoot"]
    session.look_through(Lens("diary"))
    assert found(session) == []
    session.search("voice")
    assert found(session) == ["voice", "premiere"]


def test_words_of_a_story_that_is_no_longer_open_are_dropped(session: Session) -> None:
    session.open(story(event("other", "2012")))
    know_words(session)
    session.search("recorded")
    assert found(session) == []
