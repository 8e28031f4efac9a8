"""`herline export`, as it is typed: pictures in files, sentences where there are none."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from herline.paint.picture import told as telling
from herline.paint.picture.request import MM
from tests.asking import export, words
from tests.ui.conftest import file_of

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return file_of(tmp_path / "small.json", "The idea", "The script", "The shoot")


def test_without_a_file_it_is_the_whole_story_of_her(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "her.svg"
    assert export("--to", path) == 0
    assert "Her: a production story" in words(path)
    told = capsys.readouterr().out
    assert told.startswith(f"{path}: 1,600 × ")
    assert "events, nothing left out" in told


def test_it_needs_no_display_nor_locale_and_writes_the_same_bytes_in_any_process(
    small: Path, tmp_path: Path
) -> None:
    path = tmp_path / "früh.svg"
    unset = {"DISPLAY", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    environment |= {"LC_ALL": "C", "QT_QPA_PLATFORM": "wayland;xcb"}  # as some shells have it
    command = [sys.executable, "-m", "herline", "export", str(small), "--to", str(path)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert "The script" in words(path)
    assert export(small, "--to", tmp_path / "here.svg") == 0
    assert (tmp_path / "here.svg").read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("name", "begin"), [("a.svg", b"<?xml"), ("a.PNG", b"\x89PNG"), ("a.pdf", b"%PDF")]
)
def test_the_suffix_says_the_format(small: Path, tmp_path: Path, name: str, begin: bytes) -> None:
    assert export(small, "--to", tmp_path / name) == 0
    assert (tmp_path / name).read_bytes().startswith(begin)


@pytest.mark.parametrize("name", ["a.gif", "a", "-", ".svg"])
def test_another_suffix_is_refused(
    small: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(small, "--to", name) == 2
    assert ".svg, .pdf or .png" in capsys.readouterr().err


def test_a_size_and_a_resolution(small: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    assert export(small, "--to", path, "--size", "800x500", "--dpi", 192) == 0
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1600, 1000)


def test_paper(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(small, "--to", tmp_path / "a.png", "--paper", "a4-portrait", "--dpi", 96) == 0
    image = QImage(str(tmp_path / "a.png"))
    assert (image.width(), image.height()) == (794, 1123)
    assert export(small, "--to", tmp_path / "a.pdf") == 0
    assert "A3 landscape" in capsys.readouterr().out


def test_dark_and_transparent(small: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    assert export(small, "--to", path, "--theme", "dark") == 0
    assert QImage(str(path)).pixelColor(1, 1).lightness() < 60
    assert export(small, "--to", path, "--transparent") == 0
    assert QImage(str(path)).pixelColor(1, 1).alpha() == 0


@pytest.mark.parametrize(
    ("name", "asked", "sentences"),
    [
        ("a.svg", ["--dpi", 192], ["--dpi is only for PNG, and had no effect on this SVG."]),
        ("a.pdf", ["--transparent"], ["--transparent is only for SVG and PNG; "]),
        ("a.pdf", ["--transparent", "--dpi", 96], ["on this PDF. ", "--transparent is only for "]),
        ("a.png", ["--transparent", "--dpi", 96], []),
        ("a.svg", ["--transparent"], []),
    ],
)
def test_what_means_nothing_to_a_form_is_told(
    small: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    asked: list[object],
    sentences: list[str],
) -> None:
    assert export(small, "--to", tmp_path / name, *asked) == 0
    told = capsys.readouterr().out
    assert (" is only for " in told) == bool(sentences)
    assert all(sentence in told for sentence in sentences)


def test_a_stretch_of_time_in_edtf(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.svg"
    assert export(small, "--to", path, "--view", "2002/2003-06") == 0
    told = words(path)
    assert "The script" in told
    assert "The idea" not in told
    assert "2 of 3 events; 1 more outside" in capsys.readouterr().out
    assert export(small, "--to", path, "--view", "-0043/2003-06") == 0  # no option
    assert export(small, "--to", path, "--view", "2003/..") == 0
    assert "The script" not in words(path)


def test_a_stretch_of_time_in_which_nothing_lies_is_told(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.svg"
    for story, asked, sentence in (
        ([small], ["1700/1710"], "No dated event is in “1700/1710”; `herline events` lists the"),
        ([small], ["2001", "--text", "script"], "No dated event among those that match is in"),
        (
            [],
            ["1700/1710", "--mirror", "afi", "encyclopedia"],
            "No dated event is in “1700/1710”",
        ),
        ([small], ["2002"], ""),
        ([], ["2000/2013", "--mirror", "afi", "encyclopedia"], ""),
    ):
        assert export(*story, "--to", path, "--view", *asked) == 0
        told = capsys.readouterr().err
        assert told.startswith(sentence)
        assert bool(told) == bool(sentence)


def test_a_pdf_that_viewers_may_not_open_is_written_with_a_warning(
    small: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(telling, "_LONGEST_SIDE", 100 * MM)
    assert export(small, "--to", tmp_path / "a.pdf", "--paper", "A4") == 0
    assert "Many viewers show no page of 297 mm, only up to 100" in capsys.readouterr().out
    assert export(small, "--to", tmp_path / "a.svg", "--paper", "A4") == 0
    assert "Many viewers" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (["--view", "2012/soon"], "--view “2012/soon”: "),
        (["--view", ""], "--view “”: There is no date here."),
        (["--size", ""], "“” is no size."),
        (["--paper", ""], "There is no paper “”."),
        (["--according-to", ""], "This story has no source “”."),
        (["--view", "2099/.."], "outside the story"),
        (["--size", "wide"], "as 1600x900"),
        (["--size", "800x600", "--paper", "A4"], "either --size or --paper"),
        (["--paper", "B7"], "There is no paper “B7”"),
        (["--view", "2012", "--whole"], "either --view or --whole"),
        (["--dpi", "5"], "from 36 to 1,200"),
        (["--source", "Bok"], "no source “Bok”. Did you mean “Book”?"),
        (["--person", "Nobody"], "no person “Nobody”. It has no person at all."),
        (["--kind", "shoot"], "no kind “shoot”"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_what_to_try(
    small: Path,
    tmp_path: Path,
    asked: list[str],
    sentence: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "a.svg"
    assert export(small, "--to", path, *asked) == 2
    assert sentence in capsys.readouterr().err
    assert not path.exists()


def test_people_are_known_by_any_of_their_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.svg"
    assert export("--to", path, "--person", "Jonze", "--source", "afi catalog") == 0
    assert "Spike Jonze; source: AFI Catalog" in words(path)
    assert "is named in the picture" in capsys.readouterr().out
    assert export("--to", path, "--person", "Spike Jonse") == 2
    assert "Did you mean “Spike Jonze”" in capsys.readouterr().err


def test_a_name_that_several_have_is_told_and_an_id_is_always_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story, path = tmp_path / "three.json", tmp_path / "a.svg"
    people = [
        {"id": "al", "name": "Al", "aliases": ["Bo"]},
        {"id": "bob", "name": "Bob", "aliases": ["Bo"]},
        {"id": "cy", "name": "Bob"},
    ]
    sources = [{"id": "one", "label": "Diary"}, {"id": "two", "label": "Diary", "title": "Two"}]
    event = {"id": "a", "title": "They meet", "people": [{"person": "al"}, {"person": "cy"}]}
    story.write_text(
        json.dumps(
            {"format": 1, "title": "T", "people": people, "sources": sources, "events": [event]}
        )
    )
    for asked, sentence in (
        (["--person", "bo"], "“bo” may be Al (al) or Bob (bob). Name one by its id."),
        (["--person", "cy", "--source", "diary"], "“diary” may be Diary (one) or Diary (two). "),
        (["--source", ""], "This story has no source “”. "),
        (["--mirror", "Two", "Diary"], "“Diary” may be Diary (one) or Diary (two). "),
    ):
        assert export(story, "--to", path, *asked) == 2
        assert sentence in capsys.readouterr().err
    assert export(story, "--to", path, "--person", "al") == 0
    assert export(story, "--to", path, "--person", "CY") == 0
    assert export(story, "--to", path, "--person", "BOB") == 1  # the one of that id meets nobody


def test_agreement_words_and_kinds_narrow_it(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    assert export("--to", path, "--agreement", "conflict", "--kind", "release") in (0, 1)
    assert export("--to", path, "--agreement", "conflict") == 0
    assert "sources conflict" in words(path)
    assert export("--to", path, "--agreement", "near", "--agreement", "conflict") == 0
    assert "sources conflict, sources nearly agree" in words(path)
    assert export("--to", path, "--text", "premiere") == 0
    assert "“premiere”" in words(path)


def test_nothing_matches_is_no_picture(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(small, "--to", tmp_path / "a.svg", "--text", "zeppelin") == 1
    assert "No event of this story matches" in capsys.readouterr().err
    assert not (tmp_path / "a.svg").exists()


def test_footnotes_parts_groups_and_folds(small: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    assert export(small, "--to", path, "--footnotes", "quotes", "--group", "source") == 0
    assert "“The script, it says”" in words(path)
    assert export(small, "--to", path, "--footnotes") == 0
    assert "“The script, it says”" in words(path)
    bare = ("--no-title", "--no-legend", "--no-sources", "--no-fold")
    assert export(small, "--to", path, *bare) == 0
    assert "A small story" not in words(path)
    assert "Book" not in words(path)


def test_a_file_after_footnotes_is_the_story(small: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    assert export("--footnotes", small, "--to", path) == 0
    assert "The script" in words(path)
    assert export("--footnotes", tmp_path / "gone.json", "--to", path) == 2


def test_a_story_that_cannot_be_read_is_no_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.json").write_text("{", "utf-8")
    assert export(tmp_path / "bad.json", "--to", tmp_path / "a.svg") == 1
    assert "bad.json" in capsys.readouterr().err
    assert not (tmp_path / "a.svg").exists()


def test_what_cannot_be_written_says_why_and_leaves_what_was_there(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(small, "--to", tmp_path / "nowhere" / "a.svg") == 1
    assert "There is no folder" in capsys.readouterr().err
    (tmp_path / "folder.svg").mkdir()
    assert export(small, "--to", tmp_path / "folder.svg") == 1
    assert "is a folder" in capsys.readouterr().err


def test_a_name_too_long_for_a_file_is_a_sentence(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(small, "--to", tmp_path / f"{'a' * 300}.svg") == 1
    assert "could not be written: the name is too long" in capsys.readouterr().err


def test_a_picture_is_never_written_over_the_story(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = small.rename(tmp_path / "story.svg")
    before = story.read_bytes()
    (tmp_path / "link.svg").symlink_to(story)
    for target in (story, tmp_path / "link.svg"):
        assert export(story, "--to", target) == 1
        assert f"{target} is the story itself. " in capsys.readouterr().err
    assert story.read_bytes() == before
