import hashlib
from pathlib import Path

import pytest

from herline.documents.folder import Folder, Standing
from herline.model.story import Source

WORDS = b"We were married in May."
HASH = hashlib.sha256(WORDS).hexdigest()


def test_a_document_is_found_by_its_name_and_hash(tmp_path: Path):
    (tmp_path / "letter.txt").write_bytes(WORDS)
    match = Folder(tmp_path).match(Source("letter", "Letter", file="letter.txt", sha256=HASH))
    assert match.standing is Standing.FOUND
    assert match.unchanged
    assert match.document is not None
    assert match.document.text == "We were married in May."


def test_a_name_with_a_detour_is_no_other_name(tmp_path: Path):
    (tmp_path / "letter.txt").write_bytes(WORDS)
    source = Source("letter", "Letter", file="letters/../letter.txt", sha256=HASH)
    assert Folder(tmp_path).match(source).sentence == "letter.txt is the file that was quoted."


def test_a_renamed_document_is_found_by_its_hash(tmp_path: Path):
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "renamed.txt").write_bytes(WORDS)
    (tmp_path / "letter.txt").write_bytes(b"quite another letter")
    match = Folder(tmp_path).match(
        Source("letter", "Letter", file="letter.txt", sha256=HASH.upper())
    )
    assert match.standing is Standing.FOUND
    assert match.document is not None
    assert match.document.name == "old/renamed.txt"
    assert "another name" in match.sentence


def test_a_document_with_another_hash_has_changed(tmp_path: Path):
    (tmp_path / "letter.txt").write_bytes(WORDS + b"\n")
    match = Folder(tmp_path).match(Source("letter", "Letter", file="letter.txt", sha256=HASH))
    assert match.standing is Standing.CHANGED
    assert not match.unchanged
    assert match.document is not None


def test_without_a_hash_the_name_decides_and_nothing_is_certain(tmp_path: Path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "Letter.TXT").write_bytes(WORDS)
    match = Folder(tmp_path).match(Source("letter", "Letter", file="letter.txt"))
    assert match.standing is Standing.FOUND
    assert not match.unchanged
    assert "no hash" in match.sentence


def test_two_files_of_one_name_are_not_chosen_between(tmp_path: Path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "letter.txt").write_bytes(WORDS)
    match = Folder(tmp_path).match(Source("letter", "Letter", file="letter.txt"))
    assert match.standing is Standing.MISSING
    assert match.sentence.endswith("It has “a/letter.txt” and “b/letter.txt”: say which is meant.")


@pytest.mark.parametrize("file", ["Mu\u0308ller.txt", "M\xdcLLER.TXT", " M\xfcller.txt "])
def test_neither_capitals_nor_the_way_an_accent_is_stored_hide_a_document(
    tmp_path: Path, file: str
):
    (tmp_path / "M\xfcller.txt").write_bytes(WORDS)
    match = Folder(tmp_path).match(Source("letter", "Letter", file=file))
    assert match.document is not None
    assert match.document.name == "M\xfcller.txt"


@pytest.mark.parametrize(
    ("file", "advice"),
    [
        ("Leter of May.txt", "Did you mean “old/Letter of May.txt”?"),
        ("Letter of May", "Did you mean “old/Letter of May.txt”?"),
        ("diary.txt", "”."),
        ("https://example.org/letter", "save what is there in the folder, and name that file."),
    ],
)
def test_for_a_missing_document_it_is_told_what_may_be_meant(
    tmp_path: Path, file: str, advice: str
):
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "Letter of May.txt").write_bytes(WORDS)
    (tmp_path / "a.txt").write_bytes(WORDS)
    match = Folder(tmp_path).match(Source("letter", "Letter", file=file))
    assert match.standing is Standing.MISSING
    assert match.sentence.endswith(advice)


def test_a_missing_document_is_told(tmp_path: Path):
    folder = Folder(tmp_path)
    for source in (
        Source("a", "A", file="a.txt"),
        Source("b", "B", file="b.txt", sha256=HASH),
        Source("c", "C", sha256=HASH),
        Source("d", "D"),
    ):
        match = folder.match(source)
        assert match.standing is Standing.MISSING
        assert match.sentence.endswith(".")


def test_a_hostile_name_reads_nothing(tmp_path: Path):
    (tmp_path / "secret.txt").write_bytes(WORDS)
    inner = tmp_path / "inner"
    inner.mkdir()
    match = Folder(inner).match(Source("a", "A", file="../secret.txt", sha256=HASH))
    assert match.standing is Standing.UNREADABLE
    assert match.document is None


def test_hidden_files_and_links_out_are_not_searched(tmp_path: Path):
    (tmp_path / "secret.txt").write_bytes(WORDS)
    inner = tmp_path / "inner"
    (inner / ".hidden").mkdir(parents=True)
    (inner / ".hidden" / "letter.txt").write_bytes(WORDS)
    (inner / "linked").symlink_to(tmp_path)
    (inner / "link.txt").symlink_to(tmp_path / "secret.txt")
    match = Folder(inner).match(Source("a", "A", sha256=HASH))
    assert match.standing is Standing.MISSING
