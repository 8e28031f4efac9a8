"""Nothing is written over a story, over a document that it quotes, or over the user's own files."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from herline.documents.originals import refusal_of
from herline.model.story import Source, Story
from herline.notes.file import notes_file
from herline.paths import settings_file, story_file
from tests.builders import story

LETTER = Source("letter", "Letter", "A letter", "letter", "en", file="letter.txt")


def told(**parts: str) -> Story:
    return replace(story(), sources=(replace(LETTER, **parts),))


def put(path: Path, content: bytes = b"We sang.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_new_file_may_be_written_and_an_old_picture_replaced(tmp_path: Path) -> None:
    file = put(tmp_path / "story.json")
    assert refusal_of(tmp_path / "new.png", file, told(), tmp_path) == ""
    assert refusal_of(put(tmp_path / "old.png"), file, told(), tmp_path) == ""


def test_a_story_is_refused_by_whatever_name(tmp_path: Path) -> None:
    file = put(tmp_path / "story.json")
    (tmp_path / "link.json").symlink_to(file)
    for target in (file, tmp_path / "link.json", tmp_path / "a" / ".." / "story.json"):
        (tmp_path / "a").mkdir(exist_ok=True)
        assert "is the story itself" in refusal_of(target, file)


def test_the_story_that_came_along_is_refused_whatever_is_open(tmp_path: Path) -> None:
    assert "is the story itself" in refusal_of(story_file(), None)
    assert "came with Herline" in refusal_of(story_file(), put(tmp_path / "story.json"))


def test_a_document_is_known_in_its_folder_beside_the_story_and_where_it_was_chosen(
    tmp_path: Path,
) -> None:
    file = put(tmp_path / "story.json")
    papers, chosen = tmp_path / "papers", put(tmp_path / "elsewhere" / "scan.txt")
    asked = refusal_of(put(papers / "letter.txt"), file, told(), papers)
    assert asked == f"{papers / 'letter.txt'} is the document of “Letter”. Choose another name."
    assert "document of" in refusal_of(
        put(papers / "old" / "LETTER.txt"), file, told(), papers / "old"
    )
    assert "document of" in refusal_of(put(tmp_path / "letter.txt"), file, told())
    assert "document of" in refusal_of(chosen, file, told(), papers, {"letter": chosen})


def test_a_document_is_known_where_a_detour_through_a_link_leads_in_the_folder(
    tmp_path: Path,
) -> None:
    papers = tmp_path / "papers"
    letter = put(papers / "letter.txt")
    put(tmp_path / "letter.txt")
    (tmp_path / "far").mkdir()
    (papers / "link").symlink_to(tmp_path / "far")
    detour = told(file="link/../letter.txt")
    assert "document of" in refusal_of(letter, put(tmp_path / "story.json"), detour, papers)


def test_a_document_is_known_by_its_hash_wherever_it_lies(tmp_path: Path) -> None:
    file, digest = put(tmp_path / "story.json"), sha256(b"We danced.").hexdigest()
    copy = put(tmp_path / "far" / "copy.txt", b"We danced.")
    other = put(tmp_path / "far" / "other.txt", b"We sang.")
    assert "document of" in refusal_of(copy, file, told(sha256=digest), tmp_path / "papers")
    assert refusal_of(other, file, told(sha256=digest), tmp_path / "papers") == ""


@pytest.mark.parametrize("of", [lambda: notes_file(Path("/a.json")), settings_file])
def test_what_herline_keeps_of_the_user_is_refused(tmp_path: Path, of: object) -> None:
    assert callable(of)
    own = put(of())
    assert "keeps what is yours" in refusal_of(own, put(tmp_path / "story.json"))


@pytest.mark.parametrize("name", ["\0", "a" * 5000, ""])
def test_a_name_that_cannot_be_is_left_to_who_writes(tmp_path: Path, name: str) -> None:
    assert refusal_of(Path(name), tmp_path / "gone.json", told(file="\0"), tmp_path) == ""
