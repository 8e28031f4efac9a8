import os
from pathlib import Path

import pytest

from herline.documents import text as reading
from herline.documents.decoding import UnreadableError
from herline.documents.text import MissingError, read


def test_newlines_stay_as_the_file_has_them(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(b"one\r\ntwo\rthree\n")
    assert read(tmp_path, "a.txt").text == "one\r\ntwo\rthree\n"


def test_a_file_may_lie_in_a_folder_below(tmp_path: Path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "1921.txt").write_text("Dear Karl", "utf-8")
    assert read(tmp_path, "letters/1921.txt").text == "Dear Karl"


@pytest.mark.parametrize(
    "name",
    [
        "../secret.txt",
        "a/../../secret.txt",
        "/etc/passwd",
        "..",
        ".",
        "a/../..",
        "a/..",
        "C:\\secret.txt",
        "C:secret.txt",
        "\\\\server\\share",
        "..\\secret.txt",
        "a\x00.txt",
        "a\n.txt",
        "\ud800.txt",
        "",
        "   ",
    ],
)
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path, name: str):
    (tmp_path / "secret.txt").write_text("secret")
    inner = tmp_path / "inner"
    inner.mkdir()
    with pytest.raises(UnreadableError) as refused:
        read(inner, name)
    assert not isinstance(refused.value, MissingError)
    assert str(refused.value).endswith((".", "”."))


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("letters\\1921.txt", "write “letters/1921.txt”."),
        ("/home/me/1921.txt", "write “1921.txt”."),
        ("C:\\letters\\1921.txt", "write “1921.txt”."),
        ("/", "write “letters/1921.txt”."),
    ],
)
def test_for_a_path_of_another_kind_one_within_the_folder_is_proposed(
    tmp_path: Path, name: str, proposed: str
):
    with pytest.raises(UnreadableError) as refused:
        read(tmp_path, name)
    assert str(refused.value).endswith(proposed)


@pytest.mark.parametrize("name", ["./a.txt", "letters/../a.txt", "letters//../gone/../a.txt"])
def test_a_detour_within_the_folder_leads_to_the_document(tmp_path: Path, name: str):
    (tmp_path / "a.txt").write_text("words")
    assert read(tmp_path, name).name == "a.txt"


def test_a_detour_through_a_link_does_not_lead_out(tmp_path: Path):
    (tmp_path / "secret.txt").write_text("secret")
    inner, other = tmp_path / "inner", tmp_path / "other"
    inner.mkdir()
    other.mkdir()
    (inner / "link").symlink_to(other)
    with pytest.raises(MissingError):
        read(inner, "link/../secret.txt")


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path):
    (tmp_path / "secret.txt").write_text("secret")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "file.txt").symlink_to(tmp_path / "secret.txt")
    (inner / "folder").symlink_to(tmp_path)
    for name in ("file.txt", "folder/secret.txt"):
        with pytest.raises(UnreadableError, match="leads out of the folder"):
            read(inner, name)


def test_a_link_that_stays_below_the_folder_is_followed(tmp_path: Path):
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert read(tmp_path, "b.txt").text == "words"


def test_links_in_a_circle_are_told(tmp_path: Path):
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    with pytest.raises(UnreadableError, match=r"a\.txt"):
        read(tmp_path, "a.txt")


def test_a_missing_file_a_folder_and_a_pipe_are_told_apart(tmp_path: Path):
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(MissingError, match="no such file"):
        read(tmp_path, "a.txt")
    with pytest.raises(UnreadableError, match="is a folder"):
        read(tmp_path, "folder")
    with pytest.raises(UnreadableError, match="not an ordinary file"):
        read(tmp_path, "pipe")
    with pytest.raises(MissingError, match="cannot be found"):
        read(tmp_path / "nowhere", "a.txt")


def test_a_very_long_name_is_a_sentence(tmp_path: Path):
    with pytest.raises(UnreadableError, match="name too long"):
        read(tmp_path, "a" * 5000)


def test_a_document_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reading, "LARGEST", 10)
    (tmp_path / "a.txt").write_text("ten bytes.")
    (tmp_path / "b.txt").write_text("eleven here")
    assert read(tmp_path, "a.txt").text == "ten bytes."
    with pytest.raises(UnreadableError, match="too large"):
        read(tmp_path, "b.txt")
