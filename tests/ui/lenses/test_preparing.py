"""A large story is put together for another telling beside the window, which lives on meanwhile."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from herline.archive.swift.gather_words import words_of
from herline.model.lens import NO_LENS, Lens
from herline.session import lensed
from herline.session.session import Session
from herline.ui.lenses import preparing
from herline.ui.lenses.preparing import Preparing
from tests.ledger.stories import shipped_in_columns

STORY = shipped_in_columns()
ONE, OTHER = (Lens(source.id) for source in STORY.sources[:2])


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    session = Session()
    session.slowly = Preparing(session)
    session.open(STORY, Path("large.json"))
    return session


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """A telling is put together when the gate opens."""
    gate, prepare = Event(), lensed.prepare

    def prepare_when_open(*asked: object) -> object:
        gate.wait(20)
        return prepare(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(lensed, "prepare", prepare_when_open)
    yield gate
    gate.set()


def test_the_story_stays_as_it_is_until_its_telling_is_there(
    qtbot: QtBot, session: Session, gate: Event
) -> None:
    session.look_through(ONE)
    assert session.state.view.lens == NO_LENS
    session.step()  # the window lives
    assert session.state.view.selected
    gate.set()
    qtbot.waitUntil(lambda: session.state.view.lens == ONE)
    assert 0 < len(session.state.story.events) < len(STORY.events)
    assert session.state.whole is STORY


def test_of_two_tellings_only_the_later_is_shown(
    qtbot: QtBot, session: Session, gate: Event
) -> None:
    seen: list[Lens] = []
    session.changed.connect(lambda before, after: seen.append(after.view.lens))
    session.look_through(ONE)
    session.look_through(OTHER)
    gate.set()
    qtbot.waitUntil(lambda: session.state.view.lens == OTHER)
    assert seen == [OTHER]


def test_who_goes_back_to_all_sources_meanwhile_stays_there(
    qtbot: QtBot, session: Session, gate: Event
) -> None:
    session.look_through(ONE)
    session.look_through(NO_LENS)
    gate.set()
    slowly = session.slowly
    assert isinstance(slowly, Preparing)
    qtbot.waitUntil(lambda: not slowly.busy)
    assert session.state.view.lens == NO_LENS


def test_what_was_seen_is_known_again_at_once(qtbot: QtBot, session: Session) -> None:
    session.look_through(ONE)
    qtbot.waitUntil(lambda: session.state.view.lens == ONE)
    once = session.state.story
    session.back()
    assert session.state.story is STORY
    session.forward()
    assert session.state.story is once


def test_it_is_said_when_it_takes_long(
    qtbot: QtBot, session: Session, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "PATIENCE", 0)
    session.slowly = slowly = Preparing(session)
    said: list[str] = []
    slowly.said.connect(said.append)
    session.look_through(ONE)
    qtbot.waitUntil(lambda: said == [preparing.WAIT])
    gate.set()
    qtbot.waitUntil(lambda: said == [preparing.WAIT, preparing.READY])


def test_words_are_found_in_a_telling_whenever_they_were_gathered(
    qtbot: QtBot, session: Session
) -> None:
    session.look_through(ONE)
    qtbot.waitUntil(lambda: session.state.view.lens == ONE)
    session.search("jonze")
    assert len(session.state.matching) == len(session.state.story.events)  # not gathered yet
    session.note_words(STORY, words_of(STORY))
    found = [session.state.story.events[place] for place in session.state.matching]
    assert 0 < len(found) < len(session.state.story.events)
    assert all(ONE.source in event.sources for event in found)
    session.look_through(OTHER)
    qtbot.waitUntil(lambda: session.state.view.lens == OTHER)
    assert 0 < len(session.state.matching) < len(session.state.story.events)
