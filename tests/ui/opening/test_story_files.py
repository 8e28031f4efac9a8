"""What is kept of a large story serves the next opening, and is made anew when it is damaged."""

import json
from pathlib import Path

import pytest

from herline.archive import reader
from herline.archive.shelved import shelf_folder
from herline.model.lens import NO_LENS
from herline.paths import story_file
from herline.progress import to_nobody
from herline.session.state import State
from herline.settings import Settings
from herline.ui.opening.story_files import keep_large, read_large
from tests.shipped import shipped


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A story that counts as large, opened and kept with its words."""
    monkeypatch.setattr(reader, "LARGE", 0)
    path = tmp_path / "large.json"
    path.write_bytes(story_file().read_bytes())
    keep(path)
    return path


def opened(path: Path) -> State:
    found = read_large(path, (), Settings(), "", NO_LENS, to_nobody)
    assert found is not None
    assert found[1] is not None
    return found[1]


def keep(path: Path) -> None:
    found = read_large(path, (), Settings(), "", NO_LENS, to_nobody)
    assert found is not None
    assert found[0].story is not None
    keep_large(found[0].story, found[0].digest, to_nobody)


def kept_columns() -> Path:
    return next(path for path in shelf_folder().iterdir() if path.suffix != ".words")


def test_what_was_kept_can_be_searched_at_once(large: Path) -> None:
    assert opened(large).index.is_searchable


def test_what_is_damaged_but_as_long_as_before_is_read_anew(large: Path) -> None:
    content = bytearray(kept_columns().read_bytes())
    owner, head = bytes(content).split(b"\n", 2)[:2]
    begin = len(owner) + len(head) + 2
    kind, length, place = json.loads(head)["columns"]["people_values"]
    first = begin + -begin % 64 + place
    content[first : first + length * int(kind[-1])] = b"\xff" * length * int(kind[-1])
    kept_columns().write_bytes(content)
    state = opened(large)
    assert [event.title for event in state.story.events] == [e.title for e in shipped().events]
    assert not list(shelf_folder().iterdir())
    keep(large)
    assert opened(large).index.is_searchable


def test_of_what_is_cut_off_the_words_are_gathered_anew_too(large: Path) -> None:
    content = kept_columns().read_bytes()
    kept_columns().write_bytes(content[:-1])
    assert not opened(large).index.is_searchable
