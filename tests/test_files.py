"""Writing a file: whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from herline.files import (
    NotWrittenError,
    no_place,
    not_written,
    save_atomically,
    set_aside,
    write_whole,
)


def test_the_folder_is_made_and_the_text_is_there(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "story.json"
    save_atomically(path, "Früh — 早い")
    assert path.read_text("utf-8") == "Früh — 早い"


def test_nothing_but_the_file_is_left_beside_it(tmp_path: Path) -> None:
    save_atomically(tmp_path / "a", b"one")
    save_atomically(tmp_path / "a", b"two")
    assert [p.name for p in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"two"


def test_when_writing_fails_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_atomically(path, "new")
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


@pytest.mark.skipif(os.name == "nt", reason="permissions of a POSIX file")
def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old")
    path.chmod(0o640)
    save_atomically(path, "new")
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="links of a POSIX file system")
def test_a_link_goes_on_pointing_at_the_file_that_was_replaced(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old")
    link.symlink_to(real)
    save_atomically(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


@pytest.mark.skipif(os.name == "nt", reason="pipes of a POSIX file system")
def test_a_pipe_is_not_replaced_and_that_is_told(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "her.svg"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    with pytest.raises(OSError, match="it is a device or a pipe") as raised:
        save_atomically(link, "new")
    assert pipe.is_fifo()
    assert "could not be written: it is a device or a pipe. " in not_written(link, raised.value)


def test_damaged_files_are_set_aside_one_beside_the_other(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("first")
    first = set_aside(path)
    path.write_text("second")
    second = set_aside(path)
    assert not path.exists()
    assert (first.read_text(), second.read_text()) == ("first", "second")
    assert first.name.startswith("settings.json.damaged-")


def test_why_nothing_was_written_is_said_in_plain_words_with_what_to_try() -> None:
    told = not_written(Path("her.csv"), OSError(errno.ENOSPC, "No space left on device"))
    assert told == (
        "“her.csv” could not be written: the disk is full. What was there is unchanged. "
        "Choose another folder or name."
    )
    told = not_written(Path("her.csv"), OSError(errno.EIO, "Input/output error"))
    assert told.startswith("“her.csv” could not be written: Input/output error. ")


def test_there_is_no_place_for_a_file_where_a_folder_is_or_none_around_it(tmp_path: Path) -> None:
    assert no_place(tmp_path / "her.csv") == ""
    assert no_place(tmp_path) == f"“{tmp_path}” is a folder. Add the name of a file."
    assert no_place(tmp_path / "gone" / "her.csv") == (
        f"There is no folder “{tmp_path / 'gone'}”. Make it first, or choose another one."
    )


def test_what_a_reader_asked_for_is_written_into_a_folder_that_is_there(tmp_path: Path) -> None:
    write_whole(tmp_path / "her.csv", "date")
    assert (tmp_path / "her.csv").read_text("utf-8") == "date"
    with pytest.raises(NotWrittenError, match="There is no folder"):
        write_whole(tmp_path / "gone" / "her.csv", "date")
    assert not (tmp_path / "gone").exists()
