"""A story that was read is kept for the next start; only what a story is made of is believed."""

import os
import pickle
from pathlib import Path

import pytest

from herline import keepsakes
from herline.archive import digests
from herline.archive.kept import keep, reading_of
from herline.archive.reader import read
from herline.archive.reading import Reading
from herline.paths import cache_folder, story_file
from tests.shipped import shipped_reading


@pytest.fixture
def shipped() -> Reading:
    return shipped_reading()


def _kept() -> Path:
    return cache_folder() / "story"


def test_the_kept_story_is_the_one_that_was_read(shipped: Reading) -> None:
    assert shipped.story is not None
    keep(shipped.story, shipped.digest)
    found = reading_of(story_file(), (shipped.digest,))
    assert found == shipped
    assert found is not None
    assert found.story is not None
    assert found.story.events[3].claims == shipped.story.events[3].claims


def test_a_file_that_changed_or_is_not_trusted_is_read_again(
    shipped: Reading, tmp_path: Path
) -> None:
    copy = tmp_path / "timeline.json"
    copy.write_bytes(story_file().read_bytes())
    assert shipped.story is not None
    keep(shipped.story, shipped.digest)
    assert reading_of(copy, (shipped.digest,)) is not None
    assert reading_of(copy, ()) is None
    copy.write_bytes(story_file().read_bytes() + b"\n")
    changed = read(copy).digest
    assert reading_of(copy, (shipped.digest, changed)) is None
    assert reading_of(tmp_path, (shipped.digest,)) is None


def test_a_file_that_looks_as_it_did_is_believed_to_be_the_same(
    shipped: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "timeline.json"
    copy.write_bytes(story_file().read_bytes())
    monkeypatch.setattr(digests, "AT_REST", -1.0)  # also what was written just now
    assert shipped.story is not None
    keep(shipped.story, shipped.digest)
    digests.note_digest(copy, digests.look_of(copy), shipped.digest)
    monkeypatch.setattr("herline.archive.kept.digest_of", lambda path: pytest.fail("it was taken"))
    found = reading_of(copy, (shipped.digest,))
    assert found is not None
    assert found.is_believed
    assert found.digest == shipped.digest
    assert reading_of(copy, ()) is None  # believed, but not trusted


def test_other_modules_read_it_again(shipped: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shipped.story is not None
    keep(shipped.story, shipped.digest)
    monkeypatch.setattr(keepsakes, "__version__", "0.0.0")
    assert reading_of(story_file(), (shipped.digest,)) is None


def test_what_is_kept_is_not_written_twice(shipped: Reading) -> None:
    assert shipped.story is not None
    keep(shipped.story, shipped.digest)
    before = _kept().stat().st_mtime_ns, _kept().stat().st_ino
    keep(shipped.story, shipped.digest)
    assert (_kept().stat().st_mtime_ns, _kept().stat().st_ino) == before


class Harm:
    """What would make a folder when it is unpickled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.folder),)


def test_what_is_no_story_is_refused(shipped: Reading, tmp_path: Path) -> None:
    assert shipped.story is not None
    keep(shipped.story, shipped.digest)
    whole = _kept().read_bytes()
    head = whole.partition(b"\n")[0] + b"\n"
    harm = head + pickle.dumps(Harm(tmp_path / "harmed"))
    for damaged in (harm, whole[: len(whole) // 2], b"", head + pickle.dumps(("a", 1))):
        _kept().write_bytes(damaged)
        assert reading_of(story_file(), (shipped.digest,)) is None
    assert not (tmp_path / "harmed").exists()
