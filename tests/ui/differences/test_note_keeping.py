"""Notes are read with their story, and written when the reader changes them: no sooner."""

import json
from pathlib import Path

import pytest

from herline.notes.file import notes_file, read_notes, write_notes
from herline.notes.resolution import Notes, Resolution
from herline.session.session import Session
from herline.ui.differences.note_keeping import NoteKeeping
from tests.ui.scenes import small_story

OLD = Resolution("recast", "when", "5f0c", "catalogue", "2013", "it is nearer", "2024-03-01")
NEW = Resolution("recast", "when", "5f0c", "encyclopedia", "June 2012", "it is dated", "2024-03-02")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A story with a note, in a file that nobody but its reader would write like this."""
    path = tmp_path / "story.json"
    write_notes(Notes((OLD,)), path)
    kept = notes_file(path)
    kept.write_text(json.dumps(json.loads(kept.read_text("utf-8"))), "utf-8")
    return path


@pytest.fixture
def session(path: Path) -> Session:
    """The story was opened when notes were kept already."""
    session = Session()
    NoteKeeping(session, session).begin()
    session.open(small_story(), path)
    return session


def test_a_story_that_is_opened_brings_its_notes_and_leaves_their_file_alone(path: Path) -> None:
    before = notes_file(path).read_bytes()
    session = Session()
    said: list[str] = []
    keeping = NoteKeeping(session)
    keeping.said.connect(said.append)
    keeping.begin()
    session.open(small_story(), path)
    assert session.state.notes == Notes((OLD,))
    assert notes_file(path).read_bytes() == before
    assert not said


def test_a_change_is_written_and_so_is_the_way_back_to_what_was_read(
    session: Session, path: Path
) -> None:
    session.note(session.state.notes.following(NEW))
    assert read_notes(path).notes == Notes((NEW,))
    session.undo_note()
    assert read_notes(path).notes == Notes((OLD,))
