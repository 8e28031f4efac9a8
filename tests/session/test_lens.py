"""Looking through a lens: another telling of the same file, and the way back."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from herline.layout.scale import fitted
from herline.model.filter import NOTHING_ASKED, Facet
from herline.model.lens import NO_LENS, Lens
from herline.model.view import Face
from herline.session.memory import Memory, read_memory, write_memory
from herline.session.session import Session
from herline.settings import Settings
from tests.builders import claim, event, story
from tests.session.test_session import FILM


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    session = Session()
    session.open(FILM, Path("film.json"))
    return session


def titles(session: Session) -> list[str]:
    return [event.id for event in session.state.story.events]


def dates(session: Session) -> dict[str, str]:
    events = session.state.story.events
    return {event.id: event.date.text for event in events if event.date}


def test_a_source_tells_its_own_events_at_its_own_dates(session: Session) -> None:
    session.look_through(Lens("catalogue"))
    assert titles(session) == ["script", "shoot", "premiere"]
    assert dates(session)["shoot"] == "2012-05"
    assert session.state.chart.story is session.state.story
    assert session.state.index.story is session.state.story
    assert session.state.matching == (0, 1, 2)
    assert session.state.whole is FILM


def test_two_sources_are_seen_in_a_mirror_unless_their_coverage_is_asked_for(
    session: Session,
) -> None:
    session.look_through(Lens("cyclopedia"))
    assert session.state.view.shown is Face.TIME
    session.look_through(Lens("cyclopedia", "catalogue"))
    assert session.state.view.shown is Face.MIRROR
    session.face(Face.COVERAGE)
    assert session.state.view.shown is Face.COVERAGE


def test_without_the_lens_the_story_is_what_it_was(session: Session) -> None:
    before = session.state
    session.look_through(Lens("catalogue"))
    session.look_through(NO_LENS)
    assert session.state.story is FILM
    assert session.state.chart is before.chart
    assert session.state.view == before.view


SPARSE = story(
    event("first", "2000", claim("atlas", when="2000")),
    event("second", "2010", claim("atlas", when="2010"), claim("bulletin", "a talk")),
    event("third", "2013", claim("atlas", when="2013")),
    event("fourth", "2023", claim("atlas", when="2023")),
)


@pytest.fixture
def sparse(qtbot: QtBot) -> Session:
    """Two empty stretches, of which the first is folded, and a source that dates nothing."""
    session = Session(Settings(fold=True))
    session.open(SPARSE, Path("sparse.json"))
    session.unfold(session.state.view.folds[1])
    return session


def test_what_the_reader_folded_is_folded_again_after_a_telling_that_dates_nothing(
    sparse: Session,
) -> None:
    before = sparse.state.view
    assert len(before.folds) == 1
    sparse.look_through(Lens("bulletin"))
    assert sparse.state.view.folds == ()
    sparse.look_through(NO_LENS)
    assert sparse.state.view == before


def test_what_the_reader_folded_is_folded_again_also_after_another_start(
    sparse: Session, home: Path
) -> None:
    before = sparse.state.view
    sparse.look_through(Lens("bulletin"))
    write_memory(Memory().seen(Path("sparse.json"), sparse.state.view))
    other = Session()
    other.open(SPARSE, Path("sparse.json"), seen=read_memory()[0].view_of(Path("sparse.json")))
    assert other.state.view.folds == ()
    other.look_through(NO_LENS)
    assert other.state.view.folds == before.folds


def test_what_the_reader_unfolds_in_one_telling_stays_so_in_the_others(sparse: Session) -> None:
    sparse.fold(True)
    sparse.look_through(Lens("atlas", strict=True))
    sparse.fold(False)
    sparse.look_through(NO_LENS)
    assert sparse.state.view.folds == ()


def test_the_same_lens_makes_the_same_story_once(session: Session) -> None:
    session.look_through(Lens("catalogue"))
    once = session.state.story
    session.look_through(Lens("cyclopedia"))
    session.look_through(Lens("catalogue"))
    assert session.state.story is once


def test_going_back_takes_the_lens_off(session: Session) -> None:
    session.look_through(Lens("catalogue"))
    session.select("script")
    session.back()
    session.back()
    assert session.state.story is FILM
    session.forward()
    assert session.state.view.lens == Lens("catalogue")
    assert titles(session) == ["script", "shoot", "premiere"]


def test_the_whole_story_stays_in_view_and_what_is_not_told_is_not_chosen(
    session: Session,
) -> None:
    session.select("idea")
    session.look_through(Lens("catalogue"))
    state = session.state
    assert state.view.viewport == fitted(state.chart, state.view.folds)
    assert state.selected is None


def test_the_filter_goes_on_through_the_lens(session: Session) -> None:
    session.narrow(NOTHING_ASKED.choosing(Facet.KINDS, {"writing"}))
    session.look_through(Lens("catalogue"))
    assert session.state.matching == (0,)


def test_a_source_that_is_not_there_tells_nothing(session: Session) -> None:
    said: list[object] = []
    session.changed.connect(lambda *states: said.append(states))
    session.look_through(Lens("nobody"))
    assert said == []
    assert session.state.story is FILM


def test_a_reader_finds_the_lens_again_at_the_next_start(session: Session, home: Path) -> None:
    session.look_through(Lens("catalogue", strict=True))
    session.face(Face.COVERAGE)
    write_memory(Memory().seen(Path("film.json"), session.state.view))
    seen = read_memory()[0].view_of(Path("film.json"))
    session.open(FILM, Path("film.json"), seen=seen)
    other = Session()
    other.open(FILM, Path("film.json"), seen=seen)
    assert other.state.view.lens == Lens("catalogue", strict=True)
    assert other.state.view.face is Face.COVERAGE
    assert titles(other) == ["script", "shoot", "premiere"]


def test_a_story_read_again_is_seen_through_the_same_lens(session: Session) -> None:
    session.look_through(Lens("catalogue"))
    session.open(FILM, Path("film.json"))
    assert session.state.view.lens == Lens("catalogue")
    assert titles(session) == ["script", "shoot", "premiere"]


def test_an_event_that_the_source_does_not_tell_is_shown_without_the_lens(
    session: Session,
) -> None:
    session.look_through(Lens("catalogue"))
    session.show_event("idea")
    assert session.state.view.lens == NO_LENS
    assert session.state.view.selected == "idea"
