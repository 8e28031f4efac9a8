"""`herline packet` as a person types it."""

from pathlib import Path

import pytest

from herline.cli import main

SMALL = """{"format": 1, "title": "A <wedding>", "sources": [{"id": "letter", "label": "Letter",
"file": "letter.txt"}], "events": [{"id": "wedding", "title": "Anna marries",
"date": {"edtf": "1921-05", "dating": "stated"},
"quotes": [{"source": "letter", "exact": "We were married"}]}]}"""

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    (tmp_path / "letter.txt").write_text("We were married on Saturday.", "utf-8")
    path = tmp_path / "small.json"
    path.write_text(SMALL, "utf-8")
    return path


@pytest.mark.parametrize("name", ["a.html", "a.pdf"])
def test_it_writes_a_packet_and_says_what_was_checked(
    small: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target = small.with_name(name)
    documents = str(small.parent)
    asked = ["packet", str(small), "--to", str(target), "--documents", documents]
    assert main([*asked, "--style", "plain"]) == 0
    said = capsys.readouterr().out
    assert "1 event, 1 quote of 1 source, 0 disagreements" in said
    assert "1 quote: 1 exact." in said
    assert target.stat().st_size > 2_000


def test_a_packet_may_be_of_some_events_alone(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = small.with_name("a.html")
    ball = '{"id": "b", "title": "They dance", "quotes": [{"source": "diary", "exact": "a waltz"}]}'
    written = SMALL.replace("]}]}", f"]}}, {ball}]}}")
    written = written.replace('"sources": [', '"sources": [{"id": "diary", "label": "Diary"}, ')
    small.write_text(written, "utf-8")
    asked = ["packet", str(small), "--to", str(target), "--documents", str(small.parent)]
    assert main([*asked, "--source", "letter"]) == 0
    said = capsys.readouterr().out
    assert "1 of 2 events, 1 quote of 1 source" in said
    assert "1 quote: 1 exact." in said
    assert "They dance" not in target.read_text("utf-8")
    target.unlink()
    assert main(["packet", str(small), "--to", str(target), "--source", "leter"]) == 2
    assert "Did you mean “Letter”" in capsys.readouterr().err
    assert main(["packet", str(small), "--to", str(target), "--text", "funeral"]) == 1
    assert "No event of this story matches" in capsys.readouterr().err
    assert not target.exists()


def test_wrong_usage_is_told_in_a_sentence(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = str(small.with_name("a.html"))
    assert main(["packet", str(small), "--to", str(small.with_name("a.doc"))]) == 2
    assert "End its name in .html or .pdf" in capsys.readouterr().err
    assert main(["packet", str(small), "--to", target, "--style", "chicken"]) == 2
    assert "There is no citation style" in capsys.readouterr().err
    assert main(["packet", str(small), "--to", target, "--documents", "/nowhere"]) == 2
    assert "There is no folder /nowhere" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["story.html", "letter.html", "link.html"])
def test_what_is_quoted_is_never_written_over(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    story, letter = tmp_path / "story.html", tmp_path / "letter.html"
    story.write_text(SMALL.replace("letter.txt", "letter.html"), "utf-8")
    letter.write_text("We were married on Saturday.", "utf-8")
    (tmp_path / "link.html").symlink_to(letter)
    before = {path: path.read_bytes() for path in (story, letter)}
    target = tmp_path / name
    arguments = ["packet", str(story), "--to", str(target), "--documents", str(tmp_path)]
    assert main(arguments) == 1
    what = "the story itself" if name == "story.html" else "the document of “Letter”"
    assert f"{target} is {what}. Choose another name." in capsys.readouterr().err
    assert {path: path.read_bytes() for path in (story, letter)} == before


def test_a_name_too_long_for_a_file_is_a_sentence(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = str(small.with_name("a" * 300 + ".html"))
    assert main(["packet", str(small), "--to", target]) == 1
    assert "could not be written: " in capsys.readouterr().err
