"""Notes are kept in the user's own folder, whole or not at all, and are never lost silently."""

import json
from pathlib import Path

import pytest

from herline.frozen import replace
from herline.notes import file
from herline.notes.file import Kept, merged, notes_file, read_notes, write_notes
from herline.notes.resolution import Notes, Resolution
from herline.paths import story_file

STORY = Path("/stories/Her & him.json")
ONE = Resolution(
    "idea", "how-long buzz", "0" * 16, "afi", "30 seconds", "it was there", "2024-03-01"
)
OTHER = Resolution("recast", "order stage", "1" * 16, "trivia", "sound editing", "später, “so”")
NOTES = Notes((ONE, OTHER))


def test_what_is_written_is_read_again() -> None:
    write_notes(NOTES, STORY)
    assert read_notes(STORY).notes == NOTES
    assert json.loads(notes_file(STORY).read_text("ascii"))["story"] == str(STORY)


def test_each_story_has_a_file_of_its_own_beside_no_story(home: Path) -> None:
    assert notes_file(STORY).parent == home / "data" / "notes"
    assert notes_file(STORY).name.startswith("Her-him-")
    assert notes_file(STORY) != notes_file(Path("/other/Her & him.json"))
    assert notes_file(story_file()).name == "shipped-story.json"


def test_a_story_without_notes_has_none_and_nothing_is_said() -> None:
    kept = read_notes(STORY)
    assert (kept.notes, kept.said, kept.writable) == (Notes(), "", True)
    assert not notes_file(STORY).exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": "x"}', '{"format": 1}', "[" * 99_999])
def test_a_damaged_file_is_set_aside_with_a_sentence(text: str) -> None:
    path = notes_file(STORY)
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    kept = read_notes(STORY)
    assert kept.notes == Notes()
    assert kept.writable
    assert "were damaged" in kept.said
    assert [each.read_text("utf-8") for each in path.parent.iterdir()] == [text]


def damaged_in_part(**first: object) -> Path:
    """The file of both notes, with something else written in the first; None: nothing."""
    write_notes(NOTES, STORY)
    path = notes_file(STORY)
    found = json.loads(path.read_text("utf-8"))
    written = found["resolutions"][0] | first
    found["resolutions"][0] = {key: value for key, value in written.items() if value is not None}
    path.write_text(json.dumps(found), "utf-8")
    return path


def test_a_note_need_not_say_when_it_was_made_or_what_was_said() -> None:
    damaged_in_part(said=None, on=None)
    assert read_notes(STORY) == Kept(Notes((replace(ONE, said="", on=""), OTHER)))


@pytest.mark.parametrize("because", [None, 5, " "])
def test_of_a_file_that_is_damaged_in_part_the_rest_counts(because: object) -> None:
    damaged_in_part(because=because)
    kept = read_notes(STORY)
    assert kept.notes == Notes((OTHER,))
    assert "1 of 2" in kept.said
    assert read_notes(STORY) == Kept(Notes((OTHER,)))  # at the next start as well, and said once


def test_a_damaged_file_that_cannot_be_set_aside_is_not_written_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(path: Path) -> Path:
        raise PermissionError(path)

    path = damaged_in_part(because=None)
    written = path.read_bytes()
    monkeypatch.setattr(file, "set_aside", refuse)
    kept = read_notes(STORY)
    assert (kept.notes, kept.writable) == (Notes((OTHER,)), False)
    assert "left where they are" in kept.said
    assert path.read_bytes() == written


def test_notes_that_cannot_be_read_are_told_of_and_not_written_over() -> None:
    notes_file(STORY).mkdir(parents=True)
    kept = read_notes(STORY)
    assert (kept.notes, kept.writable) == (Notes(), False)
    assert kept.said.startswith("Your notes on this story cannot be read: ")


def test_a_file_of_a_later_format_is_left_as_it_is() -> None:
    path = notes_file(STORY)
    path.parent.mkdir(parents=True)
    path.write_text('{"format": 2, "resolutions": []}', "utf-8")
    kept = read_notes(STORY)
    assert not kept.writable
    assert "later version" in kept.said
    assert path.exists()


def test_what_another_window_wrote_meanwhile_stays() -> None:
    assert merged(Notes((OTHER,)), Notes(), Notes((ONE,))) == Notes((OTHER, ONE))
    assert merged(NOTES, NOTES, Notes((ONE,))) == Notes((ONE,))
    assert merged(Notes((OTHER,)), NOTES, Notes((OTHER,))) == Notes((OTHER,))
