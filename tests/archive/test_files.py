"""What cannot be read at all is told by what it is."""

from __future__ import annotations

import hashlib
import json
import os
import socket
from pathlib import Path

import pytest

from herline.archive import fetch
from herline.archive.problems import Severity
from herline.archive.reader import read
from tests.archive.stories import only_problem, wedding

TEXT = json.dumps(wedding(), ensure_ascii=False)


def test_a_good_file_has_a_digest_and_no_problem(tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    path.write_text(TEXT, encoding="utf-8")
    reading = read(path)
    assert reading.problems == ()
    assert reading.digest == hashlib.sha256(TEXT.encode()).hexdigest()


def test_a_trusted_file_gives_the_same_story_without_the_schema(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "story.json"
    path.write_text(TEXT, encoding="utf-8")
    first = read(path)

    def no_schema(*_: object) -> None:
        raise AssertionError("the schema was asked")

    monkeypatch.setattr("herline.archive.reader._check_shape", no_schema)
    assert read(path, trusted={first.digest}) == first


@pytest.mark.parametrize(
    ("written", "where"),
    [
        ("Anna and Karl", "events[0].title"),
        ("They dance", "events[1].title"),
        ("bride", "people[0].role"),
    ],
)
def test_what_is_not_utf8_has_the_path_of_its_text(
    tmp_path: Path, written: str, where: str
) -> None:
    path = tmp_path / "story.json"
    hurt = TEXT.replace(written, r"Who, where: [{ \" \\ é", 1)
    path.write_bytes(hurt.encode("latin-1"))
    assert only_problem(read(path)).path == where


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "an empty file"),
        (b" \n\t ", "an empty file"),
        (bytes(4096), "4,096 zero bytes"),
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"PK\x03\x04 ...", "an office document"),
        (TEXT.replace("Anna", "Ännä").encode("latin-1"), "Windows-1252"),
        (TEXT.replace("Anna", "Анна").encode("cp1251"), "Windows-1251 (Cyrillic) or the like"),
        (TEXT.replace("Anna", "Pawłowska").encode("cp1250"), "Windows-1250 (Central European)"),
        ("date;title\n1921;Früh\n".encode("latin-1"), "“herline import-csv” makes a story of it"),
        ("Überschrift,Datum\nA,1921\n".encode("latin-1"), "“Import a table…” in the menu File"),
        (b"MZ\x90\x00,\x01;\n", "If it is not text at all, choose another file"),
        (b'{"title": "\xe2\x82', "the file was cut off"),
        (b"\xef\xbb\xbf", "an empty file"),
        (b"\xff\xfe", "an empty file"),
        (b'{"title": "\xed\xa0\xbd"}', "half of a surrogate pair"),
        (TEXT.encode("utf-16")[:-1], "UTF-16 text that breaks off"),
    ],
)
def test_what_is_no_text_is_named(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "story.json"
    path.write_bytes(content)
    reading = read(path)
    assert reading.story is None
    assert says in only_problem(reading).sentence


def test_the_first_byte_that_is_not_utf8_has_line_column_and_offset(tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    path.write_bytes('{"title":\n "é fr'.encode() + b'\xfch"}')
    problem = only_problem(read(path))
    assert (problem.line, problem.column) == (2, 7)
    assert "0xFC at offset 17" in problem.found


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_wide_text_is_read_and_told(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "story.json"
    path.write_bytes(TEXT.encode(encoding))
    reading = read(path)
    assert encoding[:6].upper() in only_problem(reading).found
    assert reading.story is not None
    assert len(reading.story.events) == 2


def test_a_byte_order_mark_is_a_warning_and_moves_no_column(tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    reading = read(path)
    assert only_problem(reading).severity is Severity.WARNING
    assert reading.story is not None
    path.write_bytes(b'\xef\xbb\xbf{"format": 1, "title": 3}')
    assert [(each.line, each.column) for each in read(path).problems] == [(1, 1), (1, 24)]


def test_a_missing_file_names_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "timeline.json").write_text("{}")
    problem = only_problem(read(tmp_path / "timelime.json"))
    assert problem.hint == "Did you mean “timeline.json”?"
    assert problem.line == 0


def test_a_missing_story_is_not_taken_for_a_document_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Anna,")
    hint = only_problem(read(tmp_path / "letter.json")).hint
    assert "letter.txt" not in hint
    assert "If the story was moved, open it where it is now" in hint


def test_where_a_folder_has_no_story_those_in_its_folders_are_named(tmp_path: Path) -> None:
    (tmp_path / "her").mkdir()
    (tmp_path / "her" / "timeline.JSON").write_text("{}")
    for path in (tmp_path, tmp_path / "timeline.json"):
        assert only_problem(read(path)).hint == "In that folder: “her/timeline.JSON”."


def test_a_missing_folder_names_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "My Stories" / "her").mkdir(parents=True)
    hint = only_problem(read(tmp_path / "my story" / "her" / "timeline.json")).hint
    assert hint == "There is no folder “my story” on this path. Did you mean “My Stories”?"


def test_a_link_that_leads_nowhere_is_told_with_what_it_names(tmp_path: Path) -> None:
    link = tmp_path / "story.json"
    link.symlink_to("moved.json")
    (problem,) = read(link).problems
    assert problem.found == "a link that leads nowhere"
    assert problem.hint.startswith("It leads to “moved.json”, which is not there.")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert "There is no folder" in only_problem(read(tmp_path / "no" / "story.json")).hint


def test_a_folder_names_the_stories_in_it(tmp_path: Path) -> None:
    (tmp_path / "timeline.json").write_text("{}")
    problem = only_problem(read(tmp_path))
    assert "a folder" in problem.found
    assert "timeline.json" in problem.hint


@pytest.mark.parametrize("name", ["a\x00b", "x" * 5000, "story.json/inside"])
def test_an_impossible_path_is_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "story.json").write_text("{}")
    reading = read(tmp_path / name)
    assert reading.story is None
    assert only_problem(reading).sentence


@pytest.mark.skipif(os.name == "nt", reason="permissions of a POSIX file")
def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "story.json"
    path.write_text(TEXT)

    def refuse(self: Path) -> bytes:  # the superuser may read everything, so it is played
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "permission to read it" in only_problem(read(path)).sentence


def test_a_file_over_the_limit_is_not_even_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "story.json"
    path.write_text(TEXT)
    monkeypatch.setattr(fetch, "LARGEST", 100)
    assert "GB" in only_problem(read(path)).found


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs a socket in the file system")
def test_a_socket_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("story.json")
        assert "a device or a pipe" in only_problem(read(Path("story.json"))).found
