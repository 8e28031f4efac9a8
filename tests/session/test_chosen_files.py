"""Which file the reader chose for a source is kept, and a damaged file of choices is not lost."""

import json
from pathlib import Path

import pytest

from herline.session.chosen_files import choose_file, chosen_files, chosen_files_file, known_files

STORY = Path("/stories/film.json")
PAPER = Path("/papers/notes.txt")


def test_what_is_chosen_is_known_again_until_it_is_dropped() -> None:
    assert chosen_files(STORY) == ({}, "")
    choose_file(STORY, "notes", PAPER)
    assert chosen_files(STORY) == ({"notes": PAPER}, "")
    assert chosen_files(Path("/stories/other.json")) == chosen_files(None) == ({}, "")
    choose_file(STORY, "notes", None)
    assert chosen_files(STORY) == ({}, "")


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b"7", b"[" * 99_999, b"\xff\xfe"])
def test_a_damaged_file_is_set_aside_and_said_once(broken: bytes) -> None:
    chosen_files_file().parent.mkdir(parents=True)
    chosen_files_file().write_bytes(broken)
    chosen, said = chosen_files(STORY)
    assert chosen == {}
    (aside,) = chosen_files_file().parent.glob("*.damaged-*")
    assert aside.name in said
    assert aside.read_bytes() == broken
    assert chosen_files(STORY) == ({}, "")


def test_a_new_choice_does_not_write_over_a_damaged_file_and_tells_of_it() -> None:
    chosen_files_file().parent.mkdir(parents=True)
    chosen_files_file().write_text("{ all that was chosen in years")
    said = choose_file(STORY, "notes", PAPER)
    assert chosen_files(STORY) == ({"notes": PAPER}, "")
    (aside,) = chosen_files_file().parent.glob("*.damaged-*")
    assert aside.name in said
    assert aside.read_text() == "{ all that was chosen in years"


def test_who_tells_the_reader_nothing_leaves_a_damaged_file_to_those_who_do() -> None:
    choose_file(STORY, "notes", PAPER)
    found = json.loads(chosen_files_file().read_text())
    found[str(STORY)]["radio"] = 7
    chosen_files_file().write_text(json.dumps(found))
    assert known_files(STORY) == {"notes": PAPER}
    assert known_files(None) == {}
    _, said = chosen_files(STORY)
    assert "damaged" in said


@pytest.mark.parametrize("name", [7, "", "a\0b.txt"])
def test_of_a_file_that_is_damaged_in_part_the_rest_counts(name: object) -> None:
    choose_file(STORY, "notes", PAPER)
    found = json.loads(chosen_files_file().read_text())
    found[str(STORY)]["radio"] = name
    chosen_files_file().write_text(json.dumps(found))
    chosen, said = chosen_files(STORY)
    assert chosen == {"notes": PAPER}
    assert "damaged" in said
    assert chosen_files(STORY) == ({"notes": PAPER}, "")
