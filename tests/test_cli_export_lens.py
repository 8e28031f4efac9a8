"""`herline export` of what one source tells, or of two held against each other."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from herline.model.according import own_date
from herline.paths import story_file
from tests.asking import export, words
from tests.shipped import shipped
from tests.ui.conftest import file_of

pytestmark = pytest.mark.usefixtures("qapp")


def extent(source: str) -> str:
    """How many events `source` tells of, and how many of them it dates itself."""
    told = [event for event in shipped().events if source in event.sources]
    dated = sum(own_date(event, source) is not None for event in told)
    return f"{len(told)} events, {dated} dated"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return file_of(tmp_path / "small.json", "The idea", "The script", "The shoot")


def test_a_picture_is_according_to_one_source_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "notes.svg"
    assert export("--to", path, "--according-to", "production notes") == 0
    told = sum("notes" in event.sources for event in shipped().events)
    assert f"{told} events, according to Production notes" in words(path)


def test_two_sources_are_held_against_each_other_and_all_they_date_has_room(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "two.svg"
    assert export("--to", path, "--mirror", "encyclopedia", "AFI Catalog") == 0
    assert "Encyclopedia against AFI Catalog" in words(path)
    assert "Rooney Mara replaces" in words(path)
    told = capsys.readouterr().out
    assert f"; Encyclopedia: {extent('encyclopedia')}; AFI Catalog: {extent('afi')}\n" in told
    assert "without room" not in told


def test_a_mirror_in_a_size_that_is_kept_counts_what_has_no_room(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "two.png"
    mirror = ("--mirror", "encyclopedia", "afi", "--size", "900x420", "--theme", "dark")
    assert export("--to", path, *mirror) == 0
    assert (QImage(str(path)).width(), QImage(str(path)).height()) == (900, 420)
    assert "without room here" in capsys.readouterr().out


def test_on_paper_a_mirror_is_as_large_as_the_paper(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "two.pdf"
    assert export("--to", path, "--mirror", "encyclopedia", "AFI Catalog", "--paper", "A4") == 0
    assert "A4 landscape" in capsys.readouterr().out


def test_a_picture_of_two_sources_names_the_filter(tmp_path: Path) -> None:
    path, of = tmp_path / "two.svg", ("--mirror", "encyclopedia", "afi", "--person", "Johansson")
    assert export("--to", path, *of) == 0
    assert "Encyclopedia against AFI Catalog; filter: Scarlett Johansson" in words(path)
    assert export("--to", path, *of, "--no-title") == 0
    assert words(path).startswith("filter: Scarlett Johansson")
    assert export("--to", path, *of, "--no-filters") == 0
    assert "filter" not in words(path)


def test_a_long_title_of_a_story_is_whole_above_two_sources(tmp_path: Path) -> None:
    story = json.loads(story_file().read_text("utf-8"))
    title = "A title that is much longer than this picture is wide, and so takes two lines"
    (tmp_path / "a.json").write_text(json.dumps({**story, "title": title}), "utf-8")
    path, of = tmp_path / "two.svg", ("--mirror", "encyclopedia", "afi", "--size", "700")
    assert export(tmp_path / "a.json", "--to", path, *of) == 0
    first, second = words(path).split(" | ")[:2]
    assert (first + second).replace("  ", " ").startswith(title)


def test_without_a_title_a_mirror_has_none(tmp_path: Path) -> None:
    path = tmp_path / "two.svg"
    assert export("--to", path, "--mirror", "encyclopedia", "AFI Catalog", "--no-title") == 0
    assert "a production story" not in words(path)


@pytest.mark.parametrize(
    ("others", "sentence"),
    [
        (("book", "book"), "--mirror needs two different sources, not “book” twice."),
        (("book", "bok"), "no source “bok”. Did you mean “Book”?"),
        (("book", "book", "--said"), "Choose either --mirror or --said."),
        (("book", "book", "--group", "kind"), "Choose either --mirror or --group."),
        (("book", "book", "--according", "b"), "Choose either --mirror or --according-to."),
        (("book", "book", "--footnotes", "quotes"), "Choose either --mirror or --footnotes."),
    ],
)
def test_what_makes_no_mirror_is_told(
    small: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    others: tuple[str, ...],
    sentence: str,
) -> None:
    assert export(small, "--to", tmp_path / "a.svg", "--mirror", *others) == 2
    assert sentence in capsys.readouterr().err


def test_a_source_that_is_not_there_tells_no_picture(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(small, "--to", tmp_path / "a.svg", "--according-to", "boook") == 2
    assert "no source “boook”. Did you mean “Book”?" in capsys.readouterr().err
