"""A digest is believed while its file looks the same, and no longer."""

import hashlib
import os
import time
from pathlib import Path

import pytest

from herline.archive import digests
from herline.archive.digests import (
    believed_digest,
    digest_of,
    forget_digest,
    look_of,
    note_digest,
)
from herline.paths import cache_folder

LONG_AGO = 1_000_000_000


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that was last changed some time ago, as the clock goes in this test."""
    path = tmp_path / "old.json"
    path.write_text("what it holds")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 60)
    return path


def test_a_digest_is_taken_of_all_bytes(old: Path, tmp_path: Path) -> None:
    shares: list[float] = []
    assert digest_of(old, shares.append) == hashlib.sha256(b"what it holds").hexdigest()
    assert shares == [1.0]
    assert digest_of(tmp_path) == digest_of(tmp_path / "gone") == ""


def test_it_is_believed_as_long_as_the_file_looks_the_same(old: Path) -> None:
    assert believed_digest(old) == ""
    note_digest(old, look_of(old), "abc")
    assert believed_digest(old) == "abc"
    forget_digest(old)
    assert believed_digest(old) == ""


@pytest.mark.parametrize("change", ["longer", "later", "another file", "gone"])
def test_a_file_that_looks_different_is_not_believed(
    old: Path, tmp_path: Path, change: str
) -> None:
    note_digest(old, look_of(old), "abc")
    match change:
        case "longer":
            old.write_text("what it holds, and more")
        case "later":
            os.utime(old, (LONG_AGO, LONG_AGO))
        case "another file":
            about = old.stat()
            (tmp_path / "other").write_text("what it hides")
            os.utime(tmp_path / "other", ns=(about.st_atime_ns, about.st_mtime_ns))
            os.replace(tmp_path / "other", old)
        case _:
            old.unlink()
    assert believed_digest(old) == ""


def test_nothing_is_noted_of_a_file_that_changed_just_now(tmp_path: Path) -> None:
    path = tmp_path / "new.json"
    path.write_text("new")
    assert look_of(path) == ""
    note_digest(path, look_of(path), "abc")
    assert believed_digest(path) == ""


def test_nothing_is_noted_of_a_file_that_changed_while_it_was_read(old: Path) -> None:
    look = look_of(old)
    old.write_text("what it holds now")
    note_digest(old, look, "abc")
    assert not (cache_folder() / "digests.json").exists()


def test_the_oldest_notes_go_first(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digests, "AT_MOST", 2)
    paths = [old, *(tmp_path / f"{name}.json" for name in "bc")]
    for path in paths:
        path.write_text("what it holds")
        note_digest(path, look_of(path), path.stem)
    assert [believed_digest(path) for path in paths] == ["", "b", "c"]


@pytest.mark.parametrize("damage", ["", "[]", "{", '{"x": 1}', '{"x": ["a"]}', "[" * 9999])
def test_damaged_notes_are_as_good_as_none(old: Path, damage: str) -> None:
    cache_folder().mkdir(parents=True)
    (cache_folder() / "digests.json").write_text(damage)
    assert believed_digest(old) == ""
    note_digest(old, look_of(old), "abc")
    assert believed_digest(old) == "abc"
