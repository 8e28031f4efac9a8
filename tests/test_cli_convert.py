"""`herline convert` as a person types it."""

import json
from pathlib import Path

import pytest

from herline.cli import main


def test_it_writes_the_form_and_says_what_is_left_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "her.jsonld"
    assert main(["convert", "--to", str(target)]) == 0
    assert json.loads(target.read_text("utf-8"))["type"] == "AnnotationCollection"
    said = capsys.readouterr().out.splitlines()
    assert said[1] == "What this form cannot hold:"
    assert len(said) > 3


def test_another_ending_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", "--to", str(tmp_path / "her.docx")]) == 2
    assert "End its name in .jsonld" in capsys.readouterr().err


def test_a_story_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = tmp_path / "mine.csl.json"
    story.write_text('{"format": 1, "title": "Mine"}', "utf-8")
    assert main(["convert", str(story), "--to", str(story)]) == 1
    assert "is the story itself" in capsys.readouterr().err
    assert "Mine" in story.read_text("utf-8")


def test_a_folder_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["convert", "--to", str(tmp_path / "none" / "her.bib")]) == 1
    assert "There is no folder" in capsys.readouterr().err


def test_a_name_too_long_for_a_file_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["convert", "--to", str(tmp_path / f"{'a' * 300}.bib")]) == 1
    assert "could not be written: the name is too long" in capsys.readouterr().err
