"""A large story is kept in columns for the next start, and taken only if it is whole."""

import os
import shutil
from pathlib import Path

import pytest

from herline import keepsakes
from herline.archive import reader
from herline.archive.reader import read
from herline.archive.reading import Reading
from herline.archive.shelved import (
    shelf_folder,
    shelve,
    shelve_words,
    shelved_reading,
    shelved_words,
)
from herline.archive.swift.gather_words import words_of
from herline.layout.chart import Chart
from herline.ledger.column_file import clear
from herline.ledger.events import Events
from herline.paths import story_file


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Reading]:
    """A folder with a story that counts as large, read and kept."""
    folder = tmp_path_factory.mktemp("kept")
    path = Path(shutil.copy(story_file(), folder / "large.json"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "LARGE", 0)
        reading = read(path)
    assert reading.story is not None
    _ = Chart(reading.story).columns
    shelve(reading.story, reading.digest)
    shutil.copytree(shelf_folder(), folder / "shelf")
    return folder, reading


@pytest.fixture
def large(
    kept: tuple[Path, Reading], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, Reading]:
    """The same once more, for one test to spoil."""
    monkeypatch.setattr(reader, "LARGE", 0)
    folder, reading = kept
    shutil.copytree(folder / "shelf", shelf_folder(), dirs_exist_ok=True)
    return Path(shutil.copy(folder / "large.json", tmp_path)), reading


def test_the_kept_story_is_the_one_that_was_read(large: tuple[Path, Reading]) -> None:
    path, reading = large
    found = shelved_reading(path)
    assert found is not None
    assert found.story is not None
    assert reading.story is not None
    assert isinstance(found.story.events, Events)
    assert tuple(found.story.events) == tuple(reading.story.events)
    assert found.story.sources == reading.story.sources
    assert found.digest == reading.digest
    before, after = Chart(reading.story).columns, Chart(found.story).columns
    assert after.rank.tolist() == before.rank.tolist()
    assert after.undated == before.undated
    assert {"rank", "dated", "undated", "longest"} <= found.story.events.ledger.worked_out.keys()


def test_its_words_are_kept_beside_it(large: tuple[Path, Reading]) -> None:
    _, reading = large
    assert reading.story is not None
    words, number = words_of(reading.story), len(reading.story.events)
    assert shelved_words(reading.digest, number) is None
    shelve_words(words, reading.digest)
    found = shelved_words(reading.digest, number)
    assert found is not None
    assert found.having("jonze").tolist() == words.having("jonze").tolist()
    assert found.having("jonze").any()
    assert shelved_words(reading.digest, 3) is None


def test_on_a_shelf_that_cannot_be_looked_at_there_is_nothing(
    large: tuple[Path, Reading], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HERLINE_HOME", str(tmp_path / ("x" * 300)))
    assert shelved_reading(large[0]) is None


def test_a_file_that_changed_is_read_again(large: tuple[Path, Reading], tmp_path: Path) -> None:
    path, _ = large
    path.write_bytes(path.read_bytes() + b"\n")
    assert shelved_reading(path) is None
    assert shelved_reading(tmp_path) is None
    assert shelved_reading(tmp_path / "gone.json") is None


def test_another_version_of_the_program_reads_it_again(
    large: tuple[Path, Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keepsakes, "__version__", "0.0.0")
    assert shelved_reading(large[0]) is None


@pytest.mark.parametrize("damage", ["half", "nothing", "no columns", "objects"])
def test_what_is_damaged_is_not_taken(large: tuple[Path, Reading], damage: str) -> None:
    path, reading = large
    file = shelf_folder() / reading.digest
    whole = file.read_bytes()
    owner = whole.partition(b"\n")[0] + b"\n"
    file.write_bytes(
        {
            "half": whole[: len(whole) // 2],
            "nothing": b"",
            "no columns": owner + b'{"size": 0, "columns": {}, "beside": {}}\n',
            "objects": whole.replace(b'"<f8"', b'"|O8"', 1),
        }[damage]
    )
    assert shelved_reading(path) is None


def test_the_least_used_make_room(tmp_path: Path) -> None:
    for age, name in enumerate(("new", "old", "older")):
        (tmp_path / name).write_bytes(bytes(100))
        os.utime(tmp_path / name, (1000 - age, 1000 - age))
    clear(tmp_path, 250)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "old"]
